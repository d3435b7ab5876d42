import { businessDaysAfter, dayIn, endOfDay, lastDayToBegin } from './business-days.ts';

// 25 November 2026 is a Wednesday.
it.each([
  ['2026-11-25', 1, '2026-11-26'],
  ['2026-11-25', 3, '2026-11-30'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-29', 1, '2026-11-30'],
  ['2026-11-25', 10, '2026-12-09'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-11-28', 0, '2026-11-28'],
] as const)('%s and %i business days are %s', (day, count, after) => expect(businessDaysAfter(day, count)).toBe(after));

it.each([
  ['2026-12-03', 5, '2026-11-25'],
  ['2026-12-02', 5, '2026-11-24'],
  // What begins on a weekend ends when what began on the Friday before it does.
  ['2026-12-05', 5, '2026-11-29'],
  ['2026-12-07', 5, '2026-11-29'],
] as const)('before %s there is room for %i business days from %s at the latest', (before, count, day) => {
  expect(lastDayToBegin(before, count)).toBe(day);
  expect(businessDaysAfter(day, count) < before).toBe(true);
});

it.each([
  ['2026-11-25', 'Australia/Sydney', '2026-11-25T13:00:00.000Z'],
  ['2026-11-25', 'America/Los_Angeles', '2026-11-26T08:00:00.000Z'],
  ['2026-11-25', 'Asia/Kathmandu', '2026-11-25T18:15:00.000Z'],
  // Clocks go forward at 02:00 of 4 October: the day before is as long as any.
  ['2026-10-03', 'Australia/Sydney', '2026-10-03T14:00:00.000Z'],
  ['2026-10-04', 'Australia/Sydney', '2026-10-04T13:00:00.000Z'],
] as const)('%s in %s is over at %s', (day, zone, end) => {
  const at = endOfDay(day, zone);
  expect(at.toISOString()).toBe(end);
  expect([dayIn(new Date(at.getTime() - 1), zone), dayIn(at, zone) > day]).toEqual([day, true]);
});
