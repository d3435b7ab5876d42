import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { PendingDebit } from './own-money.ts';
import type { Instant, Items } from './types.ts';

export interface Refund {
  readonly id: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  readonly cause: string;
  readonly reason: string | null;
  readonly failure: { readonly code: string | null; readonly message: string } | null;
  readonly waitsFor: string | null;
  readonly canTryAgain: boolean;
  readonly createdAt: Instant;
  /** The day by which the client's bank shows it. */
  readonly shownBy: string | null;
}
/** What would happen: to the client, to the practice, in the books. */
export interface RefundPreview {
  readonly amount: number;
  readonly left: number;
  readonly currency: Currency;
  readonly platformFeeReturned: number;
  readonly practicePays: number;
  readonly stripeKeeps: { readonly fee: number; readonly tax: number; readonly currency: Currency } | null;
  readonly after: {
    readonly currency: Currency;
    readonly gross: number;
    readonly refunded: number;
    readonly stripeFee: number;
    readonly tax: number;
    readonly platformFee: number;
    readonly net: number;
  } | null;
}
/** Without `amount` (minor units) everything that is left. */
export interface RefundWish {
  readonly amount?: number;
  readonly chargeId?: string;
  readonly reason?: string;
  readonly keepPlatformFee?: boolean;
}

const at = (participantId: string, rest = '') =>
  `/api/participants/${encodeURIComponent(participantId)}/refunds${rest}`;

/** `idempotencyKey`: the same for every try of the same dialog, so that a lost answer never sends the money twice. */
export const refundFee = (participantId: string, wish: RefundWish, idempotencyKey: string) =>
  ask<Refund>(at(participantId), { method: 'POST', body: wish, headers: { 'idempotency-key': idempotencyKey } });

export const previewRefund = (participantId: string, wish: Omit<RefundWish, 'reason'>) =>
  ask<RefundPreview>(
    at(
      participantId,
      `/preview${query({
        amount: wish.amount,
        chargeId: wish.chargeId,
        keepPlatformFee: wish.keepPlatformFee === true ? 'true' : undefined,
      })}`,
    ),
  );

export const listRefunds = async (participantId: string) => (await ask<Items<Refund>>(at(participantId))).items;

export const retryRefund = (participantId: string, refundId: string) =>
  ask<Refund>(at(participantId, `/${encodeURIComponent(refundId)}/retry`), { method: 'POST', body: {} });

/** A bank debit of this participant's that the bank has not confirmed. */
export const readPendingDebit = async (participantId: string) =>
  (
    await ask<{ readonly pending: PendingDebit | null }>(
      `/api/participants/${encodeURIComponent(participantId)}/pending-payment`,
    )
  ).pending;
