import type { Stripe } from 'stripe';
import { type Movement, movementOf } from './movement.ts';

/** A movement as it stands on an account's statement, with all that says whose payment it is about. */
export interface StatementLine extends Movement {
  readonly stripeChargeId: string | null;
  readonly paymentIntentId: string | null;
  readonly applicationFeeId: string | null;
  /** Our own id of the payment, as it stands on Stripe's object. It proves nothing by itself. */
  readonly chargeId: string | null;
  /** The platform took a part of it: it was made through us. */
  readonly hasPlatformFee: boolean;
}
export interface StatementPage {
  readonly lines: readonly StatementLine[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}
/** Money on its way to a bank. */
export interface StatementPayout {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string;
  readonly createdAt: Date;
  /** Stripe can say which movements it consists of. Of one that somebody asked for by hand it cannot. */
  readonly isItemised: boolean;
  readonly movementId: string | null;
}
export interface PayoutPage {
  readonly payouts: readonly StatementPayout[];
  readonly next: string | null;
}

/** What a statement must be fetched with for `statementLineOf` to see everything. */
export const STATEMENT_EXPAND = ['data.source'];

const idOf = (field: string | { readonly id: string } | null | undefined): string | null =>
  typeof field === 'string' ? field : (field?.id ?? null);

export function statementLineOf(entry: Stripe.BalanceTransaction): StatementLine {
  return {
    ...movementOf(entry),
    ...aboutOf(entry.source),
    hasPlatformFee: entry.fee_details.some((fee) => fee.type === 'application_fee'),
  };
}

type About = Pick<StatementLine, 'stripeChargeId' | 'paymentIntentId' | 'applicationFeeId' | 'chargeId'>;
const NOTHING: About = { stripeChargeId: null, paymentIntentId: null, applicationFeeId: null, chargeId: null };

function aboutOf(source: Stripe.BalanceTransaction['source']): About {
  if (source === null) return NOTHING;
  if (typeof source === 'string')
    return {
      ...NOTHING,
      stripeChargeId: /^(ch|py)_/.test(source) ? source : null,
      applicationFeeId: source.startsWith('fee_') ? source : null,
    };
  switch (source.object) {
    case 'charge':
      return {
        ...NOTHING,
        stripeChargeId: source.id,
        paymentIntentId: idOf(source.payment_intent),
        chargeId: source.metadata['charge_id'] ?? null,
      };
    case 'refund':
    case 'dispute':
      return { ...NOTHING, stripeChargeId: idOf(source.charge), paymentIntentId: idOf(source.payment_intent) };
    case 'application_fee':
      return { ...NOTHING, stripeChargeId: idOf(source.charge), applicationFeeId: source.id };
    case 'fee_refund':
      return { ...NOTHING, applicationFeeId: idOf(source.fee) };
    default:
      return NOTHING;
  }
}

export const statementPayoutOf = (payout: Stripe.Payout): StatementPayout => ({
  id: payout.id,
  amountMinor: payout.amount,
  currency: payout.currency.toUpperCase(),
  status: payout.status,
  createdAt: new Date(payout.created * 1000),
  isItemised: payout.automatic && payout.reconciliation_status === 'completed',
  movementId: idOf(payout.balance_transaction),
});
