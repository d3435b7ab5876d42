import { DomainError, type ErrorCode, type GateReason, type GateRefusal } from '@vestibule/kernel';

type RefusalCode = Extract<
  ErrorCode,
  | 'PAYMENT_DUE'
  | 'PAYMENT_PROCESSING'
  | 'PAYMENT_RETURNED'
  | 'TOO_EARLY'
  | 'OPEN_ELSEWHERE'
  | 'NOT_LET_IN'
  | 'DECLINED'
  | 'SESSION_OVER'
  | 'SESSION_CANCELLED'
>;

/** What the gate says, as an error with a code for machines and a sentence for people. */
const REFUSALS: Record<Exclude<GateReason, 'admitted'>, readonly [RefusalCode, string]> = {
  payment_due: ['PAYMENT_DUE', 'the fee has not been paid yet; pay on the page of the link, then come back'],
  collection_unavailable: [
    'PAYMENT_DUE',
    'the fee has not been paid and the practice cannot take payments right now; contact the practice',
  ],
  payment_processing: [
    'PAYMENT_PROCESSING',
    'the bank is still confirming the payment; the page opens by itself once it has',
  ],
  payment_refunded: [
    'PAYMENT_RETURNED',
    'the fee was refunded; contact the practice if you expected to have this session',
  ],
  payment_disputed: ['PAYMENT_RETURNED', 'the payment was disputed with the bank; contact the practice'],
  too_early: ['TOO_EARLY', 'the room is not open yet'],
  open_elsewhere: [
    'OPEN_ELSEWHERE',
    'this link is in use on another device; ask on the page of the link to move it here, or leave on the other device first',
  ],
  not_admitted_yet: ['NOT_LET_IN', 'knock first: the practitioner lets people in'],
  waiting_to_be_let_in: ['NOT_LET_IN', 'the practitioner has not let you in yet'],
  sent_back: ['NOT_LET_IN', 'the practitioner asked you to wait'],
  declined: ['DECLINED', 'the practitioner did not let you in; contact the practice'],
  removed: ['DECLINED', 'the practitioner removed you from the call; contact the practice'],
  over: ['SESSION_OVER', 'the time of this session is over'],
  ended: ['SESSION_OVER', 'the session has been ended'],
  suspended: ['SESSION_OVER', 'this session cannot be entered any more; contact the practice'],
  cancelled: ['SESSION_CANCELLED', 'the session was cancelled'],
};

/** The gate said no. `reason`, `state` and `changesAt` go to whoever asked. */
export class GateRefused extends DomainError<RefusalCode> {
  readonly code: RefusalCode;
  constructor(refusal: GateRefusal) {
    const [code, sentence] = REFUSALS[refusal.reason];
    super(sentence, {
      state: refusal.state,
      reason: refusal.reason,
      changesAt: refusal.changesAt?.toISOString() ?? null,
    });
    this.code = code;
  }
}
