import { askedBy, periodOf, periodsOf, reportFilterFrom } from './filter.ts';

const ID = '0199d3a0-5d2e-7000-8000-000000000001';
const NOW_MS = Date.parse('2026-11-30T14:00:00Z'); // 1 December in Sydney

it.each([
  ['nothing', {}, {}],
  [
    'all of it',
    { period: 'last-month', by: 'month', practitioner: ID },
    { period: 'last-month', by: 'month', practitioner: ID },
  ],
  ['what cannot be asked', { period: 'all', by: 'year', practitioner: 'me', practiceId: '1' }, {}],
])('reads %s from the address', (_what, search, filter) => expect(reportFilterFrom(search)).toEqual(filter));

it.each([
  ['this year without a word', {}, { from: '2026-01-01', to: '2026-12-02', groupBy: 'week' }],
  [
    'from a day until today',
    { from: '2026-11-10', by: 'month' },
    { from: '2026-11-10', to: '2026-12-02', groupBy: 'month' },
  ],
  ['the year before a day', { to: '2026-11-10' }, { from: '2025-11-11', to: '2026-11-11', groupBy: 'week' }],
  [
    'no more than ten years',
    { from: '1990-01-01', to: '2026-11-10' },
    { from: '2016-11-13', to: '2026-11-11', groupBy: 'week' },
  ],
] as const)('asks for %s', (_what, filter, asked) =>
  expect(askedBy(filter, NOW_MS, 'Australia/Sydney')).toEqual(asked),
);

it('names a period where one was chosen', () => {
  expect(periodOf({})).toEqual({ period: 'year' });
  expect(periodOf({ from: '2026-11-01' })).toEqual({ from: '2026-11-01' });
});

it.each([
  ['week', '2026-10-01', '2026-10-13', ['2026-09-28', '2026-10-05', '2026-10-12']],
  ['week', '2026-10-05', '2026-10-12', ['2026-10-05']],
  ['month', '2026-12-31', '2027-03-02', ['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01']],
  ['month', '2026-02-01', '2026-03-01', ['2026-02-01']],
] as const)('knows every %s from %s to %s', (groupBy, from, to, periods) =>
  expect(periodsOf({ groupBy, from, to })).toEqual(periods),
);
