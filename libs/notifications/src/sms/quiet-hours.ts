import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';

/** Times of day, `HH:MM`; from the later to the earlier they go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}
/** Where a practice has said nothing else. */
export const USUAL_QUIET_HOURS: QuietHours = { from: '21:00', until: '08:00' };
/** In SQL over a `message_setting`, by the name that it goes by: what the practice has said; null where texts go at any hour. */
export const quietHoursOf = (setting: string): string =>
  `CASE WHEN ${setting}.quiet_from IS NOT NULL THEN jsonb_build_object('from', ${setting}.quiet_from, 'until', ${setting}.quiet_until) END`;
/** There the law keeps texts out of the night. */
const NIGHT_BY_LAW = ['US'];

/** Whoever hears of it later than that has no time left to act on it. */
const OF_USE_BEFORE_START_MS = 3_600_000;

/** Good to know, and as good in the morning. */
const CAN_WAIT: readonly MessageKind[] = ['paid', 'refunded', 'refund_failed', 'payment_processing'];

type Appointed = Pick<Appointment, 'startsAt' | 'closesAt' | 'policy' | 'timeZone' | 'quietHours'>;

/**
 * When a text that is due goes. In the practice's quiet hours (usually at night), by the reader's own clocks, it waits for their end, whatever it is about; but not what would lose its sense by
 * waiting. That is what belongs to the door, from an hour before the start until the room has closed: that it is off, or at another time, or begins later; a reminder; a link; a fee that has to be paid first.
 * A cancellation of seven in the morning is of no use at eight. Paying afterwards can always wait, and so can that money came or goes back, and everything once the room has closed.
 */
export function textGoesAt(dueAt: Date, kind: MessageKind, who: Appointed): Date {
  const morning = endOfQuiet(dueAt, who.timeZone, who.quietHours);
  const asksForLater = (kind === 'pay_now' || kind === 'payment_failed') && who.policy === 'after';
  const isForTheDoor = dueAt < who.closesAt && !asksForLater && !CAN_WAIT.includes(kind);
  const comesInTime = morning.getTime() <= who.startsAt.getTime() - OF_USE_BEFORE_START_MS;
  return isForTheDoor && !comesInTime ? dueAt : morning;
}

/** The end of the quiet hours that an instant lies in; the instant itself where it lies in none. */
function endOfQuiet(at: Date, timeZone: string, quiet: QuietHours | null): Date {
  if (quiet === null) return at;
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const [now, from, until] = [wall.toPlainTime(), Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.until)]; // prettier-ignore
  const isOverMidnight = Temporal.PlainTime.compare(from, until) > 0;
  const [hasBegun, isNotOver] = [Temporal.PlainTime.compare(now, from) >= 0, Temporal.PlainTime.compare(now, until) < 0]; // prettier-ignore
  if (isOverMidnight ? !hasBegun && !isNotOver : !hasBegun || !isNotOver) return at;
  const day = wall.toPlainDate().add({ days: isOverMidnight && hasBegun ? 1 : 0 });
  const end = day.toZonedDateTime({ timeZone, plainTime: until }).epochMilliseconds;
  // In the hour that comes twice, the end may have been an hour ago.
  return new Date(Math.max(end, at.getTime()));
}

/** Why a practice cannot have these, with the cure; null: it can. */
export function quietProblem(quiet: QuietHours | null, country: string): string | null {
  if (quiet !== null && quiet.from === quiet.until)
    return 'must begin and end at different times; to have no quiet hours switch them off (null)';
  const { from, until } = USUAL_QUIET_HOURS;
  // `HH:MM` compares as the times do.
  const coversNight = quiet !== null && quiet.from > quiet.until && quiet.from <= from && quiet.until >= until;
  return NIGHT_BY_LAW.includes(country) && !coversNight
    ? 'must cover the time from 21:00 to 08:00: where the practice is, the law keeps texts out of the night; begin earlier or end later instead'
    : null;
}
