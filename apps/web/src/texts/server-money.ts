import { CURRENCIES, type Currency, formatMoney, isCurrency, type Money } from '@vestibule/kernel';

/** The currency of each sign that English puts before an amount: `A$`, `€`, `KWD `. */
let signs: ReadonlyMap<string, Currency> | undefined;
const signsOf = (): ReadonlyMap<string, Currency> =>
  (signs ??= new Map(
    Object.keys(CURRENCIES)
      .filter(isCurrency)
      .map((currency) => [formatMoney({ amount: 0, currency }).replace(/[\d.]+$/, ''), currency]),
  ));

/** The amount that the server wrote in English (`A$1,234.50`), or undefined where words are something else. */
export function moneyIn(words: string): Money | undefined {
  const [, sign = '', digits = ''] = /^(\D+)(\d[\d,]*(?:\.\d+)?)$/.exec(words) ?? [];
  const currency = signsOf().get(sign);
  return currency && { amount: Number(digits.replaceAll(/[,.]/g, '')), currency };
}
