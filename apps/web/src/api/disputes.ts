import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Instant, Page } from './types.ts';

/** A payment that a client disputes with their bank, or that the bank asks about. */
export interface Dispute {
  readonly id: string;
  readonly status: string;
  /** The bank only asks; no money has moved. */
  readonly inquiry: boolean;
  readonly needsAnswer: boolean;
  readonly money: 'kept' | 'held' | 'lost';
  readonly reasonText: string;
  readonly advice: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly openedAt: Instant;
  readonly dueBy: Instant | null;
  readonly hasEvidence: boolean;
  readonly closedAt: Instant | null;
  readonly dashboardUrl: string;
  readonly chargeId: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly sessionStartsAt: Instant;
  readonly practice: { readonly id: string; readonly name: string };
  readonly practitioner: { readonly id: string; readonly name: string };
}
export interface DisputePage extends Page<Dispute> {
  readonly needAnswer: number;
}

export const listDisputes = (
  asked: { readonly state?: 'open' | 'closed'; readonly participantId?: string },
  cursor?: string,
) => ask<DisputePage>(`/api/disputes${query({ ...asked, limit: 50, cursor })}`);
