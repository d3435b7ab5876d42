import { Temporal } from 'temporal-polyfill';

const QUIET_FROM_HOUR = 21;
const QUIET_UNTIL_HOUR = 8;
/** Whoever hears of it later than that has no time left to act on it. */
const OF_USE_BEFORE_START_MS = 3_600_000;

/**
 * When a text that is due goes. At night, by the clocks of the zone in which its reader is told their times, it waits until eight in the morning; but not where it would then come
 * less than an hour before the appointment, or after it has begun: a cancellation of seven in the morning is of no use at eight.
 */
export function textGoesAt(dueAt: Date, startsAt: Date, timeZone: string): Date {
  const morning = morningAfter(dueAt, timeZone);
  return morning.getTime() <= startsAt.getTime() - OF_USE_BEFORE_START_MS ? morning : dueAt;
}

/** The end of the quiet hours that an instant lies in; the instant itself where it lies in none. */
function morningAfter(at: Date, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  if (wall.hour >= QUIET_UNTIL_HOUR && wall.hour < QUIET_FROM_HOUR) return at;
  const day = wall.hour < QUIET_UNTIL_HOUR ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  const morning = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: QUIET_UNTIL_HOUR }) });
  return new Date(morning.epochMilliseconds);
}
