import { ask } from './http.ts';
import type { PracticePayments } from './types.ts';

const PATH = '/api/practice/payments';
const post = <T>(path: string, body: object = {}) => ask<T>(`${PATH}${path}`, { method: 'POST', body });

export const readPayments = () => ask<PracticePayments>(PATH);
export const changePayments = (change: {
  readonly accepts?: boolean;
  readonly addOn?: boolean;
  readonly label?: string | null;
  /** Business days; null: none are taken. */
  readonly debitBusinessDays?: number | null;
}) => ask<PracticePayments>(PATH, { method: 'PATCH', body: change });
/** Where an owner tells Stripe about the practice: a page of Stripe's, good once. */
export const connectNew = () => post<{ url: string }>('/connect');
/** Where the holder of a Stripe account says that this product may act for it. */
export const connectExisting = () => post<{ url: string }>('/connect-existing');
/** `code` and `state`, as they stand in the address that Stripe sent the owner back to. */
export const finishConnecting = (answer: { readonly code: string; readonly state: string }) =>
  post<PracticePayments>('/connect-existing/finish', answer);
/** Asks Stripe. Coming back from its form proves nothing. */
export const refreshPayments = (returned: boolean) => post<PracticePayments>('/refresh', returned ? { returned } : {});
export const disconnectPayments = () => post<PracticePayments>('/disconnect');
