import { ask } from './http.ts';
import { ownClock } from './own-clock.ts';

let known: Promise<unknown> | undefined;

/** Has the server know this browser again, once for each page that is opened: before it takes a place or a pass. Scripts cannot read what it keeps. */
export function asOneDevice(token: string): Promise<unknown> {
  known ??= ask<undefined>(`/api/join/${encodeURIComponent(token)}/device`, { method: 'POST', body: ownClock() }).catch(
    (error: unknown) => {
      known = undefined;
      throw error;
    },
  );
  return known;
}
