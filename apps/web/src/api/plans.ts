import type { Currency, PlatformFeeRate } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Items, Page, PlanInBook, PracticeTerms } from './types.ts';

/** A rate from an instant on; from now on where it has none. */
export interface NewRate extends PlatformFeeRate {
  readonly currency: Currency | null;
  readonly from?: string;
}

export const listPlans = async () => (await ask<Items<PlanInBook>>('/api/plans')).items;
export const addPlanRate = (code: string, rate: NewRate) =>
  ask<Items<PlanInBook>>(`/api/plans/${encodeURIComponent(code)}/rates`, { method: 'POST', body: rate });

export const searchPractices = (search: string, cursor?: string) =>
  ask<Page<PracticeTerms>>(`/api/practices${query({ search, cursor })}`);
const ofPractice = (id: string, path: string, body: object) =>
  ask<PracticeTerms>(`/api/practices/${encodeURIComponent(id)}${path}`, { method: 'POST', body });
export const movePlan = (id: string, move: { readonly plan: string; readonly from?: string }) =>
  ofPractice(id, '/plan', move);
export const agreeRate = (id: string, rate: NewRate) => ofPractice(id, '/rates', rate);
export const endRate = (id: string, end: { readonly currency: Currency | null; readonly from?: string }) =>
  ofPractice(id, '/rates/end', end);
