import { ask } from './http.ts';
import type { Instant } from './types.ts';

export const CLIENT_MESSAGE_KINDS = [
  'invitation',
  'moved',
  'paid',
  'reminder',
  'cancelled',
  'called_off',
  'refunded',
  'pay_now',
  'payment_failed',
  'payment_processing',
  'running_late',
] as const;
export type MessageKind = (typeof CLIENT_MESSAGE_KINDS)[number];

export interface SessionMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly participantId: string | null;
  readonly to: string | null;
  /** `dropped`: when its time came, its reason was gone; `failed`: not tried again by itself. */
  readonly state: 'due' | 'sending' | 'sent' | 'dropped' | 'failed';
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly tries: number;
  readonly problem: string | null;
  /** What became of it after it was sent; null: nobody has said. */
  readonly arrival: 'arrived' | 'came_back' | null;
}
export interface OptOut {
  readonly participantId: string;
  readonly of: 'texts' | 'reminders';
}
export interface SessionMessages {
  /** A mail server is set up. */
  readonly isSetUp: boolean;
  /** Somebody carries text messages. */
  readonly canText: boolean;
  readonly optOuts: readonly OptOut[];
  readonly items: readonly SessionMessage[];
}

export const readMessages = (sessionId: string) =>
  ask<SessionMessages>(`/api/sessions/${encodeURIComponent(sessionId)}/messages`);

/** Once more, now. */
export const resendMessage = (id: string) =>
  ask<SessionMessages>(`/api/messages/${encodeURIComponent(id)}/resend`, { method: 'POST', body: {} });
