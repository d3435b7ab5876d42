import { ask } from './http.ts';
import type { Instant } from './types.ts';

/** What is told to the practice's own people. */
export const MEMBER_MESSAGE_KINDS = [
  'client_waiting',
  'message_returned',
  'dispute_opened',
  'stripe_needs',
  'sync_failed',
  'weekly_summary',
] as const;
export type MemberMessageKind = (typeof MEMBER_MESSAGE_KINDS)[number];

export interface MyMessage {
  readonly kind: MemberMessageKind;
  readonly wanted: boolean;
  /** It cannot be switched off. */
  readonly always: boolean;
}
export interface MyMessages {
  /** A mail server is set up. */
  readonly isSetUp: boolean;
  /** Where they go. */
  readonly address: string;
  readonly items: readonly MyMessage[];
}
export interface FeedWish {
  readonly covers?: 'own' | 'practice';
  readonly names?: 'none' | 'initials';
}
export interface MyFeed extends Required<FeedWish> {
  readonly isMade: boolean;
  readonly madeAt: Instant | null;
  readonly mayCoverPractice: boolean;
}

export const readMyMessages = () => ask<MyMessages>('/api/me/messages');
export const chooseMyMessage = (choice: Pick<MyMessage, 'kind' | 'wanted'>) =>
  ask<MyMessages>('/api/me/messages', { method: 'PATCH', body: choice });

export const readMyFeed = () => ask<MyFeed>('/api/me/calendar-feed');
/** The address is in this answer and nowhere else, ever; one that was there before is dead. */
export const makeMyFeed = (wish: FeedWish) =>
  ask<MyFeed & { readonly address: string }>('/api/me/calendar-feed', { method: 'POST', body: wish });
export const changeMyFeed = (wish: FeedWish) => ask<MyFeed>('/api/me/calendar-feed', { method: 'PATCH', body: wish });
export const removeMyFeed = () => ask<void>('/api/me/calendar-feed', { method: 'DELETE' });
