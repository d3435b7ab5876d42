import type { Currency } from '@vestibule/kernel';
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

export interface ReconciliationCounts {
  readonly matched: number;
  readonly missing: number;
  readonly different: number;
  readonly foreign: number;
}
export interface Reconciliation {
  readonly id: string;
  readonly state: 'running' | 'finished';
  readonly cause: 'nightly' | 'asked';
  readonly practice: Named | null;
  /** Dates; `to` is the day after the last. */
  readonly from: string;
  readonly to: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly parts: number;
  readonly partsDone: number;
  readonly counts: ReconciliationCounts;
  readonly mismatches: number;
  readonly open: number;
}
interface ReconciliationLine extends ReconciliationCounts {
  readonly practice: Named | null;
  readonly accountId: string | null;
  readonly currency: Currency;
  readonly stripe: number;
  readonly ledger: number;
}
export interface ReconciliationDetail extends Reconciliation {
  readonly days: readonly (ReconciliationLine & { readonly day: string })[];
  readonly payouts: readonly (ReconciliationLine & {
    readonly payoutId: string;
    readonly createdAt: Instant;
    readonly amount: number | null;
    readonly status: string | null;
  })[];
}
export interface Mismatch {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly words: string;
  readonly advice: string;
  readonly state: 'open' | 'resolved';
  readonly practice: Named | null;
  readonly aboutAt: Instant;
  readonly foundAt: Instant;
  readonly chargeId: string | null;
  readonly sessionId: string | null;
  readonly balanceTransactionId: string | null;
  readonly payoutId: string | null;
  readonly currency: string | null;
  readonly resolution: { readonly how: string; readonly at: Instant; readonly note: string | null } | null;
}
export interface MismatchPage extends Page<Mismatch> {
  readonly counts: readonly { readonly kind: string; readonly title: string; readonly count: number }[];
}
export interface Repair {
  readonly dryRun: boolean;
  readonly isPossible: boolean;
  readonly byOperatorOnly: boolean;
  readonly words: string;
  readonly steps: readonly {
    readonly act: string;
    readonly words: string;
    readonly lines: readonly { readonly account: string; readonly amount: number }[] | null;
    readonly amount: number | null;
  }[];
  readonly mismatch: Mismatch;
}

export const listReconciliations = (cursor?: string) =>
  ask<Page<Reconciliation>>(`/api/reconciliations${query({ limit: 20, cursor })}`);
export const readReconciliation = (id: string) =>
  ask<ReconciliationDetail>(`/api/reconciliations/${encodeURIComponent(id)}`);
/** `to`: the day after the last. */
export const reconcile = (days: { readonly from: string; readonly to: string }) =>
  ask<Reconciliation>('/api/reconciliations', { method: 'POST', body: days });

export const listMismatches = (state: Mismatch['state'], cursor?: string) =>
  ask<MismatchPage>(`/api/mismatches${query({ state, limit: 20, cursor })}`);
/** With `dryRun` nothing is changed. */
export const repairMismatch = (id: string, dryRun: boolean) =>
  ask<Repair>(`/api/mismatches/${encodeURIComponent(id)}/repair`, { method: 'POST', body: { dryRun } });
export const acceptMismatch = (id: string, note: string) =>
  ask<Mismatch>(`/api/mismatches/${encodeURIComponent(id)}/accept`, { method: 'POST', body: { note } });
