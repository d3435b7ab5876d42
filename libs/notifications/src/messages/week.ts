import { dateFormat, dayIn, endOfDay } from '@vestibule/kernel';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TOLD_AT_HOUR = 8;

/** A week of a place's own calendar, Monday to Sunday: `[from, to)`. */
export interface Week {
  /** Its Monday, `2026-11-16`: also its name. */
  readonly monday: string;
  /** The Monday after it. */
  readonly next: string;
  readonly from: Date;
  readonly to: Date;
  /** Eight in the morning of the Monday after, on the clocks of that place. */
  readonly toldAt: Date;
}

/** The last week that is over there. A week in which the clocks change has an hour more or less, and begins and ends at midnight all the same. */
export function lastWeek(now: Date, timeZone: string): Week {
  const today = Date.parse(`${dayIn(now, timeZone)}T00:00:00Z`);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const next = today - sinceMonday * DAY_MS;
  const to = endOfDay(dayOf(next - DAY_MS), timeZone);
  return {
    monday: dayOf(next - 7 * DAY_MS),
    next: dayOf(next),
    from: endOfDay(dayOf(next - 8 * DAY_MS), timeZone),
    to,
    toldAt: atHour(to, TOLD_AT_HOUR, timeZone),
  };
}

/** That hour of the day which begins at `midnight`, also where the clocks change in between. */
function atHour(midnight: Date, hour: number, timeZone: string): Date {
  const guess = midnight.getTime() + hour * HOUR_MS;
  const shown = Number(dateFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(new Date(guess)));
  return new Date(guess + (hour - shown) * HOUR_MS);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
