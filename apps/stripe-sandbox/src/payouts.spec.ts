import type { Stripe } from 'stripe';
import { refusal, startWorld, type World } from './testing/world.ts';

/** Money on its way to the bank, and lists long enough to be slow if they were read from the start. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const DAY_MS = 24 * 3600_000;
async function pay(card = '4000 0003 6000 0006'): Promise<string> {
  const outcome = world.sandbox.pay((await world.checkout()).id, { card });
  if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
  await world.sandbox.settle();
  return outcome.charge;
}
const lines = async (params: Stripe.BalanceTransactionListParams = {}): Promise<Stripe.BalanceTransaction[]> =>
  (await world.stripe.balanceTransactions.list({ limit: 100, ...params }, world.on)).data;
const net = (of: Stripe.BalanceTransaction[]): number => of.reduce((sum, line) => sum + line.net, 0);

it('money is pending for two days, then available, then paid out at midnight, and arrives a day later', async () => {
  await pay();
  const [line] = await lines();
  const earned = line?.net ?? 0;
  const balance = () => world.stripe.balance.retrieve({}, world.on);
  expect(await balance()).toMatchObject({ available: [{ amount: 0 }], pending: [{ amount: earned, currency: 'aud' }] });
  expect(line?.status).toBe('pending');
  await world.sandbox.advance(3 * DAY_MS);
  const [payout] = (await world.stripe.payouts.list({}, world.on)).data;
  if (!payout) throw new Error('no payout');
  expect(payout).toMatchObject({ amount: earned, currency: 'aud', automatic: true, status: 'pending' });
  expect(new Date(payout.created * 1000).toISOString()).toMatch(/T00:00:00/);
  expect(await balance()).toMatchObject({ available: [{ amount: 0 }], pending: [{ amount: 0 }] });
  await world.sandbox.advance(DAY_MS);
  expect(await world.stripe.payouts.retrieve(payout.id, {}, world.on)).toMatchObject({
    status: 'paid',
    reconciliation_status: 'completed',
  });
  await world.sandbox.idle();
  const types = world.receiver.got
    .filter(({ event }) => event.account === world.account)
    .map(({ event }) => event.type);
  for (const type of ['balance.available', 'payout.created', 'payout.reconciliation_completed', 'payout.paid'])
    expect(types).toContain(type);
});

it('says which lines a payout consists of: together they are its amount', async () => {
  const charges = [await pay(), await pay()];
  const refund = await world.stripe.refunds.create({ charge: charges[0] ?? '', amount: 1000 }, world.on);
  await world.sandbox.advance(3 * DAY_MS);
  const [payout] = (await world.stripe.payouts.list({}, world.on)).data;
  if (!payout) throw new Error('no payout');
  const carried = await lines({ payout: payout.id });
  expect(carried.map(({ source }) => source).sort()).toEqual([...charges, refund.id, payout.id].sort());
  const own = carried.find(({ type }) => type === 'payout');
  expect(own).toMatchObject({ amount: -payout.amount, id: payout.balance_transaction });
  expect(net(carried.filter((line) => line !== own))).toBe(payout.amount);
  await pay();
  expect(await lines({ payout: payout.id })).toHaveLength(4);
  expect(await refusal(lines({ payout: 'po_none' }))).toMatchObject({ code: 'resource_missing', param: 'payout' });
});

it('a payout that the bank sends back returns its money, and the next one carries it', async () => {
  await pay('4000 0000 0000 0077');
  const [first] = world.sandbox.payOut(world.account);
  if (!first) throw new Error('no payout');
  expect(world.sandbox.payout(first.id, 'failed')).toMatchObject({
    status: 'failed',
    failure_code: 'account_closed',
    failure_balance_transaction: expect.stringMatching(/^txn_/),
  });
  const [second] = world.sandbox.payOut(world.account);
  expect(second?.amount).toBe(first.amount);
  await world.sandbox.idle();
  expect(world.receiver.got.map(({ event }) => event.type)).toContain('payout.failed');
});

it('nothing, or less than nothing, is not paid out; it waits for better days', async () => {
  const charge = await pay('4000 0000 0000 0077');
  await world.stripe.refunds.create({ charge }, world.on);
  expect(net(await lines())).toBeLessThan(0);
  expect(world.sandbox.payOut(world.account)).toEqual([]);
  await pay('4000 0000 0000 0077');
  const [payout] = world.sandbox.payOut(world.account);
  expect(net((await lines()).filter(({ type }) => type !== 'payout'))).toBe(payout?.amount);
});

it('by hand takes what is asked for, when it is there', async () => {
  world.sandbox.setAccount(world.account, { payouts: 'manual' });
  await pay('4000 0000 0000 0077');
  const create = (amount: number) => world.stripe.payouts.create({ amount, currency: 'aud' }, world.on);
  expect(await create(1000)).toMatchObject({ automatic: false, reconciliation_status: 'not_applicable' });
  expect(await refusal(create(100_000))).toMatchObject({ code: 'balance_insufficient' });
  await world.sandbox.advance(5 * DAY_MS);
  expect((await world.stripe.payouts.list({ status: 'paid' }, world.on)).data).toHaveLength(1);
});

it('filters balance transactions by type, source and time, both ends included where asked', async () => {
  const first = await pay();
  await world.sandbox.advance(DAY_MS);
  const second = await pay();
  const of = (line: Stripe.BalanceTransaction | undefined): string => String(line?.source);
  const [late, early] = await lines({ type: 'charge' });
  expect([of(late), of(early)]).toEqual([second, first]);
  const at = { early: early?.created ?? 0, late: late?.created ?? 0 };
  const sources = async (created: Stripe.RangeQueryParam): Promise<string[]> => (await lines({ created })).map(of);
  expect(await sources({ gte: at.late })).toEqual([second]);
  expect(await sources({ gt: at.late })).toEqual([]);
  expect(await sources({ lte: at.early })).toEqual([first]);
  expect(await sources({ lt: at.late, gte: at.early })).toEqual([first]);
  expect((await lines({ source: first })).map(of)).toEqual([first]);
});

describe('a list', () => {
  const create = (count: number): Promise<unknown> =>
    Array.from({ length: count }).reduce<Promise<unknown>>(
      (before, _none, index) => before.then(() => world.stripe.customers.create({ name: `${index}` }, world.on)),
      Promise.resolve(),
    );

  it('is paged in both directions without a gap or a double, also by the SDK itself', async () => {
    await create(25);
    const all: string[] = [];
    for await (const one of world.stripe.customers.list({ limit: 4 }, world.on)) all.push(one.name ?? '');
    expect(all).toEqual(Array.from({ length: 25 }, (_none, index) => String(24 - index)));
    const back = await world.stripe.customers.list({ limit: 100 }, world.on);
    const oldest = back.data.at(-1)?.id ?? '';
    const before = await world.stripe.customers.list({ limit: 3, ending_before: oldest }, world.on);
    expect(before.data.map(({ name }) => name)).toEqual(['3', '2', '1']);
    expect(before.has_more).toBe(true);
    const other = { stripeAccount: world.sandbox.account().id };
    expect(await refusal(world.stripe.customers.list({ starting_after: oldest }, other))).toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
    expect(await refusal(world.stripe.customers.list({ limit: 101 }, world.on))).toMatchObject({ param: 'limit' });
  });
});
