import type { DomainEvent } from '@vestibule/platform';
import type { ParticipantId } from '@vestibule/kernel';
import type { Session } from './session.entity.ts';

export const SESSION_EVENTS = {
  scheduled: 'session.scheduled',
  rescheduled: 'session.rescheduled',
  extended: 'session.extended',
  cancelled: 'session.cancelled',
  ended: 'session.ended',
  linkReplaced: 'link.replaced',
} as const;

export const sessionEvent = (
  kind: Exclude<keyof typeof SESSION_EVENTS, 'linkReplaced'>,
  session: Session,
): DomainEvent => ({
  kind: SESSION_EVENTS[kind],
  practiceId: session.practiceId,
  sessionId: session.id,
});
export const linkReplaced = (
  session: Pick<Session, 'practiceId' | 'id'>,
  participantId: ParticipantId,
): DomainEvent => ({
  kind: SESSION_EVENTS.linkReplaced,
  practiceId: session.practiceId,
  sessionId: session.id,
  payload: { participantId },
});
