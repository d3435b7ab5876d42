import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarEntry, CalendarPage } from '../../api/calendar.ts';
import { moveSession } from '../../api/clock.ts';
import { Problem } from '../../api/http.ts';
import { choicesIn, conflictsIn } from '../../ui/time-answers.ts';
import { CALENDAR_KEY } from './use-calendar.ts';

/** A wish to move: to an instant, or to a wall time of the appointment's own zone, of which the server says whether there is such a time. */
export interface Move {
  readonly entry: CalendarEntry;
  readonly startsAt: string;
  /** To whom it is handed over, if to anybody. */
  readonly practitionerId?: string;
  readonly allowOverlap: boolean;
}
/** What was done last, and can be taken back: `entry` as it was before. */
export interface Moved {
  readonly entry: CalendarEntry;
  readonly startsAt: string;
}

/** Not a failure: the dialog shows what is in the way, or which times there are. */
export const isQuestion = (error: unknown): boolean =>
  error instanceof Problem && (conflictsIn(error) !== undefined || choicesIn(error).length > 0);

const isPage = (data: unknown): data is CalendarPage => typeof data === 'object' && data !== null && 'items' in data;
const isWall = (startsAt: string): boolean => !/(Z|[+-]\d{2}:?\d{2})$/.test(startsAt);

/** The appointment at its new place; the length stays. */
export function entryAt(entry: CalendarEntry, startsAt: string): CalendarEntry {
  const start = Date.parse(startsAt);
  const lengthMs = Date.parse(entry.endsAt) - Date.parse(entry.startsAt);
  return { ...entry, startsAt: new Date(start).toISOString(), endsAt: new Date(start + lengthMs).toISOString() };
}

const movedIn = (page: CalendarPage, { entry, startsAt }: Move): CalendarPage => ({
  ...page,
  items: page.items.map((item) => (item.id === entry.id ? entryAt(item, startsAt) : item)),
});

/**
 * Moves by the same rule as everywhere: the server's. The box stands at its new place at once and goes back if the server says no. `refused` is the wish that
 * needs a person's answer: something is there already, or the clocks have no such time.
 */
export function useMove(onRefused: (move: Move) => void) {
  const queries = useQueryClient();
  const [done, setDone] = useState<Moved>();
  const mutation = useMutation({
    mutationFn: ({ entry, startsAt, practitionerId, allowOverlap }: Move) =>
      moveSession(
        entry.id,
        { ...(startsAt === entry.startsAt ? {} : { startsAt }), ...(practitionerId ? { practitionerId } : {}) },
        allowOverlap,
      ),
    onMutate: async (move) => {
      setDone(undefined);
      if (isWall(move.startsAt)) return undefined;
      await queries.cancelQueries({ queryKey: CALENDAR_KEY });
      const before = queries.getQueriesData<unknown>({ queryKey: CALENDAR_KEY });
      queries.setQueriesData<unknown>({ queryKey: CALENDAR_KEY }, (data: unknown) =>
        isPage(data) ? movedIn(data, move) : data,
      );
      return before;
    },
    onSuccess: (session, { entry }) => {
      setDone({ entry, startsAt: session.startsAt });
      queries.setQueryData(['session', session.id], session);
    },
    onError: (error, move, before) => {
      for (const [key, data] of before ?? []) queries.setQueryData(key, data);
      if (isQuestion(error)) onRefused(move);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return {
    move: mutation.mutate,
    isMoving: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
    done,
    forget: () => setDone(undefined),
  };
}
