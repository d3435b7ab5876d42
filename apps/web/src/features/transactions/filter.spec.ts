import { askedBy, filterFrom, periodOf } from './filter.ts';

const PRACTICE = '0199d3a0-5d2e-7000-8000-000000000001';

it.each([
  ['nothing', {}, {}],
  [
    'days and a status',
    { from: '2026-11-01', to: '2026-11-30', status: 'paid' },
    { from: '2026-11-01', to: '2026-11-30', status: 'paid' },
  ],
  [
    'a practice and an open payment',
    { practiceId: PRACTICE, open: PRACTICE },
    { practiceId: PRACTICE, open: PRACTICE },
  ],
  ['an id, without what was pasted around it', { search: ' pi_3Qk ' }, { search: 'pi_3Qk' }],
  ['what is no id', { search: 'Casey Client', practiceId: '1', open: '../../me' }, {}],
  ['an unknown status', { status: 'stolen' }, {}],
  ['foreign words', { page: '2' }, {}],
])('reads %s from the address', (_what, search, filter) => expect(filterFrom(search)).toEqual(filter));

it.each([
  ['lately, without a word', {}, { period: '30-days' }],
  ['any time for an id', { search: 'pi_3Qk' }, { period: 'all' }],
  ['what was chosen, for an id too', { search: 'pi_3Qk', period: 'month' }, { period: 'month' }],
  ['days', { from: '2026-11-01' }, { from: '2026-11-01' }],
] as const)('looks at %s', (_what, filter, period) => expect(periodOf(filter)).toEqual(period));

it('asks for whole days, the last one to its end, and never for what is only open on the screen', () =>
  expect(
    askedBy(
      { from: '2026-10-03', to: '2026-10-04', status: 'paid', open: PRACTICE },
      Date.parse('2026-11-30T14:00:00Z'),
      'Australia/Sydney',
    ),
  ).toEqual({ from: '2026-10-03', to: '2026-10-05', status: 'paid' }));
