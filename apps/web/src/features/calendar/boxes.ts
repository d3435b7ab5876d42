import type { CalendarEntry } from '../../api/calendar.ts';
import { type Day, endOnAxis, minuteOnAxis } from './days.ts';

/** Where an appointment stands in the column of a day: minutes from the top, and which of how many side by side. */
export interface Box {
  readonly entry: CalendarEntry;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly lanes: number;
  /** It began the day before, or goes on the day after. */
  readonly fromBefore: boolean;
  readonly toAfter: boolean;
}

/** Shorter ones are drawn so high, so that one can read and press them. */
const LEAST_MINUTES = 24;

/** The appointments that touch a day, those that share a time side by side. One over midnight stands in both days. */
export function boxesOf(day: Day, axis: readonly string[], entries: readonly CalendarEntry[]): readonly Box[] {
  const drawn = entries
    .map((entry) => ({ entry, from: Date.parse(entry.startsAt), to: Date.parse(entry.endsAt) }))
    .filter(({ from, to }) => from < day.endMs && to > day.startMs)
    .map(({ entry, from, to }) => {
      const top = minuteOnAxis(day, axis, from);
      return {
        entry,
        top,
        bottom: Math.max(top + LEAST_MINUTES, endOnAxis(day, axis, to)),
        fromBefore: from < day.startMs,
        toAfter: to > day.endMs,
      };
    })
    .toSorted(
      (one, other) => one.top - other.top || other.bottom - one.bottom || (one.entry.id < other.entry.id ? -1 : 1),
    );
  const boxes: Box[] = [];
  let together: (Omit<Box, 'lanes'> & { lane: number })[] = [];
  let until = -1;
  const close = (): void => {
    const lanes = Math.max(0, ...together.map(({ lane }) => lane)) + 1;
    boxes.push(...together.map((box) => ({ ...box, lanes })));
    together = [];
  };
  for (const box of drawn) {
    if (box.top >= until) close();
    const taken = new Set(together.filter(({ bottom }) => bottom > box.top).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    together.push({ ...box, lane });
    until = Math.max(until, box.bottom);
  }
  close();
  return boxes;
}

/** Appointments for which their practitioner would have to be in two places at once. */
export function conflictsAmong(entries: readonly CalendarEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const standing = entries.filter(({ status }) => status === 'scheduled');
  for (const own of Map.groupBy(standing, ({ practitioner }) => practitioner.id).values()) {
    let last: { readonly id: string; readonly to: number } | undefined;
    for (const { id, startsAt, endsAt } of own.toSorted(
      (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
    )) {
      const to = Date.parse(endsAt);
      if (last && Date.parse(startsAt) < last.to) found.add(last.id).add(id);
      if (!last || to > last.to) last = { id, to };
    }
  }
  return found;
}
