import { DomainError } from '@vestibule/kernel';

/** The practice has no Stripe account that may take cards now. */
export class PracticeCannotCollect extends DomainError<'PRACTICE_CANNOT_COLLECT'> {
  readonly code = 'PRACTICE_CANNOT_COLLECT';
  constructor(
    message = 'the practice cannot take card payments at the moment; contact the practice',
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, details);
  }
}

/** This account cannot be connected, or not in this way; says what to do instead. */
export class ConnectNotPossible extends DomainError<'CONNECT_NOT_POSSIBLE'> {
  readonly code = 'CONNECT_NOT_POSSIBLE';
}

const NOTHING_TO_PAY = {
  no_fee: 'there is no fee to pay for this session',
  paid: 'the fee is paid already',
  waived: 'the practice has waived the fee',
  not_waived: 'the fee was not waived, so there is nothing to undo',
  refunded: 'the fee was paid and refunded; contact the practice if you expected to have this session',
  disputed: 'the payment was disputed with the bank; contact the practice',
  payment_processing: 'your payment is being processed; there is no need to pay again',
  payment_under_review: 'a payment has arrived that the practice has to check first; there is no need to pay again',
} as const;
export type NothingToPayReason = keyof typeof NOTHING_TO_PAY;

export class NothingToPay extends DomainError<'NOTHING_TO_PAY'> {
  readonly code = 'NOTHING_TO_PAY';
  constructor(reason: NothingToPayReason) {
    super(NOTHING_TO_PAY[reason], { reason });
  }
}

const TOO_LATE = {
  cancelled: 'the session was cancelled; there is nothing to pay any more',
  over: 'the time of this session is over; it can no longer be paid',
  suspended: 'this session cannot be paid any more; contact the practice',
} as const;

export class PaidTooLate extends DomainError<'SESSION_OVER' | 'SESSION_CANCELLED'> {
  readonly code: 'SESSION_OVER' | 'SESSION_CANCELLED';
  constructor(why: keyof typeof TOO_LATE) {
    super(TOO_LATE[why]);
    this.code = why === 'cancelled' ? 'SESSION_CANCELLED' : 'SESSION_OVER';
  }
}

export class RefundNotFound extends DomainError<'REFUND_NOT_FOUND'> {
  readonly code = 'REFUND_NOT_FOUND';
  constructor() {
    super('there is no such refund of this participant');
  }
}
export class DisputeNotFound extends DomainError<'DISPUTE_NOT_FOUND'> {
  readonly code = 'DISPUTE_NOT_FOUND';
  constructor() {
    super('there is no such dispute');
  }
}
/** `reason` says why to machines; the sentence says it to people, and what to do. */
export class RefundNotPossible extends DomainError<'REFUND_NOT_POSSIBLE'> {
  readonly code = 'REFUND_NOT_POSSIBLE';
}

/** This client cannot call off, or not any more; `reason` says why to machines. */
export class CancellationNotPossible extends DomainError<'CANCELLATION_NOT_POSSIBLE'> {
  readonly code = 'CANCELLATION_NOT_POSSIBLE';
}

/** Stripe could not be reached or asked to come back later. Nothing is lost: the same request, with the same key, is safe. */
export class PaymentProviderUnavailable extends DomainError<'PAYMENT_PROVIDER_UNAVAILABLE'> {
  readonly code = 'PAYMENT_PROVIDER_UNAVAILABLE';
  constructor(details: Readonly<Record<string, unknown>> = {}) {
    super('the payment service cannot be reached at the moment; nothing was charged, try again in a minute', details);
  }
}
/** Stripe understood and said no. `details`: its code and request id, for whoever looks into it. */
export class PaymentProviderRefused extends DomainError<'PAYMENT_PROVIDER_REFUSED'> {
  readonly code: 'PAYMENT_PROVIDER_REFUSED' = 'PAYMENT_PROVIDER_REFUSED' as const;
  constructor(details: Readonly<Record<string, unknown>> = {}) {
    super('the payment service did not accept this payment; contact the practice', details);
  }
}
/** Its answer to this idempotency key is final and of no use: other parameters were sent with it, or it stored a failure of its own. */
export class KeySpent extends PaymentProviderRefused {}
/** There is no such object on that account. */
export class MissingAtStripe extends PaymentProviderRefused {}
/** The account is gone or has thrown us out: nothing can be asked of it until the practice connects again. */
export class AccountLost extends DomainError<'PRACTICE_CANNOT_COLLECT'> {
  readonly code = 'PRACTICE_CANNOT_COLLECT';
  constructor(readonly accountId: string) {
    super("the practice's Stripe account is no longer connected; the practice has to connect it again in its settings");
  }
}

/** There is no such payment, or it is another practice's. */
export class TransactionNotFound extends DomainError<'NOT_FOUND'> {
  readonly code = 'NOT_FOUND';
  constructor() {
    super('there is no such payment in this practice');
  }
}

export class WebhookRejected extends DomainError<'WEBHOOK_REJECTED'> {
  readonly code = 'WEBHOOK_REJECTED';
  constructor(details: Readonly<Record<string, unknown>> = {}) {
    super('the signature of this webhook is missing, wrong or too old', details);
  }
}
