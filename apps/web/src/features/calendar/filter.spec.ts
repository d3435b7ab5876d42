import { calendarFilterFrom } from './filter.ts';

const id = '01980000-0000-7000-8000-000000000000';

it.each([
  ['nothing', {}, {}],
  [
    'everything',
    { view: 'day', date: '2026-11-25', practitioner: id, q: ' kim ' },
    { view: 'day', date: '2026-11-25', practitioner: id, q: 'kim' },
  ],
  ['what is not understood', { view: 'month', date: '2026-13-01', practitioner: 'me', q: '  ' }, {}],
  ['a search that is a number', { q: 42 }, { q: '42' }],
])('%s', (_what, search, filter) => expect(calendarFilterFrom(search)).toEqual(filter));
