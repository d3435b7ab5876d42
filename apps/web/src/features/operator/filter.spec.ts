import { filterFrom } from './filter.ts';

it.each([
  ['nothing', {}, {}],
  [
    'days and a status',
    { from: '2026-11-01', to: '2026-11-30', status: 'paid' },
    { from: '2026-11-01', to: '2026-11-30', status: 'paid' },
  ],
  ['a day that is none', { from: 'yesterday' }, {}],
  ['an unknown status', { status: 'stolen' }, {}],
  ['foreign words', { page: '2' }, {}],
])('reads %s from the address', (_what, search, filter) => expect(filterFrom(search)).toEqual(filter));
