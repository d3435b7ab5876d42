import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readWaiting, readWaitingNow, type WaitingList, type WaitingPerson } from '../../api/waiting.ts';
import { chime } from '../../ui/chime.ts';

const POLL_MS = 15_000;
export const waitingKey = (sessionId: string) => ['session', sessionId, 'waiting'] as const;

export const isWaiting = ({ place }: WaitingPerson): boolean => place === 'waiting' || place === 'sent_back';

/** The waiting room of one session, kept up to date by what the server tells and by asking. */
export const useWaiting = (sessionId: string, enabled: boolean) =>
  useQuery({
    queryKey: waitingKey(sessionId),
    queryFn: () => readWaiting(sessionId),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    enabled,
  });

/** Everybody who waits for this member; under a key that every change of a session asks again. */
export const useWaitingNow = (enabled: boolean) =>
  useQuery({
    queryKey: ['sessions', 'waiting-now'],
    queryFn: readWaitingNow,
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    enabled,
  });

/** A sound for everybody who was not there a moment ago; none for those whom the page found waiting. */
export function useChimeForNew(ids: readonly string[] | undefined): void {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const all = ids?.join(' ');
  useEffect(() => {
    if (all === undefined) return;
    const now = new Set(all.split(' ').filter(Boolean));
    const before = known.current;
    const come = before ? [...now].filter((id) => !before.has(id)) : [];
    if (come.filter(isFirstToHear).length > 0) chime();
    known.current = now;
  }, [all]);
}

/** Several places of a page may list the same person, and learn of the knock one after the other: one sound for all of them. */
const rungAtMs = new Map<string, number>();
function isFirstToHear(id: string): boolean {
  const nowMs = Date.now();
  if (nowMs - (rungAtMs.get(id) ?? -Infinity) < POLL_MS) return false;
  rungAtMs.set(id, nowMs);
  return true;
}

/** One thing done at the door; the answer is the waiting room as it is then. */
export function useDoorAct<Input>(sessionId: string, act: (input: Input) => Promise<WaitingList>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (list) => {
      queries.setQueryData(waitingKey(sessionId), list);
      void queries.invalidateQueries({ queryKey: ['sessions', 'waiting-now'] });
      void queries.invalidateQueries({ queryKey: ['session', sessionId], exact: true });
    },
  });
}
