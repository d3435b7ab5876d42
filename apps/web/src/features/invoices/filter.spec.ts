import { invoiceFilterFrom } from './filter.ts';

it.each([
  [
    { from: '2026-11-01', to: 'yesterday', kind: 'credit_note', x: 1 },
    { from: '2026-11-01', kind: 'credit_note' },
  ],
  [{ kind: 'receipt', of: 'somebody' }, {}],
  [
    { period: 'last-month', of: 'platform' },
    { period: 'last-month', of: 'platform' },
  ],
])('reads what it understands of %j from the address', (search, filter) =>
  expect(invoiceFilterFrom(search)).toEqual(filter),
);
