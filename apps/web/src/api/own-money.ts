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

/** The card that the practice keeps for whoever holds the link, by their own wish. */
export interface OwnCard {
  readonly mayKeep: boolean;
  readonly cards: readonly { readonly brand: string; readonly last4: string }[];
}

const at = (token: string, rest: string) => `/api/join/${encodeURIComponent(token)}${rest}`;

export const readOwnMoney = (token: string) => ask<OwnMoney>(at(token, '/payments'));
export const readOwnCard = (token: string) => ask<OwnCard>(at(token, '/card'));
export const forgetOwnCard = (token: string) => ask<void>(at(token, '/card'), { method: 'DELETE' });
