/**
 * How much of the platform's fee goes back with a refund that returns it: in proportion to everything refunded so far, rounded half up on the
 * running total, less what went back before. A payment refunded in pieces returns exactly its fee and never more. This is Stripe's own rule, here
 * only to say beforehand what it will do: what it did is read from Stripe.
 *
 * @example a fee of 200 on 8000: the first 3000 returns 75, the other 5000 returns 125
 */
export function platformFeeReturned(
  fee: { readonly takenMinor: number; readonly returnedMinor: number },
  payment: { readonly amountMinor: number; readonly refundedMinor: number },
): number {
  const owed = Math.round((fee.takenMinor * payment.refundedMinor) / payment.amountMinor);
  return Math.max(0, Math.min(owed, fee.takenMinor) - fee.returnedMinor);
}
