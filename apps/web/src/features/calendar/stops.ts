import type { Box } from './boxes.ts';
import { type Day, instantOnAxis, SLOT_MINUTES } from './days.ts';

/** Where the arrow keys stop: an appointment, or a half hour in which nothing begins and nothing lasts. */
export interface Stop {
  /** Of the axis. */
  readonly minute: number;
  /** Undefined: a free half hour. */
  readonly entryId: string | undefined;
  readonly startMs: number;
}
/** Which stop of which day. */
export interface Place {
  readonly day: number;
  readonly stop: number;
}
export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** All stops of a day, from above. */
export function stopsOf(day: Day, axis: readonly string[], boxes: readonly Box[]): readonly Stop[] {
  const free = axis.flatMap((_, row): Stop[] => {
    const minute = row * SLOT_MINUTES;
    const startMs = instantOnAxis(day, axis, minute);
    const isTaken = boxes.some(({ top, bottom }) => top < minute + SLOT_MINUTES && bottom - 0.01 > minute);
    return startMs === undefined || isTaken ? [] : [{ minute, entryId: undefined, startMs }];
  });
  const taken = boxes.map(({ entry, top }): Stop => ({
    minute: top,
    entryId: entry.id,
    startMs: Date.parse(entry.startsAt),
  }));
  return [...free, ...taken].toSorted((one, other) => one.minute - other.minute);
}

/** The stop of a day that is nearest to a place of the axis: the last that is not below it. */
export const stopAt = (stops: readonly Stop[], minute: number): number =>
  Math.max(
    0,
    stops.findLastIndex((stop) => stop.minute <= minute),
  );

/** Up and down through a day, left and right to the same time of its neighbour, Home and End to the day's first and last appointment. */
export function moveFrom(place: Place, days: readonly (readonly Stop[])[], key: Arrow): Place {
  const stops = days[place.day] ?? [];
  const minute = stops[place.stop]?.minute ?? 0;
  const within = (stop: number): Place => ({
    day: place.day,
    stop: Math.min(Math.max(stop, 0), Math.max(stops.length - 1, 0)),
  });
  const toDay = (day: number): Place => {
    const found = days[day];
    return found === undefined ? place : { day, stop: stopAt(found, minute) };
  };
  switch (key) {
    case 'ArrowUp':
      return within(place.stop - 1);
    case 'ArrowDown':
      return within(place.stop + 1);
    case 'ArrowLeft':
      return toDay(place.day - 1);
    case 'ArrowRight':
      return toDay(place.day + 1);
    case 'Home':
      return within(stops.findIndex(({ entryId }) => entryId !== undefined));
    case 'End':
      return within(stops.findLastIndex(({ entryId }) => entryId !== undefined));
  }
}
