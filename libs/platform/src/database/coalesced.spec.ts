import { Coalesced } from './coalesced.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('asks once for all that arrived in one turn, and once for the same key', async () => {
  const asked: (readonly number[])[] = [];
  const rows = new Coalesced<number, string>(async (keys) => {
    asked.push(keys);
    return new Map(keys.map((key) => [key, `row ${key}`]));
  });
  expect(await Promise.all([rows.get(1), rows.get(2), rows.get(1)])).toEqual(['row 1', 'row 2', 'row 1']);
  expect(asked).toEqual([[1, 2]]);
});

it('reads again for a question that comes after the read began: nothing is cached', async () => {
  let version = 0;
  const rows = new Coalesced<string, number>(async (keys) => {
    version += 1;
    return new Map(keys.map((key) => [key, version]));
  });
  const early = rows.get('a');
  await turn();
  const late = rows.get('a');
  expect([await early, await late]).toEqual([1, 2]);
});

it('says undefined for a key that does not exist', async () => {
  const rows = new Coalesced<number, string>(async () => new Map([[1, 'one']]));
  expect(await Promise.all([rows.get(1), rows.get(2)])).toEqual(['one', undefined]);
});

it('does not let one bad key fail its neighbours', async () => {
  const rows = new Coalesced<string, string>(async (keys) => {
    if (keys.includes('bad')) throw new Error('bad key');
    return new Map(keys.map((key) => [key, key]));
  });
  const answers = await Promise.allSettled([rows.get('a'), rows.get('bad'), rows.get('b')]);
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('has at most two questions under way, bounded, and loses none', async () => {
  let underWay = 0;
  let most = 0;
  let largest = 0;
  const rows = new Coalesced<number, number>(async (keys) => {
    underWay += 1;
    most = Math.max(most, underWay);
    largest = Math.max(largest, keys.length);
    await turn();
    underWay -= 1;
    return new Map(keys.map((key) => [key, key * 2]));
  });
  const keys = Array.from({ length: 2_000 }, (_, key) => key);
  const answers = await Promise.all(
    keys.map(async (key) => (key % 3 === 0 ? turn().then(() => rows.get(key)) : rows.get(key))),
  );
  expect(answers).toEqual(keys.map((key) => key * 2));
  expect([most <= 2, largest <= 256]).toEqual([true, true]);
});

it('has one write under way where one is asked for', async () => {
  const batches: (readonly number[])[] = [];
  let underWay = 0;
  const writes = new Coalesced<number, true>(async (keys) => {
    underWay += 1;
    expect(underWay).toBe(1);
    batches.push(keys);
    await turn();
    underWay -= 1;
    return new Map(keys.map((key) => [key, true]));
  }, 1);
  const first = writes.get(1);
  await turn();
  await Promise.all([first, writes.get(2), writes.get(3)]);
  expect(batches).toEqual([[1], [2, 3]]);
});
