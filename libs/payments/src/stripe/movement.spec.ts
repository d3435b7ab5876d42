import * as fc from 'fast-check';
import { movementOf, movementsOf } from './movement.ts';

type Entry = Parameters<typeof movementOf>[0];
const entry = (over: Partial<Entry> = {}): Entry => ({
  id: 'txn_1',
  object: 'balance_transaction',
  amount: 8000,
  available_on: 1_795_000_100,
  balance_type: 'payments',
  created: 1_795_000_000,
  currency: 'aud',
  description: null,
  exchange_rate: null,
  fee: 383,
  fee_details: [
    fee('application_fee', 200),
    fee('stripe_fee', 160),
    fee('payment_method_passthrough_fee', 6),
    fee('tax', 17),
  ],
  net: 7617,
  reporting_category: 'charge',
  source: 'ch_1',
  status: 'pending',
  type: 'charge',
  ...over,
});
const fee = (type: string, amount: number): Entry['fee_details'][number] => ({
  amount,
  application: null,
  currency: 'aud',
  description: null,
  type,
});
const sums = (of: Entry): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const { account, amountMinor } of movementOf(of).lines) total[account] = (total[account] ?? 0) + amountMinor;
  return total;
};

it("takes Stripe's own numbers, line by line", () => {
  expect(movementOf(entry())).toEqual({
    balanceTransactionId: 'txn_1',
    kind: 'charge',
    stripeType: 'charge',
    sourceId: 'ch_1',
    currency: 'AUD',
    occurredAt: new Date(1_795_000_000_000),
    availableOn: new Date(1_795_000_100_000),
    lines: [
      { account: 'stripe_balance', amountMinor: 7617 },
      { account: 'platform_fees', amountMinor: 200 },
      { account: 'stripe_fees', amountMinor: 160 },
      { account: 'stripe_fees', amountMinor: 6 },
      { account: 'tax_on_fees', amountMinor: 17 },
      { account: 'sales', amountMinor: -8000 },
    ],
  });
});

const none = { fee: 0, fee_details: [] };
it.each([
  [
    'a refund with a part of the platform fee',
    { type: 'refund', amount: -2000, net: -1950, fee: -50, fee_details: [fee('application_fee', -50)] },
    { stripe_balance: -1950, platform_fees: -50, refunds: 2000 },
  ],
  [
    'a refund that failed',
    { type: 'refund_failure', amount: 2000, net: 2000, ...none },
    { stripe_balance: 2000, refunds: -2000 },
  ],
  [
    'a dispute with its fee',
    {
      type: 'adjustment',
      reporting_category: 'dispute',
      amount: -8000,
      net: -10_500,
      fee: 2500,
      fee_details: [fee('stripe_fee', 2500)],
    },
    { stripe_balance: -10_500, dispute_fees: 2500, dispute_losses: 8000 },
  ],
  [
    'a dispute that was won',
    {
      type: 'adjustment',
      reporting_category: 'dispute_reversal',
      amount: 8000,
      net: 10_500,
      fee: -2500,
      fee_details: [fee('stripe_fee', -2500)],
    },
    { stripe_balance: 10_500, dispute_fees: -2500, dispute_losses: -8000 },
  ],
  [
    "the platform's fee",
    { type: 'application_fee', amount: 200, net: 200, ...none },
    { stripe_balance: 200, platform_revenue: -200 },
  ],
  [
    "the platform's fee given back",
    { type: 'application_fee_refund', amount: -200, net: -200, ...none },
    { stripe_balance: -200, platform_revenue: 200 },
  ],
  [
    'the same by itself, as the practice sees it',
    {
      type: 'adjustment',
      reporting_category: 'other_adjustment',
      description: 'Application fee refund (fr_1)',
      amount: 200,
      net: 200,
      ...none,
    },
    { stripe_balance: 200, platform_fees: -200 },
  ],
  ['a payout', { type: 'payout', amount: -7617, net: -7617, ...none }, { stripe_balance: -7617, bank: 7617 }],
  [
    'a payout that came back',
    { type: 'payout_failure', amount: 7617, net: 7617, ...none },
    { stripe_balance: 7617, bank: -7617 },
  ],
  [
    "Stripe's own fees",
    { type: 'stripe_fee', amount: -200, net: -200, ...none },
    { stripe_balance: -200, stripe_fees: 200 },
  ],
  ['what nobody knows', { type: 'issuing_dispute', amount: 5, net: 5, ...none }, { stripe_balance: 5, other: -5 }],
  [
    'a fee that nobody knows',
    { net: 7990, fee: 10, fee_details: [fee('new_fee', 10)] },
    { stripe_balance: 7990, other: 10, sales: -8000 },
  ],
] satisfies [string, Partial<Entry>, Record<string, number>][])('%s', (_what, over, expected) =>
  expect(sums(entry(over))).toEqual(expected),
);

it('keeps the word that Stripe has for what nobody knows', () =>
  expect(movementOf(entry({ type: 'issuing_dispute' }))).toMatchObject({
    kind: 'other',
    stripeType: 'issuing_dispute',
  }));

it('whatever Stripe reports sums to zero', () => {
  const amount = fc.integer({ min: -99_999_999, max: 99_999_999 });
  const types = ['charge', 'refund', 'adjustment', 'application_fee', 'payout', 'issuing_transaction'] as const;
  const kinds = fc.constantFrom('application_fee', 'stripe_fee', 'tax', 'unheard_of');
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      amount,
      fc.array(fc.tuple(kinds, amount), { maxLength: 5 }),
      (type, gross, fees) => {
        const taken = fees.reduce((total, [, part]) => total + part, 0);
        const made = movementOf(
          entry({
            type,
            amount: gross,
            fee: taken,
            net: gross - taken,
            fee_details: fees.map(([kind, part]) => fee(kind, part)),
          }),
        );
        expect(made.lines.reduce((total, line) => total + line.amountMinor, 0)).toBe(0);
        expect(made.lines.length).toBeGreaterThanOrEqual(2);
      },
    ),
  );
});

it('an id alone is no movement yet', () => {
  expect(movementsOf('txn_1', null, undefined)).toEqual([]);
  expect(movementsOf(entry(), null)).toHaveLength(1);
});
