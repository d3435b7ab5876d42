import { currencyOf } from './currencies.ts';
import type { DelayedMethod } from './state.ts';

/** What Stripe keeps of one payment, before any application fee. */
export interface StripeCut {
  readonly feeMinor: number;
  /** GST on the fee; 0 where Stripe charges none. */
  readonly taxMinor: number;
}

export interface Priced {
  readonly amountMinor: number;
  readonly currency: string;
  readonly accountCountry: string;
  readonly method: { readonly type: 'card'; readonly country: string } | { readonly type: DelayedMethod };
}

interface Rate {
  readonly basisPoints: number;
  /** Hundredths of the major unit: 30 is A$0.30, ¥30 where there are no cents, 0.300 where there are mils. */
  readonly fixedHundredths: number;
  readonly capMinor?: number;
}

const AU_DOMESTIC: Rate = { basisPoints: 170, fixedHundredths: 30 };
const AU_INTERNATIONAL: Rate = { basisPoints: 350, fixedHundredths: 30 };
const AU_DEBIT: Rate = { basisPoints: 100, fixedHundredths: 30, capMinor: 350 };
const SEPA_DEBIT: Rate = { basisPoints: 0, fixedHundredths: 35 };
const ELSEWHERE: Rate = { basisPoints: 290, fixedHundredths: 30 };
const GST_PERCENT = 10;

/**
 * The only place where the sandbox works out Stripe's fee. The rates are illustrative (Australia 1.7 % + 30 c for a card
 * of the same country, 3.5 % + 30 c for others, BECS 1 % + 30 c up to A$3.50; everywhere else 2.9 % + 30): real ones are
 * per account, so the product must read them from `fee_details` and never compute them.
 * Rounding: fee and tax are each rounded half up to the minor unit; the tax is taken from the rounded fee.
 * Example: A$80.00 domestic → 136 + 30 = 166, GST 17 (16.6 rounded).
 */
export function stripeCut(payment: Priced): StripeCut {
  const rate = rateOf(payment);
  const percentage = Math.round((payment.amountMinor * rate.basisPoints) / 10_000);
  const decimals = currencyOf(payment.currency)?.decimals ?? 2;
  const fixed = decimals === 3 ? rate.fixedHundredths * 10 : rate.fixedHundredths;
  const feeMinor = Math.min(percentage + fixed, rate.capMinor ?? Number.MAX_SAFE_INTEGER);
  return { feeMinor, taxMinor: payment.accountCountry === 'AU' ? Math.round((feeMinor * GST_PERCENT) / 100) : 0 };
}

function rateOf(payment: Priced): Rate {
  if (payment.method.type === 'sepa_debit') return SEPA_DEBIT;
  if (payment.accountCountry !== 'AU') return ELSEWHERE;
  if (payment.method.type !== 'card') return AU_DEBIT;
  return payment.method.country === 'AU' ? AU_DOMESTIC : AU_INTERNATIONAL;
}

const DISPUTE_FEES: Readonly<Record<string, number>> = {
  aud: 2500,
  nzd: 2500,
  usd: 1500,
  eur: 2000,
  gbp: 2000,
  jpy: 1300,
};

/** What a chargeback costs besides its amount; illustrative like the rates. It comes back when the dispute is won. */
export function disputeFeeMinor(currency: string): number {
  const decimals = currencyOf(currency)?.decimals ?? 2;
  return DISPUTE_FEES[currency] ?? 15 * 10 ** decimals;
}

/**
 * How much of the application fee goes back with a refund: in proportion to everything refunded so far, rounded half up
 * on the running total, so that a charge refunded in pieces returns exactly its fee and never more.
 */
export function feeToReturn(
  fee: { amountMinor: number; returnedMinor: number },
  charge: { amountMinor: number; refundedMinor: number },
): number {
  const owed = Math.round((fee.amountMinor * charge.refundedMinor) / charge.amountMinor);
  return Math.max(0, Math.min(owed, fee.amountMinor) - fee.returnedMinor);
}
