import type { GateReason } from '@vestibule/kernel';
import type { DeviceChecked } from './attendance.ts';
import { asOneDevice } from './device.ts';
import { ask } from './http.ts';
import { asOneWish } from './one-wish.ts';
import type { Instant, Items, ParticipantKind } from './types.ts';

export type DeviceState = 'ready' | 'off' | 'denied' | 'missing' | 'unknown';
export interface Devices {
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}
export interface WaitingMessage {
  readonly id: string;
  readonly from: 'participant' | 'practice';
  readonly text: string;
  readonly at: Instant;
}
export interface WaitingPerson extends Devices {
  readonly participantId: string;
  readonly name: string;
  readonly kind: ParticipantKind;
  readonly place: 'waiting' | 'admitted' | 'sent_back' | 'declined' | 'removed';
  readonly since: Instant;
  readonly seenAt: Instant;
  /** Their page is open. */
  readonly here: boolean;
  readonly message: string | null;
  readonly messages: readonly WaitingMessage[];
  readonly deviceCheck: DeviceChecked | null;
  /** Letting them in would not bring them in. */
  readonly refusedBecause: GateReason | null;
}
export interface WaitingList extends Items<WaitingPerson> {
  readonly waitingRoom: boolean;
  readonly autoAdmit: boolean;
  readonly lateMinutes: number | null;
}
export interface WaitingNowPerson extends WaitingPerson {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Instant;
}
/** What one who waits sees. */
export interface OwnWaiting {
  readonly since: Instant | null;
  readonly message: string | null;
  readonly practitioner: 'not_here' | 'here' | 'with_another_client';
  readonly lateMinutes: number | null;
  readonly messages: readonly WaitingMessage[];
}

const door = (token: string, rest: string) => `/api/join/${encodeURIComponent(token)}${rest}`;
const of = (sessionId: string, rest: string) => `/api/sessions/${encodeURIComponent(sessionId)}${rest}`;
const post = <T>(path: string, body: unknown = {}) => ask<T>(path, { method: 'POST', body });

const say = <T>(path: string, body: object): Promise<T> =>
  asOneWish(JSON.stringify([path, body]), (id) => post<T>(path, { ...body, id }));

/** "I am here": takes the place, and says again that the page is open. */
export async function knock(token: string, devices: Devices): Promise<OwnWaiting> {
  await asOneDevice(token);
  return post<OwnWaiting>(door(token, '/knock'), devices);
}
export const readOwnWaiting = (token: string) => ask<OwnWaiting>(door(token, '/waiting'));
export const sayWhileWaiting = (token: string, text: string) => say<undefined>(door(token, '/messages'), { text });

export const readWaitingNow = () => ask<Items<WaitingNowPerson>>('/api/waiting');
export const readWaiting = (sessionId: string) => ask<WaitingList>(of(sessionId, '/waiting'));
/** Nobody named: everybody who waits. */
export const admit = (sessionId: string, participantId?: string) =>
  post<WaitingList>(of(sessionId, '/waiting/admit'), participantId === undefined ? {} : { participantId });
export const decline = (sessionId: string, participantId: string, message: string) =>
  post<WaitingList>(of(sessionId, '/waiting/decline'), { participantId, ...(message === '' ? {} : { message }) });
export const sendBack = (sessionId: string, participantId: string, message: string) =>
  post<WaitingList>(of(sessionId, '/waiting/send-back'), { participantId, ...(message === '' ? {} : { message }) });
export const sayToWaiting = (sessionId: string, text: string, participantId?: string) =>
  say<WaitingList>(of(sessionId, '/waiting/messages'), {
    text,
    ...(participantId === undefined ? {} : { participantId }),
  });
export const sayLate = (sessionId: string, minutes: number) => post<undefined>(of(sessionId, '/late'), { minutes });
