import type { ChargeId, PracticeId } from '@vestibule/kernel';
import { Ledger, type LedgerLine, type Posting } from '@vestibule/ledger';
import { sqlState, Transactions } from '@vestibule/platform';
import { array, assert, asyncProperty, integer, nat, record, uniqueArray } from 'fast-check';
import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

/** The books themselves: what the database keeps whoever writes to them, and the one verb that does. */
let world: World;
let practice: GivenPractice;
let chargeId: ChargeId;
let transactions: Transactions;
let ledger: Ledger;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.given.practice();
  const { client } = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8000 });
  await client.openCheckout();
  const [charge] = await world.rows<{ id: ChargeId }>('SELECT id FROM charge');
  if (!charge) throw new Error('no charge');
  chargeId = charge.id;
  transactions = world.app.get(Transactions);
  ledger = world.app.get(Ledger, { strict: false });
}, 60_000);
afterAll(() => world.close());

let count = 0;
const posting = (lines: readonly LedgerLine[], over: Partial<Posting> = {}): Posting => ({
  book: 'practice',
  practiceId: practice.id as PracticeId,
  accountId: practice.accountId ?? '',
  balanceTransactionId: `txn_spec_${(count += 1)}`,
  kind: 'charge',
  stripeType: 'charge',
  sourceId: null,
  chargeId: null,
  refundId: null,
  disputeId: null,
  currency: 'AUD',
  occurredAt: world.clock.now(),
  availableOn: world.clock.now(),
  lines,
  ...over,
});
const SALE: readonly LedgerLine[] = [
  { account: 'stripe_balance', amountMinor: 7617 },
  { account: 'stripe_fees', amountMinor: 166 },
  { account: 'tax_on_fees', amountMinor: 17 },
  { account: 'platform_fees', amountMinor: 200 },
  { account: 'sales', amountMinor: -8000 },
];
const RETURN: readonly LedgerLine[] = [
  { account: 'stripe_balance', amountMinor: -1950 },
  { account: 'platform_fees', amountMinor: -50 },
  { account: 'refunds', amountMinor: 2000 },
];
const post = (...postings: Posting[]) => transactions.system((tx) => ledger.post(tx, postings));
const money = () => transactions.system((tx) => ledger.moneyOf(tx, chargeId));
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => sqlState(error) || (error instanceof Error ? error.name : String(error)),
  );

it('writes a movement once, however often and with whom it is heard of', async () => {
  const sale = posting(SALE, { chargeId });
  expect(await post(sale)).toBe(1);
  expect(await post(sale, posting(RETURN, { chargeId, kind: 'refund' }))).toBe(1);
  expect(await Promise.all([post(sale), post(sale)])).toEqual([0, 0]);
  expect(await money()).toEqual([
    {
      currency: 'AUD',
      gross: 8000,
      refunded: 2000,
      stripeFee: 166,
      tax: 17,
      platformFee: 150,
      dispute: 0,
      disputeFee: 0,
      other: 0,
      net: 5667,
    },
  ]);
});

it('two accounts may call a movement the same', async () => {
  const sale = posting(SALE);
  const other = await world.given.practice();
  expect(await post(sale, { ...sale, practiceId: other.id as PracticeId, accountId: other.accountId ?? '' })).toBe(2);
  expect(await post({ ...sale, book: 'platform', accountId: null })).toBe(1);
  expect(await post({ ...sale, book: 'platform', accountId: null })).toBe(0);
});

describe('what does not add up is refused', () => {
  it.each([
    ['that is short by one', [...SALE.slice(0, -1), { account: 'sales', amountMinor: -7999 }]],
    ['of one line', [{ account: 'sales', amountMinor: 0 }]],
    ['of no line', []],
    [
      'of half a minor unit',
      [
        { account: 'sales', amountMinor: 0.5 },
        { account: 'bank', amountMinor: -0.5 },
      ],
    ],
  ] satisfies [string, LedgerLine[]][])('by the ledger: a movement %s', async (_what, lines) => {
    const good = posting(SALE);
    expect(await refusal(post(good, posting(lines)))).toBe('LedgerUnbalanced');
    expect(
      await world.rows('SELECT FROM ledger_transaction WHERE balance_transaction_id = $1', [good.balanceTransactionId]),
    ).toEqual([]);
  });

  const insert = (lines: readonly (readonly [string, number, string])[]) =>
    transactions.system(async (tx) => {
      const id = crypto.randomUUID();
      await tx.query(
        `INSERT INTO ledger_transaction (id, practice_id, book, account_id, balance_transaction_id, kind, stripe_type, currency, occurred_at, available_on, posted_at)
         VALUES ($1, $2, 'practice', 'acct_1', $3, 'charge', 'charge', 'AUD', now(), now(), now())`,
        [id, practice.id, id],
      );
      for (const [line, [account, amount, currency]] of lines.entries())
        await tx.query(
          `INSERT INTO ledger_entry (transaction_id, line, practice_id, book, occurred_at, account, amount_minor, currency) VALUES ($1, $2, $3, 'practice', now(), $4, $5, $6)`,
          [id, line + 1, practice.id, account, amount, currency],
        );
      return id;
    });

  it.each([
    [
      'entries that do not sum to zero',
      [
        ['sales', -8000, 'AUD'],
        ['bank', 7999, 'AUD'],
      ],
      '23514',
    ],
    ['a transaction without entries', [], '23514'],
    ['a single entry', [['sales', 0, 'AUD']], '23514'],
    [
      'an entry in another currency',
      [
        ['sales', -8000, 'AUD'],
        ['bank', 8000, 'USD'],
      ],
      '23503',
    ],
    [
      'an account that nobody knows',
      [
        ['pocket', -8000, 'AUD'],
        ['bank', 8000, 'AUD'],
      ],
      '23514',
    ],
  ] satisfies [string, [string, number, string][], string][])('by the database: %s', async (_what, lines, state) => {
    expect(await refusal(insert(lines))).toBe(state);
  });

  it('by the database: one more entry for what is posted already', async () => {
    const id = await insert([
      ['sales', -8000, 'AUD'],
      ['bank', 8000, 'AUD'],
    ]);
    const more = transactions.system((tx) =>
      tx.query(
        `INSERT INTO ledger_entry (transaction_id, line, practice_id, book, occurred_at, account, amount_minor, currency) VALUES ($1, 3, $2, 'practice', now(), 'bank', 1, 'AUD')`,
        [id, practice.id],
      ),
    );
    expect(await refusal(more)).toBe('23514');
  });
});

it.each([
  'UPDATE ledger_entry SET amount_minor = 0',
  'DELETE FROM ledger_entry',
  'TRUNCATE ledger_entry',
  'UPDATE ledger_transaction SET currency = currency',
  'DELETE FROM ledger_transaction',
  'TRUNCATE ledger_transaction CASCADE',
  'UPDATE charge_money SET net_minor = 0',
  'INSERT INTO charge_money SELECT * FROM charge_money',
  'DELETE FROM charge_money',
  'UPDATE audit_event SET act = act',
  'DELETE FROM audit_event',
  'TRUNCATE audit_event',
])('not even the system may: %s', async (statement) => {
  expect(await refusal(transactions.system((tx) => tx.query(statement)))).toBe('42501');
});

it("a practice's member sees the own practice's book, an operator both, and neither writes", async () => {
  const mine = posting(SALE);
  const ours = posting(SALE, { book: 'platform', accountId: null, kind: 'application_fee' });
  await post(mine, ours);
  const seen = (actor: Parameters<Transactions['run']>[0]) =>
    transactions.run(actor, async (tx) => {
      const of = [mine.balanceTransactionId, ours.balanceTransactionId];
      const rows: { book: string }[] = await tx.query(
        'SELECT book FROM ledger_transaction WHERE balance_transaction_id = ANY($1) ORDER BY book',
        [of],
      );
      return rows.map(({ book }) => book);
    });
  const member = (of: GivenPractice) =>
    ({
      kind: 'member',
      memberId: of.owner.memberId,
      practiceId: practice.id,
      role: 'owner',
      userId: '',
      name: '',
    }) as Parameters<Transactions['run']>[0];
  const operator = await world.given.operator();
  expect(await seen(member(practice))).toEqual(['practice']);
  expect(await seen(member(await world.given.practice()))).toEqual([]);
  expect(await seen({ kind: 'operator', userId: operator.userId, name: '' })).toEqual(['platform', 'practice']);
  for (const actor of [member(practice), { kind: 'operator', userId: operator.userId, name: '' } as const])
    expect(await refusal(transactions.run(actor, (tx) => ledger.post(tx, [posting(SALE)])))).toBe('42501');
});

it('any movements, in any order, cut into any transactions and heard of any number of times, make the same books', async () => {
  const movement = record({
    id: integer({ min: 1, max: 6 }),
    balance: integer({ min: -90_000, max: 90_000 }),
    fee: integer({ min: 0, max: 5_000 }),
  });
  await assert(
    asyncProperty(
      uniqueArray(movement, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
      array(array(nat({ max: 5 }), { maxLength: 4 }), { maxLength: 8 }),
      async (movements, heard) => {
        const run = (count += 1);
        const postings = movements.map(({ id, balance, fee }) =>
          posting(
            [
              { account: 'stripe_balance', amountMinor: balance },
              { account: 'stripe_fees', amountMinor: fee },
              { account: 'sales', amountMinor: -balance - fee },
            ],
            { balanceTransactionId: `txn_${run}_${id}` },
          ),
        );
        const batches = heard.map((batch) =>
          batch.map((at) => postings[at % postings.length]).filter((one) => one !== undefined),
        );
        await Promise.all([...batches, postings].map((batch) => post(...new Set(batch))));
        const rows = await world.rows<{ id: string; sum: string; net: string }>(
          `SELECT t.balance_transaction_id AS id, sum(e.amount_minor) AS sum, sum(e.amount_minor) FILTER (WHERE e.account = 'stripe_balance') AS net
             FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id WHERE t.balance_transaction_id LIKE $1 GROUP BY 1 ORDER BY 1`,
          [`txn\\_${run}\\_%`],
        );
        expect(rows).toEqual(
          movements
            .map(({ id, balance }) => ({ id: `txn_${run}_${id}`, sum: '0', net: String(balance) }))
            .toSorted((a, b) => a.id.localeCompare(b.id)),
        );
      },
    ),
    { numRuns: 40 },
  );
});

it('totals of a practice and a period sum to zero', async () => {
  const from = new Date('2026-01-01T00:00:00Z');
  const to = new Date('2027-01-01T00:00:00Z');
  const other = await world.given.practice({ currency: 'JPY', country: 'JP' });
  await post(posting(SALE, { practiceId: other.id as PracticeId, accountId: other.accountId ?? '', currency: 'JPY' }));
  const totals = await transactions.system((tx) =>
    ledger.totals(tx, { book: 'practice', practiceId: other.id, from, to }),
  );
  expect(totals.find(({ account }) => account === 'sales')).toEqual({
    account: 'sales',
    currency: 'JPY',
    amountMinor: -8000,
  });
  expect(totals.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
  expect(
    await transactions.system((tx) => ledger.totals(tx, { book: 'practice', practiceId: other.id, from: to, to })),
  ).toEqual([]);
});
