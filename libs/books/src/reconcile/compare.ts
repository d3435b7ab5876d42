import type { LedgerAccount, LedgerLine } from '@vestibule/ledger';

/** What must be added to `present` so that it says what `expected` says: nothing when they agree. Sums to zero when both do. */
export function difference(expected: readonly LedgerLine[], present: readonly LedgerLine[]): LedgerLine[] {
  const left = new Map<LedgerAccount, number>();
  for (const { account, amountMinor } of expected) left.set(account, (left.get(account) ?? 0) + amountMinor);
  for (const { account, amountMinor } of present) left.set(account, (left.get(account) ?? 0) - amountMinor);
  return [...left]
    .filter(([, amountMinor]) => amountMinor !== 0)
    .map(([account, amountMinor]) => ({ account, amountMinor }));
}

export const netOf = (lines: readonly LedgerLine[]): number =>
  lines.reduce((sum, line) => (line.account === 'stripe_balance' ? sum + line.amountMinor : sum), 0);

/** What a payment moved, as its ledger entries say, and what was agreed. One currency; whole minor units. */
export interface FeeFacts {
  /** The platform's part as it was frozen with the quote. */
  readonly frozenMinor: number;
  /** What the platform took when the client paid. */
  readonly takenMinor: number;
  /** What it still has. */
  readonly keptMinor: number;
  readonly grossMinor: number;
  /** Refunds, those apart that an operator made without the platform's part. */
  readonly refundedMinor: number;
  /** The smallest step of the currency: Stripe may round each return by one. */
  readonly stepMinor: number;
}
export interface FeeVerdict {
  readonly kind: 'fee_rate_wrong' | 'refund_without_fee_refund';
  /** What the platform should have now. */
  readonly expectedMinor: number;
}

/**
 * The platform keeps the frozen part of what the client did not get back, in proportion, as Stripe rounds it: half a unit up, on the running total. Giving back
 * more than that is the platform's own affair; keeping more, or having taken less than agreed, is a mismatch.
 */
export function judgeFee(facts: FeeFacts): FeeVerdict | null {
  const { frozenMinor, takenMinor, keptMinor, grossMinor, refundedMinor, stepMinor } = facts;
  if (grossMinor <= 0) return null;
  const share = Math.round((frozenMinor * Math.min(refundedMinor, grossMinor)) / grossMinor);
  const expectedMinor = frozenMinor - share;
  const slackMinor = refundedMinor > 0 ? stepMinor : 0;
  if (keptMinor > expectedMinor + slackMinor)
    return { kind: takenMinor > frozenMinor ? 'fee_rate_wrong' : 'refund_without_fee_refund', expectedMinor };
  return takenMinor < frozenMinor ? { kind: 'fee_rate_wrong', expectedMinor } : null;
}
