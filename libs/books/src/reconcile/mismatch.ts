import { currencyOf, formatMoney } from '@vestibule/kernel';

export const MISMATCH_KINDS = [
  'missing_entry',
  'unknown_entry',
  'unknown_charge',
  'amount_differs',
  'totals_differ',
  'fee_rate_wrong',
  'refund_without_fee_refund',
  'kept_more_than_fee',
  'paid_not_joined',
  'joined_not_paid',
  'payout_differs',
  'account_unreadable',
] as const;
export type MismatchKind = (typeof MISMATCH_KINDS)[number];

/** Ids, amounts and yes or no; never a name. */
export type MismatchDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Something that does not agree, as a check found it. `key`: what it is about, once open for each kind and account. */
export interface Found {
  readonly kind: MismatchKind;
  readonly key: string;
  readonly currency: string | null;
  /** What it should be, and what it is. Null where it is not about an amount. */
  readonly expectedMinor: number | null;
  readonly foundMinor: number | null;
  readonly aboutAt: Date;
  readonly chargeId?: string | null;
  readonly participantId?: string | null;
  readonly sessionId?: string | null;
  readonly balanceTransactionId?: string | null;
  readonly payoutId?: string | null;
  readonly detail?: MismatchDetail;
}

export interface MismatchFacts {
  readonly kind: MismatchKind;
  readonly currency: string | null;
  readonly expectedMinor: number | null;
  readonly foundMinor: number | null;
  readonly detail: MismatchDetail;
}

const TITLES: Readonly<Record<MismatchKind, string>> = {
  missing_entry: 'Stripe has a movement that our books lack',
  unknown_entry: 'Our books have a movement that Stripe does not know',
  unknown_charge: 'A payment was made through the platform that nobody here asked for',
  amount_differs: 'An amount in our books is not the one that Stripe has',
  totals_differ: 'The totals of a payment are not the sum of its entries',
  fee_rate_wrong: "The platform's fee is not the one that was agreed",
  refund_without_fee_refund:
    "Money went back to the client, and the platform's part of it did not go back to the practice",
  kept_more_than_fee: 'More was kept from a client than the fee',
  paid_not_joined: 'The client paid and never joined',
  joined_not_paid: 'The client joined and has not paid',
  payout_differs: 'A payout is not the sum of what it consists of',
  account_unreadable: 'Stripe does not let us read this account',
};

/** What a person does where the product cannot. */
const ADVICE: Readonly<Record<MismatchKind, string>> = {
  missing_entry:
    'Stripe and we disagree about what this payment was for; open the session and compare it with the payment in Stripe.',
  unknown_entry:
    'Look the movement up in the Stripe Dashboard. If it is there, reconcile the period again; if not, note why and accept it.',
  unknown_charge:
    "Look the payment up in the account's Stripe Dashboard; refund it there, or note why it is right and accept it.",
  amount_differs:
    'Compare the payment in Stripe with the session; refund what is too much, or ask the client for what is short.',
  totals_differ: 'Add the totals up again.',
  fee_rate_wrong: 'Less was taken than agreed. It cannot be taken afterwards; invoice it, or note why and accept it.',
  refund_without_fee_refund: "Return the platform's part in Stripe, or note why it is kept and accept it.",
  kept_more_than_fee: 'Open the session and refund what is too much.',
  paid_not_joined: 'Follow your no-show rule: refund it from the session, or keep it and accept this with a note.',
  joined_not_paid: 'Send the client the link again and ask for the fee, or waive it.',
  payout_differs: 'Compare the payout in the Stripe Dashboard with its list; if it stays so, ask Stripe.',
  account_unreadable:
    'The account was disconnected. Its owner can connect it again in the settings, or send its payout report from Stripe.',
};

export const titleOf = (kind: MismatchKind): string => TITLES[kind];
export const adviceOn = (kind: MismatchKind): string => ADVICE[kind];

export function moneyWords(minor: number, currency: string | null): string {
  const known = currency === null ? undefined : currencyOf(currency);
  return known ? formatMoney({ amount: minor, currency: known }) : `${minor} ${currency ?? ''}`.trim();
}

/** What does not agree, in one sentence with its numbers. */
export function wordsOf({ kind, currency, expectedMinor, foundMinor }: MismatchFacts): string {
  if (expectedMinor === null && foundMinor === null) return `${TITLES[kind]}.`;
  const expected = expectedMinor === null ? 'nothing' : moneyWords(expectedMinor, currency);
  const found = foundMinor === null ? 'nothing' : moneyWords(foundMinor, currency);
  return `${TITLES[kind]}: expected ${expected}, found ${found}.`;
}
