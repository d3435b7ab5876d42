import { messageFilterFrom } from './filter.ts';

it.each([
  [{}, {}],
  [
    { standing: 'failed', kind: 'reminder' },
    { standing: 'failed', kind: 'reminder' },
  ],
  [{ standing: 'lost', kind: 'toString' }, {}],
  [{ standing: 3, kind: ['reminder'] }, {}],
])('an address with %j asks for %j', (search, filter) => {
  expect(messageFilterFrom(search)).toEqual(filter);
});
