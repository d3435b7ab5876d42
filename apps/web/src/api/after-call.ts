import { ask } from './http.ts';
import type { Instant, Items } from './types.ts';

export interface OwnFeedback {
  readonly stars: number;
  readonly words: string | null;
}
/** What whoever was in the call is told and asked afterwards. */
export interface AfterCall {
  readonly wasInside: boolean;
  readonly secondsTogether: number;
  readonly asksFeedback: boolean;
  readonly feedback: OwnFeedback | null;
}
export interface GivenFeedback extends OwnFeedback {
  readonly participantId: string;
  readonly name: string;
  readonly at: Instant;
}
export interface FeedbackAverage {
  readonly practitionerId: string;
  readonly name: string;
  readonly count: number;
  readonly average: number;
}

const door = (token: string, rest = '') => `/api/join/${encodeURIComponent(token)}/after${rest}`;

export const readAfterCall = (token: string) => ask<AfterCall>(door(token));
export const sayFeedback = (token: string, { stars, words }: OwnFeedback) =>
  ask<AfterCall>(door(token, '/feedback'), { method: 'PUT', body: { stars, ...(words ? { words } : {}) } });
export const readSessionFeedback = async (sessionId: string) =>
  (await ask<Items<GivenFeedback>>(`/api/sessions/${encodeURIComponent(sessionId)}/feedback`)).items;
export const readFeedbackAverages = async () => (await ask<Items<FeedbackAverage>>('/api/feedback')).items;
