import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { isProblem, Problem } from '../../api/http.ts';
import { doorTalkKey } from '../../api/in-call.ts';
import { readJoin } from '../../api/join.ts';
import { listen } from '../../api/live.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { JoinView } from '../../api/types.ts';

const POLL_MS = 15_000;
/** The longest a timer can wait; a later change is found when this one has passed. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const joinKey = (token: string) => ['join', token] as const;

/** Refusals that asking again cannot cure. */
const isFinal = (error: unknown): boolean => error instanceof Problem && error.status < 500 && error.status !== 429;

const pauseMs = (error: unknown): number =>
  isProblem(error, 'TOO_MANY_REQUESTS') ? Math.max(POLL_MS, (error.retryAfterSeconds ?? 0) * 1000) : POLL_MS;

/**
 * Where this person stands, kept up to date by itself: when the server says that something changed, at the instant the answer
 * changes by the clock, every fifteen seconds in any case, and when the page is looked at again.
 */
export function useJoin(
  token: string,
): UseQueryResult<JoinView> & { readonly askAgain: () => Promise<JoinView | undefined> } {
  const queries = useQueryClient();
  const view = useQuery({
    queryKey: joinKey(token),
    queryFn: ({ signal }) => readJoin(token, signal),
    retry: (failures, error) => !isFinal(error) && !isProblem(error, 'TOO_MANY_REQUESTS') && failures < 2,
    refetchInterval: (asked) => pauseMs(asked.state.error),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    networkMode: 'always',
    refetchOnReconnect: 'always', // not by itself with that network mode
  });
  const { refetch } = view;

  useEffect(
    () =>
      listen(
        {
          onChange: () => void queries.invalidateQueries({ queryKey: joinKey(token) }),
          onCall: () => void queries.invalidateQueries({ queryKey: doorTalkKey(token) }),
        },
        token,
      ),
    [queries, token],
  );

  const changesAt = view.data?.changesAt ?? null;
  const answeredAt = view.dataUpdatedAt;
  useEffect(() => {
    if (changesAt === null || answeredAt === 0) return;
    const waitMs = Date.parse(changesAt) - serverClock.nowMs();
    // A hair after the instant, so that the server has passed it; a second apart when it says that it has not.
    const timer = setTimeout(() => void refetch(), Math.min(LONGEST_TIMER_MS, waitMs > 0 ? waitMs + 120 : 1000));
    return () => clearTimeout(timer);
  }, [changesAt, answeredAt, refetch]);

  const askAgain = useCallback(async () => (await refetch()).data, [refetch]);
  return { ...view, askAgain };
}
