import type { LedgerAccount, LedgerTransaction } from '@vestibule/ledger';
import type { RefundStatus } from './charge-moves.ts';

/** What of a payment the ledger has, as far as it matters here. */
type Posted = Pick<LedgerTransaction, 'book' | 'kind' | 'refundId' | 'currency' | 'lines'>;
interface Returned {
  readonly id: string;
  readonly currentStatus: RefundStatus;
}
export type MissingMovement = 'charge' | 'application_fee' | 'refund' | 'refund_failure' | 'application_fee_refund';

/**
 * What the books still lack of a payment that has succeeded: its own movement, the platform's fee in the platform's book, every refund and every failure
 * of one, and in the platform's book what the practice was given back of the fee. A refund that waits for money has not moved any yet.
 */
export function missingFromBooks(posted: readonly Posted[], refunds: readonly Returned[]): MissingMovement[] {
  const has = (kind: Posted['kind'], refundId?: string): boolean =>
    posted.some((one) => one.kind === kind && (refundId === undefined || one.refundId === refundId));
  if (!has('charge')) return ['charge'];
  const missing: MissingMovement[] = [];
  const isFeeTaken = posted.some((one) => one.kind === 'charge' && sumOf([one], 'platform_fees') > 0);
  if (isFeeTaken && !has('application_fee')) missing.push('application_fee');
  for (const { id, currentStatus } of refunds) {
    if (currentStatus === 'succeeded' && !has('refund', id)) missing.push('refund');
    const isReturned = currentStatus === 'failed' || currentStatus === 'canceled';
    if (isReturned && has('refund', id) && !has('refund_failure', id)) missing.push('refund_failure');
  }
  if (has('application_fee') && !isFeeReturnKnown(posted)) missing.push('application_fee_refund');
  return missing;
}

/** The platform keeps no more than the practice has paid it. Two balances in two currencies cannot be compared, and are not. */
function isFeeReturnKnown(posted: readonly Posted[]): boolean {
  if (new Set(posted.map(({ currency }) => currency)).size > 1) return true;
  const ours = posted.filter(({ book }) => book === 'platform');
  const theirs = posted.filter(({ book }) => book === 'practice');
  return -sumOf(ours, 'platform_revenue') <= sumOf(theirs, 'platform_fees');
}

const sumOf = (posted: readonly Posted[], account: LedgerAccount): number =>
  posted
    .flatMap(({ lines }) => lines)
    .reduce((total, line) => (line.account === account ? total + line.amountMinor : total), 0);
