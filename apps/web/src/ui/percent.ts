import { type Currency, numberFormat, type PlatformFeeRate } from '@vestibule/kernel';
import { pageLocale } from '../texts/texts.ts';
import { decimalMark, moneyText } from './money.ts';

/** 250 basis points as one reads them: `2.5 %`, in German `2,5 %`. */
export const percentText = (basisPoints: number): string =>
  `${numberFormat(pageLocale(), { maximumFractionDigits: 2 }).format(basisPoints / 100)} %`;

/** `1.5 % + A$0.30`; `currency` null where there is nothing to add. */
export const rateText = ({ basisPoints, fixedMinor }: PlatformFeeRate, currency: Currency | null): string =>
  fixedMinor === 0 || currency === null
    ? percentText(basisPoints)
    : `${percentText(basisPoints)} + ${moneyText({ amount: fixedMinor, currency })}`;

/** `2.5` typed is 250 basis points; undefined where it is no percentage with at most two decimals. */
export function basisPointsOf(typed: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** 250 as one would type it: `2.5`, in German `2,5`. */
export const typedPercent = (basisPoints: number): string => String(basisPoints / 100).replace('.', decimalMark());
