import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { readTakeover, type Takeover } from '../../api/takeover.ts';
import { joinKey } from './use-join.ts';

const POLL_MS = 15_000;
/** Under the link's own key: whatever asks where one stands asks this too. */
const takeoverKey = (token: string) => [...joinKey(token), 'takeover'] as const;

/** Which device has this link, and who asks for it. */
export const useTakeover = (token: string, enabled = true) =>
  useQuery({
    queryKey: takeoverKey(token),
    queryFn: () => readTakeover(token),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    enabled,
  });

/** Something said about it; the answer is how it stands then, and the gate is asked what follows. */
export function useTakeoverAct<Input>(
  token: string,
  act: (input: Input) => Promise<Takeover>,
): UseMutationResult<Takeover, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    networkMode: 'always',
    onSuccess: (takeover) => {
      queries.setQueryData(takeoverKey(token), takeover);
      void queries.invalidateQueries({ queryKey: joinKey(token), exact: true });
    },
  });
}
