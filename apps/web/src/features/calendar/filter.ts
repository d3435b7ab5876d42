import { isDay } from '../../ui/period.ts';

export const VIEWS = ['day', 'week', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What is looked at, as it stands in the address. Without a view: the week, or the day on a narrow screen; without a date: today. */
export interface CalendarFilter {
  readonly view?: View;
  readonly date?: string;
  readonly practitioner?: string;
  readonly q?: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter as it stands in the address: what is not understood is left out. */
export function calendarFilterFrom(search: Readonly<Record<string, unknown>>): CalendarFilter {
  const { view, date, practitioner, q } = search;
  const known = VIEWS.find((name) => name === view);
  // An address with only digits in the search gives a number.
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).trim().slice(0, 100) : '';
  return {
    ...(known ? { view: known } : {}),
    ...(isDay(date) ? { date } : {}),
    ...(typeof practitioner === 'string' && UUID.test(practitioner) ? { practitioner } : {}),
    ...(words === '' ? {} : { q: words }),
  };
}
