import { CURRENCIES, type Currency } from '@vestibule/kernel';
import { viewerLocale } from '../../ui/times.ts';

/** `23 Nov 2026` for a week's first day, `Nov 2026` for a month. */
export const periodName = (period: string, groupBy: 'week' | 'month', locale: string = viewerLocale()): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(groupBy === 'week' ? { day: 'numeric' } : {}),
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${period}T00:00Z`));

/** `A$1.2K`: for an axis, where the exact figure stands in the table. */
export const shortMoney = (minor: number, currency: Currency, locale: string = viewerLocale()): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(minor / 10 ** CURRENCIES[currency].exponent);
