/** ISO codes with Stripe's smallest charge of each, in minor units (docs.stripe.com/currencies). */
const TWO_DECIMALS =
  'usd:50 aud:50 cad:50 chf:50 eur:50 nzd:50 sgd:50 brl:50 inr:50 gbp:30 aed:200 myr:200 pln:200 ron:200 bgn:100 ' +
  'czk:1500 dkk:250 hkd:400 huf:17500 mxn:1000 thb:1000 nok:300 sek:300 zar:50 php:50 ils:50 twd:50';
const NO_DECIMALS =
  'jpy:50 krw:50 vnd:50 clp:50 xpf:50 ugx:50 rwf:50 pyg:50 bif:50 djf:50 gnf:50 kmf:50 mga:50 vuv:50 xaf:50 xof:50';
const THREE_DECIMALS = 'kwd:500 bhd:500 jod:500 omr:500 tnd:500';

/** The largest amount of one charge, in minor units of any currency. */
export const CHARGE_MAX_MINOR = 99_999_999;

export interface Currency {
  readonly code: string;
  readonly decimals: 0 | 2 | 3;
  readonly chargeMinMinor: number;
}

const parse = (table: string, decimals: Currency['decimals']): Currency[] =>
  table.split(' ').map((entry) => ({ code: entry.slice(0, 3), decimals, chargeMinMinor: Number(entry.slice(4)) }));

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  [...parse(TWO_DECIMALS, 2), ...parse(NO_DECIMALS, 0), ...parse(THREE_DECIMALS, 3)].map((currency) => [
    currency.code,
    currency,
  ]),
);
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aud: 'A$',
    usd: 'US$',
    nzd: 'NZ$',
    cad: 'CA$',
    sgd: 'S$',
    hkd: 'HK$',
    eur: '€',
    gbp: '£',
    jpy: '¥',
  }),
);

/** The currency of a lower-case code, or undefined when the sandbox does not take it. */
export const currencyOf = (code: string): Currency | undefined => CURRENCIES.get(code);

/** 8000, 'aud' → "A$80.00", as an Australian reader writes it. */
export function formatMoney(amountMinor: number, code: string): string {
  const decimals = currencyOf(code)?.decimals ?? 2;
  const plain = new Intl.NumberFormat('en-AU', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const amount = plain.format(Math.abs(amountMinor) / 10 ** decimals);
  const sign = amountMinor < 0 ? '-' : '';
  return `${sign}${SYMBOLS.get(code) ?? `${code.toUpperCase()} `}${amount}`;
}
