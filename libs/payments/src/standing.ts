import { CURRENCIES, type Currency, type PaymentPolicy, type Standing } from '@vestibule/kernel';
import type { ChargeStatus } from './charge-moves.ts';

export interface OwedFee {
  readonly policy: PaymentPolicy;
  readonly totalMinor: number;
  readonly currency: Currency;
  readonly waivedAt: Date | null;
  /** Taken at the practice, less what was undone. */
  readonly onSiteMinor: number;
  /** The fee was asked anew after everything had gone back: what was paid and returned before counts no more. */
  readonly askedAgainAt: Date | null;
  /** So much stays with the practice of an appointment that did not take place as agreed; null: nothing was said. */
  readonly keepMinor: number | null;
}
export interface PaymentFacts {
  readonly status: ChargeStatus;
  readonly amountMinor: number;
  /** So much of it was found not to be owed, and goes back or went. */
  readonly excessMinor: number;
  readonly currency: Currency;
  readonly paidAt: Date | null;
  readonly receiptUrl: string | null;
  /** Given back, or lost to the client's bank. */
  readonly refundedMinor: number;
  /** All that is left of it is with the client's bank, which decides about a dispute. */
  readonly isHeld: boolean;
}

/** What is asked. A rule lowers it only where people pay afterwards: before the door, the whole fee was asked, and what is too much goes back. */
export const owedOf = (fee: Pick<OwedFee, 'policy' | 'totalMinor' | 'keepMinor'>): number =>
  fee.policy === 'after' ? Math.min(fee.totalMinor, fee.keepMinor ?? fee.totalMinor) : fee.totalMinor;

export interface Position {
  readonly standing: Standing;
  /** What counts towards the fee: kept of cards, and taken on site. */
  readonly keptMinor: number;
  readonly paidAt: Date | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number;
}

/**
 * A participant's payment position, from the fee and every payment ever tried for it. The only place where it is worked out.
 *
 * Payments that are kept settle the fee once they cover it, also when a part of them went back because somebody gave it back; what went back
 * because it was never owed does not count. Less than the fee is `due`: the rest can be paid. Everything gone back leaves `refunded`, until another
 * is kept or the fee is asked anew. What the client's bank holds in a dispute is `disputed` until it decides; an inquiry, and a part, change nothing. A second payment (`surplus`) never counts: it is on its way back. A waiver comes before everything, because
 * the practice said so.
 */
export function positionOf(fee: OwedFee, payments: readonly PaymentFacts[]): Position {
  const kept = newestFirst(payments.filter((payment) => payment.status === 'paid'));
  const returned = newestFirst(
    payments.filter((payment) => payment.status === 'refunded' && countsAsReturned(fee, payment)),
  );
  const coveredMinor = coveredBy(fee, payments);
  const shown = kept.length > 0 ? kept : returned.slice(0, 1);
  return {
    standing: standing(fee, payments, coveredMinor, returned.length > 0),
    keptMinor: coveredMinor,
    paidAt: shown[0]?.paidAt ?? null,
    receiptUrl: shown[0]?.receiptUrl ?? null,
    refundedMinor: shown.reduce((total, payment) => total + payment.refundedMinor, 0),
  };
}

/** What counts towards the fee. A payment that was given back in full still counts while another is kept: giving back reopens no debt. */
export function coveredBy(fee: OwedFee, payments: readonly PaymentFacts[]): number {
  const cards = keptOf(fee, payments);
  const givenBack = payments.filter((payment) => payment.status === 'refunded' && countsAsReturned(fee, payment));
  const alsoCounts = cards > 0 ? sum(givenBack, (payment) => partOf(fee, payment)) : 0;
  return fee.onSiteMinor + cards + alsoCounts;
}

/** What is kept of cards, of the fee's own currency. */
export const keptOf = (fee: Pick<OwedFee, 'currency'>, payments: readonly PaymentFacts[]): number =>
  sum(payments, (payment) => (payment.status === 'paid' ? partOf(fee, payment) : 0));

/**
 * Whether nothing more is asked. A rest that is smaller than the smallest card payment is let go: nobody could pay it, and nobody is to stand
 * before a closed door for it.
 */
export function isCovered(
  fee: Pick<OwedFee, 'totalMinor' | 'currency' | 'policy' | 'keepMinor'>,
  coveredMinor: number,
): boolean {
  const restMinor = owedOf(fee) - coveredMinor;
  return restMinor <= 0 || (coveredMinor > 0 && restMinor < CURRENCIES[fee.currency].minimum);
}

function standing(
  fee: OwedFee,
  payments: readonly PaymentFacts[],
  coveredMinor: number,
  isReturned: boolean,
): Standing {
  if (fee.waivedAt !== null) return 'waived';
  if (fee.totalMinor === 0 || fee.policy === 'none') return 'not_required';
  if (owedOf(fee) === 0 && coveredMinor === 0) return nothingAsked(payments, isReturned);
  if (isCovered(fee, coveredMinor))
    return payments.some((payment) => payment.status === 'paid' && payment.isHeld) ? 'disputed' : 'settled';
  if (payments.some((payment) => payment.status === 'processing')) return 'processing';
  return isReturned && coveredMinor === 0 ? 'refunded' : 'due';
}

/** The rule keeps nothing: whatever was paid has gone back. */
function nothingAsked(payments: readonly PaymentFacts[], isReturned: boolean): Standing {
  if (payments.some((payment) => payment.status === 'processing')) return 'processing';
  return isReturned ? 'refunded' : 'not_required';
}

/** Gave back what was owed. A payment that was never owed (made in the race with a waiver or a lower fee) leaves things as they were. */
function countsAsReturned(fee: OwedFee, payment: PaymentFacts): boolean {
  if (payment.excessMinor >= payment.amountMinor) return false;
  return fee.askedAgainAt === null || payment.paidAt === null || payment.paidAt > fee.askedAgainAt;
}

const partOf = (fee: Pick<OwedFee, 'currency'>, payment: PaymentFacts): number =>
  payment.currency === fee.currency ? payment.amountMinor - payment.excessMinor : 0;

const newestFirst = (payments: readonly PaymentFacts[]): PaymentFacts[] =>
  payments.toSorted((a, b) => (b.paidAt?.getTime() ?? 0) - (a.paidAt?.getTime() ?? 0));

const sum = <T>(things: readonly T[], of: (thing: T) => number): number =>
  things.reduce((total, thing) => total + of(thing), 0);
