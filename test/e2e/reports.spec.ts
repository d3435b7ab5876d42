import { Ledger, type LedgerLine } from '@vestibule/ledger';
import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { Timeline } from '@vestibule/sessions';
import { Stripe } from 'stripe';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What the books say by week and month: the same sums that Stripe has, cut where the practice's own calendar cuts. */
let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
}, 60_000);
afterAll(() => world.close());

const report = async (practice: GivenPractice, name: string, query: object) =>
  (await world.as(practice.owner).get(`/api/reports/${name}`).query(query).expect(200)).body;
const quiet = async (): Promise<void> => {
  await world.stripe.settle();
  await world.settle();
  world.clock.advance(61_000);
  await world.settle({ sweeps: ['payments.look', 'payments.refunds'] });
};
const session = (practice: GivenPractice, over: object = {}): Promise<GivenSession> =>
  world.given.session({
    practice,
    startsAt: '2026-12-20T10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });

it("case 50: fees by practitioner, month and currency are Stripe's application fees less what went back, and net is Stripe's", async () => {
  const practice = await world.given.practice();
  const [mine, theirs] = [
    await session(practice),
    await session(practice, { practitioner: practice.owner, feeMinor: 12_340 }),
  ];
  for (const { client } of [mine, theirs]) await client.pay();
  await quiet();
  await world
    .as(practice.owner)
    .post(`/api/participants/${theirs.client.participantId}/refunds`)
    .send({ amount: 3_333 })
    .expect(201);
  await quiet();
  const at = { from: '2026-11-01', to: '2027-01-01', groupBy: 'month' };
  const fees = (await stripe.applicationFees.list({ limit: 100 })).data.filter(
    ({ account }) => account === practice.accountId,
  );
  const { items } = await report(practice, 'platform-fees', at);
  const [taken, returned] = [
    fees.reduce((sum, fee) => sum + fee.amount, 0),
    fees.reduce((sum, fee) => sum + fee.amount_refunded, 0),
  ];
  expect(returned).toBeGreaterThan(0);
  expect(items).toHaveLength(2);
  expect(items).toContainEqual({
    period: '2026-11-01',
    currency: 'AUD',
    practice: { id: practice.id, name: practice.name },
    practitioner: { id: practice.practitioner.memberId, name: practice.practitioner.name },
    taken: 200,
    returned: 0,
    kept: 200,
  });
  const added = (name: 'taken' | 'returned' | 'kept'): number =>
    items.reduce((sum: number, item: Record<typeof name, number>) => sum + item[name], 0);
  expect([added('taken'), added('returned'), added('kept')]).toEqual([taken, returned, taken - returned]);

  const statement = (await stripe.balanceTransactions.list({ limit: 100 }, { stripeAccount: practice.accountId ?? '' }))
    .data;
  const { periods, totals } = await report(practice, 'fees', at);
  expect(periods).toHaveLength(1);
  const [total] = totals;
  expect(periods[0]).toEqual({ period: '2026-11-01', ...total });
  expect(total).toMatchObject({
    currency: 'AUD',
    payments: 2,
    refunds: 1,
    disputes: 0,
    gross: 20_340,
    refunded: 3_333,
    platformFee: taken - returned,
    net: statement.reduce((sum, { net }) => sum + net, 0),
  });
  expect(total.gross - total.refunded - total.stripeFee - total.tax - total.platformFee).toBe(total.net);
  expect(total.feeShareBasisPoints).toBe(
    Math.round(((total.stripeFee + total.tax + total.platformFee) * 10_000) / 20_340),
  );
  const ofEach = await Promise.all(
    [practice.practitioner, practice.owner].map(async ({ memberId }) => {
      const by = { ...at, practitioner: memberId };
      expect((await report(practice, 'platform-fees', by)).items).toEqual(
        items.filter((item: { practitioner: { id: string } }) => item.practitioner.id === memberId),
      );
      expect((await report(practice, 'conversion', { ...by, to: '2027-02-01' })).periods).toMatchObject([
        { invited: 1, paid: 1 },
      ]);
      return (await report(practice, 'fees', by)).totals[0];
    }),
  );
  for (const name of ['payments', 'gross', 'refunded', 'stripeFee', 'tax', 'platformFee', 'net'])
    expect(ofEach.reduce((sum, one) => sum + one[name], 0)).toBe(total[name]);
  const inLedger = await world.rows<{ account: string; minor: string }>(
    `SELECT account, sum(amount_minor) AS minor FROM ledger_entry WHERE book = 'practice' AND practice_id = $1 GROUP BY 1`,
    [practice.id],
  );
  const minorOf = (wanted: string) => Number(inLedger.find(({ account }) => account === wanted)?.minor ?? 0);
  expect(total).toMatchObject({
    gross: -minorOf('sales'),
    refunded: minorOf('refunds'),
    stripeFee: minorOf('stripe_fees'),
    tax: minorOf('tax_on_fees'),
    platformFee: minorOf('platform_fees'),
    net: minorOf('stripe_balance') + minorOf('bank'),
  });
  const operator = await world.signIn(await world.given.operator());
  const all = (
    await operator
      .get('/api/reports/fees')
      .query({ ...at, practiceId: practice.id })
      .expect(200)
  ).body;
  expect(all.totals).toEqual(totals);
});

it('months and weeks end where the practice is, also when its clocks change, and a payout costs nothing', async () => {
  const practice = await world.given.practice({ timeZone: 'Australia/Sydney' });
  let count = 0;
  const move = (occurredAt: string, lines: readonly LedgerLine[]) =>
    world.app.get(Transactions).system((tx) =>
      world.app.get(Ledger, { strict: false }).post(tx, [
        {
          book: 'practice',
          practiceId: practice.id as PracticeId,
          accountId: practice.accountId ?? '',
          balanceTransactionId: `txn_report_${(count += 1)}`,
          kind: 'other',
          stripeType: 'other',
          sourceId: null,
          chargeId: null,
          refundId: null,
          disputeId: null,
          currency: 'AUD',
          occurredAt: new Date(occurredAt),
          availableOn: new Date(occurredAt),
          lines,
        },
      ]),
    );
  const sale = (minor: number): LedgerLine[] => [
    { account: 'stripe_balance', amountMinor: minor },
    { account: 'sales', amountMinor: -minor },
  ];
  await move('2026-09-30T13:59:59Z', sale(1)); // 30 September, 23:59:59 at +10
  await move('2026-09-30T14:00:00Z', sale(10)); // 1 October
  await move('2026-10-04T12:59:59Z', sale(100)); // Sunday 4 October 23:59:59: clocks went to +11 that morning
  await move('2026-10-04T13:00:00Z', sale(1_000)); // Monday
  await move('2026-10-31T12:59:59Z', sale(10_000));
  await move('2026-10-31T13:00:00Z', sale(100_000)); // 1 November at +11
  await move('2026-10-20T00:00:00Z', [
    { account: 'stripe_balance', amountMinor: -500 },
    { account: 'bank', amountMinor: 500 },
  ]);
  const by = async (query: object) =>
    (await report(practice, 'fees', query)).periods.map(
      ({ period, gross, net }: { period: string; gross: number; net: number }) => [period, gross, net],
    );
  expect(await by({ from: '2026-09-01', to: '2026-12-01', groupBy: 'month' })).toEqual([
    ['2026-09-01', 1, 1],
    ['2026-10-01', 11_110, 11_110],
    ['2026-11-01', 100_000, 100_000],
  ]);
  expect(await by({ from: '2026-10-01', to: '2026-10-12' })).toEqual([
    ['2026-09-28', 110, 110],
    ['2026-10-05', 1_000, 1_000],
  ]);
});

it('counts who opened the link, paid and came, and only of sessions with a fee', async () => {
  const practice = await world.given.practice();
  const [opened, paid, invited] = [await session(practice), await session(practice), await session(practice)];
  await session(practice, { feeMinor: undefined });
  const event = ({ client, session: { id } }: GivenSession, kind: 'link_opened' | 'joined') =>
    world.app.get(Transactions).system((tx) =>
      world.app.get(Timeline, { strict: false }).record(tx, {
        practiceId: practice.id as PracticeId,
        sessionId: id as SessionId,
        participantId: client.participantId as ParticipantId,
        kind,
        at: world.clock.now(),
      }),
    );
  await event(opened, 'link_opened');
  await event(paid, 'link_opened');
  await paid.client.pay();
  await event(paid, 'joined');
  await quiet();
  expect(await report(practice, 'conversion', { from: '2026-12-01', to: '2027-01-01', groupBy: 'month' })).toEqual({
    groupBy: 'month',
    periods: [{ period: '2026-12-01', invited: 3, opened: 2, paid: 1, attended: 1 }],
  });
  expect(invited.session.id).toBeTruthy();
});

it("another practice's owner sees nothing of it, and what is no date is said so", async () => {
  const [practice, other] = [await world.given.practice(), await world.given.practice()];
  await (await session(practice)).client.pay();
  await quiet();
  const at = { from: '2026-11-01', to: '2027-01-01', practiceId: practice.id };
  expect((await report(other, 'fees', at)).totals).toEqual([]);
  expect((await report(other, 'platform-fees', at)).items).toEqual([]);
  expect((await report(other, 'conversion', at)).periods).toEqual([]);
  const wrong = [
    {},
    { from: '2026-02-30', to: '2027-01-01' },
    { ...at, groupBy: 'year' },
    { ...at, to: '2036-12-01' },
    { ...at, practitioner: 'me' },
  ];
  for (const query of wrong) await world.as(practice.owner).get('/api/reports/fees').query(query).expect(422);
});
