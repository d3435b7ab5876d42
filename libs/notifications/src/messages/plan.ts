import type { Appointment } from './appointment.ts';

export const MESSAGE_KINDS = [
  'invitation',
  'moved',
  'paid',
  'reminder',
  'cancelled',
  'called_off',
  'refunded',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The ways that messages go. */
export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Something to be told once. */
export interface Wanted {
  readonly kind: MessageKind;
  readonly channel: Channel;
  /** Why it is told: the same cause is never told twice. */
  readonly cause: string;
  readonly dueAt: Date;
  /** From then on it would be of no use any more. */
  readonly uselessAt: Date;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How long before the start people are reminded. */
export const REMIND_MINUTES = [24 * 60, 15] as const;

/**
 * All that one participant should have been told, or will be, by the facts as they are. Asked when something changes, to make what is missing; and asked
 * again at the moment of sending: what is not in it any more is not sent.
 */
export function messagesFor(appointment: Appointment): Wanted[] {
  if (appointment.email === null || appointment.invitedAt < appointment.messagesSince) return [];
  return [...aboutTheTime(appointment), ...aboutMoney(appointment)].map((one) => ({ ...one, channel: 'email' }));
}

type Told = Omit<Wanted, 'channel'>;

function aboutTheTime(appointment: Appointment): Told[] {
  const { status, calledOff, startsAt, closesAt, toldMoves, moves, linkVersion, invitedAt, movedAt, timeInDoubt } =
    appointment;
  const now = { dueAt: movedAt ?? invitedAt, uselessAt: closesAt };
  // Who has not been told of an appointment need not hear that it is off.
  if (calledOff || status === 'cancelled')
    return toldMoves === null
      ? []
      : [{ ...now, kind: calledOff ? 'called_off' : 'cancelled', cause: 'off', uselessAt: after(closesAt, DAY_MS) }];
  if (status === 'ended' || timeInDoubt) return [];
  const wanted: Told[] = [{ ...now, kind: 'invitation', cause: `invitation:${linkVersion}`, dueAt: invitedAt }];
  if (toldMoves !== null && toldMoves < moves) wanted.push({ ...now, kind: 'moved', cause: `moved:${moves}` });
  for (const minutes of REMIND_MINUTES) {
    const dueAt = after(startsAt, -minutes * MINUTE_MS);
    // Who was told later than that knows it.
    if (dueAt > (movedAt ?? invitedAt))
      wanted.push({ kind: 'reminder', cause: `reminder:${minutes}:${moves}`, dueAt, uselessAt: startsAt });
  }
  return wanted;
}

function aboutMoney({ standing, paidAt, keptMinor, returns, status, closesAt }: Appointment): Told[] {
  const wanted: Told[] = returns.map(({ id, at }) => ({
    kind: 'refunded',
    cause: `refund:${id}`,
    dueAt: at,
    uselessAt: after(at, 7 * DAY_MS),
  }));
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

/** Whether what a message tells is so, and of use, at this moment. */
export const isStillTrue = (
  message: Pick<Wanted, 'channel' | 'cause' | 'uselessAt'>,
  appointment: Appointment,
  now: Date,
): boolean =>
  now < message.uselessAt &&
  messagesFor(appointment).some(({ channel, cause }) => channel === message.channel && cause === reasonOf(message));

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
