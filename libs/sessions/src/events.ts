import type { DomainEvent } from '@vestibule/platform';
import type { ParticipantId } from '@vestibule/kernel';
import type { Session } from './session.entity.ts';

export const SESSION_EVENTS = {
  scheduled: 'session.scheduled',
  rescheduled: 'session.rescheduled',
  extended: 'session.extended',
  cancelled: 'session.cancelled',
  ended: 'session.ended',
  /** Ended early, and open again. */
  reopened: 'session.reopened',
  practitionerChanged: 'session.practitioner_changed',
  /** The rules of its zone changed: a person is asked which time counts, and nobody is told one before it is answered. */
  zoneAsked: 'session.zone_asked',
  zoneAnswered: 'session.zone_answered',
  /** How people come in: the waiting room was added or taken away, or empties by itself from now on. */
  doorChanged: 'session.door_changed',
  /** The practitioner said how late they are, or that they are not. */
  runningLate: 'session.running_late',
  guestInvited: 'guest.invited',
  /** Their name, their address or their language was put right. */
  participantCorrected: 'participant.corrected',
  linkReplaced: 'link.replaced',
  /** A participant's own page told by whose clocks they read their times: other hours are quiet for them now. */
  zoneLearnt: 'participant.zone_learnt',
  /** A participant called off; the session goes on with the others. */
  calledOff: 'participant.called_off',
  /** Who came is known: told by whoever watches the rooms, once a window is over. */
  attendanceJudged: 'attendance.judged',
} as const;

export const sessionEvent = (
  kind: Exclude<keyof typeof SESSION_EVENTS, 'linkReplaced' | 'calledOff'>,
  session: Pick<Session, 'practiceId' | 'id'>,
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
export const participantCalledOff = (
  session: Pick<Session, 'practiceId' | 'id'>,
  participantId: ParticipantId,
): DomainEvent => ({ ...linkReplaced(session, participantId), kind: SESSION_EVENTS.calledOff });
