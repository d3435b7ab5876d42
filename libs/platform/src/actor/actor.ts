import type { MemberId, ParticipantId, PracticeId } from '@vestibule/kernel';

export type MemberRole = 'owner' | 'practitioner' | 'reception';

/** A signed-in person of a practice, by cookie or by API key. */
export interface MemberActor {
  readonly kind: 'member';
  readonly memberId: MemberId;
  readonly practiceId: PracticeId;
  readonly role: MemberRole;
  readonly userId: string;
  readonly name: string;
}
/** Somebody who runs the installation: reviews fees over all practices, and cannot enter a room. */
export interface OperatorActor {
  readonly kind: 'operator';
  readonly userId: string;
  readonly name: string;
}
/** Whoever holds a participant's link. */
export interface LinkActor {
  readonly kind: 'link';
  readonly participantId: ParticipantId;
}
/** The product itself: webhooks, timers, sign-in. */
export interface SystemActor {
  readonly kind: 'system';
}
export type Actor = MemberActor | OperatorActor | LinkActor | SystemActor;

/** Who acts, as Postgres is told. The database finds the practice by itself: a wrong `practiceId` in an actor opens nothing. */
export function identityOf(actor: Actor): { kind: Actor['kind']; id: string } {
  switch (actor.kind) {
    case 'member':
      return { kind: 'member', id: actor.memberId };
    case 'operator':
      return { kind: 'operator', id: actor.userId };
    case 'link':
      return { kind: 'link', id: actor.participantId };
    case 'system':
      return { kind: 'system', id: '' };
  }
}
