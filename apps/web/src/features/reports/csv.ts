import type { FeeReport } from '../../api/reports.ts';
import { typedAmount } from '../../ui/money.ts';

const AMOUNTS = [
  'gross',
  'refunded',
  'stripeFee',
  'tax',
  'platformFee',
  'disputed',
  'disputeFee',
  'other',
  'net',
] as const;
const COUNTS = ['payments', 'refunds', 'disputes'] as const;

/** Dates, codes and figures only: nothing in it can be a formula. Amounts as one writes them, with a minus where money went. */
export function csvOf({ periods }: Pick<FeeReport, 'periods'>): string {
  const lines = periods.map((row) => [
    row.period ?? '',
    row.currency,
    ...COUNTS.map((name) => String(row[name])),
    ...AMOUNTS.map((name) => {
      const amount = row[name];
      return `${amount < 0 ? '-' : ''}${typedAmount({ amount: Math.abs(amount), currency: row.currency }, '.')}`;
    }),
  ]);
  return (
    [['period', 'currency', ...COUNTS, ...AMOUNTS], ...lines].map((cells) => cells.join(',')).join('\r\n') + '\r\n'
  );
}
