import type { Stripe } from 'stripe';
import type { RefundStatus } from '../charge-moves.ts';
import { DISPUTE_STATUSES, type DisputeStatus } from '../dispute-rules.ts';
import { type Movement, movementsOf } from './movement.ts';

/** What Stripe says of one checkout now, in our words. Everything that moves money in our books is made from this and nothing else. */
export interface ChargeTruth {
  readonly accountId: string;
  readonly livemode: boolean;
  readonly checkoutSessionId: string;
  /** Our ids, as they stand on the checkout. */
  readonly sessionId: string | null;
  readonly chargeId: string | null;
  readonly amountMinor: number;
  /** Upper case. */
  readonly currency: string;
  readonly phase: 'open' | 'processing' | 'paid' | 'failed' | 'expired';
  /** Where the client can pay; only while it is open. */
  readonly url: string | null;
  readonly paymentIntentId: string | null;
  readonly stripeChargeId: string | null;
  readonly receiptUrl: string | null;
  /** When the client's bank was asked; null where it is not being waited for. */
  readonly submittedAt: Date | null;
  readonly paidAt: Date | null;
  readonly failure: PaymentFailure | null;
  /** Null until Stripe reports it, a few seconds after the payment. */
  readonly money: MoneyFacts | null;
  /** What it did to the practice's balance, for the ledger. Empty until Stripe reports it. */
  readonly movements: readonly Movement[];
  /** The platform's part, as an object of the platform's own account. Null until Stripe has made it, or where there is none. */
  readonly applicationFeeId: string | null;
  /** More than nothing went back: the refunds are worth asking for. */
  readonly refundedMinor: number;
  /** The payer's bank asks, or has asked: the disputes are worth asking for. It stays when they are over. */
  readonly isDisputed: boolean;
}
export interface PaymentFailure {
  readonly code: string;
  /** Null where Stripe keeps no time of it: a failed authentication makes no charge. */
  readonly at: Date | null;
}
/** In minor units of the account's settlement currency. Stripe's own numbers, never worked out by us. */
export interface MoneyFacts {
  readonly gross: number;
  readonly stripeFee: number;
  readonly tax: number;
  readonly applicationFee: number;
  readonly net: number;
  readonly currency: string;
}
export interface RefundTruth {
  readonly stripeRefundId: string;
  /** Our refund's id; null for one that was made in Stripe's Dashboard. */
  readonly refundId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: Exclude<RefundStatus, 'creating'>;
  /** Stripe's words for why it failed, or what it waits for. */
  readonly failureReason: string | null;
  readonly pendingReason: string | null;
  readonly createdAt: Date;
  /** What it, and its failure, did to the practice's balance. */
  readonly movements: readonly Movement[];
}
/** The platform's part of one payment, as the platform's own account has it. */
export interface ApplicationFeeTruth {
  readonly applicationFeeId: string;
  readonly accountId: string;
  readonly stripeChargeId: string;
  readonly returnedMinor: number;
  /** On the platform's own balance: the fee, and what of it went back. */
  readonly movements: readonly Movement[];
}
/** A payment that the payer's bank takes back or asks about. */
export interface DisputeTruth {
  readonly disputeId: string;
  readonly status: DisputeStatus;
  /** Stripe's word for what the client says. */
  readonly reason: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly openedAt: Date;
  /** Until when an answer counts; null where none is asked for. */
  readonly dueBy: Date | null;
  readonly hasEvidence: boolean;
  readonly movements: readonly Movement[];
}

/** What a checkout must be fetched with for `truthOf` to see everything. */
export const TRUTH_EXPAND = [
  'payment_intent.latest_charge.balance_transaction',
  'payment_intent.latest_charge.failure_balance_transaction',
];
/** What a refund must be fetched with for `refundTruthOf` to see everything. */
export const REFUND_EXPAND = ['balance_transaction', 'failure_balance_transaction'];

/**
 * Reads a checkout. `now` is the moment of a delayed payment's success, because Stripe does not keep one: a card's is the moment of its charge.
 */
export function truthOf(accountId: string, checkout: Stripe.Checkout.Session, now: Date): ChargeTruth {
  const intent = whole(checkout.payment_intent);
  const charge = whole(intent?.latest_charge ?? null);
  const phase = phaseOf(checkout, intent);
  return {
    accountId,
    livemode: checkout.livemode,
    checkoutSessionId: checkout.id,
    sessionId: checkout.client_reference_id,
    chargeId: checkout.metadata?.['charge_id'] ?? null,
    // A completed payment is judged by what was received, not by what was asked.
    amountMinor: phase === 'paid' && intent ? intent.amount_received : (checkout.amount_total ?? 0),
    currency: (checkout.currency ?? '').toUpperCase(),
    phase,
    url: phase === 'open' ? checkout.url : null,
    paymentIntentId: intent?.id ?? (typeof checkout.payment_intent === 'string' ? checkout.payment_intent : null),
    stripeChargeId: charge?.id ?? null,
    receiptUrl: phase === 'paid' ? (charge?.receipt_url ?? null) : null,
    submittedAt: phase === 'processing' && charge ? new Date(charge.created * 1000) : null,
    paidAt: phase === 'paid' ? paidAt(charge, now) : null,
    failure: phase === 'paid' || phase === 'processing' ? null : failureOf(intent, charge),
    money: phase === 'paid' && charge ? moneyOf(whole(charge.balance_transaction)) : null,
    movements: phase === 'paid' ? movementsOf(charge?.balance_transaction, charge?.failure_balance_transaction) : [],
    applicationFeeId: phase === 'paid' ? idOf(charge?.application_fee ?? null) : null,
    refundedMinor: charge?.amount_refunded ?? 0,
    isDisputed: charge?.disputed ?? false,
  };
}

/** A submitted checkout is paid, on its way through the bank, or returned by it. Nothing but Stripe's `paid` unlocks. */
function phaseOf(checkout: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): ChargeTruth['phase'] {
  if (checkout.status === 'open') return 'open';
  if (checkout.status === 'expired') return 'expired';
  if (checkout.payment_status !== 'unpaid') return 'paid';
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled' ? 'failed' : 'processing';
}

/** Money that moves the moment the client confirms; everything else takes the bank hours or days. */
const AT_ONCE = new Set(['card', 'link', 'card_present', 'cashapp', 'alipay', 'wechat_pay', 'ideal', 'bancontact']);

function paidAt(charge: Stripe.Charge | null, now: Date): Date {
  const method = charge?.payment_method_details?.type;
  return charge && method !== undefined && AT_ONCE.has(method) ? new Date(charge.created * 1000) : now;
}

function failureOf(intent: Stripe.PaymentIntent | null, charge: Stripe.Charge | null): PaymentFailure | null {
  const error = intent?.last_payment_error;
  if (!error) return null;
  return {
    code: error.decline_code ?? error.code ?? 'card_declined',
    at: charge?.failure_code ? new Date(charge.created * 1000) : null,
  };
}

export function moneyOf(entry: Stripe.BalanceTransaction | null): MoneyFacts | null {
  if (!entry) return null;
  const sum = (...types: readonly string[]): number =>
    entry.fee_details.reduce((total, fee) => (types.includes(fee.type) ? total + fee.amount : total), 0);
  return {
    gross: entry.amount,
    stripeFee: sum('stripe_fee', 'payment_method_passthrough_fee'),
    tax: sum('tax', 'withheld_tax'),
    applicationFee: sum('application_fee'),
    net: entry.net,
    currency: entry.currency.toUpperCase(),
  };
}

const REFUND_WORDS: Readonly<Record<string, RefundTruth['status']>> = {
  pending: 'pending',
  requires_action: 'requires_action',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
};

export const refundTruthOf = (refund: Stripe.Refund): RefundTruth => ({
  stripeRefundId: refund.id,
  refundId: refund.metadata?.['refund_id'] ?? null,
  amountMinor: refund.amount,
  currency: refund.currency.toUpperCase(),
  status: REFUND_WORDS[refund.status ?? 'pending'] ?? 'pending',
  failureReason: refund.failure_reason ?? null,
  pendingReason: refund.pending_reason ?? null,
  createdAt: new Date(refund.created * 1000),
  movements: movementsOf(refund.balance_transaction, refund.failure_balance_transaction),
});

const DISPUTE_WORDS: Readonly<Record<string, DisputeStatus>> = Object.fromEntries(
  DISPUTE_STATUSES.map((status) => [status, status]),
);

export const disputeTruthOf = (dispute: Stripe.Dispute): DisputeTruth => ({
  disputeId: dispute.id,
  // A word that Stripe adds one day is a dispute that somebody has to look at.
  status: DISPUTE_WORDS[dispute.status] ?? 'needs_response',
  reason: dispute.reason,
  amountMinor: dispute.amount,
  currency: dispute.currency.toUpperCase(),
  openedAt: new Date(dispute.created * 1000),
  dueBy: dispute.evidence_details.due_by ? new Date(dispute.evidence_details.due_by * 1000) : null,
  hasEvidence: dispute.evidence_details.submission_count > 0,
  movements: movementsOf(...dispute.balance_transactions),
});

export const applicationFeeTruthOf = (
  fee: Stripe.ApplicationFee,
  refunds: readonly Stripe.FeeRefund[],
): ApplicationFeeTruth => ({
  applicationFeeId: fee.id,
  accountId: idOf(fee.account) ?? '',
  stripeChargeId: idOf(fee.charge) ?? '',
  returnedMinor: fee.amount_refunded,
  movements: movementsOf(fee.balance_transaction, ...refunds.map((refund) => refund.balance_transaction)),
});

/** An expandable field that was expanded; null while Stripe has only an id or nothing. */
const whole = <T extends object>(field: string | T | null): T | null => (typeof field === 'object' ? field : null);

const idOf = (field: string | { readonly id: string } | null): string | null =>
  typeof field === 'string' ? field : (field?.id ?? null);
