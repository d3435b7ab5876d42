import { numberFormat } from './formats.ts';

/**
 * Money is whole minor units and an ISO 4217 code: `{ amount: 8000, currency: 'AUD' }` is A$80.00, `{ amount: 8000, currency: 'JPY' }` ¥8,000.
 * There is no floating-point money anywhere; a number of major units exists only inside `formatMoney`.
 */
export interface Money {
  /** Whole minor units of the currency. */
  readonly amount: number;
  readonly currency: Currency;
}

interface CurrencyFacts {
  /** Decimal digits of the minor unit (ISO 4217). */
  readonly exponent: 0 | 2 | 3;
  /** Smallest charge Stripe accepts, in minor units. Source: docs.stripe.com/currencies, read November 2026. */
  readonly minimum: number;
}

/**
 * The currencies a fee can be set in. Three-decimal currencies: Stripe wants the last digit to be 0 (docs.stripe.com/currencies,
 * "three-decimal currencies"), which `feeProblem` refuses in words. Where Stripe publishes no minimum (KWD, BHD, JOD, OMR, TND)
 * ours is the smallest amount that stays above its US$0.50 after conversion.
 */
export const CURRENCIES = {
  AED: { exponent: 2, minimum: 200 },
  AUD: { exponent: 2, minimum: 50 },
  BGN: { exponent: 2, minimum: 100 },
  BHD: { exponent: 3, minimum: 250 },
  BRL: { exponent: 2, minimum: 50 },
  CAD: { exponent: 2, minimum: 50 },
  CHF: { exponent: 2, minimum: 50 },
  CZK: { exponent: 2, minimum: 1500 },
  DKK: { exponent: 2, minimum: 250 },
  EUR: { exponent: 2, minimum: 50 },
  GBP: { exponent: 2, minimum: 30 },
  HKD: { exponent: 2, minimum: 400 },
  HUF: { exponent: 2, minimum: 17500 },
  INR: { exponent: 2, minimum: 50 },
  JOD: { exponent: 3, minimum: 400 },
  JPY: { exponent: 0, minimum: 50 },
  KWD: { exponent: 3, minimum: 200 },
  MXN: { exponent: 2, minimum: 1000 },
  MYR: { exponent: 2, minimum: 200 },
  NOK: { exponent: 2, minimum: 300 },
  NZD: { exponent: 2, minimum: 50 },
  OMR: { exponent: 3, minimum: 250 },
  PLN: { exponent: 2, minimum: 200 },
  RON: { exponent: 2, minimum: 200 },
  SEK: { exponent: 2, minimum: 300 },
  SGD: { exponent: 2, minimum: 50 },
  THB: { exponent: 2, minimum: 1000 },
  TND: { exponent: 3, minimum: 1700 },
  USD: { exponent: 2, minimum: 50 },
} as const satisfies Record<string, CurrencyFacts>;
export type Currency = keyof typeof CURRENCIES;

/** Largest charge Stripe accepts, in minor units of any currency (docs.stripe.com/currencies, "minimum and maximum"). */
export const MAXIMUM_CHARGE_MINOR = 99_999_999;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(CURRENCIES, code);

/** The ISO code in upper case, or undefined when a fee cannot be set in it. Stripe writes codes in lower case. */
export function currencyOf(code: string): Currency | undefined {
  const upper = code.toUpperCase();
  return isCurrency(upper) ? upper : undefined;
}

/**
 * `A$80.00`: for people. The locale decides separators; the currency decides the digits. English texts name every dollar but the US one
 * (A$, NZ$), because payer and practice may sit in different countries.
 */
export function formatMoney(money: Money, locale = 'en'): string {
  const { exponent } = CURRENCIES[money.currency];
  return numberFormat(locale.startsWith('en') ? 'en-US' : locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(money.amount / 10 ** exponent);
}

/**
 * Why this amount cannot be a fee, in words with the cure; undefined when it can. Zero is fine: it means that nothing is owed.
 * Checked when the fee is set, so that no client ever meets Stripe's own refusal.
 */
export function feeProblem(money: Money): string | undefined {
  const { exponent, minimum } = CURRENCIES[money.currency];
  if (!Number.isSafeInteger(money.amount)) return 'must be a whole number of minor units, for example 8000 for 80.00';
  if (money.amount === 0) return undefined;
  if (money.amount < 0) return 'must not be negative';
  if (money.amount < minimum) {
    const least = formatMoney({ amount: minimum, currency: money.currency });
    return `is below the smallest card payment in ${money.currency}, which is ${least}; use 0 for no fee, or ${least} or more`;
  }
  if (money.amount > MAXIMUM_CHARGE_MINOR) {
    return `is above the largest card payment, which is ${formatMoney({ amount: MAXIMUM_CHARGE_MINOR, currency: money.currency })}`;
  }
  if (exponent === 3 && money.amount % 10 !== 0) {
    return `must end in 0: card payments in ${money.currency} are made in steps of ten minor units`;
  }
  return undefined;
}

/** What the platform takes from one payment: so many basis points (hundredths of a per cent) and a fixed amount. */
export interface PlatformFeeRate {
  readonly basisPoints: number;
  readonly fixedMinor: number;
}

/**
 * The platform's part of a total, in the same minor units: half a minor unit rounds up, and it is never more than the total
 * (Stripe refuses an application fee above the charge).
 *
 * @example platformFeeMinor(8000, { basisPoints: 250, fixedMinor: 0 }) === 200
 */
export function platformFeeMinor(totalMinor: number, rate: PlatformFeeRate): number {
  const proportional = Math.floor((totalMinor * rate.basisPoints + 5_000) / 10_000);
  return Math.min(totalMinor, proportional + rate.fixedMinor);
}

/** The smallest step of a payment, in minor units: ten in three-decimal currencies (see `CURRENCIES`), else one. */
export const stepOf = (currency: Currency): number => (CURRENCIES[currency].exponent === 3 ? 10 : 1);

/** To the nearest step of a payment; exactly between two, up. `numerator / denominator` is the exact amount, so that nothing is rounded twice. */
function toStep(numerator: number, denominator: number, currency: Currency): number {
  const step = BigInt(stepOf(currency));
  const whole = BigInt(denominator) * step;
  return Number(((BigInt(numerator) * 2n + whole) / (whole * 2n)) * step);
}

/**
 * So many basis points (hundredths of a per cent) of an amount: concessions, taxes on top, surcharges. Rounded once, to the nearest step of a
 * payment, a half up.
 *
 * @example shareOf({ amount: 8010, currency: 'AUD' }, 5_000) === 4005
 */
export const shareOf = (money: Money, basisPoints: number): number =>
  toStep(money.amount * basisPoints, 10_000, money.currency);

/**
 * The tax that an amount contains at a rate: `amount × rate / (1 + rate)`, rounded as `shareOf`. The rest is the amount without tax, so that both add up.
 *
 * @example taxWithin({ amount: 8800, currency: 'AUD' }, 1_000) === 800
 */
export const taxWithin = (money: Money, basisPoints: number): number =>
  toStep(money.amount * basisPoints, 10_000 + basisPoints, money.currency);
