import { Stripe } from 'stripe';
import { KEY, startWorld, type World } from './testing/world.ts';

/** Things going wrong by chance: as often as asked, the same way for the same seed, and never half. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.sandbox.idle();
  world.receiver.got.length = 0;
});
afterEach(() => world.close());

const customers = async (): Promise<number> => {
  let count = 0;
  for await (const one of world.stripe.customers.list({ limit: 100 }, world.on)) count += one.object === 'customer' ? 1 : 0;
  return count;
}; // prettier-ignore
const RATES = {
  error500: 0.1,
  error500After: 0.05,
  rateLimit: 0.1,
  timeoutBefore: 0.02,
  timeoutAfter: 0.02,
  slow: 0.05,
};

async function weather(seed: number): Promise<string[]> {
  world.sandbox.storm({ seed, rates: RATES, method: 'POST', slowMs: 5 });
  const seen: string[] = [];
  for (let call = 0; call < 40; call += 1) {
    const answer = await world.stripe.customers.create({}, world.on).then(
      () => 'ok',
      (error: unknown) => (error instanceof Stripe.errors.StripeError ? error.type : String(error)),
    );
    seen.push(answer);
  }
  world.sandbox.clearFaults();
  return seen;
}

it('the same seed strikes the same calls, another one others', async () => {
  const first = await weather(7);
  expect(await weather(7)).toEqual(first);
  expect(await weather(8)).not.toEqual(first);
  for (const answer of ['ok', 'StripeAPIError', 'StripeRateLimitError']) expect(first).toContain(answer);
});

it('a storm is overcome by retries with the same key: every customer is there exactly once', async () => {
  const patient = new Stripe(KEY, { ...world.sandbox.client, maxNetworkRetries: 10 }); // waits half a second and more between two tries
  world.sandbox.storm({ seed: 3, rates: { error500: 0.2, timeoutBefore: 0.2, timeoutAfter: 0.2 } });
  const made = await Promise.all(Array.from({ length: 12 }, () => patient.customers.create({}, world.on)));
  const { struck } = world.sandbox.state();
  world.sandbox.reset('faults');
  expect(new Set(made.map(({ id }) => id)).size).toBe(12);
  expect(await customers()).toBe(12);
  expect(Object.keys(struck).sort()).toEqual(['error_500', 'timeout', 'timeout_after']);
}, 60_000);

it('rates are shares; more than everything cannot go wrong', () => {
  expect(() => world.sandbox.storm({ rates: { error500: 0.7, slow: 0.6 } })).toThrow('together at most 1');
});

describe('webhooks', () => {
  const updates = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1)
      await world.stripe.customers.create({ name: String(index) }, world.on);
    await world.sandbox.advance(60_000);
  };
  const names = (): string[] =>
    world.receiver.got.map(({ event }) => (event.type === 'customer.created' ? (event.data.object.name ?? '') : ''));

  it('are lost at a rate, the same ones for the same seed', async () => {
    const lost: string[][] = [];
    for (let round = 0; round < 2; round += 1) {
      world.receiver.got.length = 0;
      world.sandbox.webhooks({ dropRate: 0.2, seed: 11 });
      await updates(40);
      const got = new Set(names());
      lost.push(Array.from({ length: 40 }, (_none, index) => String(index)).filter((name) => !got.has(name)));
    }
    expect(lost[0]?.length).toBeGreaterThan(2);
    expect(lost[0]?.length).toBeLessThan(16);
    expect(lost[1]).toEqual(lost[0]);
    expect(world.sandbox.deliveries().filter(({ state }) => state === 'dropped')).toHaveLength(
      2 * (lost[0]?.length ?? 0),
    );
  });

  it('arrive three times when asked, and late', async () => {
    world.sandbox.webhooks({ duplicate: 3, delayMs: 5_000 });
    await world.stripe.customers.create({ name: 'thrice' }, world.on);
    await world.sandbox.idle();
    expect(names()).toEqual([]);
    await world.sandbox.advance(5_001);
    expect(names()).toEqual(['thrice', 'thrice', 'thrice']);
  });

  it('go out again once the faults alone are forgotten; everything else stays', async () => {
    world.sandbox.webhooks({ hold: true });
    world.sandbox.fault({ path: '/v1/customers', kind: 'error_500', times: 9 });
    await fetch(`${world.sandbox.url}/_sandbox/reset`, { method: 'POST', body: JSON.stringify({ what: 'faults' }) });
    await world.stripe.customers.create({ name: 'after' }, world.on);
    await world.sandbox.idle();
    expect(names()).toEqual(['after']);
    expect(world.sandbox.state().faults).toEqual([]);
    world.sandbox.reset();
    expect(world.sandbox.state().counts).toMatchObject({ events: 0 });
  });
});
