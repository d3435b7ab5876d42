import type { Stripe } from 'stripe';

/** An object of Stripe's, as one account owns it. Stored objects hold ids, never expanded objects. */
export interface Kept<T> {
  readonly account: string;
  readonly object: T;
}

/** A connected account (or the platform): the truth behind both its v1 and its v2 face. */
export interface SandboxAccount {
  readonly id: string;
  readonly platform: boolean;
  readonly createdMs: number;
  readonly country: string;
  readonly currency: string;
  readonly dashboard: 'express' | 'full' | 'none';
  readonly feesCollector: 'application' | 'application_custom' | 'application_express' | 'stripe';
  readonly lossesCollector: 'application' | 'stripe';
  readonly merchant: boolean;
  displayName: string;
  contactEmail: string | null;
  metadata: Record<string, string>;
  cardPayments: CardPaymentsState;
  /** What Stripe still wants to know; empty once onboarding is through. */
  requirements: string[];
  /** Delayed methods that the account's own settings page has turned on. */
  delayedMethods: DelayedMethod[];
  statementDescriptor: string;
  /** Stripe takes what is missing from the account's bank account; without it a refund waits for money. Absent = yes. */
  debitNegativeBalances?: boolean;
  /** Unix seconds by which the requirements must be met; after it card payments are restricted. */
  deadline?: number | null;
  /** The deadline has passed. */
  pastDue?: boolean;
  /** For good: it can be looked at and nothing else. */
  closed?: boolean;
  /** Connected by its owner over OAuth, not made by the platform. */
  oauth?: boolean;
  /** Daily unless told; `manual`: money stays until somebody asks for it. */
  payouts?: 'daily' | 'manual';
  /** The account no longer lets the platform act for it: calls answer 403. */
  disconnected: boolean;
}
export type CardPaymentsState = 'active' | 'pending' | 'rejected' | 'restricted' | 'unsupported';
export const DELAYED_METHODS = ['au_becs_debit', 'sepa_debit'] as const;
export type DelayedMethod = (typeof DELAYED_METHODS)[number];
/** What each is called, and the one currency that it takes. */
export const DELAYED: Readonly<Record<DelayedMethod, { readonly label: string; readonly currency: string }>> = {
  au_becs_debit: { label: 'Bank debit (BECS)', currency: 'aud' },
  sepa_debit: { label: 'Bank debit (SEPA)', currency: 'eur' },
};

export interface OauthCodeRow {
  readonly code: string;
  readonly account: string;
  readonly expiresAtMs: number;
}

export interface AccountLinkRow {
  readonly token: string;
  readonly account: string;
  readonly refreshUrl: string;
  readonly returnUrl: string | null;
  readonly expiresAtMs: number;
  used: boolean;
}

/** What one line of a Checkout Session was created from. */
export interface LineRow {
  readonly id: string;
  readonly priceId: string;
  readonly productId: string;
  readonly name: string;
  readonly description: string | null;
  readonly currency: string;
  readonly unitAmountMinor: number;
  readonly quantity: number;
  readonly taxBehavior: Stripe.Price.TaxBehavior;
  readonly metadata: Record<string, string>;
}

/** What a Checkout Session knows that its public object does not show. */
export interface SessionRow {
  readonly account: string;
  readonly object: Stripe.Checkout.Session;
  readonly lines: readonly LineRow[];
  readonly payment: PaymentTerms;
  /** The last submitted form: pressing Pay twice sends the same token and must not charge twice. */
  lastSubmit: { token: string; outcome: SubmitOutcome } | null;
  /** Whether the method is kept for the customer once it has paid, and for how much. */
  saveWish?: 'always' | 'limited' | null;
}
export interface PaymentTerms {
  readonly applicationFeeMinor: number | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly receiptEmail: string | null;
  readonly statementDescriptorSuffix: string | null;
  readonly setupFutureUsage: string | null;
  /** Which saved cards the page offers, and whether one may be saved or removed there. Absent in old state: none. */
  readonly saved?: { readonly offer: readonly string[]; readonly save: boolean; readonly remove: boolean };
}

/** What became of pressing Pay. */
export type SubmitOutcome =
  | { readonly status: 'paid' | 'processing' | 'no_payment_required'; readonly paymentIntent: string | null; readonly charge: string | null }
  | { readonly status: 'requires_action'; readonly paymentIntent: string }
  | { readonly status: 'declined'; readonly paymentIntent: string; readonly charge: string | null; readonly code: string; readonly declineCode: string | null; readonly message: string }
  | { readonly status: 'invalid'; readonly field: string; readonly message: string }
  | { readonly status: 'closed'; readonly session: 'complete' | 'expired' }; // prettier-ignore

/** A line of balance, and the automatic payout that carried it away. */
export interface BalanceRow extends Kept<Stripe.BalanceTransaction> {
  payout: string | null;
}
export interface PayoutRow extends Kept<Stripe.Payout> {
  /** Set before it arrives: it will not. */
  fails?: boolean;
}
/** A dispute and the lines of balance that it has caused. */
export interface DisputeRow extends Kept<Stripe.Dispute> {
  readonly lines: string[];
}
/** A refund, and whether the application fee goes back with it. */
export interface RefundRow extends Kept<Stripe.Refund> {
  readonly returnFee: boolean;
}

/** What a payment method was made from: the sandbox keeps the test number so that 3-D Secure and refunds can follow it. */
export interface PaymentMethodRow extends Kept<Stripe.PaymentMethod> {
  readonly testNumber: string;
}

export interface EventRow extends Kept<Stripe.Event> {
  readonly deliveries: Delivery[];
}

/** A v2 event: `object` is what is sent, `data` is told to whoever fetches it. */
export interface ThinEventRow {
  readonly object: {
    readonly id: string;
    readonly object: 'v2.core.event';
    readonly type: string;
    readonly created: string;
    readonly livemode: false;
    readonly reason?: {
      readonly type: 'request';
      readonly request: { readonly id: string; readonly idempotency_key: string };
    };
    readonly related_object: Stripe.V2.Core.Events.RelatedObject | null;
  };
  readonly data: object | null;
  readonly deliveries: Delivery[];
}

export interface Attempt {
  readonly at: string;
  readonly tookMs: number;
  readonly status: number | null;
  readonly error: string | null;
}
/** One event on its way to one endpoint. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
  readonly attempts: Attempt[];
  state: 'pending' | 'held' | 'delivered' | 'failed' | 'dropped';
}

export interface EndpointRow {
  readonly object: Stripe.WebhookEndpoint;
  secret: string;
  readonly connect: boolean;
  /** Given at start by whoever runs the sandbox, so renewed at every start. */
  readonly configured: boolean;
  /** The name of a destination of thin (v2) events; absent for snapshots. */
  readonly thin?: string;
}

export interface IdempotencyRow {
  readonly key: string;
  readonly fingerprint: string;
  readonly createdMs: number;
  readonly status: number;
  readonly body: unknown;
  readonly requestId: string;
}

export type TaskKind =
  | 'settle_charge'
  | 'expire_session'
  | 'debit_outcome'
  | 'refund_outcome'
  | 'refund_deadline'
  | 'daily_payouts'
  | 'reconcile_payout'
  | 'payout_arrives'
  | 'fund_refunds'
  | 'bring_aftermath'
  | 'dispute_deadline'
  | 'review_account'
  | 'requirements_deadline'
  | 'deliver';
/** Something that happens later by itself: data, so that it survives a restart. */
export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subject: string;
  dueMs: number;
}
