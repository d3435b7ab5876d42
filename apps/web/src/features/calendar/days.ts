import { dayAfter } from '../../ui/period.ts';
import { instantsOf, wallTime } from '../../ui/times.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** The grid's rows. Every change of the clocks that there is moves them by a multiple of it. */
export const SLOT_MINUTES = 30;
const SLOT_MS = SLOT_MINUTES * MINUTE_MS;

/** The first day of the week, as calendars have it where our practices are. */
export const mondayOf = (day: string): string => dayAfter(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));
export const weekOf = (day: string): readonly string[] =>
  Array.from({ length: 7 }, (_, index) => dayAfter(mondayOf(day), index));

/** The first instant of a day on that zone's clock: midnight, or what comes after it where the clocks skip midnight. */
export function startOfDay(day: string, zone: string): number {
  for (let minute = 0; minute <= 180; minute += 15) {
    const wall = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const [first] = instantsOf(wall, zone);
    if (first !== undefined) return first;
  }
  return Date.parse(`${day}T00:00Z`); // a day that a zone left out altogether
}

/** One day of a calendar: as long as its clocks say, 23 or 25 hours where they change. */
export interface Day {
  readonly date: string;
  readonly startMs: number;
  readonly endMs: number;
  /** What the clock shows at the beginning of each half hour; `02:00+` the second time. */
  readonly slots: readonly string[];
}

const PLAIN = Array.from(
  { length: 48 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);

export function dayOf(date: string, zone: string): Day {
  const startMs = startOfDay(date, zone);
  const endMs = startOfDay(dayAfter(date), zone);
  if (endMs - startMs === DAY_MS) return { date, startMs, endMs, slots: PLAIN };
  const seen = new Set<string>();
  const slots: string[] = [];
  for (let at = startMs; at < endMs; at += SLOT_MS) {
    const wall = wallTime(at, zone).slice(11);
    slots.push(seen.has(wall) ? `${wall}+` : wall);
    seen.add(wall);
  }
  return { date, startMs, endMs, slots };
}

/**
 * The rows that several days share: those of the longest day, so that two o'clock stands beside two o'clock. A day that has not got a row (its clocks skip
 * it, or show it only once) leaves it empty.
 */
export function axisOf(days: readonly Day[]): readonly string[] {
  return days.reduce<readonly string[]>((longest, { slots }) => (slots.length > longest.length ? slots : longest), []);
}

/** Where an instant of that day stands on the axis, in minutes from its top. */
export function minuteOnAxis(day: Day, axis: readonly string[], atMs: number): number {
  const within = Math.min(Math.max(atMs, day.startMs), day.endMs);
  const index = Math.min(Math.floor((within - day.startMs) / SLOT_MS), day.slots.length - 1);
  const row = axis.indexOf(day.slots[index] ?? '');
  return Math.max(0, row) * SLOT_MINUTES + (within - day.startMs - index * SLOT_MS) / MINUTE_MS;
}

/** The end of something: just before it is where it still was, also where the clocks skip what follows. */
export const endOnAxis = (day: Day, axis: readonly string[], atMs: number): number =>
  minuteOnAxis(day, axis, atMs - 1) + 1 / MINUTE_MS;

/** The instant at that place of the axis; undefined where the day has no such time. */
export function instantOnAxis(day: Day, axis: readonly string[], minute: number): number | undefined {
  const row = Math.floor(minute / SLOT_MINUTES);
  const index = day.slots.indexOf(axis[row] ?? '');
  return index < 0 ? undefined : day.startMs + index * SLOT_MS + (minute - row * SLOT_MINUTES) * MINUTE_MS;
}

/** The rows of the axis that the day has not got. */
export const missingRows = (day: Day, axis: readonly string[]): readonly number[] =>
  day.slots === axis ? [] : axis.flatMap((slot, row) => (day.slots.includes(slot) ? [] : [row]));
