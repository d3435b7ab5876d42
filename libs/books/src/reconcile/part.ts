export type Subject = 'account' | 'platform' | 'attendance';
export type Phase = 'statement' | 'payouts' | 'rest' | 'done' | 'unreadable';

/** A payout that is being looked at, and what its movements have added up to so far. */
export interface PayoutUnderWay {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string;
  readonly at: string;
  readonly isItemised: boolean;
  readonly movementId: string | null;
  readonly sumMinor: number;
}
/** Where a part goes on. Written with the effects of the step before, so that a killed process loses and repeats nothing. */
export interface Cursor {
  /** The last movement that was read. */
  readonly after?: string | null;
  readonly payouts?: readonly PayoutUnderWay[];
  readonly payoutsAfter?: string | null;
  readonly payoutsRead?: boolean;
}

/** One thing that a run looks at, over its part of time: half-open. */
export interface Part {
  readonly id: string;
  readonly runId: string;
  readonly practiceId: string | null;
  readonly subject: Subject;
  readonly accountId: string | null;
  readonly timeZone: string;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly phase: Phase;
  readonly cursor: Cursor;
  /** Rises with every step that is written. */
  readonly step: number;
}

/** How many movements of a day, or of a payout, agree. */
export interface Tally {
  readonly kind: 'day' | 'payout';
  readonly key: string;
  readonly currency: string;
  readonly at: Date;
  readonly matched: number;
  readonly missing: number;
  readonly different: number;
  /** The practice's own business at Stripe, none of it through us. */
  readonly foreign: number;
  readonly stripeMinor: number;
  readonly ledgerMinor: number;
}
