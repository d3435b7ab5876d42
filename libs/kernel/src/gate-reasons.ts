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
 * `knock` is spoken by the waiting room.
 */
export const GATE_REASONS = {
  pay: ['payment_due', 'collection_unavailable'],
  processing: ['payment_processing'],
  wait: ['too_early'],
  knock: ['not_admitted_yet'],
  enter: ['admitted'],
  closed: ['over', 'ended', 'cancelled', 'payment_refunded', 'payment_disputed', 'suspended'],
} as const;
export type GateState = keyof typeof GATE_REASONS;
export type GateReasonOf<S extends GateState> = (typeof GATE_REASONS)[S][number];
export type GateReason = GateReasonOf<GateState>;

/** The gate's answer. `changesAt`: when the answer changes by the clock alone; null when only an act can change it. */
export type GateDecision = {
  [S in GateState]: S extends 'enter'
    ? { readonly state: S; readonly reason: GateReasonOf<S>; readonly changesAt: Date; readonly until: Date }
    : { readonly state: S; readonly reason: GateReasonOf<S>; readonly changesAt: Date | null };
}[GateState];

export type GateRefusal = Exclude<GateDecision, { state: 'enter' }>;
