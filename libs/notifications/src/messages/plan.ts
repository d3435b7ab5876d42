import { type Appointment, outstandingMinor } from './appointment.ts';
import { byEachWay } from './ways.ts';

export const MESSAGE_KINDS = [
  'invitation',
  'moved',
  'paid',
  'reminder',
  'cancelled',
  'called_off',
  'refunded',
  'refund_failed',
  'pay_now',
  'payment_failed',
  'payment_processing',
  'running_late',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a practice may leave out. Without the others somebody stands before a closed door, or misses money that is theirs. */
export const MAY_BE_OFF = [
  'paid',
  'reminder',
  'pay_now',
  'payment_processing',
  'running_late',
] as const satisfies readonly MessageKind[];

/** The ways that messages go. */
export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Something to be told once. */
export interface Wanted<Kind extends string = MessageKind> {
  readonly kind: Kind;
  readonly channel: Channel;
  /** Why it is told: the same cause is never told twice. */
  readonly cause: string;
  readonly dueAt: Date;
  /** From then on it would be of no use any more. */
  readonly uselessAt: Date;
  /** Its time was while the practice did not send its kind: what has not been told by then is not told afterwards. */
  readonly fellWhileOff?: boolean;
}

/** A practice reminds at other times, or sends other kinds: what is planned follows. */
export const MESSAGE_SETTINGS_CHANGED = 'messages.settings_changed';
/** A message did not arrive, or an address to which none did is written to again. */
export const MESSAGE_CAME_BACK = 'messages.came_back';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Whoever owes is asked so long before the start, in a message of its own: a bank may need the days. */
const PAY_BEFORE_MS = 3 * DAY_MS;
/** Whoever pays afterwards is asked once it is known who came. */
export const PAY_AFTER_MS = HOUR_MS;
const PATIENCE_WITH_DEBTS_MS = 14 * DAY_MS;

/**
 * All that one participant should have been told, or will be, by the facts as they are. Asked when something changes, to make what is missing; and asked
 * again at the moment of sending: what is not in it any more is not sent.
 */
export function messagesFor(appointment: Appointment): Wanted[] {
  const isOfBefore = appointment.invitedAt < appointment.messagesSince;
  const byRule = isOfBefore
    ? []
    : [...aboutTheTime(appointment), ...aboutMoney(appointment), ...aboutOwing(appointment)];
  const { offKinds, onAgainAt } = appointment;
  const wanted = byRule
    .filter(({ kind }) => !offKinds.includes(kind))
    .map((one) => ({ ...one, fellWhileOff: one.dueAt < (onAgainAt[one.kind] ?? one.dueAt) }));
  return [...wanted, ...askedByHand(appointment)].flatMap((one) => byEachWay(one, appointment));
}

type Told = Omit<Wanted, 'channel'>;

function aboutTheTime(appointment: Appointment): Told[] {
  const { status, calledOff, startsAt, closesAt, linkVersion, invitedAt, movedAt, timeInDoubt } = appointment;
  const { toldMoves, oldestToldMoves, moves } = appointment;
  const now = { dueAt: movedAt ?? invitedAt, uselessAt: closesAt };
  // Who has not been told of an appointment need not hear that it is off.
  if (calledOff || status === 'cancelled')
    return oldestToldMoves === null
      ? []
      : [{ ...now, kind: calledOff ? 'called_off' : 'cancelled', cause: 'off', uselessAt: after(closesAt, DAY_MS) }];
  if (status === 'ended' || timeInDoubt) return [];
  const wanted: Told[] = [{ ...now, kind: 'invitation', cause: `invitation:${linkVersion}`, dueAt: invitedAt }];
  if (oldestToldMoves !== null && oldestToldMoves < moves && (toldMoves ?? -1) < moves)
    wanted.push({ ...now, kind: 'moved', cause: `moved:${moves}` });
  for (const minutes of appointment.remindMinutes) {
    const dueAt = after(startsAt, -minutes * MINUTE_MS);
    // Who was told later than that knows it.
    if (dueAt > (movedAt ?? invitedAt))
      wanted.push({ kind: 'reminder', cause: `reminder:${minutes}:${moves}`, dueAt, uselessAt: startsAt });
  }
  const { lateMinutes, lateAt, cameIn } = appointment;
  // Whoever is in the room sees it there.
  if (lateMinutes !== null && lateAt !== null && !cameIn)
    wanted.push({
      kind: 'running_late',
      cause: `late:${lateMinutes}:${lateAt.toISOString()}`,
      dueAt: lateAt,
      uselessAt: after(lateAt > startsAt ? lateAt : startsAt, lateMinutes * MINUTE_MS),
    });
  return wanted;
}

/** Asking to pay, and what a bank said days later. Only of somebody who owes at this moment. */
function aboutOwing(appointment: Appointment): Told[] {
  const { policy, startsAt, closesAt, invitedAt, movedAt, moves, timeInDoubt, status, debit, standing, remindMinutes } =
    appointment;
  const wanted: Told[] = [];
  if (debit?.state === 'processing' && standing === 'processing' && status === 'scheduled')
    wanted.push({
      kind: 'payment_processing',
      cause: `processing:${debit.id}`,
      dueAt: debit.submittedAt,
      uselessAt: after(debit.submittedAt, 2 * DAY_MS),
    });
  if (outstandingMinor(appointment) === 0) return wanted;
  if (debit?.state === 'failed')
    wanted.push({
      kind: 'payment_failed',
      cause: `failed:${debit.id}`,
      dueAt: debit.heardAt,
      uselessAt: after(policy === 'after' && closesAt < debit.heardAt ? debit.heardAt : closesAt, 7 * DAY_MS),
    });
  const dueAt = after(startsAt, -PAY_BEFORE_MS);
  if (policy === 'after')
    wanted.push({
      kind: 'pay_now',
      cause: `pay_after:${moves}`,
      dueAt: after(closesAt, PAY_AFTER_MS),
      uselessAt: after(closesAt, PATIENCE_WITH_DEBTS_MS),
    });
  else if (
    status === 'scheduled' &&
    !timeInDoubt &&
    dueAt > (movedAt ?? invitedAt) &&
    // A reminder of that time asks already.
    !remindMinutes.some((minutes) => minutes * MINUTE_MS === PAY_BEFORE_MS)
  )
    wanted.push({ kind: 'pay_now', cause: `pay_before:${moves}`, dueAt, uselessAt: startsAt });
  return wanted;
}

/** Somebody of the practice asked for it: told also where the practice has switched the rule off. */
function askedByHand(appointment: Appointment): Told[] {
  const { askedToPayAt: dueAt } = appointment;
  return dueAt === null || outstandingMinor(appointment) === 0
    ? []
    : [{ kind: 'pay_now', cause: `asked:${dueAt.toISOString()}`, dueAt, uselessAt: after(dueAt, 7 * DAY_MS) }];
}

function aboutMoney(appointment: Appointment): Told[] {
  const { standing, paidAt, keptMinor, returns, failedReturns, status, closesAt } = appointment;
  const wanted: Told[] = [
    ...returns.map((one) => ({ ...one, kind: 'refunded' as const, cause: `refund:${one.id}` })),
    ...failedReturns.map((one) => ({ ...one, kind: 'refund_failed' as const, cause: `refund_failed:${one.id}` })),
  ].map(({ kind, cause, at }) => ({ kind, cause, dueAt: at, uselessAt: after(at, 7 * DAY_MS) }));
  if (standing === 'settled' && paidAt !== null && (keptMinor ?? 0) > 0 && status !== 'cancelled')
    wanted.push({
      kind: 'paid',
      cause: `paid:${paidAt.toISOString()}`,
      dueAt: paidAt,
      uselessAt: after(closesAt > paidAt ? closesAt : paidAt, 7 * DAY_MS),
    });
  return wanted;
}

/** A message that somebody asked to have sent again has a number behind its cause. */
export const reasonOf = ({ cause }: Pick<Wanted, 'cause'>): string => cause.split('#')[0] ?? cause;

/** The message as it is wanted at this moment, if what it tells is so, and of use. */
export const stillWanted = (
  message: Pick<Wanted, 'channel' | 'cause'>,
  appointment: Appointment,
  now: Date,
): Wanted | undefined =>
  messagesFor(appointment).find(
    ({ channel, cause, uselessAt }) => channel === message.channel && cause === reasonOf(message) && now < uselessAt,
  );

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
