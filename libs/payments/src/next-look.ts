import type { ChargeStatus } from './charge-moves.ts';

interface Watched {
  readonly status: ChargeStatus;
  readonly createdAt: Date;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A client may be standing at the door: 20 s, so that one who has paid is let in within a minute although no webhook came. */
const CLOSE_WATCH_MS = 20 * SECOND;
const SOON_MS = 30 * MINUTE;
/** Movements are reported within seconds; after a day of silence a person has to ask, while we go on asking. */
export const BOOKS_PATIENCE_MS = 24 * HOUR;
/** A checkout that Stripe was asked for and never confirmed: nobody has its address, and after this time nobody resumes it. */
export const ABANDONED_MS = HOUR;

/**
 * When to ask Stripe again of our own accord, in case no webhook comes. Close by while somebody may be waiting (just opened, or the session is
 * open or about to open), rarely otherwise. What has succeeded is looked at for its movements only: `booksLookAt`.
 */
export function nextLookAt(charge: Watched, opensAt: Date | null, now: Date): Date | null {
  const wait = waitMs(charge, opensAt, now);
  return wait === null ? null : new Date(now.getTime() + wait);
}

function waitMs(charge: Watched, opensAt: Date | null, now: Date): number | null {
  const soon = opensAt !== null && now.getTime() >= opensAt.getTime() - SOON_MS;
  const ageMs = now.getTime() - charge.createdAt.getTime();
  switch (charge.status) {
    case 'creating':
      return ABANDONED_MS;
    case 'open':
      return soon || ageMs < SOON_MS ? CLOSE_WATCH_MS : 5 * MINUTE;
    case 'processing':
      return soon || ageMs < SOON_MS ? CLOSE_WATCH_MS : 30 * MINUTE;
    case 'paid':
    case 'surplus':
    case 'refunded':
    case 'failed':
    case 'expired':
      return null;
  }
}

/** When to ask again for movements that have been missing since `since`: growing pauses of 5 s to 1 h, and never an end. */
export function booksLookAt(since: Date, now: Date): Date {
  const silentMs = now.getTime() - since.getTime();
  return new Date(now.getTime() + Math.min(HOUR, Math.max(5 * SECOND, silentMs / 2)));
}
