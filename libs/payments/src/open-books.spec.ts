import type { LedgerLine } from '@vestibule/ledger';
import { missingFromBooks } from './open-books.ts';

type Posted = Parameters<typeof missingFromBooks>[0][number];
const posted = (
  book: Posted['book'],
  kind: Posted['kind'],
  lines: LedgerLine[],
  over: Partial<Posted> = {},
): Posted => ({
  book,
  kind,
  lines,
  refundId: null,
  currency: 'AUD',
  ...over,
});
const sale = posted('practice', 'charge', [
  { account: 'stripe_balance', amountMinor: 7800 },
  { account: 'platform_fees', amountMinor: 200 },
  { account: 'sales', amountMinor: -8000 },
]);
const fee = posted('platform', 'application_fee', [
  { account: 'stripe_balance', amountMinor: 200 },
  { account: 'platform_revenue', amountMinor: -200 },
]);
const refund = posted(
  'practice',
  'refund',
  [
    { account: 'stripe_balance', amountMinor: -7800 },
    { account: 'platform_fees', amountMinor: -200 },
    { account: 'refunds', amountMinor: 8000 },
  ],
  { refundId: 'r' },
);
const feeBack = posted('platform', 'application_fee_refund', [
  { account: 'stripe_balance', amountMinor: -200 },
  { account: 'platform_revenue', amountMinor: 200 },
]);
const failure = posted(
  'practice',
  'refund_failure',
  [
    { account: 'stripe_balance', amountMinor: 8000 },
    { account: 'refunds', amountMinor: -8000 },
  ],
  { refundId: 'r' },
);
const yen = { ...fee, currency: 'JPY' };

it.each([
  ['nothing yet', [], [], ['charge']],
  ['the payment alone', [sale], [], ['application_fee']],
  ['the payment and the fee', [sale, fee], [], []],
  ['a payment without a fee', [{ ...sale, lines: [] }], [], []],
  ['a refund that is not there', [sale, fee], ['succeeded'], ['refund']],
  ['a refund that waits', [sale, fee], ['pending'], []],
  ['a refund whose fee has not come back here', [sale, fee, refund], ['succeeded'], ['application_fee_refund']],
  ['a refund with its fee', [sale, fee, refund, feeBack], ['succeeded'], []],
  ['a failure that is not there', [sale, fee, refund, feeBack], ['failed'], ['refund_failure']],
  ['a failure', [sale, fee, refund, feeBack, failure], ['failed'], []],
  ['a refund that Stripe refused at once', [sale, fee], ['failed'], []],
  ['a fee given back by itself', [sale, fee, feeBack], [], []],
  ['a fee in another currency', [sale, yen, refund], ['succeeded'], []],
] as const)('%s: %#', (_what, books, refunds, missing) =>
  expect(
    missingFromBooks(
      books,
      refunds.map((currentStatus) => ({ id: 'r', currentStatus })),
    ),
  ).toEqual(missing),
);
