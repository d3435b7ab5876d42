import { pageLocale } from '../texts/texts.ts';
import type { Currency, PlatformFeeRate } from '@vestibule/kernel';
import { moneyText } from './money.ts';

/** `1.5 % + A$0.30`; `currency` null where there is nothing to add. */
export function rateText({ basisPoints, fixedMinor }: PlatformFeeRate, currency: Currency | null): string {
  const percent = `${new Intl.NumberFormat(pageLocale(), { maximumFractionDigits: 2 }).format(basisPoints / 100)} %`;
  return fixedMinor === 0 || currency === null
    ? percent
    : `${percent} + ${moneyText({ amount: fixedMinor, currency })}`;
}

/** Basis points of what a person typed as per cent: `1.5` is 150. Undefined for anything with more than two decimals. */
export function basisPointsOf(percent: string): number | undefined {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(percent.trim());
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
