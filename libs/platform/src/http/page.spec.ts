import { InvalidInput } from '@vestibule/kernel';
import { pageOf, placeOf } from './page.ts';

const ID = '0198a1f0-0000-7000-8000-000000000001';
const at = new Date('2026-11-25T03:00:00.123Z');
const wire = (text: string): string => Buffer.from(text).toString('base64url');

describe('a page of a list', () => {
  it('ends where the next one begins', () => {
    const { rows, nextCursor } = pageOf(
      [
        { at, id: ID },
        { at, id: 'more' },
      ],
      1,
      (row) => row,
    );
    expect(rows).toEqual([{ at, id: ID }]);
    expect(placeOf(nextCursor ?? '')).toEqual({ at, id: ID });
  });

  it('has no next page where no row is left', () =>
    expect(pageOf([{ at, id: ID }], 1, (row) => row).nextCursor).toBeNull());

  it('is the first one without a cursor', () => expect(placeOf(undefined)).toBeNull());

  it.each([
    ['nothing', ''],
    ['no date', wire(`soon|${ID}`)],
    ['a year that Postgres cannot hold', wire(`+012026-11-25T03:00:00.000Z|${ID}`)],
    ['a year before the first', wire(`1969-12-31T23:59:59.999Z|${ID}`)],
    ['no id', wire(at.toISOString())],
    ['an id of another kind', wire(`${at.toISOString()}|dp_1`)],
    ['an id and more', wire(`${at.toISOString()}|${ID}|x`)],
  ])('refuses a cursor of %s', (_name, cursor) => expect(() => placeOf(cursor)).toThrow(InvalidInput));

  it('takes the ids that its list has', () =>
    expect(placeOf(wire(`${at.toISOString()}|dp_1`), (id) => id.startsWith('dp_'))).toEqual({ at, id: 'dp_1' }));
});
