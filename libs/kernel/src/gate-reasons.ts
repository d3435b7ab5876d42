/** How a fee is collected: before the door (default), to confirm an online booking, after the session, or never. */
export const PAYMENT_POLICIES = ['before_join', 'before_confirmation', 'after', 'none'] as const;
export type PaymentPolicy = (typeof PAYMENT_POLICIES)[number];

/** A participant's payment position, derived by payments from the fee and its charges. */
export const STANDINGS = ['not_required', 'due', 'processing', 'settled', 'waived', 'refunded', 'disputed'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What a person who opens the link can do now, and why. The page is a total function of this pair: a new reason does not
 * compile until every screen says something about it.
 *
 * `elsewhere`: another device has this link now. `knock`, `waiting` and `declined` are the waiting room's, which is a part of the gate: whoever may enter knocks, waits, and is let in by a person.
 */
export const GATE_REASONS = {
  pay: ['payment_due', 'collection_unavailable'],
  processing: ['payment_processing'],
  wait: ['too_early'],
  elsewhere: ['open_elsewhere'],
  knock: ['not_admitted_yet'],
  waiting: ['waiting_to_be_let_in', 'sent_back'],
  declined: ['declined', 'removed'],
  enter: ['admitted'],
  closed: ['over', 'ended', 'cancelled', 'payment_refunded', 'payment_disputed', 'suspended'],
} as const;
export type GateState = keyof typeof GATE_REASONS;
export type GateReasonOf<S extends GateState> = (typeof GATE_REASONS)[S][number];
export type GateReason = GateReasonOf<GateState>;

/**
 * Where somebody stands in a session's waiting room: has not knocked, waits, was let in, was sent back to wait, or was declined. Null where there is no
 * waiting room. Whoever was removed from the call is kept out also there.
 */
export const WAITING_PLACES = ['absent', 'waiting', 'admitted', 'sent_back', 'declined', 'removed'] as const;
export type WaitingPlace = (typeof WAITING_PLACES)[number];

/** The gate's answer. `changesAt`: when the answer changes by the clock alone; null when only an act can change it. */
export type GateDecision = {
  [S in GateState]: S extends 'enter'
    ? { readonly state: S; readonly reason: GateReasonOf<S>; readonly changesAt: Date; readonly until: Date }
    : { readonly state: S; readonly reason: GateReasonOf<S>; readonly changesAt: Date | null };
}[GateState];

export type GateRefusal = Exclude<GateDecision, { state: 'enter' }>;
