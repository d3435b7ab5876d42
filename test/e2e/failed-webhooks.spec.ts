import { Metrics } from '@vestibule/platform';
import type { GivenPractice } from '../support/given.ts';
import type { LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Webhooks that could not be handled: seen, retried, and a person is called only when all tries are used up. */
const lines: string[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ log: (line) => lines.push(line) });
}, 60_000);
afterAll(() => world.close());
afterEach(() => {
  world.stripe.clearFaults();
  world.stripe.webhooks({ drop: 0 });
});

/** A payment whose webhook came and could not be handled, because Stripe did not answer when it was asked. */
async function unhandled(practice: GivenPractice): Promise<{ client: LinkHolder; eventId: string }> {
  const { client } = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8000 });
  const id = await client.openCheckout();
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'GET', kind: 'error_500', times: 1_000 });
  world.stripe.pay(id);
  await world.settle();
  const [event] = await world.rows<{ id: string }>(
    `SELECT id FROM inbox WHERE kind = 'checkout.session.completed' AND account_id = $1 AND handled_at IS NULL`,
    [practice.accountId],
  );
  return { client, eventId: event?.id ?? '' };
}
const failedOf = async (practice: GivenPractice, query: object = {}) =>
  (await world.as(practice.owner).get('/api/webhooks/failed').query(query).expect(200)).body;
const idsOf = (body: { items: { id: string }[] }): string[] => body.items.map(({ id }) => id);
const tryAgain = () => world.settle({ sweeps: ['payments.inbox'] });

it('lists what could not be handled, with its kind, age, tries and last error, and nothing about the client', async () => {
  const practice = await world.given.practice();
  const { eventId } = await unhandled(practice);
  const body = await failedOf(practice);
  const event = body.items.find(({ id }: { id: string }) => id === eventId);
  expect(event).toEqual({
    id: eventId,
    source: 'stripe',
    kind: 'checkout.session.completed',
    accountId: practice.accountId,
    practice: { id: practice.id, name: practice.name },
    payloadId: expect.stringMatching(/^cs_test_/),
    receivedAt: expect.any(String),
    ageSeconds: expect.any(Number),
    tries: 1,
    nextTryAt: expect.any(String),
    lastError: 'PaymentProviderUnavailable',
    state: 'retrying',
  });
  expect(body.counts).toEqual({ retrying: body.items.length, needsPerson: 0 });
});

it('one is retried when somebody asks, and is gone from the list once it is handled', async () => {
  const practice = await world.given.practice();
  const { client, eventId } = await unhandled(practice);
  world.stripe.clearFaults();
  await world.rows(`UPDATE inbox SET next_try_at = now() + interval '1 hour' WHERE handled_at IS NULL`);
  await tryAgain();
  expect(await client.stands()).toMatchObject({ reason: 'payment_due' });
  const { body } = await world.as(practice.owner).post(`/api/webhooks/failed/${eventId}/retry`).expect(200);
  expect(body).toEqual({ retried: 1 });
  await tryAgain();
  expect(await client.stands()).toMatchObject({ reason: 'too_early' });
  expect(idsOf(await failedOf(practice))).not.toContain(eventId);
  await world.as(practice.owner).post(`/api/webhooks/failed/${eventId}/retry`).expect(404);
  const audit = await world.as(practice.owner).get('/api/audit').query({ about: eventId }).expect(200);
  expect(audit.body.items).toMatchObject([{ act: 'webhook.retried', by: { id: practice.owner.memberId } }]);
});

it('calls a person once, and only when all tries are used up; then it waits until that person has it retried', async () => {
  const practice = await world.given.practice();
  const { client, eventId } = await unhandled(practice);
  const calls = (): number => lines.filter((line) => line.includes(eventId) && line.includes('needs a person')).length;
  const due = () => world.rows(`UPDATE inbox SET next_try_at = now() WHERE id = $1`, [eventId]);
  const counted = async (): Promise<string> =>
    (await world.app.get(Metrics).webhooks.get()).values
      .filter(({ labels }) => labels.outcome === 'given_up')
      .map(({ value }) => String(value))
      .join();
  await world.rows(`UPDATE inbox SET attempts = 21 WHERE id = $1`, [eventId]);
  for (let tries = 21; tries < 24; tries += 1) {
    expect([tries, calls()]).toEqual([tries, 0]);
    await due();
    await tryAgain();
  }
  expect(calls()).toBe(1);
  expect(await counted()).not.toBe('');
  const parked = await failedOf(practice, { state: 'needs_person' });
  expect(parked.items).toMatchObject([{ id: eventId, tries: 24, nextTryAt: null, state: 'needs_person' }]);
  expect(idsOf(await failedOf(practice, { state: 'retrying' }))).not.toContain(eventId);
  await due();
  world.stripe.clearFaults();
  await tryAgain();
  expect(await client.stands()).toMatchObject({ reason: 'payment_due' });
  const { body } = await world.as(practice.owner).post('/api/webhooks/failed/retry-all').expect(200);
  expect(body.retried).toBeGreaterThanOrEqual(1);
  await tryAgain();
  expect(await client.stands()).toMatchObject({ reason: 'too_early' });
  expect(await failedOf(practice)).toMatchObject({ items: [], counts: { retrying: 0, needsPerson: 0 } });
}, 60_000);

it('is of the own Stripe account: another owner sees and retries none of it, an operator does, page by page', async () => {
  const [practice, other] = [await world.given.practice(), await world.given.practice()];
  const { eventId } = await unhandled(practice);
  const theirs = await unhandled(other);
  expect(idsOf(await failedOf(other))).not.toContain(eventId);
  await world.as(other.owner).post(`/api/webhooks/failed/${eventId}/retry`).expect(404);
  const operator = await world.signIn(await world.given.operator());
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await operator.get('/api/webhooks/failed').query({ limit: 1, ...(cursor && { cursor }) });
    seen.push(...idsOf(body));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(expect.arrayContaining([eventId, theirs.eventId]));
  expect(new Set(seen).size).toBe(seen.length);
  await operator.post(`/api/webhooks/failed/${eventId}/retry`).expect(200);
  await operator.get('/api/webhooks/failed').query({ cursor: 'x' }).expect(422);
  await world.as(practice.practitioner).get('/api/webhooks/failed').expect(403);
});
