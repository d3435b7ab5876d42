import { inSets, together } from './together.ts';

/** An act that ends when the test says so. */
function slow() {
  const acts: { readonly items: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const act = (items: readonly string[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      acts.push({
        items: [...items],
        end: (error) => (error ? reject(error) : resolve(items.map((item) => `${item} is done`))),
      });
    });
  return { acts, ask: together(act) };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('does at once what is asked while nothing is under way, and in one act all that is asked meanwhile', async () => {
  const { acts, ask } = slow();
  const first = ask('a');
  await turn();
  const others = [ask('b'), ask('c')];
  await turn();
  expect(acts.map(({ items }) => items)).toEqual([['a']]);
  acts[0]?.end();
  await first;
  await turn();
  expect(acts.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  acts[1]?.end();
  expect(await Promise.all(others)).toEqual(['b is done', 'c is done']);
});

it('fails for those whose act failed, and goes on with the others', async () => {
  const { acts, ask } = slow();
  const first = ask('a').catch((error: unknown) => error);
  await turn();
  const second = ask('b');
  acts[0]?.end(new Error('the database is away'));
  expect(await first).toEqual(new Error('the database is away'));
  await turn();
  acts[1]?.end();
  await expect(second).resolves.toBe('b is done');
});

describe('in sets', () => {
  const NOTED: (readonly string[])[] = [];
  beforeEach(() => void NOTED.splice(0));
  const refusing =
    (...refused: readonly string[]) =>
    async (set: readonly string[]): Promise<void> => {
      NOTED.push(set);
      const one = set.find((item) => refused.includes(item));
      if (one !== undefined) throw new Error(`not ${one}`);
    };

  it('does so many at a time, and each once', async () => {
    expect(await inSets(['a', 'b', 'a', 'c', 'd'], 3, refusing())).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(NOTED).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('one that fails keeps none of the others back, and says why', async () => {
    const problem = new Error('not c');
    expect(await inSets(['a', 'b', 'c', 'd'], 4, refusing('c'))).toEqual(['done', 'done', { problem }, 'done']);
    expect(NOTED).toEqual([['a', 'b', 'c', 'd'], ['a', 'b'], ['c', 'd'], ['c'], ['d']]);
  });

  it('where all fail, each says why', async () => {
    const outcomes = await inSets(['a', 'b'], 2, refusing('a', 'b'));
    expect(outcomes).toEqual([{ problem: new Error('not a') }, { problem: new Error('not b') }]);
  });

  it('of nothing there is nothing to do', async () => {
    expect(await inSets([], 2, refusing())).toEqual([]);
    expect(NOTED).toEqual([]);
  });
});
