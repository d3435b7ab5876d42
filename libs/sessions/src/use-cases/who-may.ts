import { type MemberActor, NotAllowed } from '@vestibule/platform';
import type { Session } from '../session.entity.ts';

/** Owners and reception arrange everybody's sessions, a practitioner their own. Everybody of the practice may look. */
export function mustMayChange(actor: MemberActor, session: Pick<Session, 'practitionerId'>): void {
  if (actor.role === 'practitioner' && session.practitionerId !== actor.memberId)
    throw new NotAllowed('a practitioner changes only their own sessions');
}
