import { decimalMark } from '../../ui/money.ts';

/** `2.5` typed is 250 basis points; undefined where it is no percentage with at most two decimals. */
export function basisPointsOf(typed: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** 250 as one would type it: `2.5`, in German `2,5`. */
export const typedPercent = (basisPoints: number): string => String(basisPoints / 100).replace('.', decimalMark());
