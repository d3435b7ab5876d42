import type { Currency, Standing } from '@vestibule/kernel';
import { ask } from './http.ts';

const at = (id: string, rest: string) => `/api/participants/${encodeURIComponent(id)}${rest}`;

/** The old link stops working at once. */
export const rotateLink = (id: string) => ask<{ link: string }>(at(id, '/link/rotate'), { method: 'POST', body: {} });

export const waiveFee = (id: string, reason: string) =>
  ask<{ standing: Standing }>(at(id, '/waive'), { method: 'POST', body: { reason } });

export interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly status: string;
}
/** Without `amount` (minor units) everything that is left goes back. */
export const refundFee = (id: string, refund: { amount?: number; reason?: string }) =>
  ask<Refund>(at(id, '/refunds'), { method: 'POST', body: refund });
