import type { LedgerAccount, LedgerKind, LedgerLine } from '@vestibule/ledger';
import type { Stripe } from 'stripe';

/** One balance transaction of Stripe's in the words of the ledger: what kind it is, and where the money came from and went to. */
export interface Movement {
  readonly balanceTransactionId: string;
  readonly kind: LedgerKind;
  readonly stripeType: string;
  readonly sourceId: string | null;
  /** Upper case. */
  readonly currency: string;
  readonly occurredAt: Date;
  readonly availableOn: Date;
  readonly lines: readonly LedgerLine[];
}

interface Meaning {
  readonly kind: LedgerKind;
  /** The other side of the amount. */
  readonly account: LedgerAccount;
}

/** By Stripe's `type`. What is not here is `other`: kept with Stripe's word for it, and never lost. */
const BY_TYPE: Partial<Record<Stripe.BalanceTransaction.Type, Meaning>> = {
  charge: { kind: 'charge', account: 'sales' },
  payment: { kind: 'charge', account: 'sales' },
  // A debit that the bank returned after it had succeeded.
  payment_failure_refund: { kind: 'adjustment', account: 'sales' },
  payment_reversal: { kind: 'adjustment', account: 'sales' },
  refund: { kind: 'refund', account: 'refunds' },
  payment_refund: { kind: 'refund', account: 'refunds' },
  refund_failure: { kind: 'refund_failure', account: 'refunds' },
  application_fee: { kind: 'application_fee', account: 'platform_revenue' },
  application_fee_refund: { kind: 'application_fee_refund', account: 'platform_revenue' },
  payout: { kind: 'payout', account: 'bank' },
  payout_cancel: { kind: 'payout_failure', account: 'bank' },
  payout_failure: { kind: 'payout_failure', account: 'bank' },
  stripe_fee: { kind: 'stripe_fee', account: 'stripe_fees' },
  tax_fee: { kind: 'stripe_fee', account: 'tax_on_fees' },
};
/** By Stripe's `reporting_category`, which says what an `adjustment` is. */
const BY_CATEGORY: Readonly<Record<string, Meaning>> = {
  dispute: { kind: 'dispute', account: 'dispute_losses' },
  dispute_reversal: { kind: 'dispute_reversal', account: 'dispute_losses' },
};
const OTHER: Meaning = { kind: 'other', account: 'other' };
const FEE_RETURNED: Meaning = { kind: 'application_fee_refund', account: 'platform_fees' };

const FEE_ACCOUNTS: Readonly<Record<string, LedgerAccount>> = {
  application_fee: 'platform_fees',
  stripe_fee: 'stripe_fees',
  payment_method_passthrough_fee: 'stripe_fees',
  tax: 'tax_on_fees',
  withheld_tax: 'tax_on_fees',
};

/**
 * Nothing is worked out: the balance moves by Stripe's `net`, each of its `fee_details` is a line, and its `amount` is the other side. They sum to
 * zero because Stripe's own numbers do; where they do not, the ledger refuses.
 *
 * @example an A$80.00 charge: stripe_balance +7617, stripe_fees +166, tax_on_fees +17, platform_fees +200, sales −8000
 */
export function movementOf(entry: Stripe.BalanceTransaction): Movement {
  const { kind, account } = meaningOf(entry);
  const isDispute = kind === 'dispute' || kind === 'dispute_reversal';
  const fees = entry.fee_details
    .filter((fee) => fee.amount !== 0)
    .map((fee): LedgerLine => {
      const usual = FEE_ACCOUNTS[fee.type] ?? 'other';
      return { account: isDispute && usual === 'stripe_fees' ? 'dispute_fees' : usual, amountMinor: fee.amount };
    });
  return {
    balanceTransactionId: entry.id,
    kind,
    stripeType: entry.type,
    sourceId: typeof entry.source === 'string' ? entry.source : (entry.source?.id ?? null),
    currency: entry.currency.toUpperCase(),
    occurredAt: new Date(entry.created * 1000),
    availableOn: new Date(entry.available_on * 1000),
    lines: [{ account: 'stripe_balance', amountMinor: entry.net }, ...fees, { account, amountMinor: 0 - entry.amount }],
  };
}

function meaningOf(entry: Stripe.BalanceTransaction): Meaning {
  if (entry.type !== 'adjustment') return BY_TYPE[entry.type] ?? OTHER;
  const known = BY_CATEGORY[entry.reporting_category];
  if (known) return known;
  // Stripe names the return of an application fee by itself only in the text beside the adjustment.
  return /^application fee refund/i.test(entry.description ?? '') ? FEE_RETURNED : { ...OTHER, kind: 'adjustment' };
}

/** Of those that were expanded; an id alone, or nothing, is a movement that Stripe has not reported yet. */
export const movementsOf = (
  ...entries: readonly (string | Stripe.BalanceTransaction | null | undefined)[]
): Movement[] => entries.flatMap((entry) => (typeof entry === 'object' && entry !== null ? [movementOf(entry)] : []));
