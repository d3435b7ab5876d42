import { addMinutes, type Currency, type Language, newId, type ParticipantId, type SessionId } from '@vestibule/kernel';
import type { PracticeFacts } from '@vestibule/practices';
import type { ReturnTerms } from '@vestibule/payments';
import type { Appointment } from '../messages/appointment.ts';
import type { ClientMessageKind } from './client-kinds.ts';

/** Whoever is told this has paid, or most have. */
const SHOWN_PAID: readonly ClientMessageKind[] = ['paid', 'refunded', 'refund_failed', 'reminder', 'running_late'];
const TWO_DAYS_MINUTES = 2 * 24 * 60;
const HOUR_MS = 3_600_000;
const FEE_MINOR = 8000;
const NAMES: Readonly<Record<Language, string>> = { en: 'Casey Example', de: 'Kim Beispiel' };
export const PRACTITIONERS: Readonly<Record<Language, string>> = { en: 'Dr Alex Example', de: 'Dr. Alex Beispiel' };
const RULE: ReturnTerms = {
  clientMayCancel: true,
  fullUntilHours: 24,
  partUntilHours: 24,
  partBasisPoints: 0,
  lateKeptBasisPoints: 5000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'refund',
  onFullReturn: 'evict',
  onDispute: 'close',
};

export interface ShownAs {
  readonly language: Language;
  readonly colour: string | null;
}

/** An appointment that nobody has, of this practice, in which the message would be sent: what a preview shows. The refund that it tells of is `refund:shown`. */
export function madeUpAppointment(
  practice: Pick<PracticeFacts, 'id' | 'name' | 'timeZone' | 'currency' | 'country'>,
  kind: ClientMessageKind,
  { language, colour }: ShownAs,
  now: Date,
): Appointment {
  const startsAt = addMinutes(new Date(Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS), TWO_DAYS_MINUTES);
  const paid = SHOWN_PAID.includes(kind);
  const standing = kind === 'payment_processing' ? 'processing' : paid ? 'settled' : 'due';
  const debit = { id: 'shown', amountMinor: FEE_MINOR, state: 'processing', submittedAt: now, heardAt: now };
  return {
    participantId: newId<'participant'>(now.getTime()) as ParticipantId,
    practiceId: practice.id,
    sessionId: newId<'session'>(now.getTime()) as SessionId,
    kind: 'client',
    name: NAMES[language],
    email: null,
    phone: null,
    canText: false,
    textsStopped: false,
    remindersStopped: false,
    mailReturns: null,
    language,
    emailChangedAt: null,
    phoneChangedAt: null,
    invitedAt: now,
    linkVersion: 1,
    title: '',
    status: 'scheduled',
    calledOff: false,
    cancelledBy: null,
    startsAt,
    endsAt: addMinutes(startsAt, 30),
    opensAt: addMinutes(startsAt, -10),
    closesAt: addMinutes(startsAt, 45),
    timeZone: practice.timeZone,
    practiceZone: practice.timeZone,
    timeInDoubt: false,
    moves: 0,
    movedAt: null,
    untold: null,
    practitionerName: PRACTITIONERS[language],
    practiceName: practice.name,
    practicePhone: null,
    practiceEmail: null,
    country: practice.country,
    colour,
    remindMinutes: [],
    quietHours: null,
    offKinds: [],
    onAgainAt: {},
    lateMinutes: 10,
    lateAt: now,
    cameIn: false,
    policy: 'before_join',
    standing,
    owedMinor: FEE_MINOR,
    totalMinor: FEE_MINOR,
    keptMinor: paid ? FEE_MINOR : 0,
    currency: practice.currency satisfies Currency,
    paidAt: paid ? now : null,
    taxKind: 'free',
    taxName: null,
    taxBasisPoints: 0,
    taxMinor: 0,
    returnRule: RULE,
    outcome: null,
    keepMinor: null,
    debit,
    askedToPayAt: null,
    returns: [{ id: 'shown', amountMinor: FEE_MINOR, at: now }],
    failedReturns: [],
    toldMoves: null,
    oldestToldMoves: null,
    messagesSince: now,
  };
}
