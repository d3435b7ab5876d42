import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type CalendarAsked, type CalendarPage, readCalendar } from '../../api/calendar.ts';
import type { CalendarFilter, View } from './filter.ts';
import { pageAfter, rangeOf } from './period.ts';

/** Under `sessions`: every change of any session asks the shown range again. */
export const CALENDAR_KEY = ['sessions', 'calendar'] as const;
const NEIGHBOUR_FRESH_MS = 60_000;

const whoOf = ({
  practitioner,
  q,
}: Pick<CalendarFilter, 'practitioner' | 'q'>): Pick<CalendarAsked, 'practitionerId' | 'q'> => ({
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
  const { practitioner = '', q = '' } = filter;
  const who = useMemo(() => whoOf({ practitioner, q }), [practitioner, q]);
  const asked = useQuery({ ...optionsOf({ ...rangeOf(view, date, zone), ...who }), refetchInterval: 60_000 });
  const isThere = asked.data !== undefined;
  useEffect(() => {
    if (!isThere) return;
    for (const pages of [1, -1])
      void queries.prefetchQuery({
        ...optionsOf({ ...rangeOf(view, pageAfter(view, date, pages), zone), ...who }),
        staleTime: NEIGHBOUR_FRESH_MS,
      });
  }, [queries, isThere, view, date, zone, who]);
  return asked;
}

const LIST_PAGE = 100;

const listOf = (asked: CalendarAsked) => ({
  queryKey: [...CALENDAR_KEY, 'list', asked] as const,
  queryFn: ({ pageParam }: { readonly pageParam: string }) =>
    readCalendar({ ...asked, ...(pageParam ? { cursor: pageParam } : {}) }),
  initialPageParam: '',
  getNextPageParam: (page: CalendarPage) => page.nextCursor,
  refetchInterval: 60_000,
});

/** From a day on, page by page; and on request what was before it, the latest first. */
export function useList(date: string, filter: CalendarFilter, zone: string, isEarlierWanted: boolean) {
  const at = rangeOf('list', date, zone).from;
  const more = { limit: LIST_PAGE, ...whoOf(filter) };
  return {
    later: useInfiniteQuery(listOf({ from: at, ...more })),
    earlier: useInfiniteQuery({ ...listOf({ before: at, ...more }), enabled: isEarlierWanted }),
  };
}
