import { textGoesAt } from '../sms/quiet-hours.ts';
import type { Appointment } from './appointment.ts';
import { changedAtOf } from './corrected-address.ts';
import type { Channel, MessageKind, Wanted } from './plan.ts';

/** Of use only to whoever hears of it in time. */
const BOTH_WAYS: readonly MessageKind[] = ['reminder', 'running_late'];

type Reachable = Pick<
  Appointment,
  | 'email'
  | 'mailReturns'
  | 'phone'
  | 'emailChangedAt'
  | 'phoneChangedAt'
  | 'canText'
  | 'textsStopped'
  | 'remindersStopped'
  | 'startsAt'
  | 'closesAt'
  | 'policy'
  | 'timeZone'
  | 'quietHours'
>;

/**
 * Which ways a message goes: by e-mail to whoever has an address; as a text to whoever has only a phone; a reminder, or that somebody is late, both ways to whoever has both. Nobody is reminded
 * in a way that they asked to have no more, and no text is sent that its reader stopped. An address from which mail came back counts as none.
 */
export function waysOf(
  kind: MessageKind,
  who: Pick<Reachable, 'email' | 'mailReturns' | 'phone' | 'canText' | 'textsStopped' | 'remindersStopped'>,
): Channel[] {
  const isReminder = kind === 'reminder';
  const hasMail = who.email !== null && who.mailReturns === null;
  const byMail = hasMail && !(isReminder && who.remindersStopped);
  const mayText = who.phone !== null && who.canText && !who.textsStopped;
  const byText = mayText && (BOTH_WAYS.includes(kind) || !hasMail);
  return [...(byMail ? (['email'] as const) : []), ...(byText ? (['sms'] as const) : [])];
}

/** Who is invited later than that knows it by the invitation. */
const knownByInvitation = ({ kind, cause }: Omit<Wanted, 'channel'>): boolean =>
  kind === 'reminder' || cause.startsWith('pay_before:');

/**
 * The same thing told, once for each way it goes; a text that is due at night waits. Who is reached at a corrected address is invited there anew, and not reminded
 * of what fell due before.
 */
export const byEachWay = (told: Omit<Wanted, 'channel'>, who: Reachable): Wanted[] =>
  waysOf(told.kind, who).flatMap((channel) => {
    const changedAt = changedAtOf(channel, who);
    if (changedAt !== null && told.dueAt <= changedAt && knownByInvitation(told)) return [];
    const isAnew = told.kind === 'invitation' && changedAt !== null;
    const dueAt = isAnew && changedAt > told.dueAt ? changedAt : told.dueAt;
    return [
      {
        ...told,
        channel,
        ...(isAnew ? { cause: `${told.cause}@${changedAt.toISOString()}` } : {}),
        dueAt: channel === 'sms' ? textGoesAt(dueAt, told.kind, who) : dueAt,
      },
    ];
  });
