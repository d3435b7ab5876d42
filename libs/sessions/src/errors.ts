import { DomainError } from '@vestibule/kernel';
import type { SessionStatus } from './session.entity.ts';

export class SessionNotFound extends DomainError<'SESSION_NOT_FOUND'> {
  readonly code = 'SESSION_NOT_FOUND';
  constructor() {
    super('there is no such session in this practice');
  }
}
export class ParticipantNotFound extends DomainError<'PARTICIPANT_NOT_FOUND'> {
  readonly code = 'PARTICIPANT_NOT_FOUND';
  constructor() {
    super('there is no such participant in this practice');
  }
}
export class ParticipantNotComing extends DomainError<'PARTICIPANT_NOT_COMING'> {
  readonly code = 'PARTICIPANT_NOT_COMING';
  constructor() {
    super('they no longer come: the invitation was taken back, or they called off; invite them again first');
  }
}
export class AppointmentTypeNotFound extends DomainError<'APPOINTMENT_TYPE_NOT_FOUND'> {
  readonly code = 'APPOINTMENT_TYPE_NOT_FOUND';
  constructor() {
    super('there is no such appointment type in this practice');
  }
}
export class SessionNotMovable extends DomainError<'SESSION_NOT_MOVABLE'> {
  readonly code = 'SESSION_NOT_MOVABLE';
  constructor(message: string, status: SessionStatus | 'over') {
    super(message, { sessionStatus: status });
  }
}
export class SessionFull extends DomainError<'SESSION_FULL'> {
  readonly code = 'SESSION_FULL';
  constructor(most: number) {
    super(
      `a session has room for ${most} people, the practitioner among them; take an invitation back first, or let an owner allow more in the settings`,
      { most },
    );
  }
}
export interface Conflict {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
export class SessionOverlaps extends DomainError<'SESSION_OVERLAPS'> {
  readonly code = 'SESSION_OVERLAPS';
  constructor(conflicts: readonly Conflict[]) {
    super(
      'the practitioner has another session at that time; choose another time, or send allowOverlap: true if that is meant',
      { conflicts },
    );
  }
}
/** Unknown, mistyped, forged and replaced links all look like this. */
export class LinkUnknown extends DomainError<'LINK_UNKNOWN'> {
  readonly code = 'LINK_UNKNOWN';
  constructor() {
    super('this link is not known; check that it is whole, or ask the practice for a new one');
  }
}
