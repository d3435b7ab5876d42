import { asOneDevice } from './device.ts';
import { ask } from './http.ts';
import type { Instant, Items } from './types.ts';

/** A link and the devices that want it, from where one of them stands. */
export interface Takeover {
  /** Another device has the link. */
  readonly openOn: { readonly device: string; readonly inTheRoom: boolean } | null;
  /** What became of this device's question. */
  readonly ask: 'none' | 'asked' | 'refused' | 'another_asks';
  readonly mayAskAt: Instant | null;
  /** This device has the link, and another one asks for it. */
  readonly asked: { readonly device: string; readonly at: Instant } | null;
  /** This device had it until then. */
  readonly movedAt: Instant | null;
}
export interface TakeoverOfSession {
  readonly participantId: string;
  readonly name: string;
  readonly device: string;
  readonly askedAt: Instant;
  readonly openOn: string;
  readonly inTheRoom: boolean;
}

const at = (token: string, rest = '') => `/api/join/${encodeURIComponent(token)}/takeover${rest}`;
const of = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/takeovers`;

export const readTakeover = (token: string) => ask<Takeover>(at(token));
/** Asks, and says again that the page is open. */
export async function askTakeover(token: string): Promise<Takeover> {
  await asOneDevice(token);
  return ask<Takeover>(at(token), { method: 'POST' });
}
export const stopAsking = (token: string) => ask<Takeover>(at(token), { method: 'DELETE' });
export const answerTakeover = (token: string, allow: boolean) =>
  ask<Takeover>(at(token, '/answer'), { method: 'POST', body: { allow } });

export const readTakeovers = (sessionId: string) => ask<Items<TakeoverOfSession>>(of(sessionId));
export const decideTakeover = (sessionId: string, participantId: string, allow: boolean) =>
  ask<Items<TakeoverOfSession>>(of(sessionId), { method: 'POST', body: { participantId, allow } });
