import { filterFrom, inInstants } from './filter.ts';

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

it('asks for whole days of the zone, the last one to its end', () =>
  expect(inInstants({ from: '2026-10-03', to: '2026-10-04', status: 'paid' }, 'Australia/Sydney')).toEqual({
    from: '2026-10-02T14:00:00.000Z',
    to: '2026-10-04T13:00:00.000Z',
    status: 'paid',
  }));
