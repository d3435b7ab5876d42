import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';
import type { Instant, Items, Page } from './types.ts';

export const TRANSACTION_STATUSES = [
  'paid',
  'processing',
  'failed',
  'refunded',
  'partially_refunded',
  'open',
  'expired',
] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/** Stripe's own figures of one payment, in minor units of the currency that the account is paid out in. */
interface Settled<Amount> {
  readonly settledGross: Amount;
  readonly settledRefunded: Amount;
  readonly stripeFee: Amount;
  readonly tax: Amount;
  readonly platformFee: Amount;
  readonly dispute: Amount;
  readonly disputeFee: Amount;
  readonly other: Amount;
  readonly net: Amount;
}
interface Named {
  readonly id: string;
  readonly name: string;
}
/** `null` amounts: Stripe has not reported them yet. */
export interface Transaction extends Settled<number | null> {
  readonly id: string;
  readonly createdAt: Instant;
  readonly paidAt: Instant | null;
  readonly startsAt: Instant;
  readonly practice: Named;
  readonly practitioner: Named;
  readonly appointmentType: Named | null;
  readonly sessionId: string;
  readonly participantId: string;
  readonly status: TransactionStatus;
  readonly flag: string | null;
  /** Of `gross` and `refunded`. */
  readonly currency: Currency;
  readonly gross: number;
  readonly refunded: number;
  readonly settlementCurrency: Currency | null;
  readonly chargeId: string;
  readonly checkoutSessionId: string | null;
  readonly paymentIntentId: string | null;
  readonly stripeChargeId: string | null;
  readonly applicationFeeId: string | null;
  readonly accountId: string;
}
/** Of everything that fits the filter and was paid; fees and net of what Stripe has reported (`reported` of `count`). */
export interface TransactionTotals extends Settled<number> {
  readonly currency: Currency;
  readonly settlementCurrency: Currency;
  readonly count: number;
  readonly reported: number;
  readonly gross: number;
  readonly refunded: number;
}
export interface TransactionPage extends Page<Transaction> {
  readonly totals: readonly TransactionTotals[];
}

export interface LedgerTransaction {
  readonly id: string;
  readonly book: 'practice' | 'platform';
  readonly kind: string;
  readonly stripeType: string;
  readonly balanceTransactionId: string;
  readonly sourceId: string | null;
  readonly currency: Currency;
  readonly occurredAt: Instant;
  readonly lines: readonly { readonly account: string; readonly amountMinor: number }[];
}
export interface TransactionRefund {
  readonly id: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly status: string;
  readonly cause: string;
  readonly reason: string | null;
  readonly stripeRefundId: string | null;
  readonly createdAt: Instant;
}
export interface TransactionDetail {
  readonly transaction: Transaction;
  readonly booksOpenSince: Instant | null;
  readonly refunds: readonly TransactionRefund[];
  readonly ledger: readonly LedgerTransaction[];
  readonly attempts: readonly {
    readonly id: string;
    readonly attempt: number;
    readonly status: string;
    readonly amount: number;
    readonly currency: Currency;
    readonly checkoutSessionId: string | null;
    readonly paymentIntentId: string | null;
    readonly createdAt: Instant;
  }[];
  readonly timeline: readonly {
    readonly at: Instant;
    readonly kind: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
  readonly webhooks: readonly {
    readonly id: string;
    readonly kind: string;
    readonly receivedAt: Instant;
    readonly handledAt: Instant | null;
    readonly attempts: number;
    readonly lastError: string | null;
  }[];
}

/** What is asked of the server. Days are dates of each practice's own calendar; `to` is the first one outside. */
export interface TransactionsAsked {
  readonly from?: string;
  readonly to?: string;
  readonly status?: TransactionStatus;
  readonly practitioner?: string;
  readonly practiceId?: string;
  readonly search?: string;
}

export const listTransactions = (asked: TransactionsAsked, cursor?: string) =>
  ask<TransactionPage>(`/api/transactions${query({ ...asked, limit: 50, cursor })}`);

export const readTransaction = (id: string) => ask<TransactionDetail>(`/api/transactions/${encodeURIComponent(id)}`);

/** The same rows as on the screen, as a file. */
export const transactionsCsvUrl = (asked: TransactionsAsked) => `/api/transactions.csv${query({ ...asked })}`;

/** For operators: practices by a part of their name. */
export const searchPractices = async (search: string) =>
  (await ask<Items<Named>>(`/api/practices${query({ search })}`)).items;
