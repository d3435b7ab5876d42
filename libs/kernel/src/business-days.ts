import { dateFormat } from './formats.ts';

/**
 * Days as banks count them: Monday to Friday, in a place's own zone. Public holidays differ from place to place and are not known here: whoever
 * promises something leaves room for them. A day is written `2026-11-25`.
 */
const DAY_MS = 86_400_000;
/** No place's clock is further than this from UTC. */
const FURTHEST_ZONE_MS = 15 * 3_600_000;

/** The day on the wall calendar there. */
export function dayIn(instant: Date, timeZone: string): string {
  const calendar = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const of = Object.fromEntries(calendar.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${of['year']}-${of['month']}-${of['day']}`;
}

/** So many business days after that day: one after a Friday, a Saturday or a Sunday is the Monday. */
export function businessDaysAfter(day: string, count: number): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at += DAY_MS;
    if (isBusinessDay(at)) left -= 1;
  }
  return dayOf(at);
}

/** The last day from which so many business days end before that day. */
export function lastDayToBegin(before: string, count: number): string {
  let at = Date.parse(`${before}T00:00:00Z`);
  do at -= DAY_MS;
  while (businessDaysAfter(dayOf(at), count) >= before);
  return dayOf(at);
}

/** The instant at which that day is over there: the first of the next one. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
  let [before, after] = [next - FURTHEST_ZONE_MS, next + FURTHEST_ZONE_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(new Date(middle), timeZone) > day) after = middle;
    else before = middle;
  }
  return new Date(after);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
function isBusinessDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
