import { textGoesAt } from '../sms/quiet-hours.ts';
import type { Appointment } from './appointment.ts';
import type { Channel, MessageKind, Wanted } from './plan.ts';

/** What can be said in a text. All else needs the room of an e-mail. */
export const KINDS_BY_TEXT: readonly MessageKind[] = [
  'invitation',
  'moved',
  'reminder',
  'cancelled',
  'called_off',
  'pay_now',
  'running_late',
];
/** Of use only to whoever hears of it in time. */
const BOTH_WAYS: readonly MessageKind[] = ['reminder', 'running_late'];

type Reachable = Pick<
  Appointment,
  | 'email'
  | 'mailReturns'
  | 'phone'
  | 'canText'
  | 'textsStopped'
  | 'remindersStopped'
  | 'startsAt'
  | 'closesAt'
  | 'policy'
  | 'timeZone'
>;

/**
 * Which ways a message goes: by e-mail to whoever has an address; as a text, where it is short, to whoever has only a phone; a reminder, or that somebody is late, both ways to whoever has both. Nobody is reminded
 * in a way that they asked to have no more, and no text is sent that its reader stopped. An address from which mail came back counts as none.
 */
export function waysOf(
  kind: MessageKind,
  who: Omit<Reachable, 'startsAt' | 'closesAt' | 'policy' | 'timeZone'>,
): Channel[] {
  const isReminder = kind === 'reminder';
  const hasMail = who.email !== null && who.mailReturns === null;
  const byMail = hasMail && !(isReminder && who.remindersStopped);
  const mayText = who.phone !== null && who.canText && !who.textsStopped;
  const byText = mayText && KINDS_BY_TEXT.includes(kind) && (BOTH_WAYS.includes(kind) || !hasMail);
  return [...(byMail ? (['email'] as const) : []), ...(byText ? (['sms'] as const) : [])];
}

/** The same thing told, once for each way it goes; a text that is due at night waits. */
export const byEachWay = (told: Omit<Wanted, 'channel'>, who: Reachable): Wanted[] =>
  waysOf(told.kind, who).map((channel) => ({
    ...told,
    channel,
    dueAt: channel === 'sms' ? textGoesAt(told.dueAt, told.kind, who) : told.dueAt,
  }));
