import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import { serverClock } from './server-clock.ts';
import type { Instant, Items, JoinView, Session } from './types.ts';

/** What somebody who calls off gets back, until when. At the instant itself it is too late already. */
export interface CancelStep {
  readonly step: string;
  readonly until: Instant;
  readonly backMinor: number;
  readonly keptMinor: number;
}
/** The rule somebody was invited under, in amounts and instants. */
export interface AgreedTerms {
  readonly clientMayCancel: boolean;
  readonly steps: readonly CancelStep[];
  readonly noShowKeptMinor: number;
  readonly noHost: string;
}
export interface ParticipantTerms extends AgreedTerms {
  readonly participantId: string;
  readonly currency: Currency;
  readonly outcome: string | null;
  readonly keptMinor: number | null;
  readonly needsDecision: boolean;
}
export interface CancelledPerson {
  readonly participantId: string;
  readonly currency: Currency;
  readonly amount: number;
  readonly step: string | null;
  readonly keptMinor: number;
  readonly backMinor: number;
  readonly backOnSiteMinor: number;
  readonly owedMinor: number;
}
export interface CancelPreview {
  readonly by: string;
  readonly endsSession: boolean;
  readonly at: Instant;
  readonly people: readonly CancelledPerson[];
}
/** What an owner says about calling off, staying away and money that went back. */
export interface ReturnTerms {
  readonly clientMayCancel: boolean;
  readonly fullUntilHours: number;
  readonly partUntilHours: number;
  readonly partBasisPoints: number;
  readonly lateKeptBasisPoints: number;
  readonly noShowKeptBasisPoints: number;
  readonly noHost: 'refund' | 'rebook' | 'ask';
  readonly onFullReturn: 'evict' | 'finish';
  readonly onDispute: 'close' | 'stay';
}
export interface SaidTerms extends ReturnTerms {
  readonly isOwn: boolean;
}
export interface OpenOutcome {
  readonly participantId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly startsAt: Instant;
  readonly practitionerName: string;
  readonly outcome: string;
  readonly toRebook: boolean;
  readonly paidMinor: number;
  readonly currency: Currency;
}

const ofLink = (token: string, rest = '') => `/api/join/${encodeURIComponent(token)}/cancel${rest}`;
const ofSession = (id: string, rest: string) => `/api/sessions/${encodeURIComponent(id)}${rest}`;

export const previewOwnCancel = (token: string) => ask<CancelPreview>(ofLink(token, '/preview'));
export async function cancelOwn(token: string): Promise<JoinView> {
  const sentMs = Date.now();
  const view = await ask<JoinView>(ofLink(token), { method: 'POST', body: {} });
  serverClock.observe(Date.parse(view.serverTime), sentMs, Date.now());
  return view;
}

/** Who cancels: the practice, or this client of theirs. */
export interface CancelBy {
  readonly by: 'practice' | 'client';
  readonly participantId?: string;
}
export const previewCancel = (id: string, { by, participantId }: CancelBy) =>
  ask<CancelPreview>(ofSession(id, `/cancel/preview${query({ by, participantId })}`));
export const cancelSession = (id: string, by: CancelBy, reason: string) =>
  ask<Session>(ofSession(id, '/cancel'), { method: 'POST', body: { ...by, ...(reason === '' ? {} : { reason }) } });
export const readTerms = async (id: string) =>
  (await ask<Items<ParticipantTerms>>(ofSession(id, '/cancellation'))).items;

export const listOutcomes = async () => (await ask<Items<OpenOutcome>>('/api/outcomes')).items;
export const decideOutcome = (participantId: string, decision: 'refund' | 'keep') =>
  ask<unknown>(`/api/participants/${encodeURIComponent(participantId)}/outcome`, {
    method: 'POST',
    body: { decision },
  });

const ofSetting = (typeId: string | undefined) =>
  typeId === undefined
    ? '/api/practice/cancellation'
    : `/api/appointment-types/${encodeURIComponent(typeId)}/cancellation`;
/** Of the practice, or of one appointment type. */
export const readReturnTerms = (typeId?: string) => ask<SaidTerms>(ofSetting(typeId));
export const changeReturnTerms = (terms: ReturnTerms, typeId?: string) =>
  ask<SaidTerms>(ofSetting(typeId), { method: 'PUT', body: terms });
export const dropReturnTerms = (typeId: string) => ask<SaidTerms>(ofSetting(typeId), { method: 'DELETE' });
