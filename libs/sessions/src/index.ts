export { NO_TAX, PLAIN_TERMS, PRICE_SHOWN, TAX_KINDS } from './appointment-type.entity.ts';
export type { BookingTerms, TaxTerms } from './appointment-type.entity.ts';
export { EmailMarks, plainEmail } from './email-marks.ts';
export {
  AppointmentTypeNotFound,
  LinkUnknown,
  ParticipantNotFound,
  SessionNotFound,
  SessionNotMovable,
} from './errors.ts';
export { SESSION_EVENTS, sessionEvent } from './events.ts';
export { FeeBody, FeeWishBody, OwnClockBody, ScheduleSessionBody } from './http/bodies.ts';
export { IdOfParticipant, IdOfSession } from './http/route-ids.ts';
export type { SessionView } from './http/views.ts';
export { Links, pageOfLink } from './link.ts';
export type { VerifiedLink } from './link.ts';
export { ParticipantFees } from './participant-fees.ts';
export type { CalledOff, FeeWish, PriceWish } from './participant-fees.ts';
export { Participant } from './participant.entity.ts';
export { readMoney, wishOf } from './price-wish.ts';
export { Session } from './session.entity.ts';
export type { SessionPhase, SessionStatus } from './session.entity.ts';
export { SessionsEnv } from './sessions-env.ts';
export { readSigningKeys } from './signing-keys.ts';
export type { SigningKeys } from './signing-keys.ts';
export { SessionsModule } from './sessions.module.ts';
export { SessionsRepository } from './sessions.repository.ts';
export type { Finding, FindingKind } from './timeline-chain.ts';
export { TimelineSeals } from './timeline-seals.ts';
export type { TimelineProof } from './timeline-seals.ts';
export { Timeline } from './timeline.ts';
export type { TimelineEntry, TimelineKind } from './timeline.ts';
export { AppointmentTypes } from './use-cases/appointment-types.ts';
export { CancelSession, whoCallsOff } from './use-cases/cancel-session.ts';
export { LearnZone } from './use-cases/learn-zone.ts';
export { LookAtSessions } from './use-cases/look-at-sessions.ts';
export { ScheduleSession } from './use-cases/schedule-session.ts';
export { mustMayChange } from './use-cases/who-may.ts';
export { ZoneRules } from './zone-rules.ts';
