import type { ReportAsked } from '../../api/reports.ts';
import { askedDays, dayAfter, daysOf, periodFrom, type Period } from '../../ui/period.ts';

/** What is looked at, as it stands in the address. */
export interface ReportFilter extends Period {
  readonly by?: 'month';
  readonly practitioner?: string;
  readonly practiceId?: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Further back than this a report does not look. */
const LONGEST_DAYS = 3_650;

/** The filter as it stands in the address: what is not understood is left out. */
export function reportFilterFrom(search: Readonly<Record<string, unknown>>): ReportFilter {
  const id = (name: 'practitioner' | 'practiceId') => {
    const value = search[name];
    return typeof value === 'string' && UUID.test(value) ? { [name]: value } : {};
  };
  const { period, ...days } = periodFrom(search);
  return {
    ...days,
    ...(period === undefined || period === 'all' ? {} : { period }),
    ...(search['by'] === 'month' ? { by: 'month' } : {}),
    ...id('practitioner'),
    ...id('practiceId'),
  };
}

/** Without a word on time: this year. */
export const periodOf = ({ period, from, to }: ReportFilter): Period =>
  period === undefined && from === undefined && to === undefined
    ? { period: 'year' }
    : { ...(period ? { period } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };

/** The same as the server takes it. Where only one day was chosen: until today, or the year before. */
export function askedBy(filter: ReportFilter, nowMs: number, zone: string): ReportAsked {
  const { practitioner, practiceId, by = 'week' } = filter;
  const asked = askedDays(periodOf(filter), nowMs, zone);
  const to = asked.to ?? dayAfter(daysOf({ period: 'today' }, nowMs, zone).to ?? '');
  const earliest = dayAfter(to, -LONGEST_DAYS);
  const from = asked.from ?? dayAfter(to, -365);
  return {
    from: from < earliest ? earliest : from,
    to,
    groupBy: by,
    ...(practitioner ? { practitioner } : {}),
    ...(practiceId ? { practiceId } : {}),
  };
}

const monthAfter = (day: string): string => `${dayAfter(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

/** The first day of every week (Monday) or month that the asked time touches, the empty ones too: a gap in a chart is a week without payments. */
export function periodsOf({ from, to, groupBy }: Pick<ReportAsked, 'from' | 'to' | 'groupBy'>): string[] {
  const weekday = (new Date(`${from}T00:00Z`).getUTCDay() + 6) % 7;
  const first = groupBy === 'week' ? dayAfter(from, -weekday) : `${from.slice(0, 7)}-01`;
  const found: string[] = [];
  for (let day = first; day < to; day = groupBy === 'week' ? dayAfter(day, 7) : monthAfter(day)) found.push(day);
  return found;
}
