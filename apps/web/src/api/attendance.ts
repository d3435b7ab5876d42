import { ask } from './http.ts';
import { ownClock } from './own-clock.ts';
import type { Instant, ParticipantKind } from './types.ts';

type Captured = 'ok' | 'off' | 'denied' | 'missing' | 'busy' | 'unsupported' | 'skipped';
/** What came of a device check, in words of closed lists: which devices somebody has stays with them. */
export interface DeviceResult {
  readonly camera: Captured;
  readonly microphone: Captured;
  readonly speaker: 'ok' | 'failed' | 'skipped';
  readonly connection: 'ok' | 'slow' | 'failed' | 'skipped';
}
export interface DeviceChecked extends DeviceResult {
  readonly passed: boolean;
  readonly checkedAt: Instant;
  readonly times: number;
}
export interface Presence {
  readonly spans: readonly { readonly from: Instant; readonly to: Instant; readonly open: boolean }[];
  readonly reconnects: number;
  readonly seconds: number;
}
export interface AttendedParticipant extends Presence {
  readonly id: string;
  readonly name: string;
  readonly kind: ParticipantKind;
  readonly cancelledAt: Instant | null;
  readonly linkOpenedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly deviceCheck: DeviceChecked | null;
  readonly knockedAt: Instant | null;
  readonly letInAt: Instant | null;
  readonly secondsTogether: number;
  readonly verdict: 'met' | 'practitioner_absent' | 'participant_absent' | 'nobody' | 'unclear' | null;
}
export interface Attendance {
  readonly isOver: boolean;
  readonly practitioner: Presence & { readonly id: string; readonly name: string };
  readonly participants: readonly AttendedParticipant[];
}

export const readAttendance = (sessionId: string) =>
  ask<Attendance>(`/api/sessions/${encodeURIComponent(sessionId)}/attendance`);
export const tellDeviceCheck = (token: string, result: DeviceResult) =>
  ask<undefined>(`/api/join/${encodeURIComponent(token)}/device-check`, {
    method: 'POST',
    body: { ...result, ...ownClock() },
  });
