import * as fc from 'fast-check';
import { Table } from '../engine/table.ts';
import { list } from './lists.ts';

interface Row {
  readonly account: string;
  readonly object: { readonly id: string; readonly created: number; kind: string };
}
const tableOf = (rows: readonly Row[]): Table<Row, 'account' | 'kind'> => {
  const table = new Table<Row, 'account' | 'kind'>({ account: (row) => row.account, kind: (row) => row.object.kind });
  for (const row of rows) table.set(row.object.id, row);
  return table;
};
const row = (index: number, account: string, created: number, kind: string): Row => ({
  account,
  object: { id: `x_${index}`, created, kind },
});

it('is what filtering everything would give, whatever is asked, and removed before', () => {
  const rows = fc.array(
    fc.record({ account: fc.constantFrom('a', 'b'), wait: fc.nat(2), kind: fc.constantFrom('p', 'q') }),
    { maxLength: 60 },
  );
  const asked = fc.record({
    limit: fc.integer({ min: 1, max: 7 }),
    kind: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
    from: fc.integer({ min: -5, max: 60 }),
    length: fc.integer({ min: 0, max: 60 }),
    cursor: fc.nat(100),
    direction: fc.constantFrom('starting_after', 'ending_before', 'none'),
    removed: fc.array(fc.nat(59), { maxLength: 40 }),
  });
  fc.assert(
    fc.property(rows, asked, (made, ask) => {
      let moment = 0;
      const all = made.map(({ account, wait, kind }, index) => row(index, account, (moment += wait), kind));
      const table = tableOf(all);
      for (const index of ask.removed) table.delete(`x_${index}`);
      const mine = all.filter((one) => one.account === 'a' && table.has(one.object.id)).toReversed();
      const cursor = mine.length === 0 ? undefined : mine[ask.cursor % mine.length]?.object.id;
      const useCursor = cursor !== undefined && ask.direction !== 'none';
      const to = ask.from + ask.length;
      const fits = (one: Row): boolean =>
        (ask.kind === undefined || one.object.kind === ask.kind) &&
        one.object.created >= ask.from &&
        one.object.created <= to;
      const place = mine.findIndex(({ object }) => object.id === cursor);
      const after = useCursor && ask.direction === 'starting_after' ? mine.slice(place + 1) : mine;
      const wanted = (useCursor && ask.direction === 'ending_before' ? mine.slice(0, place) : after).filter(fits);
      const newer = useCursor && ask.direction === 'ending_before';
      const expected = newer ? wanted.slice(-ask.limit) : wanted.slice(0, ask.limit);
      const got = list(
        {
          account: 'a',
          params: {
            limit: ask.limit,
            created: { from: ask.from, to },
            ...(useCursor ? { [ask.direction]: cursor } : {}),
          },
        },
        { table, url: '/', having: { kind: ask.kind } },
        ({ object }) => object,
      );
      const ids = (of: readonly { id: string }[]): string[] => of.map(({ id }) => id);
      expect(ids(got.data)).toEqual(ids(expected.map(({ object }) => object)));
      expect(got.has_more).toBe(wanted.length > ask.limit);
    }),
    { numRuns: 500 },
  );
});

it('a row whose value changes is found by the new one', () => {
  const one = row(1, 'a', 1, 'p');
  const table = tableOf([one, row(2, 'a', 2, 'q')]);
  one.object.kind = 'q';
  table.touch('x_1');
  const found = (kind: string): string[] =>
    list({ account: 'a', params: {} }, { table, url: '/', having: { kind } }, ({ object }) => object).data.map(
      ({ id }) => id,
    );
  expect([found('p'), found('q').sort()]).toEqual([[], ['x_1', 'x_2']]);
});

it('costs the same in the middle of a hundred thousand as in the middle of a thousand', () => {
  const median = (size: number): number => {
    const table = tableOf(
      Array.from({ length: size }, (_none, index) => row(index, 'a', index, index % 2 ? 'p' : 'q')),
    );
    const call = {
      account: 'a',
      params: { limit: 100, starting_after: `x_${size / 2}`, created: { from: size / 4, to: size } },
    };
    const took = Array.from({ length: 200 }, () => {
      const from = performance.now();
      list(call, { table, url: '/', having: { kind: 'p' } }, ({ object }) => object);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    return took[100] ?? 0;
  };
  median(1_000); // warm
  const [small, large] = [median(1_000), median(100_000)];
  expect(large).toBeLessThan(Math.max(10 * small, 2)); // reading all of them would be a hundred times as much
});
