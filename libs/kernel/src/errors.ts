/**
 * Every way the product says no, by a stable code. A code is part of the API: outside systems branch on it, so it is
 * never renamed. The HTTP status of each code is known in one map only (`ERROR_STATUS`, in platform).
 */
export const ERROR_CODES = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'CROSS_SITE_REQUEST',
  'NOT_FOUND',
  'INVALID_INPUT',
  'TOO_MANY_REQUESTS',
  'IDEMPOTENCY_KEY_REUSED',
  'PRACTICE_NOT_FOUND',
  'PLAN_NOT_FOUND',
  'ALREADY_DECIDED',
  'MEMBER_NOT_FOUND',
  'API_KEY_NOT_FOUND',
  'APPOINTMENT_TYPE_NOT_FOUND',
  'CONCESSION_NOT_FOUND',
  'SESSION_NOT_FOUND',
  'SESSION_NOT_MOVABLE',
  'SESSION_OVERLAPS',
  'SESSION_FULL',
  'ROOM_FULL',
  'PARTICIPANT_NOT_FOUND',
  'PARTICIPANT_NOT_COMING',
  'LINK_UNKNOWN',
  'FEE_NOT_CHARGEABLE',
  'PRACTICE_CANNOT_COLLECT',
  'CONNECT_NOT_POSSIBLE',
  'NOTHING_TO_PAY',
  'PAYMENT_DUE',
  'PAYMENT_PROCESSING',
  'PAYMENT_RETURNED',
  'REFUND_NOT_POSSIBLE',
  'REFUND_NOT_FOUND',
  'DISPUTE_NOT_FOUND',
  'CANCELLATION_NOT_POSSIBLE',
  'TOO_EARLY',
  'OPEN_ELSEWHERE',
  'NOT_LET_IN',
  'DECLINED',
  'SESSION_OVER',
  'SESSION_CANCELLED',
  'MESSAGE_NOT_FOUND',
  'MESSAGE_NOT_SENDABLE',
  'CALENDAR_FEED_NOT_FOUND',
  'WEBHOOK_REJECTED',
  'WEBHOOK_NOT_FOUND',
  'WEBHOOK_ENDPOINT_NOT_FOUND',
  'WEBHOOK_ENDPOINT_OFF',
  'WEBHOOK_DELIVERY_NOT_FOUND',
  'RECONCILIATION_NOT_FOUND',
  'MISMATCH_NOT_FOUND',
  'MISMATCH_NOT_REPAIRABLE',
  'PAYMENT_PROVIDER_UNAVAILABLE',
  'PAYMENT_PROVIDER_REFUSED',
  'VIDEO_UNAVAILABLE',
  'INVOICE_NOT_FOUND',
  'LEDGER_UNBALANCED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field of a request, and the cure, in words a person can act on. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * A refusal in domain words. `details` may hold ids, reasons and numbers only: never a name, an e-mail, a link or a secret,
 * because details reach logs and responses.
 */
export abstract class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  abstract readonly code: C;
  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The request is understood and wrong: every wrong field is named at once, so that nobody corrects them one by one. */
export class InvalidInput extends DomainError<'INVALID_INPUT'> {
  readonly code = 'INVALID_INPUT';
  constructor(
    readonly fields: readonly FieldProblem[],
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(fields.map((problem) => `${problem.field}: ${problem.message}`).join('; '), details);
  }
}
