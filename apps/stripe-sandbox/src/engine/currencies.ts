/** Currencies that the sandbox takes: how many decimals, and Stripe's smallest charge in minor units (docs.stripe.com/currencies). */
const TWO_DECIMALS: Readonly<Record<string, number>> = {
  usd: 50, aud: 50, cad: 50, chf: 50, eur: 50, nzd: 50, sgd: 50, brl: 50, inr: 50, gbp: 30,
  aed: 200, myr: 200, pln: 200, ron: 200, bgn: 100, czk: 1500, dkk: 250, hkd: 400, huf: 17_500,
  mxn: 1000, thb: 1000, nok: 300, sek: 300, zar: 50, php: 50, ils: 50, isk: 50, twd: 50,
}; // prettier-ignore
const NO_DECIMALS: Readonly<Record<string, number>> = {
  jpy: 50, krw: 50, vnd: 50, clp: 50, xpf: 50, ugx: 50, rwf: 50, pyg: 50, bif: 50, djf: 50, gnf: 50, kmf: 50, mga: 50, vuv: 50, xaf: 50, xof: 50,
}; // prettier-ignore
const THREE_DECIMALS: Readonly<Record<string, number>> = { kwd: 500, bhd: 500, jod: 500, omr: 500, tnd: 500 };

/** The largest amount of one charge, in minor units of any currency. */
export const CHARGE_MAX_MINOR = 99_999_999;

export interface Currency {
  readonly code: string;
  readonly decimals: 0 | 2 | 3;
  readonly chargeMinMinor: number;
}

/** The currency, or undefined when Stripe would not know it. */
export function currencyOf(code: string): Currency | undefined {
  const two = TWO_DECIMALS[code];
  if (two !== undefined) return { code, decimals: 2, chargeMinMinor: two };
  const none = NO_DECIMALS[code];
  if (none !== undefined) return { code, decimals: 0, chargeMinMinor: none };
  const three = THREE_DECIMALS[code];
  return three === undefined ? undefined : { code, decimals: 3, chargeMinMinor: three };
}

/** 8000, 'aud' → "A$80.00", as an Australian reader writes it. */
export function formatMoney(amountMinor: number, code: string): string {
  const decimals = currencyOf(code)?.decimals ?? 2;
  const plain = new Intl.NumberFormat('en-AU', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const amount = plain.format(Math.abs(amountMinor) / 10 ** decimals);
  const sign = amountMinor < 0 ? '-' : '';
  const symbol = SYMBOLS[code];
  return symbol === undefined ? `${sign}${code.toUpperCase()} ${amount}` : `${sign}${symbol}${amount}`;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  aud: 'A$', usd: 'US$', nzd: 'NZ$', cad: 'CA$', sgd: 'S$', hkd: 'HK$', eur: '€', gbp: '£', jpy: '¥',
}; // prettier-ignore
