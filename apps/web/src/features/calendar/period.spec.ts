import { pageAfter, periodTitle, rangeOf } from './period.ts';

const SYDNEY = 'Australia/Sydney';

it.each([
  ['day', '2026-11-25', 'Wednesday 25 November 2026'],
  ['list', '2026-11-25', 'From Wednesday 25 November 2026'],
  ['week', '2026-11-25', '23 to 29 November 2026'],
  ['week', '2026-12-02', '30 November to 6 December 2026'],
  ['week', '2026-12-31', '28 December 2026 to 3 January 2027'],
] as const)('%s of %s', (view, date, title) => expect(periodTitle(view, date, 'en-AU')).toBe(title));

it.each([
  ['day', 1, '2026-11-26'],
  ['day', -1, '2026-11-24'],
  ['week', 1, '2026-11-30'],
  ['week', -1, '2026-11-16'],
  ['list', 1, '2026-12-02'],
] as const)('the next %s page', (view, pages, expected) => expect(pageAfter(view, '2026-11-25', pages)).toBe(expected));

it('case 30: a week in which the clocks change is as long as it is', () => {
  const hours = (date: string): number => {
    const { from, to } = rangeOf('week', date, SYDNEY);
    return (Date.parse(to) - Date.parse(from)) / 3_600_000;
  };
  expect([hours('2026-11-25'), hours('2026-10-04'), hours('2026-04-05')]).toEqual([168, 167, 169]);
});
