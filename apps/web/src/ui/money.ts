import { CURRENCIES, formatMoney, type Currency, type Money } from '@vestibule/kernel';
import { language } from '../texts/texts.ts';
import { viewerLocale } from './times.ts';

/** Between whole and part, as people type it in the language of the page. */
export const decimalMark = (): ',' | '.' => (language() === 'de' ? ',' : '.');

/** `A$80.00` in the viewer's own way of writing numbers. */
export const moneyText = (money: Money): string => formatMoney(money, viewerLocale());

/** What stands in an empty field for an amount: `0.00`, in German `0,00`. */
export const noAmountYet = (): string => `0${decimalMark()}00`;

const ENGLISH = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

/**
 * What a person typed, in whole minor units: `80`, `80.5`, `80.50` and `1,200.00` are understood; anything else, and more
 * decimals than the currency has, is undefined. German writes `80,50` and `1.200,00`. Digits only, never a floating-point product.
 */
export function minorUnits(typed: string, currency: Currency): number | undefined {
  const { exponent } = CURRENCIES[currency];
  const match = (decimalMark() === ',' ? /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d*))?$/ : ENGLISH).exec(typed.trim());
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  if (decimals.length > exponent) return undefined;
  const minor = Number(whole.replaceAll(/[.,]/g, '') + decimals.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** The amount as one would type it: `80.00`, in German `80,00`. */
export function typedAmount({ amount, currency }: Money, mark: ',' | '.' = decimalMark()): string {
  const { exponent } = CURRENCIES[currency];
  if (exponent === 0) return String(amount);
  const digits = String(amount).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}${mark}${digits.slice(-exponent)}`;
}
