import { type Currency, type Money, shareOf } from '@vestibule/kernel';

/** What Stripe asks, by its public price list, for a card of the account's own country. */
interface PublishedRate {
  readonly currency: Currency;
  readonly basisPoints: number;
  readonly fixedMinor: number;
  readonly source: string;
  /** When the source was read. */
  readonly read: string;
}

const EURO: PublishedRate = {
  currency: 'EUR',
  basisPoints: 150,
  fixedMinor: 25,
  source: 'https://www.calcmastery.com/stripe-fee-calculator (Europe, standard EEA cards)',
  read: '2026-11-22',
};

/**
 * Stripe's list prices, for estimates only: an account's own rates, the card's country and its kind decide what is really taken, and that is read
 * from the balance transaction once Stripe has reported it. Tax on the fee is left out where Stripe says that its price contains it (Australia:
 * support.stripe.com/questions/tax-on-stripes-fees). A country that is not here gets no estimate.
 */
const PUBLISHED: Readonly<Record<string, PublishedRate>> = {
  AU: {
    currency: 'AUD',
    basisPoints: 170,
    fixedMinor: 30,
    source:
      'https://support.stripe.com/questions/april-2024-pricing-update-for-businesses-on-standard-pricing-in-australia',
    read: '2026-11-22',
  },
  NZ: {
    currency: 'NZD',
    basisPoints: 270,
    fixedMinor: 30,
    source: 'https://support.stripe.com/questions/october-2023-pricing-updates-for-global-standard-pricing-users',
    read: '2026-11-22',
  },
  US: {
    currency: 'USD',
    basisPoints: 290,
    fixedMinor: 30,
    source: 'https://www.calcmastery.com/stripe-fee-calculator',
    read: '2026-11-22',
  },
  CA: {
    currency: 'CAD',
    basisPoints: 290,
    fixedMinor: 30,
    source: 'https://www.calcmastery.com/stripe-fee-calculator',
    read: '2026-11-22',
  },
  GB: {
    currency: 'GBP',
    basisPoints: 150,
    fixedMinor: 20,
    source: 'https://www.calcmastery.com/stripe-fee-calculator',
    read: '2026-11-22',
  },
  SG: {
    currency: 'SGD',
    basisPoints: 340,
    fixedMinor: 50,
    source:
      'https://support.stripe.com/questions/faq-for-pricing-of-international-card-payments-in-singapore-and-hong-kong',
    read: '2026-11-22',
  },
  JP: {
    currency: 'JPY',
    basisPoints: 360,
    fixedMinor: 0,
    source: 'https://blog.flipdare.com/prod/stripe/fees/',
    read: '2026-11-22',
  },
  AT: EURO,
  BE: EURO,
  DE: EURO,
  ES: EURO,
  FI: EURO,
  FR: EURO,
  IE: EURO,
  IT: EURO,
  NL: EURO,
  PT: EURO,
};

/** Null: we do not know, and say so rather than guess. Also in a currency that the account is not paid out in: conversion has a price of its own. */
export function estimatedStripeFeeMinor(total: Money, country: string): number | null {
  const rate = PUBLISHED[country.toUpperCase()];
  if (rate?.currency !== total.currency) return null;
  if (total.amount === 0) return 0;
  return Math.min(total.amount, shareOf(total, rate.basisPoints) + rate.fixedMinor);
}

/** Where the estimate comes from, for whoever asks. */
export const estimateSource = (country: string): { readonly source: string; readonly read: string } | null =>
  PUBLISHED[country.toUpperCase()] ?? null;
