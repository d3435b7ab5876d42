import { formatMoney, InvalidInput, stepOf } from '@vestibule/kernel';
import { RESERVED } from './charge-moves.ts';
import type { Charge } from './charge.entity.ts';
import { RefundNotPossible } from './errors.ts';
import type { Refund } from './refund.entity.ts';

/** Which payment is meant, and how much of it; absent: all that is left of the payment that settles the fee. */
export interface RefundOf {
  readonly chargeId?: string;
  readonly amount?: number;
}
export interface Refundable {
  readonly charge: Charge;
  readonly amountMinor: number;
  /** The most that could be asked for. */
  readonly leftMinor: number;
}

/**
 * Whether this much of a payment can go back now: the same answer for whoever only looks and for whoever asks for it. What the bank has taken back
 * in a dispute, or is deciding about, is not there to be refunded a second time.
 *
 * @throws RefundNotPossible saying why not; InvalidInput where only the amount is wrong.
 */
export function mustBeRefundable(charges: readonly Charge[], refunds: readonly Refund[], wish: RefundOf): Refundable {
  const charge = chosen(charges, refunds, wish.chargeId);
  if (!charge) throw new RefundNotPossible('there is no payment to refund', { reason: 'no_payment' });
  const leftMinor = leftOf(charge, refunds);
  if (leftMinor <= 0) throw new RefundNotPossible(...whyNothingIsLeft(charge));
  const amountMinor = wish.amount ?? leftMinor;
  if (amountMinor > leftMinor) {
    const left = formatMoney({ amount: leftMinor, currency: charge.currency });
    throw new InvalidInput([
      { field: 'amount', message: `is more than what is left of the payment, which is ${left}` },
    ]);
  }
  const step = stepOf(charge.currency);
  if (amountMinor % step !== 0)
    throw new InvalidInput([
      {
        field: 'amount',
        message: `must be a multiple of ${step}: card payments in ${charge.currency} have no smaller part`,
      },
    ]);
  return { charge, amountMinor, leftMinor };
}

/** What of a payment is neither back, nor on its way, nor with the bank. */
export function leftOf(charge: Charge, refunds: readonly Refund[]): number {
  const reservedMinor = refunds.reduce(
    (total, one) => (one.chargeId === charge.id && RESERVED.has(one.currentStatus) ? total + one.amountMinor : total),
    0,
  );
  return Math.max(0, charge.amountMinor - reservedMinor - charge.heldMinor - charge.lostMinor);
}

/** What of a payment counts as kept: what was found not to be owed does not, even while its return has failed and waits for a person. */
export const keptOfPayment = (charge: Charge, refunds: readonly Refund[]): number =>
  Math.max(
    0,
    Math.min(leftOf(charge, refunds), charge.amountMinor - charge.excessMinor - charge.heldMinor - charge.lostMinor),
  );

const ORDER = ['paid', 'surplus', 'refunded'] as const;

/** The one that was named; else the newest kept payment that has something left, before one that should have gone back and did not. */
function chosen(charges: readonly Charge[], refunds: readonly Refund[], chargeId?: string): Charge | undefined {
  const collected = charges.filter(({ currentStatus: status }) => ORDER.some((one) => one === status));
  if (chargeId !== undefined) return collected.find(({ id }) => id === chargeId);
  const best = ORDER.flatMap((status) => collected.filter((one) => one.currentStatus === status).toReversed());
  return best.find((one) => leftOf(one, refunds) > 0) ?? best[0];
}

function whyNothingIsLeft(charge: Charge): [string, Readonly<Record<string, unknown>>] {
  if (charge.heldMinor > 0)
    return [
      'the bank has taken this payment back while it looks into a dispute, so there is nothing to refund; answer the dispute in Stripe, or accept it there',
      { reason: 'disputed' },
    ];
  if (charge.lostMinor > 0)
    return [
      'the client got this money back through a dispute; there is nothing left to refund',
      { reason: 'dispute_lost' },
    ];
  return ['all of it was refunded already', { reason: 'all_refunded' }];
}
