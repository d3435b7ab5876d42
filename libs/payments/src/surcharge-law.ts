import type { Currency } from '@vestibule/kernel';

export type SurchargeLaw =
  | {
      readonly lawful: true;
      /** Our checkout takes whatever card the client has, so a surcharge is offered only where it may be put on all of them. */
      readonly cards: 'all';
      readonly currency: Currency;
      /** The cost of acceptance, where the law makes that the most one may pass on; null: no such limit. */
      readonly limit: { readonly basisPoints: number; readonly fixedMinor: number } | null;
      readonly disclose: string;
      readonly sources: readonly string[];
      readonly read: string;
    }
  | { readonly lawful: false; readonly reason: string; readonly sources: readonly string[]; readonly read: string };

const READ = '2026-11-22';
const RBA_COMPARISON =
  'https://www.rba.gov.au/payments-and-infrastructure/review-of-retail-payments-regulation/2025-07/consultation-paper/appendix-b.html';

const forbidden = (reason: string, ...sources: string[]): SurchargeLaw => ({
  lawful: false,
  reason,
  sources,
  read: READ,
});
const EEA = forbidden(
  "consumers' cards may not be surcharged in the European Economic Area (PSD2, Directive 2015/2366, article 62)",
  RBA_COMPARISON,
);
const EEA_COUNTRIES = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

/**
 * Whether a practice of that country may add the cost of a card payment to a client's price, and what it must tell. This file is the only place
 * that knows; each line has its sources and the day they were read. What is not here was not verified and counts as unlawful.
 */
const LAW: Readonly<Record<string, SurchargeLaw>> = {
  AU: forbidden(
    'eftpos, Visa and Mastercard may no longer be surcharged in Australia since 1 October 2026, and the checkout takes those cards',
    'https://www.accc.gov.au/consumers/pricing/card-surcharges',
    'https://help.rounded.com.au/en/articles/6393919-adding-surcharge-to-stripe-payments',
  ),
  GB: forbidden(
    "consumers' cards may not be surcharged in the United Kingdom (Consumer Rights (Payment Surcharges) Regulations)",
    'https://www.which.co.uk/consumer-rights/advice/ive-been-charged-an-excessive-payment-surcharge-what-can-i-do',
    RBA_COMPARISON,
  ),
  US: forbidden(
    'debit cards may not be surcharged under the card schemes’ rules and several states forbid it for credit cards; the checkout cannot tell them apart beforehand',
    RBA_COMPARISON,
  ),
  CA: forbidden(
    'debit cards may not be surcharged under the card schemes’ rules; the checkout cannot tell them apart beforehand',
    RBA_COMPARISON,
  ),
  NZ: {
    lawful: true,
    cards: 'all',
    currency: 'NZD',
    // The ban of 2026 covers payments in the shop; online, up to the cost of acceptance: Stripe's published price.
    limit: { basisPoints: 270, fixedMinor: 30 },
    disclose:
      'The client sees the surcharge as a line of its own before paying and can avoid it by paying at the practice; it is never more than the cost of acceptance',
    sources: [
      'https://www.legislation.govt.nz/bill/government/2025/0205/latest/whole.html',
      'https://www.buddlefindlay.com/insights/bill-to-ban-merchant-surcharges-passes-first-reading',
      'https://restaurantnz.co.nz/?p=29550&post_type=post',
      'https://support.stripe.com/questions/october-2023-pricing-updates-for-global-standard-pricing-users',
    ],
    read: READ,
  },
  BR: {
    lawful: true,
    cards: 'all',
    currency: 'BRL',
    limit: null,
    disclose:
      'The client sees, before paying, what the card payment adds and that the price without it is lower (Lei 13.455/2017)',
    sources: [
      'https://neivadelima.com.br/e-valida-a-diferenca-de-preco-para-pagamentos-em-dinheiro-ou-cartao',
      'https://www.cerattiamboni.com/2020/07/13/sancionada-lei-que-permite-preco-diferente-para-cada-forma-de-pagamento/',
    ],
    read: READ,
  },
  ...Object.fromEntries(EEA_COUNTRIES.map((country) => [country, EEA])),
};

export const surchargeLaw = (country: string): SurchargeLaw =>
  LAW[country.toUpperCase()] ??
  forbidden('nobody has verified for this country that a surcharge on card payments is lawful');
