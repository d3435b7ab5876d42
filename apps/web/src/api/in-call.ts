import { ask } from './http.ts';
import type { Instant } from './types.ts';

export interface CallMessage {
  readonly id: string;
  /** Made by the page that sent it. */
  readonly clientId: string;
  readonly identity: string;
  readonly name: string;
  readonly text: string;
  readonly at: Instant;
}
/** What is said and shown in the room, as the server keeps it. */
export interface CallTalk {
  readonly messages: readonly CallMessage[];
  /** Whoever raised theirs first stands first. */
  readonly hands: readonly { readonly participantId: string; readonly at: Instant }[];
  readonly keptDays: number;
}
export interface HostTalk extends CallTalk {
  readonly removed: readonly { readonly participantId: string; readonly name: string }[];
}

const door = (token: string, rest = '') => `/api/join/${encodeURIComponent(token)}/call${rest}`;
const of = (sessionId: string, rest = '') => `/api/sessions/${encodeURIComponent(sessionId)}/call${rest}`;
const post = <T>(path: string, body: unknown) => ask<T>(path, { method: 'POST', body });

/** Under the keys that "something changed" asks again. */
export const doorTalkKey = (token: string) => ['join', token, 'call'] as const;
export const sessionTalkKey = (sessionId: string) => ['session', sessionId, 'call'] as const;

export const readDoorTalk = (token: string) => ask<CallTalk>(door(token));
/** `id`: the same for every try, so that a lost answer never makes two messages. */
export const sayAtDoor = (token: string, id: string, text: string) =>
  post<CallTalk>(door(token, '/messages'), { id, text });
export const raiseHand = (token: string, raised: boolean) => post<CallTalk>(door(token, '/hand'), { raised });

export const readSessionTalk = (sessionId: string) => ask<HostTalk>(of(sessionId));
export const sayInSession = (sessionId: string, id: string, text: string) =>
  post<HostTalk>(of(sessionId, '/messages'), { id, text });
export const lowerHand = (sessionId: string, participantId: string) =>
  post<undefined>(of(sessionId, '/lower-hand'), { participantId });
export const mutePerson = (sessionId: string, participantId: string) =>
  post<{ readonly muted: boolean }>(of(sessionId, '/mute'), { participantId });
export const removePerson = (sessionId: string, participantId: string, message: string) =>
  post<undefined>(of(sessionId, '/remove'), { participantId, ...(message === '' ? {} : { message }) });
