import { ask, query } from './http.ts';
import type { Concession, ConcessionInput, DebtList, Items, Quote, QuoteWish, Reminder, Surcharge } from './types.ts';

/** What a client would pay; nothing is kept. */
export const quoteFee = (wish: QuoteWish, signal: AbortSignal) =>
  ask<Quote>('/api/quotes', { method: 'POST', body: wish, signal });

export const listConcessions = async () => (await ask<Items<Concession>>('/api/concessions')).items;
export const createConcession = (input: ConcessionInput) =>
  ask<Concession>('/api/concessions', { method: 'POST', body: input });
export const changeConcession = (id: string, change: Partial<ConcessionInput> & { archived?: boolean }) =>
  ask<Concession>(`/api/concessions/${encodeURIComponent(id)}`, { method: 'PATCH', body: change });

export const readSurcharge = () => ask<Surcharge>('/api/practice/surcharge');
export const changeSurcharge = (change: {
  isOn: boolean;
  basisPoints?: number;
  fixedMinor?: number;
  capMinor?: number;
}) => ask<Surcharge>('/api/practice/surcharge', { method: 'PUT', body: change });

export const listDebts = (cursor?: string) => ask<DebtList>(`/api/debts${query({ cursor })}`);
export const remindOf = (participantId: string) =>
  ask<Reminder>(`/api/participants/${encodeURIComponent(participantId)}/remind`, { method: 'POST', body: {} });
