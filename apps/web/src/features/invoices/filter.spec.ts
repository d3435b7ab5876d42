import { invoiceFilterFrom, withWholeDays } from './filter.ts';

it('reads what it understands from the address and leaves the rest out', () => {
  expect(invoiceFilterFrom({ from: '2026-11-01', to: 'yesterday', kind: 'credit_note', x: 1 })).toEqual({
    from: '2026-11-01',
    kind: 'credit_note',
  });
  expect(invoiceFilterFrom({ kind: 'receipt' })).toEqual({});
});

it('means the whole of the last day', () => {
  expect(withWholeDays({ from: '2026-11-01', to: '2026-11-30' })).toEqual({ from: '2026-11-01', to: '2026-12-01' });
  expect(withWholeDays({})).toEqual({});
});
