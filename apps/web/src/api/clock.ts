import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Instant, Page, Session } from './types.ts';

/** More time: by so many minutes, or until a wall time in the session's zone. */
export type Extension = { readonly minutes: number } | { readonly until: string };
export interface ExtensionPreview {
  readonly endsAt: Instant;
  readonly closesAt: Instant;
  readonly next: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly names: readonly string[];
  } | null;
  /** So far the new end runs into the next. */
  readonly overlapMinutes: number;
}
/** Another time, another practitioner, or both. */
export interface Move {
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly practitionerId?: string;
}
export interface MovePreview {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly practitioner: { readonly id: string; readonly name: string };
  readonly conflicts: readonly { readonly id: string; readonly startsAt: Instant; readonly endsAt: Instant }[];
  readonly payments: readonly {
    readonly participantId: string;
    readonly name: string;
    readonly standing: string;
    readonly paidMinor: number;
    readonly currency: Currency;
  }[];
  readonly insideNow: number;
}

const at = (id: string, rest: string) => `/api/sessions/${encodeURIComponent(id)}${rest}`;

export const previewExtension = (id: string, extension: Extension) =>
  ask<ExtensionPreview>(at(id, `/extend/preview${query({ ...extension })}`));
/** `idempotencyKey`: the same for every try of the same wish, so that a lost answer never gives the time twice. */
export const extendSession = (id: string, extension: Extension, allowOverlap: boolean, idempotencyKey: string) =>
  ask<Session>(at(id, '/extend'), {
    method: 'POST',
    body: { ...extension, allowOverlap },
    headers: { 'idempotency-key': idempotencyKey },
  });
export const reopenSession = (id: string, allowOverlap: boolean) =>
  ask<Session>(at(id, '/reopen'), { method: 'POST', body: { allowOverlap } });
export const previewMove = (id: string, move: Move) => ask<MovePreview>(at(id, `/move/preview${query({ ...move })}`));
export const moveSession = (id: string, move: Move, allowOverlap: boolean) =>
  ask<Session>(at(id, ''), { method: 'PATCH', body: { ...move, allowOverlap } });
export const answerZone = (id: string, keep: 'wall_time' | 'instant', allowOverlap: boolean) =>
  ask<Session>(at(id, '/time-zone'), { method: 'POST', body: { keep, allowOverlap } });
/** Whose time is asked about, the next first. */
export const listZoneQuestions = () => ask<Page<Session>>(`/api/sessions${query({ zoneQuestion: 'open', limit: 50 })}`);
