import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readJoin, returnFromCheckout } from '../../api/join.ts';
import type { JoinView } from '../../api/types.ts';
import { joinKey } from './use-join.ts';

const PATIENCE_MS = 10_000;
const EVERY_MS = 1_000;

/** Coming back from the checkout: looking, found, or not known yet after ten seconds of looking. */
export type Returning = 'looking' | 'found' | 'not_yet';

/** The payment is decided, one way or the other: there is something better to show than "checking". */
function decided({ fee }: JoinView): boolean {
  if (fee?.standing === 'due') return fee.lastFailure !== null;
  return fee?.standing !== 'processing';
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/**
 * Makes the server look at Stripe, then asks every second, for ten seconds, until the payment is decided. Until a look has succeeded nothing is: what is
 * known is from before, such as a card that was declined before another one was taken.
 */
export function useReturning(token: string, checkoutSessionId: string | undefined): Returning {
  const queries = useQueryClient();
  const [state, setState] = useState<Returning>(checkoutSessionId ? 'looking' : 'found');

  useEffect(() => {
    if (!checkoutSessionId) return undefined;
    const stop = new AbortController();
    const look = async () => {
      const until = Date.now() + PATIENCE_MS;
      for (let looked = false; !stop.signal.aborted;) {
        const asked = looked ? readJoin(token, stop.signal) : returnFromCheckout(token, checkoutSessionId);
        const view = await asked.catch(() => undefined);
        if (stop.signal.aborted) return;
        if (view) {
          looked = true;
          queries.setQueryData(joinKey(token), view);
          if (decided(view)) return setState('found');
        }
        if (Date.now() >= until) return setState('not_yet');
        await pause(EVERY_MS, stop.signal);
      }
    };
    void look();
    return () => stop.abort();
  }, [queries, token, checkoutSessionId]);

  return state;
}
