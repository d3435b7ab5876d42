import { Stripe } from 'stripe';
import { Pace } from './pace.ts';
import { pacedClient } from './paced-client.ts';

const CALLS_A_SECOND = 4;
const answering = (status: number, body: object, begun: number[]): Parameters<typeof pacedClient>[0] => ({
  getClientName: () => 'spec',
  makeRequest: async () => {
    begun.push(performance.now());
    return {
      getStatusCode: () => status,
      getHeaders: () => ({}),
      getRawResponse: () => body,
      toStream: () => body,
      toJSON: async () => body,
    };
  },
});
const through = (inner: Parameters<typeof pacedClient>[0]): Stripe =>
  new Stripe('sk_test_spec', {
    httpClient: pacedClient(inner, new Pace(CALLS_A_SECOND)),
    maxNetworkRetries: 2,
    telemetry: false,
  });
const expectPaced = (begun: readonly number[]): void => {
  for (let first = 0; first + CALLS_A_SECOND < begun.length; first += 1)
    expect((begun[first + CALLS_A_SECOND] ?? 0) - (begun[first] ?? 0)).toBeGreaterThan(990);
};

it('what the SDK tries again by itself waits its turn like everything else', async () => {
  const begun: number[] = [];
  const stripe = through(answering(500, { error: { type: 'api_error', message: 'down' } }, begun));
  await Promise.allSettled(Array.from({ length: 4 }, () => stripe.balance.retrieve()));
  expect(begun).toHaveLength(12);
  expectPaced(begun);
});

it('so does each page of a list', async () => {
  const begun: number[] = [];
  const page = { object: 'list', has_more: true, data: [{ id: 'evt_1' }], url: '/v1/events' };
  await through(answering(200, page, begun))
    .events.list({ limit: 1 })
    .autoPagingToArray({ limit: 9 });
  expect(begun).toHaveLength(9);
  expectPaced(begun);
});
