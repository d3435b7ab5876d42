import { ask } from './http.ts';
import type { MemberMessageKind } from './mine.ts';
import { asOneWish } from './one-wish.ts';
import type { Instant } from './types.ts';

export const CLIENT_MESSAGE_KINDS = [
  'invitation',
  'moved',
  'paid',
  'reminder',
  'cancelled',
  'called_off',
  'refunded',
  'refund_failed',
  'pay_now',
  'payment_failed',
  'payment_processing',
  'running_late',
] as const;
export type MessageKind = (typeof CLIENT_MESSAGE_KINDS)[number];

export interface SessionMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** Of `moved`: what is another than they were told before; null of all others. */
  readonly change: 'time' | 'practitioner' | 'both' | null;
  readonly channel: 'email' | 'sms';
  readonly participantId: string | null;
  readonly to: string | null;
  /** It went to an address, or a number, that was corrected since. */
  readonly wentElsewhere: boolean;
  /** `dropped`: when its time came, its reason was gone; `failed`: not tried again by itself. */
  readonly state: 'due' | 'sending' | 'sent' | 'dropped' | 'failed';
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly tries: number;
  readonly problem: string | null;
  /** What became of it after it was sent; null: nobody has said. */
  readonly arrival: 'arrived' | 'came_back' | null;
  /** As how many texts it went: each is paid for. */
  readonly segments: number | null;
}
export interface OptOut {
  readonly participantId: string;
  readonly of: 'texts' | 'reminders';
}
/** Whose address sent mail back: nothing more goes there. */
export interface ReturnedMail {
  readonly participantId: string;
  readonly problem: string;
}
export interface SessionMessages {
  /** A mail server is set up. */
  readonly isSetUp: boolean;
  /** Somebody carries text messages. */
  readonly canText: boolean;
  readonly optOuts: readonly OptOut[];
  readonly returned: readonly ReturnedMail[];
  readonly items: readonly SessionMessage[];
}

export const readMessages = (sessionId: string) =>
  ask<SessionMessages>(`/api/sessions/${encodeURIComponent(sessionId)}/messages`);

/** Once more, now. */
export const resendMessage = (id: string) =>
  asOneWish(`resend ${id}`, (key) =>
    ask<unknown>(`/api/messages/${encodeURIComponent(id)}/resend`, {
      method: 'POST',
      body: {},
      headers: { 'idempotency-key': key },
    }),
  );

/** Their address is right after all: mail goes there again. */
export const writeAgain = (participantId: string) =>
  ask<SessionMessages>(`/api/participants/${encodeURIComponent(participantId)}/write-again`, {
    method: 'POST',
    body: {},
  });

export const MESSAGE_STANDINGS = ['failed', 'returned', 'waiting', 'sent', 'dropped', 'planned'] as const;
export type MessageStanding = (typeof MESSAGE_STANDINGS)[number];

/** Who is told: clients and their guests, or the practice's own people. */
export const MESSAGE_READERS = ['clients', 'members'] as const;
export type MessageReaders = (typeof MESSAGE_READERS)[number];

export interface PracticeMessage extends Omit<SessionMessage, 'kind'> {
  readonly kind: MessageKind | MemberMessageKind;
  /** Who is told. */
  readonly name: string;
  /** The member who is told; null: a client. */
  readonly memberId: string | null;
  /** What it is about; null: about no appointment. */
  readonly sessionId: string | null;
  readonly startsAt: Instant | null;
  /** From then on it is of no use. */
  readonly uselessAt: Instant;
}
export interface MessageCounts {
  readonly waiting: number;
  /** That would still be of use. */
  readonly failed: number;
  /** That did not arrive, would still be of use, and were not sent again since. */
  readonly returned: number;
}
export interface PracticeMessagePage {
  readonly isSetUp: boolean;
  readonly items: readonly PracticeMessage[];
  readonly nextCursor: string | null;
  readonly counts: MessageCounts;
}
/** How messages go, over all practices: for operators. */
export interface DeliveryState {
  readonly waiting: number;
  readonly oldestWaitingSeconds: number | null;
  readonly failed: number;
  readonly sentLastHour: number;
  readonly mailServer: {
    readonly isSetUp: boolean;
    readonly answers: boolean | null;
    readonly askedAt: Instant | null;
    readonly answeredAt: Instant | null;
    readonly problem: string | null;
  };
}

export const messageCountsKey = ['messages', 'counts'] as const;
export const readMessageCounts = () => ask<MessageCounts>('/api/messages/counts');
export const readDelivery = () => ask<DeliveryState>('/api/operator/messages');
export const retryFailedMessages = () =>
  ask<{ readonly retried: number }>('/api/messages/retry-failed', { method: 'POST', body: {} });

export function listMessages(
  filter: { readonly standing?: MessageStanding; readonly kind?: string; readonly readers?: MessageReaders },
  cursor?: string,
): Promise<PracticeMessagePage> {
  const query = new URLSearchParams();
  if (filter.standing) query.set('standing', filter.standing);
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.readers) query.set('readers', filter.readers);
  if (cursor) query.set('cursor', cursor);
  return ask<PracticeMessagePage>(`/api/messages?${query.toString()}`);
}
