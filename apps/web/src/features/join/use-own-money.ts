import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { readOwnMoney, type OwnMoney } from '../../api/own-money.ts';
import { LinkToken } from './link-token.ts';
import { joinKey } from './use-join.ts';

const POLL_MS = 30_000;

/**
 * What became of what was paid with this link; undefined until it is known, and where it cannot be. Under the key of the page's own answer, so that
 * whatever makes the page ask again asks for this too.
 */
export function useOwnMoney(): OwnMoney | undefined {
  const token = use(LinkToken);
  return useQuery({
    queryKey: [...joinKey(token), 'payments'],
    queryFn: () => readOwnMoney(token),
    refetchInterval: POLL_MS,
    retry: false,
    enabled: token !== '',
  }).data;
}
