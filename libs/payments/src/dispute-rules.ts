/** Stripe's own words. `warning_*`: an inquiry, no money moves. `prevented`: settled before it became one. */
export const DISPUTE_STATUSES = [
  'needs_response',
  'under_review',
  'appeal_needs_response',
  'appeal_under_review',
  'won',
  'lost',
  'prevented',
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

interface Meaning {
  /** Where the money is: with the bank until it decides, gone for good, or with the practice. */
  readonly money: 'held' | 'lost' | 'kept';
  readonly isOver: boolean;
  /** Somebody of the practice has to act before the deadline. */
  readonly needsAnswer: boolean;
  readonly isInquiry: boolean;
}

/** The only place that says what a dispute's status means for the money and for people. A new status does not compile until it is said. */
export const DISPUTE_MEANINGS = {
  needs_response: { money: 'held', isOver: false, needsAnswer: true, isInquiry: false },
  under_review: { money: 'held', isOver: false, needsAnswer: false, isInquiry: false },
  appeal_needs_response: { money: 'held', isOver: false, needsAnswer: true, isInquiry: false },
  appeal_under_review: { money: 'held', isOver: false, needsAnswer: false, isInquiry: false },
  won: { money: 'kept', isOver: true, needsAnswer: false, isInquiry: false },
  lost: { money: 'lost', isOver: true, needsAnswer: false, isInquiry: false },
  prevented: { money: 'kept', isOver: true, needsAnswer: false, isInquiry: false },
  warning_needs_response: { money: 'kept', isOver: false, needsAnswer: true, isInquiry: true },
  warning_under_review: { money: 'kept', isOver: false, needsAnswer: false, isInquiry: true },
  warning_closed: { money: 'kept', isOver: true, needsAnswer: false, isInquiry: true },
} as const satisfies Record<DisputeStatus, Meaning>;

export const DISPUTES_TO_ANSWER = DISPUTE_STATUSES.filter((status) => DISPUTE_MEANINGS[status].needsAnswer);

/**
 * What the bank has of a payment: held while it decides, lost for good. Of several disputes (rare: a part each) all count; together with what was
 * refunded never more than the payment, so that no money is thought to have gone twice.
 */
export function takenByBank(
  payment: { readonly amountMinor: number; readonly refundedMinor: number },
  disputes: readonly { readonly status: DisputeStatus; readonly amountMinor: number }[],
): { readonly heldMinor: number; readonly lostMinor: number } {
  const sum = (money: Meaning['money']): number =>
    disputes.reduce(
      (total, one) => (DISPUTE_MEANINGS[one.status].money === money ? total + one.amountMinor : total),
      0,
    );
  const leftMinor = Math.max(0, payment.amountMinor - payment.refundedMinor);
  const lostMinor = Math.min(leftMinor, sum('lost'));
  return { lostMinor, heldMinor: Math.min(leftMinor - lostMinor, sum('held')) };
}

const REASONS: Readonly<Record<string, string>> = {
  fraudulent: 'The client says that they did not make this payment.',
  product_not_received: 'The client says that they did not get what they paid for.',
  product_unacceptable: 'The client says that what they got was not what was described.',
  credit_not_processed: 'The client says that they cancelled or were promised money back, and did not get it.',
  duplicate: 'The client says that they were charged twice for the same thing.',
  subscription_canceled: 'The client says that they had cancelled before they were charged.',
  unrecognized: 'The client does not recognise the payment on their statement.',
  debit_not_authorized: 'The client says that they did not allow this debit.',
  incorrect_account_details: 'The client says that the account details were wrong.',
  insufficient_funds: 'The client did not have enough money in the account.',
  bank_cannot_process: 'The client is with a bank that could not process the debit.',
};
/** What the client says, as the bank passes it on. */
export const disputeReasonWords = (reason: string): string =>
  REASONS[reason] ?? 'The client does not agree with the payment; the bank gives no closer reason.';

/** What somebody of the practice can do now. */
export function disputeAdvice(status: DisputeStatus, hasEvidence: boolean): string {
  switch (status) {
    case 'needs_response':
    case 'appeal_needs_response':
      return hasEvidence
        ? 'An answer was sent. You can add to it in Stripe until the deadline.'
        : 'Answer it in Stripe before the deadline, with the evidence of the session: what was agreed, when they came, how long you spoke. Without an answer it is lost. If the client is right, accept it there.';
    case 'warning_needs_response':
      return 'The bank only asks; no money has moved. Answer it in Stripe before the deadline, or refund the client now: that ends it.';
    case 'under_review':
    case 'appeal_under_review':
    case 'warning_under_review':
      return 'Your answer is with the bank. There is nothing to do; it can take two to three months.';
    case 'won':
      return 'The bank has decided for you; the money is back in your Stripe balance.';
    case 'lost':
      return 'The bank has decided for the client. The money is with them; do not refund it as well.';
    case 'prevented':
    case 'warning_closed':
      return 'It is closed; there is nothing to do.';
  }
}
