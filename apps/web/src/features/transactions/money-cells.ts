import type { Currency } from '@vestibule/kernel';
import type { Transaction, TransactionStatus } from '../../api/transactions.ts';
import { moneyText } from '../../ui/money.ts';

/** Statuses in which money has moved, so that Stripe is going to report what it cost. */
const MOVED: readonly TransactionStatus[] = ['paid', 'refunded', 'partially_refunded'];

/** One of Stripe's own figures; undefined where it is still to come, a dash where nothing is. */
export function reported(row: Transaction, amount: number | null): string | undefined {
  if (amount !== null) return moneyText({ amount, currency: row.settlementCurrency ?? row.currency });
  return MOVED.includes(row.status) ? undefined : '–';
}

export const some = (amount: number, currency: Currency): string =>
  amount === 0 ? '–' : moneyText({ amount, currency });

interface Disputed {
  readonly dispute: number | null;
  readonly disputeFee: number | null;
  readonly other: number | null;
}
/** What disputes took, and what else moved: one column, shown where there is any. */
export const disputed = ({ dispute, disputeFee, other }: Disputed): number | null =>
  dispute === null && disputeFee === null && other === null ? null : (dispute ?? 0) + (disputeFee ?? 0) + (other ?? 0);
