import { debitsUntil, pendingDebit } from './debits.ts';

const SYDNEY = 'Australia/Sydney'; // UTC+11 in November
// Thursday 3 December 2026: five business days after Wednesday 25 November is the Wednesday before.
const thursday = new Date('2026-12-03T10:00:00+11:00');

it.each([
  ['five days, Sydney', thursday, 5, SYDNEY, '2026-11-26T00:00:00+11:00'],
  ['five days, and the first minute of the day', new Date('2026-12-03T00:00:00+11:00'), 5, SYDNEY, '2026-11-26T00:00:00+11:00'], // prettier-ignore
  ['five days, and a second earlier', new Date('2026-12-02T23:59:59+11:00'), 5, SYDNEY, '2026-11-25T00:00:00+11:00'],
  ['three days, weekend before it', thursday, 3, SYDNEY, '2026-11-30T00:00:00+11:00'],
  ['another zone has another midnight', thursday, 5, 'Europe/Berlin', '2026-11-26T00:00:00+01:00'],
  ['a Monday: what begins on the weekend is no later than what begins on Friday', new Date('2026-12-07T10:00:00+11:00'), 5, SYDNEY, '2026-11-30T00:00:00+11:00'], // prettier-ignore
] as const)('%s', (_what, startsAt, days, zone, until) =>
  expect(debitsUntil(startsAt, days, zone)).toEqual(new Date(until)),
);

it('a practice that takes no debits has no such time', () => expect(debitsUntil(thursday, null, SYDNEY)).toBeNull());

it('one second before that time the answer is there the day before the session, and at that time it is not', () => {
  const until = debitsUntil(thursday, 5, SYDNEY)?.getTime() ?? 0;
  const begun = (at: number) => pendingDebit(new Date(at), thursday, 5, SYDNEY);
  expect(begun(until - 1000)).toEqual({ expectedBy: '2026-12-02', isTooLate: false });
  expect(begun(until)).toEqual({ expectedBy: '2026-12-03', isTooLate: true });
});
