import type { Stripe } from 'stripe';
import type { Engine } from '../engine/engine.ts';

/** An application fee with the refunds that it has had by now, newest first. */
export function showFee(engine: Engine, fee: Stripe.ApplicationFee): Stripe.ApplicationFee {
  const refunds = engine.store.feeRefunds.by('fee', fee.id).map((row) => row.object);
  return {
    ...fee,
    refunds: { ...fee.refunds, data: refunds.toReversed().slice(0, 10), has_more: refunds.length > 10 },
  };
}
