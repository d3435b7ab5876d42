import type { Standing } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Instant, Session } from './types.ts';

/** What a calendar shows of an appointment. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly status: Session['status'];
  readonly phase: Session['phase'];
  readonly practitioner: { readonly id: string; readonly name: string };
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly names: readonly string[];
  /** Of its clients the one that needs most looking at. */
  readonly standing: Standing;
  readonly present: number;
  readonly waiting: number;
  readonly practitionerPresent: boolean;
  readonly mayMove: boolean;
}
export interface CalendarPage {
  readonly items: readonly CalendarEntry[];
  readonly nextCursor: string | null;
}
export interface CalendarAsked {
  readonly from?: Instant;
  /** In place of `from`: what had ended by then, the latest first. */
  readonly before?: Instant;
  readonly to?: Instant;
  readonly practitionerId?: string;
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export const readCalendar = (asked: CalendarAsked) => ask<CalendarPage>(`/api/calendar${query({ ...asked })}`);
