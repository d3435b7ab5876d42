import { instantsOf, wallDate, wallPlus } from './times.ts';
import { said, t } from '../texts/texts.ts';

/** Stretches of time that bookkeepers ask for. Kept by name in the address, so that a bookmark of "last month" stays last month. */
export const PERIODS = ['all', 'today', '7-days', '30-days', 'month', 'last-month', 'year'] as const;
export type NamedPeriod = (typeof PERIODS)[number];
/** Named, or the days that were chosen. */
export interface Period {
  readonly period?: NamedPeriod;
  readonly from?: string;
  readonly to?: string;
}

export const PERIOD_WORDS: Readonly<Record<NamedPeriod, string>> = said({
  all: () => t('All time'),
  today: () => t('Today'),
  '7-days': () => t('Last 7 days'),
  '30-days': () => t('Last 30 days'),
  month: () => t('This month'),
  'last-month': () => t('Last month'),
  year: () => t('This year'),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isNamed = (value: unknown): value is NamedPeriod => PERIODS.some((period) => period === value);
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00Z`));

/** What the address says of time: a name, or days; what is not understood is left out. */
export function periodFrom(search: Readonly<Record<string, unknown>>): Period {
  const { period, from, to } = search;
  if (isDay(from) || isDay(to)) return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
  return isNamed(period) ? { period } : {};
}

export const dayAfter = (day: string, days = 1): string => wallPlus(`${day}T00:00`, days * 1440).slice(0, 10);

/** The first and the last day, both inside; a missing one has no end. Days of the zone's own calendar. */
export function daysOf({ period, from, to }: Period, nowMs: number, zone: string): { from?: string; to?: string } {
  if (from !== undefined || to !== undefined) return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const today = wallDate(nowMs, zone);
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case '7-days':
      return { from: dayAfter(today, -6), to: today };
    case '30-days':
      return { from: dayAfter(today, -29), to: today };
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month': {
      const last = dayAfter(firstOfMonth, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    default:
      return {};
  }
}

/** The same as the server takes it: dates of each practice's own calendar, the second one outside. */
export function askedDays(period: Period, nowMs: number, zone: string): { from?: string; to?: string } {
  const { from, to } = daysOf(period, nowMs, zone);
  return { ...(from ? { from } : {}), ...(to ? { to: dayAfter(to) } : {}) };
}

const startOf = (day: string, zone: string): string | undefined => {
  // Where midnight itself is skipped by a change of the clocks, the day begins an hour later.
  const [start] = [...instantsOf(`${day}T00:00`, zone), ...instantsOf(`${day}T01:00`, zone)];
  return start === undefined ? undefined : new Date(start).toISOString();
};

/** The same in instants, for whoever reads in a zone that the server does not know. */
export function askedInstants(period: Period, nowMs: number, zone: string): { from?: string; to?: string } {
  const { from, to } = askedDays(period, nowMs, zone);
  const [first, last] = [from && startOf(from, zone), to && startOf(to, zone)];
  return { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}
