import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CalendarAsked, readCalendar } from '../../api/calendar.ts';
import type { CalendarFilter, View } from './filter.ts';
import { pageAfter, rangeOf } from './period.ts';

/** Under `sessions`: every change of any session asks the shown range again. */
export const CALENDAR_KEY = ['sessions', 'calendar'] as const;
const NEIGHBOUR_FRESH_MS = 60_000;

const whoOf = ({ practitioner, q }: CalendarFilter): Pick<CalendarAsked, 'practitionerId' | 'q'> => ({
  ...(practitioner ? { practitionerId: practitioner } : {}),
  ...(q ? { q } : {}),
});
const optionsOf = (asked: CalendarAsked) => ({
  queryKey: [...CALENDAR_KEY, asked] as const,
  queryFn: () => readCalendar(asked),
});

/** The shown days alone; those on both sides are fetched ahead, so that turning the page shows them at once. */
export function useDays(view: Exclude<View, 'list'>, date: string, filter: CalendarFilter, zone: string) {
  const queries = useQueryClient();
  const who = whoOf(filter);
  const asked = useQuery({ ...optionsOf({ ...rangeOf(view, date, zone), ...who }), refetchInterval: 60_000 });
  const isThere = asked.data !== undefined;
  useEffect(() => {
    if (!isThere) return;
    for (const pages of [1, -1])
      void queries.prefetchQuery({
        ...optionsOf({ ...rangeOf(view, pageAfter(view, date, pages), zone), ...who }),
        staleTime: NEIGHBOUR_FRESH_MS,
      });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queries, isThere, view, date, zone, filter.practitioner, filter.q]);
  return asked;
}

const LIST_PAGE = 100;

/** From a day on, page by page. */
export function useList(date: string, filter: CalendarFilter, zone: string) {
  const from = rangeOf('list', date, zone).from;
  const asked: CalendarAsked = { from, limit: LIST_PAGE, ...whoOf(filter) };
  return useInfiniteQuery({
    queryKey: [...CALENDAR_KEY, 'list', asked],
    queryFn: ({ pageParam }) => readCalendar({ ...asked, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });
}
