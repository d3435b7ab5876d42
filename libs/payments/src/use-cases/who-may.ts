import { type MemberActor, NotAllowed } from '@vestibule/platform';
import type { Session } from '@vestibule/sessions';

/** Money goes back, or is not asked for, on the word of an owner or of the session's own practitioner. */
export function mustMayHandleMoney(actor: MemberActor, session: Pick<Session, 'practitionerId'>): void {
  if (actor.role !== 'owner' && session.practitionerId !== actor.memberId)
    throw new NotAllowed("this is for owners and for the session's own practitioner");
}

/** Money is taken at the desk, and asked for, by owners, reception and the session's own practitioner. */
export function mustMayTakeMoney(actor: MemberActor, session: Pick<Session, 'practitionerId'>): void {
  if (actor.role === 'practitioner' && session.practitionerId !== actor.memberId)
    throw new NotAllowed('a practitioner takes money for their own sessions only');
}
