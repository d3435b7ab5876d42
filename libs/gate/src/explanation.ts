import type { GateReason } from '@vestibule/kernel';

/** Why the gate answers so, for the practice; and what would change it. Null: nothing has to. */
export interface Explanation {
  readonly sentence: string;
  readonly cure: string | null;
}

/** One for each answer: a new reason does not compile until it is explained. */
export const EXPLANATIONS: Readonly<Record<GateReason, Explanation>> = {
  admitted: { sentence: 'The door is open for them.', cure: null },
  payment_due: {
    sentence: 'The fee has not been paid.',
    cure: 'They pay on the page of their link. Or the fee is waived, changed, or marked as paid at the practice.',
  },
  collection_unavailable: {
    sentence: 'The fee has not been paid, and the practice cannot take payments.',
    cure: 'Finish connecting Stripe and switch online payments on. Or waive the fee, or mark it as paid at the practice.',
  },
  payment_processing: {
    sentence: 'Their bank is still confirming the payment.',
    cure: 'The bank confirms it; the page opens by itself. Who cannot wait for that can be let in by waiving the fee.',
  },
  payment_refunded: {
    sentence: 'Their payment was returned in full.',
    cure: 'Waive the fee if they are to come in without paying, or make another appointment.',
  },
  payment_disputed: {
    sentence: 'They dispute the payment with their bank.',
    cure: 'The dispute ends in favour of the practice. The rule for disputes is set in the settings, for appointments that are made from then on.',
  },
  too_early: {
    sentence: 'The room is not open yet.',
    cure: 'It opens by itself at that time. Moving the appointment moves it.',
  },
  open_elsewhere: {
    sentence: 'Their link was in use on another device at that moment.',
    cure: 'The other device leaves, or whoever is on it, or somebody of the practice, lets the link move. If they don’t know the other device, replace the link.',
  },
  not_admitted_yet: {
    sentence: 'They have not joined the waiting room.',
    cure: 'They open their link and press “Join waiting room”. Or the waiting room is taken away.',
  },
  waiting_to_be_let_in: { sentence: 'They are in the waiting room.', cure: 'Somebody lets them in.' },
  sent_back: { sentence: 'They were asked to wait again.', cure: 'Somebody lets them in.' },
  declined: { sentence: 'They were not let in.', cure: 'Somebody lets them in after all.' },
  removed: { sentence: 'They were removed from the call.', cure: 'Somebody lets them back in.' },
  over: { sentence: 'The time of the appointment is over.', cure: 'Make another appointment.' },
  ended: { sentence: 'The appointment was ended by the practice.', cure: 'Make another appointment.' },
  cancelled: { sentence: 'The appointment was cancelled.', cure: 'Make another appointment.' },
  suspended: {
    sentence: 'The practitioner is suspended.',
    cure: 'An owner restores them.',
  },
};
