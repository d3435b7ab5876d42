import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';

const QUIET_FROM_HOUR = 21;
const QUIET_UNTIL_HOUR = 8;
/** Whoever hears of it later than that has no time left to act on it. */
const OF_USE_BEFORE_START_MS = 3_600_000;

type Appointed = Pick<Appointment, 'startsAt' | 'closesAt' | 'policy' | 'timeZone'>;

/**
 * When a text that is due goes. At night, by the clocks of the zone in which its reader is told their times, it waits until eight in the morning, whatever it is about; but not what would lose its sense by
 * waiting. That is what belongs to the door, from an hour before the start until the room has closed: that it is off, or at another time, or begins later; a reminder; a link; a fee that has to be paid first.
 * A cancellation of seven in the morning is of no use at eight. Paying afterwards can always wait, and so can everything once the room has closed.
 */
export function textGoesAt(dueAt: Date, kind: MessageKind, who: Appointed): Date {
  const morning = morningAfter(dueAt, who.timeZone);
  const isForTheDoor = dueAt < who.closesAt && !(kind === 'pay_now' && who.policy === 'after');
  const comesInTime = morning.getTime() <= who.startsAt.getTime() - OF_USE_BEFORE_START_MS;
  return isForTheDoor && !comesInTime ? dueAt : morning;
}

/** The end of the quiet hours that an instant lies in; the instant itself where it lies in none. */
function morningAfter(at: Date, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  if (wall.hour >= QUIET_UNTIL_HOUR && wall.hour < QUIET_FROM_HOUR) return at;
  const day = wall.hour < QUIET_UNTIL_HOUR ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  const morning = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: QUIET_UNTIL_HOUR }) });
  return new Date(morning.epochMilliseconds);
}
