export { businessDaysAfter, dayIn, endOfDay, lastDayToBegin } from './business-days.ts';
export { addMinutes, Clock, ManualClock, secondsBetween, SystemClock } from './clock.ts';
export { DomainError, ERROR_CODES, InvalidInput } from './errors.ts';
export type { ErrorCode, FieldProblem } from './errors.ts';
export { GATE_REASONS, PAYMENT_POLICIES, STANDINGS, WAITING_PLACES } from './gate-reasons.ts';
export type {
  GateDecision,
  GateReason,
  GateReasonOf,
  GateRefusal,
  GateState,
  PaymentPolicy,
  Standing,
  WaitingPlace,
} from './gate-reasons.ts';
export { dateFormat, numberFormat } from './formats.ts';
export { hexOfUuid, isUuid, newId, uuidOfHex } from './ids.ts';
export type { ChargeId, Id, MemberId, ParticipantId, PracticeId, SessionId } from './ids.ts';
export { directionOf, LANGUAGES, localeOf, USUAL_LANGUAGE } from './languages.ts';
export type { Language } from './languages.ts';
export {
  CURRENCIES,
  currencyOf,
  feeProblem,
  formatMoney,
  isCurrency,
  MAXIMUM_CHARGE_MINOR,
  platformFeeMinor,
  shareOf,
  stepOf,
  taxWithin,
} from './money.ts';
export type { Currency, Money, PlatformFeeRate } from './money.ts';
export { labelProblem, USUAL_LABEL } from './payment-label.ts';
export { PEOPLE_IN_A_ROOM } from './people-in-a-room.ts';
export { oneLine, severalLines } from './plain-text.ts';
export type { ClientToServerEvents, ServerToClientEvents } from './socket-events.ts';
export { pauseAfter } from './pauses.ts';
export { memberIdentity, memberOf } from './room-identity.ts';
export { joined, secondsTogether } from './spans.ts';
export type { Span } from './spans.ts';
export { TimeWindow } from './time-window.ts';
