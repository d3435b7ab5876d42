import { messageFilterFrom } from './filter.ts';

it.each([
  [{}, {}],
  [
    { standing: 'failed', kind: 'reminder' },
    { standing: 'failed', kind: 'reminder' },
  ],
  [
    { readers: 'members', kind: 'dispute_opened' },
    { readers: 'members', kind: 'dispute_opened' },
  ],
  [{ standing: 'lost', kind: 'toString', readers: 'everybody' }, {}],
  [{ standing: 3, kind: ['reminder'] }, {}],
])('an address with %j asks for %j', (search, filter) => {
  expect(messageFilterFrom(search)).toEqual(filter);
});
