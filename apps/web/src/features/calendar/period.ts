import { dayAfter } from '../../ui/period.ts';
import { dayText, timeWriter, viewerLocale } from '../../ui/times.ts';
import { mondayOf, startOfDay, weekOf } from './days.ts';
import type { View } from './filter.ts';
import { t } from '../../texts/texts.ts';

/** The days that are shown; a list begins at its day and goes on. */
export const daysShown = (view: View, date: string): readonly string[] => (view === 'week' ? weekOf(date) : [date]);

/** The day to go to when one turns the page. */
export function pageAfter(view: View, date: string, pages: number): string {
  return view === 'day' ? dayAfter(date, pages) : dayAfter(view === 'week' ? mondayOf(date) : date, pages * 7);
}

/** What the server is asked for: from the first instant of the first day to the first one after the last. */
export function rangeOf(view: View, date: string, zone: string): { readonly from: string; readonly to: string } {
  const days = daysShown(view, date);
  const [first = date] = days;
  return {
    from: new Date(startOfDay(first, zone)).toISOString(),
    to: new Date(startOfDay(dayAfter(days.at(-1) ?? date), zone)).toISOString(),
  };
}

const FULL = timeWriter({ day: 'numeric', month: 'long', year: 'numeric' });
const DAY_AND_MONTH = timeWriter({ day: 'numeric', month: 'long' });
const DAY = timeWriter({ day: 'numeric' });
const WEEKDAY = timeWriter({ weekday: 'short' });
const inUtc = (day: string, write: typeof FULL, locale: string): string => write(`${day}T12:00Z`, 'UTC', locale);

/** `Wednesday 25 November 2026`; `23 to 29 November 2026`; `28 December 2026 to 3 January 2027` */
export function periodTitle(view: View, date: string, locale: string = viewerLocale()): string {
  if (view === 'day') return dayText(date, locale);
  if (view === 'list') return t('From {{date}}', { date: dayText(date, locale) });
  const [first = date, last = date] = [mondayOf(date), dayAfter(mondayOf(date), 6)];
  const lead =
    first.slice(0, 4) !== last.slice(0, 4) ? FULL : first.slice(0, 7) === last.slice(0, 7) ? DAY : DAY_AND_MONTH;
  if (lead === DAY)
    return t('{{firstDay}} to {{to}}', { firstDay: inUtc(first, lead, locale), to: inUtc(last, FULL, locale) });
  return t('{{from}} to {{to}}', { from: inUtc(first, lead, locale), to: inUtc(last, FULL, locale) });
}

export const weekdayOf = (day: string, locale: string = viewerLocale()): string => inUtc(day, WEEKDAY, locale);
export const dayNumber = (day: string): string => String(Number(day.slice(8)));
