import type { PaymentPolicy, Standing } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Instant, Session } from './types.ts';

const at = (id: string, rest: string) => `/api/participants/${encodeURIComponent(id)}${rest}`;

/** The old link stops working at once. */
export const rotateLink = (id: string) => ask<{ link: string }>(at(id, '/link/rotate'), { method: 'POST', body: {} });

/** What was mistyped; null takes it away. The invitation goes to an address that is new, by the same link. */
export const correctParticipant = (
  id: string,
  right: {
    readonly name?: string;
    readonly email?: string | null;
    readonly phone?: string | null;
    readonly language?: string | null;
    readonly timeZone?: string | null;
  },
) => ask<Session>(at(id, ''), { method: 'PATCH', body: right });

/** A guest's link is dead, and they are out of the room. */
export const withdrawGuest = (id: string) => ask<Session>(at(id, '/invitation'), { method: 'DELETE' });

export interface Explained {
  readonly couldEnter: boolean;
  readonly sentence: string;
  readonly cure: string | null;
  readonly basis: 'answered_then' | 'facts_of_now';
  readonly answeredAt: Instant | null;
  readonly changesAt: Instant | null;
  readonly log: readonly { readonly at: Instant; readonly question: string; readonly sentence: string }[];
}
/** "Could they join at that moment?" */
export const explainGate = (id: string, instant?: string) => ask<Explained>(at(id, `/gate${query({ at: instant })}`));

interface FeePosition {
  readonly standing: Standing;
  readonly outstandingMinor: number;
}
export const waiveFee = (id: string, reason: string) =>
  ask<FeePosition>(at(id, '/waive'), { method: 'POST', body: { reason } });
export const unwaiveFee = (id: string) => ask<FeePosition>(at(id, '/waive/undo'), { method: 'POST', body: {} });

export interface FeeChange {
  readonly amount?: number;
  readonly concessionId?: string | null;
  readonly policy?: PaymentPolicy;
  readonly reason: string;
}
/** Open checkouts end; too much goes back, what is missing can be paid. */
export const changeFee = (id: string, change: FeeChange) =>
  ask<FeePosition>(at(id, '/fee'), { method: 'PATCH', body: change });

export const payOnSite = (id: string, payment: { method: 'cash' | 'terminal'; amount?: number; note?: string }) =>
  ask<FeePosition>(at(id, '/paid-on-site'), { method: 'POST', body: payment });
export const undoOnSite = (id: string) => ask<FeePosition>(at(id, '/paid-on-site/undo'), { method: 'POST', body: {} });
