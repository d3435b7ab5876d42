import { ask, query } from './http.ts';
import type { Instant, Page } from './types.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export const FAILED_STATES = ['retrying', 'needs_person'] as const;
export type FailedState = (typeof FAILED_STATES)[number];
export interface FailedWebhook {
  readonly id: string;
  readonly source: 'stripe' | 'livekit';
  readonly kind: string;
  readonly accountId: string | null;
  readonly practice: Named | null;
  /** The object that it is about. */
  readonly payloadId: string | null;
  readonly receivedAt: Instant;
  readonly ageSeconds: number;
  readonly tries: number;
  /** Null: it waits for a person. */
  readonly nextTryAt: Instant | null;
  readonly lastError: string;
  readonly state: FailedState;
}
export interface FailedWebhookPage extends Page<FailedWebhook> {
  readonly counts: { readonly retrying: number; readonly needsPerson: number };
}
export const listFailedWebhooks = (state: FailedState | undefined, cursor?: string) =>
  ask<FailedWebhookPage>(`/api/webhooks/failed${query({ state, cursor })}`);
export const retryWebhook = (id: string) =>
  ask<{ retried: number }>(`/api/webhooks/failed/${encodeURIComponent(id)}/retry`, { method: 'POST', body: {} });
export const retryAllWebhooks = () =>
  ask<{ retried: number }>('/api/webhooks/failed/retry-all', { method: 'POST', body: {} });

type Facts = Readonly<Record<string, unknown>> | null;
export interface AuditEvent {
  readonly id: string;
  readonly at: Instant;
  readonly practiceId: string | null;
  readonly by: { readonly kind: string; readonly id: string; readonly name: string | null };
  readonly act: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly before: Facts;
  readonly after: Facts;
}
export interface AuditAsked {
  readonly from?: string;
  readonly to?: string;
  readonly about?: string;
}
export const listAudit = (asked: AuditAsked, cursor?: string) =>
  ask<Page<AuditEvent>>(`/api/audit${query({ ...asked, cursor })}`);
