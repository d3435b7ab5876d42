import { joined, secondsTogether, type Span } from '@vestibule/kernel';

/** One connection to a room as it was written down; `leftAt` null: nobody saw its end. */
export interface Connected {
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly seenAt: Date;
}
export interface PresentSpan extends Span {
  /** It goes on. */
  readonly open: boolean;
}
export interface Presence {
  /** Oldest first; several devices at once are one. */
  readonly spans: readonly PresentSpan[];
  /** How often they dropped out and were back within two minutes. */
  readonly reconnects: number;
  readonly seconds: number;
}

/** Whoever is back so soon has not gone away: the network did, or the page was loaded again. */
const RECONNECT_MS = 120_000;

/**
 * When somebody was there. `isOver`: the window is, so that nobody is in any more and a connection whose end nobody saw ends where it was last seen:
 * a ghost counts for nothing. While the window is open, an open connection lasts until `now`.
 */
export function presenceOf(connections: readonly Connected[], now: Date, isOver: boolean): Presence {
  const spans = connections
    .map(({ joinedAt, leftAt, seenAt }) => ({
      from: joinedAt,
      to: leftAt ?? (isOver ? later(joinedAt, seenAt) : later(joinedAt, now)),
      open: leftAt === null && !isOver,
    }))
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
  let reconnects = 0;
  let until = -Infinity;
  for (const { from, to } of spans) {
    if (from.getTime() - until <= RECONNECT_MS) reconnects += 1;
    until = Math.max(until, to.getTime());
  }
  return {
    spans: joined(spans).map((span) => ({
      ...span,
      open: spans.some(({ open, to }) => open && to.getTime() === span.to.getTime()),
    })),
    reconnects,
    seconds: secondsTogether(spans, spans),
  };
}

const later = (one: Date, other: Date): Date => (one.getTime() > other.getTime() ? one : other);
