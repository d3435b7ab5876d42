import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem, Problem } from '../../api/http.ts';
import type { CallTalk } from '../../api/in-call.ts';
import { serverClock } from '../../api/server-clock.ts';
import type { ChatLine } from './chat.tsx';

/** How this page talks: with a link, or signed in. */
export interface TalkOfCall {
  readonly key: readonly string[];
  /** One's own identity in the room. */
  readonly self: string;
  readonly read: () => Promise<CallTalk>;
  readonly say: (id: string, text: string) => Promise<CallTalk>;
  /** Absent: whoever holds the session raises no hand. */
  readonly raise?: (up: boolean) => Promise<CallTalk>;
}

export type Talk = ReturnType<typeof useTalk>;

interface Unsent {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly failed: boolean;
}

const ASK_EVERY_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;

/** Only what asking again can cure: the network, a server that is starting, or too much at once. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status >= 500 || isProblem(error, 'TOO_MANY_REQUESTS');
const pauseFor = (error: unknown, tries: number): number =>
  Math.max(
    isProblem(error) ? (error.retryAfterSeconds ?? 0) * 1000 : 0,
    Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries),
  );

/**
 * What is said and shown in the room. The server keeps it; this page asks when it is told that something changed. What one sends stands there at once and goes
 * out as soon as it can, once: it is sent again under the same id until the server has answered.
 */
export function useTalk({ key, self, read, say, raise }: TalkOfCall) {
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: key,
    queryFn: read,
    networkMode: 'always',
    refetchInterval: ASK_EVERY_MS,
    refetchIntervalInBackground: true,
    refetchOnReconnect: 'always',
  });
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const gone = useRef(new AbortController());
  useEffect(() => {
    const page = new AbortController();
    gone.current = page;
    return () => page.abort();
  }, []);

  const deliver = useCallback(
    async (message: Unsent) => {
      const { signal } = gone.current;
      for (let tries = 0; !signal.aborted; tries += 1) {
        try {
          queries.setQueryData(key, await say(message.id, message.text));
          setUnsent((all) => all.filter(({ id }) => id !== message.id));
          return;
        } catch (error) {
          if (!isPassing(error)) {
            setUnsent((all) => all.map((one) => (one.id === message.id ? { ...one, failed: true } : one)));
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, pauseFor(error, tries)));
        }
      }
    },
    [queries, key, say],
  );
  const send = (text: string) => {
    const message = { id: crypto.randomUUID(), text, at: serverClock.nowMs(), failed: false };
    setUnsent((all) => [...all, message]);
    void deliver(message);
  };
  const sendAgain = (id: string) => {
    const message = unsent.find((one) => one.id === id);
    if (!message) return;
    setUnsent((all) => all.map((one) => (one.id === id ? { ...one, failed: false } : one)));
    void deliver({ ...message, failed: false });
  };

  const kept = asked.data?.messages ?? [];
  const arrived = new Set(kept.map(({ clientId }) => clientId));
  const lines: readonly ChatLine[] = [
    ...kept.map(({ clientId, name, identity, text, at }) => ({
      id: clientId,
      from: name,
      mine: identity === self,
      text,
      at: Date.parse(at),
      state: 'sent' as const,
    })),
    ...unsent
      .filter(({ id }) => !arrived.has(id))
      .map(({ id, text, at, failed }) => ({
        id,
        from: '',
        mine: true,
        text,
        at,
        state: failed ? ('failed' as const) : ('sending' as const),
      })),
  ];
  const hands = asked.data?.hands.map(({ participantId }) => participantId) ?? [];
  const isUp = hands.includes(self);
  const toggleHand = raise && (async () => void queries.setQueryData(key, await raise(!isUp)));
  return {
    lines,
    send,
    sendAgain,
    hands,
    isUp,
    toggleHand,
    keptDays: asked.data?.keptDays,
    hasFailed: asked.isError && !asked.data,
    askAgain: () => void asked.refetch(),
  };
}
