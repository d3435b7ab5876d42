import type { Currency } from '@vestibule/kernel';
import { ask } from './http.ts';
import type { Instant } from './types.ts';

/** Money that went back to whoever holds the link, or is on its way. */
export interface MoneyBack {
  readonly id: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly cause: string;
  readonly state: 'under_way' | 'returned' | 'stuck';
  readonly at: Instant;
  /** `2026-12-09`; null while nobody can say. */
  readonly shownBy: string | null;
}
/** A bank debit that the bank has not confirmed. */
export interface PendingDebit {
  readonly amount: number;
  readonly currency: Currency;
  readonly submittedAt: Instant;
  /** `2026-12-02` */
  readonly expectedBy: string;
  readonly isTooLate: boolean;
}
export interface OwnMoney {
  readonly returns: readonly MoneyBack[];
  readonly pending: PendingDebit | null;
}

export const readOwnMoney = (token: string) => ask<OwnMoney>(`/api/join/${encodeURIComponent(token)}/payments`);
