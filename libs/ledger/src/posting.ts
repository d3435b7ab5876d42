import type { ChargeId, PracticeId } from '@vestibule/kernel';
import { LedgerUnbalanced } from './errors.ts';

/** `practice`: a practice's own Stripe balance. `platform`: ours. Each is a set of books of its own. */
export type Book = 'practice' | 'platform';

export const LEDGER_ACCOUNTS = [
  /** What lies at Stripe. */
  'stripe_balance',
  'sales',
  'refunds',
  'stripe_fees',
  /** What the platform takes from a practice. */
  'platform_fees',
  'tax_on_fees',
  'dispute_losses',
  'dispute_fees',
  /** Paid out. */
  'bank',
  /** The same fees, in the platform's own book. */
  'platform_revenue',
  /** A kind of movement that we do not know: kept with the name that Stripe gives it. */
  'other',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export const LEDGER_KINDS = [
  'charge',
  'refund',
  'refund_failure',
  'application_fee',
  'application_fee_refund',
  'dispute',
  'dispute_reversal',
  'payout',
  'payout_failure',
  'stripe_fee',
  'adjustment',
  'other',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Positive: into the account (a balance grows, a cost is borne). Negative: out of it (money was earned, or has left). */
export interface LedgerLine {
  readonly account: LedgerAccount;
  readonly amountMinor: number;
}

/** One movement of one balance, as the provider reports it: what it is about, and where the money came from and went to. */
export interface Posting {
  readonly book: Book;
  /** Whose money it is. In the platform's book: from whose payment it comes, or null. */
  readonly practiceId: PracticeId | null;
  /** The connected account whose balance moved; null in the platform's book. */
  readonly accountId: string | null;
  /** The provider's id of the movement. With the account it is written once, however often it is heard of. */
  readonly balanceTransactionId: string;
  readonly kind: LedgerKind;
  /** The provider's own word for it. */
  readonly stripeType: string;
  /** The provider's object that caused it. */
  readonly sourceId: string | null;
  readonly chargeId: ChargeId | null;
  readonly refundId: string | null;
  readonly disputeId: string | null;
  /** ISO 4217, of the balance. */
  readonly currency: string;
  readonly occurredAt: Date;
  readonly availableOn: Date;
  readonly lines: readonly LedgerLine[];
}

/**
 * Every amount is whole, there are at least two lines, and they sum to zero. The database says the same once more.
 *
 * @throws LedgerUnbalanced
 */
export function mustBalance({ balanceTransactionId, lines }: Posting): void {
  if (lines.length < 2 || lines.some((line) => !Number.isSafeInteger(line.amountMinor)))
    throw new LedgerUnbalanced('a movement has two or more lines of whole minor units', { balanceTransactionId });
  const sum = lines.reduce((total, line) => total + line.amountMinor, 0);
  if (sum !== 0)
    throw new LedgerUnbalanced('the lines of a movement do not sum to zero', { balanceTransactionId, sum });
}
