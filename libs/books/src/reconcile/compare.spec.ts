import * as fc from 'fast-check';
import type { LedgerAccount, LedgerLine } from '@vestibule/ledger';
import { difference, type FeeFacts, judgeFee, netOf } from './compare.ts';

const lines = (of: Partial<Record<LedgerAccount, number>>): LedgerLine[] =>
  Object.entries(of).map(([account, amountMinor]) => ({ account: account as LedgerAccount, amountMinor }));
const CHARGE = { stripe_balance: 7617, stripe_fees: 166, tax_on_fees: 17, platform_fees: 200, sales: -8000 };

describe('what must be added so that our entries say what Stripe says', () => {
  it.each([
    ['nothing, where they agree', CHARGE, CHARGE, {}],
    ['all of it, where there is nothing', CHARGE, {}, CHARGE],
    [
      'the opposite of what must not be there',
      {},
      { bank: -500, stripe_balance: 500 },
      { bank: 500, stripe_balance: -500 },
    ],
    [
      'the one line that differs, and its counterpart',
      CHARGE,
      { ...CHARGE, platform_fees: 160, stripe_balance: 7657 },
      { stripe_balance: -40, platform_fees: 40 },
    ],
  ])('%s', (_what, expected, present, added) =>
    expect(difference(lines(expected), lines(present))).toEqual(lines(added)),
  );

  it('counts lines of one account together, however they are cut', () =>
    expect(
      difference(lines({ stripe_fees: 166 }), [...lines({ stripe_fees: 100 }), ...lines({ stripe_fees: 66 })]),
    ).toEqual([]));

  it('added to what is there gives what is expected, whatever both are, and is nothing only where they agree', () => {
    const accounts: LedgerAccount[] = ['stripe_balance', 'sales', 'stripe_fees', 'platform_fees', 'refunds'];
    const some = fc.array(
      fc.record({ account: fc.constantFrom(...accounts), amountMinor: fc.integer({ min: -10_000, max: 10_000 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, some, (expected, present) => {
        const added = difference(expected, present);
        expect(difference(expected, [...present, ...added])).toEqual([]);
        expect(added.every((line) => line.amountMinor !== 0)).toBe(true);
      }),
    );
  });
});

it('the net is what moved the balance, and nothing else', () => {
  expect(netOf(lines(CHARGE))).toBe(7617);
  expect(netOf(lines({ stripe_balance: -25, dispute_fees: 25 }))).toBe(-25);
  expect(netOf(lines({ sales: -8000 }))).toBe(0);
});

describe('what the platform took and kept of a payment of A$80.00 with A$2.00 agreed', () => {
  const agreed: FeeFacts = {
    frozenMinor: 200,
    takenMinor: 200,
    keptMinor: 200,
    grossMinor: 8000,
    refundedMinor: 0,
    stepMinor: 1,
  };
  it.each([
    ['all as agreed', {}, null],
    ['no more was agreed than nothing, and nothing was taken', { frozenMinor: 0, takenMinor: 0, keptMinor: 0 }, null],
    ['half went back, with half of it', { refundedMinor: 4000, keptMinor: 100 }, null],
    ['all went back, with all of it', { refundedMinor: 8000, keptMinor: 0 }, null],
    ['more went back of it than had to', { refundedMinor: 4000, keptMinor: 40 }, null],
    ['all of it went back although the client kept the service', { keptMinor: 0 }, null],
    // 200 × 3333 / 8000 = 83.3: 117 stay; Stripe may have rounded each return by one.
    ['a part went back, rounded', { refundedMinor: 3333, keptMinor: 117 }, null],
    ['a part went back, rounded the other way', { refundedMinor: 3333, keptMinor: 118 }, null],
    ['the client got back more than was paid, by a mistake of the bank', { refundedMinor: 9000, keptMinor: 0 }, null],
    ['money that never came', { grossMinor: 0, takenMinor: 0, keptMinor: 0 }, null],
    [
      'of a currency in steps of ten, one step is rounding',
      { refundedMinor: 4000, keptMinor: 110, stepMinor: 10 },
      null,
    ],
  ])('agrees: %s', (_what, change, verdict) => expect(judgeFee({ ...agreed, ...change })).toEqual(verdict));

  it.each([
    ['more was taken', { takenMinor: 240, keptMinor: 240 }, 'fee_rate_wrong', 200],
    ['one cent more was taken', { takenMinor: 201, keptMinor: 201 }, 'fee_rate_wrong', 200],
    ['less was taken', { takenMinor: 160, keptMinor: 160 }, 'fee_rate_wrong', 200],
    ['nothing was taken', { takenMinor: 0, keptMinor: 0 }, 'fee_rate_wrong', 200],
    ['where nothing was agreed, something was taken', { frozenMinor: 0 }, 'fee_rate_wrong', 0],
    ['half went back, without its part of it', { refundedMinor: 4000 }, 'refund_without_fee_refund', 100],
    ['all went back, without it', { refundedMinor: 8000 }, 'refund_without_fee_refund', 0],
    [
      'half went back, two cents of it too few',
      { refundedMinor: 4000, keptMinor: 102 },
      'refund_without_fee_refund',
      100,
    ],
    [
      'more was taken, and half went back without it',
      { takenMinor: 240, keptMinor: 240, refundedMinor: 4000 },
      'fee_rate_wrong',
      100,
    ],
    [
      'less was taken, and half went back with half of that',
      { takenMinor: 160, keptMinor: 80, refundedMinor: 4000 },
      'fee_rate_wrong',
      100,
    ],
  ])('does not agree: %s', (_what, change, kind, expectedMinor) =>
    expect(judgeFee({ ...agreed, ...change })).toEqual({ kind, expectedMinor }),
  );
});
