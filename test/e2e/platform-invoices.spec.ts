import { Ledger } from '@vestibule/ledger';
import type { PracticeId } from '@vestibule/kernel';
import { sqlState, Transactions } from '@vestibule/platform';
import { ClosePlatformMonths } from '@vestibule/records';
import { asBytes } from '../support/binary.ts';
import type { GivenPractice } from '../support/given.ts';
import { readPdf } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';

/** What the platform invoices: the fees of a practice's month in its own zone, from the ledger's platform side, once, without gaps. */
let world: World;
let moves = 0;
beforeAll(async () => {
  world = await startWorld({
    env: {
      BILLING_LEGAL_NAME: 'Vestibule Operations Pty Ltd',
      BILLING_ADDRESS: String.raw`2 Dock Road\nSydney NSW 2000`,
      BILLING_TAX_NUMBER: '53 004 085 616',
      BILLING_TAX_NUMBER_NAME: 'ABN',
      BILLING_TAX_BASIS_POINTS: '1000',
    },
  });
}, 60_000);
afterAll(() => world.close());

/** A fee that the platform took (positive) or gave back, as Stripe's balance transaction of the platform says it. */
const fee = (practice: GivenPractice, occurredAt: string, minor: number, currency = 'AUD') =>
  world.app.get(Transactions).system((tx) =>
    world.app.get(Ledger, { strict: false }).post(tx, [
      {
        book: 'platform',
        practiceId: practice.id as PracticeId,
        accountId: null,
        balanceTransactionId: `txn_platform_${(moves += 1)}`,
        kind: minor > 0 ? 'application_fee' : 'application_fee_refund',
        stripeType: minor > 0 ? 'application_fee' : 'application_fee_refund',
        sourceId: null,
        chargeId: null,
        refundId: null,
        disputeId: null,
        currency,
        occurredAt: new Date(occurredAt),
        availableOn: new Date(occurredAt),
        lines: [
          { account: 'stripe_balance', amountMinor: minor },
          { account: 'platform_revenue', amountMinor: -minor },
        ],
      },
    ]),
  );
interface Listed {
  readonly id: string;
  readonly number: string;
  readonly month: string;
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: readonly { readonly text: string; readonly amountMinor: number }[];
  readonly tax: { readonly name: string; readonly basisPoints: number; readonly amountMinor: number };
}
const listed = async (practice: GivenPractice, query: object = {}): Promise<Listed[]> =>
  (await world.as(practice.owner).get('/api/platform-invoices').query(query).expect(200)).body.items;
const at = async (instant: string): Promise<void> => {
  world.clock.set(instant);
  await world.app.get(ClosePlatformMonths, { strict: false }).run();
};
const sydney = (): Promise<GivenPractice> => world.given.practice({ timeZone: 'Australia/Sydney' });
const totals = (invoices: readonly Listed[]) => invoices.map(({ month, totalMinor }) => [month, totalMinor]);

it("a month's fees less what went back, in the practice's own zone, once, with the tax that they contain", async () => {
  const practice = await sydney();
  await fee(practice, '2026-11-30T12:59:59Z', 1_100); // 30 November where the practice is
  await fee(practice, '2026-11-10T00:00:00Z', 300);
  await fee(practice, '2026-11-12T00:00:00Z', -80);
  await fee(practice, '2026-11-12T00:00:00Z', 77, 'NZD');
  await fee(practice, '2026-11-30T13:00:00Z', 5_000); // 1 December
  await at('2026-12-02T00:00:00Z');
  expect(await listed(practice)).toEqual([]);
  await at('2026-12-02T01:00:01Z');
  await Promise.all([1, 2, 3].map(() => world.app.get(ClosePlatformMonths, { strict: false }).run()));
  const invoices = (await listed(practice)).toSorted((a, b) => a.number.localeCompare(b.number));
  expect(invoices).toMatchObject([
    {
      month: '2026-11-01',
      currency: 'AUD',
      totalMinor: 1_320,
      lines: [
        { text: 'Platform fees, November 2026', amountMinor: 1_400 },
        { text: 'Fees given back with refunds', amountMinor: -80 },
      ],
      tax: { name: 'GST', basisPoints: 1000, amountMinor: 120 },
    },
    { month: '2026-11-01', currency: 'NZD', totalMinor: 77, tax: { amountMinor: 7 } },
  ]);
  const path = `/api/platform-invoices/${invoices[0]?.id}/pdf`;
  const answer = await asBytes(world.as(practice.owner).get(path)).expect(200);
  const { text } = readPdf(answer.body);
  for (const words of [
    'Tax invoice',
    'Vestibule Operations Pty Ltd',
    'ABN 53 004 085 616',
    '2 Dock Road',
    practice.name,
  ])
    expect(text).toContain(words);
  for (const words of ['Platform fees, November 2026', 'A$13.20', 'Contains GST of 10 %: A$1.20'])
    expect(text).toContain(words);
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${invoices[0]?.number}.pdf"`);

  await at('2027-01-02T02:00:00Z');
  expect(totals(await listed(practice, { from: '2027-01-01' }))).toEqual([['2026-12-01', 5_000]]);
  const operator = await world.signIn(await world.given.operator());
  const all = await operator.get(`/api/platform-invoices?practiceId=${practice.id}&limit=2`).expect(200);
  expect(all.body.items).toHaveLength(2);
  const rest = await operator
    .get(`/api/platform-invoices?practiceId=${practice.id}&cursor=${all.body.nextCursor}`)
    .expect(200);
  expect(rest.body).toMatchObject({ items: [{ practice: { id: practice.id } }], nextCursor: null });
});

it('more went back than came: the credit is carried until fees exceed it; what is told late goes into the next month', async () => {
  const practice = await sydney();
  await fee(practice, '2027-01-10T00:00:00Z', 500);
  await at('2027-02-03T00:00:00Z');
  await fee(practice, '2027-02-10T00:00:00Z', 100);
  await fee(practice, '2027-02-11T00:00:00Z', -400);
  await at('2027-03-03T00:00:00Z');
  await fee(practice, '2027-03-10T00:00:00Z', 900);
  await fee(practice, '2027-01-20T00:00:00Z', 50); // of a month that is closed
  await at('2027-04-03T00:00:00Z');
  const invoices = await listed(practice);
  expect(totals(invoices)).toEqual([
    ['2027-03-01', 650],
    ['2027-01-01', 500],
  ]);
  expect(invoices[0]?.lines).toEqual([
    { text: 'Platform fees, March 2027', amountMinor: 900 },
    { text: 'Credit carried over from months before', amountMinor: -250 },
  ]);
  const [booked] = await world.rows<{ minor: number }>(
    `SELECT -sum(amount_minor)::int AS minor FROM ledger_entry WHERE book = 'platform' AND account = 'platform_revenue' AND practice_id = $1`,
    [practice.id],
  );
  expect(invoices.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(booked?.minor);
});

it('after months in which nothing ran, each is closed by itself, and numbers have no gap', async () => {
  const practice = await sydney();
  for (const month of ['04', '05', '07']) await fee(practice, `2027-${month}-15T00:00:00Z`, 100);
  await at('2027-09-15T00:00:00Z');
  expect(totals(await listed(practice)).toSorted()).toEqual([
    ['2027-04-01', 100],
    ['2027-05-01', 100],
    ['2027-07-01', 100],
  ]);
  const numbers = await world.rows<{ number: number }>(`SELECT number FROM platform_invoice ORDER BY number`);
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  const open = (text: string) => world.app.get(Transactions).system((tx) => tx.query(text));
  for (const change of [
    'UPDATE platform_invoice SET total_minor = 1',
    'DELETE FROM platform_invoice',
    'DELETE FROM platform_month',
  ])
    await expect(open(change).catch((error: unknown) => sqlState(error))).resolves.toBe('42501');
});

it("agrees with Stripe's application fees of real payments", async () => {
  world.clock.set('2027-10-05T00:00:00Z');
  const practice = await sydney();
  const { client } = await world.given.session({ practice, startsAt: '2027-10-20T10:00', feeMinor: 8000 });
  await client.pay();
  await world.stripe.settle();
  await world.settle();
  world.clock.advance(61_000);
  await world.settle({ sweeps: ['payments.look'] });
  await at('2027-11-03T00:00:00Z');
  expect(totals(await listed(practice))).toEqual([['2027-10-01', 200]]);
});
