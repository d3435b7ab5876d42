import { ask, query } from './http.ts';
import type {
  Items,
  NewSession,
  Page,
  Participant,
  PassWish,
  RoomPass,
  RoomPerson,
  Session,
  Timeline,
} from './types.ts';

const at = (id: string, rest = '') => `/api/sessions/${encodeURIComponent(id)}${rest}`;
const post = <T>(path: string, body: unknown = {}) => ask<T>(path, { method: 'POST', body });

export interface SessionsAsked {
  readonly from?: string;
  readonly to?: string;
  readonly practitionerId?: string;
  readonly limit?: number;
  readonly cursor?: string;
}
export const listSessions = (asked: SessionsAsked) => ask<Page<Session>>(`/api/sessions${query({ ...asked })}`);

export const readSession = (id: string) => ask<Session>(at(id));

/** `idempotencyKey`: the same for every try of the same form, so that a lost answer never makes two sessions. */
export const scheduleSession = (session: NewSession, idempotencyKey: string) =>
  ask<Session>('/api/sessions', { method: 'POST', body: session, headers: { 'idempotency-key': idempotencyKey } });

export const endSession = (id: string) => post<Session>(at(id, '/end'));
/** A guest comes along: the answer has the link to send them. */
export const inviteGuest = (id: string, name: string) => post<Participant>(at(id, '/guests'), { name });
export const takeMemberPass = (id: string, wish: PassWish = {}) => post<RoomPass>(at(id, '/pass'), wish);
export const readSessionPeople = async (id: string) => (await ask<Items<RoomPerson>>(at(id, '/people'))).items;
export const readTimeline = async (id: string) => ask<Timeline>(at(id, '/timeline'));

/** What shows that the appointment was agreed, paid and held. For owners and operators. */
export const evidenceUrl = (id: string, form: 'pdf' | 'json', participantId?: string) =>
  at(id, `/evidence.${form}${query({ participant: participantId })}`);
