/**
 * Makes one act of what many ask for at the same time: while one is under way, all that comes meanwhile goes with the next. Each caller's promise is done
 * when their own item is, with what became of it, or fails with it. `act` answers for each item, in their order.
 */
export function together<Item, Outcome>(
  act: (items: readonly Item[]) => Promise<readonly Outcome[]>,
): (item: Item) => Promise<Outcome> {
  let next: { readonly items: Item[]; readonly done: Promise<readonly Outcome[]> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return async (item) => {
    if (!next) {
      const items: Item[] = [];
      const done = last.then(() => {
        next = undefined;
        return act(items);
      });
      last = done.catch(() => undefined);
      next = { items, done };
    }
    const { items, done } = next;
    const place = items.push(item) - 1;
    return (await done)[place] as Outcome;
  };
}

/** What became of one of many. */
export type Outcome = 'done' | { readonly problem: unknown };

/**
 * Does what is to be done in sets of so many, one after the other, each item once. One that fails keeps none of the others back: a set that fails is done again in halves. Says what became
 * of each, in their order.
 */
export async function inSets(
  items: readonly string[],
  most: number,
  act: (set: readonly string[]) => Promise<void>,
): Promise<readonly Outcome[]> {
  const problems = new Map<string, unknown>();
  const unique = [...new Set(items)];
  const attempt = async (set: readonly string[]): Promise<void> => {
    try {
      await act(set);
    } catch (problem) {
      const middle = Math.ceil(set.length / 2);
      const [first] = set;
      if (first !== undefined && set.length === 1) problems.set(first, problem);
      else for (const half of [set.slice(0, middle), set.slice(middle)]) await attempt(half);
    }
  };
  for (let from = 0; from < unique.length; from += most) await attempt(unique.slice(from, from + most));
  return items.map((item) => (problems.has(item) ? { problem: problems.get(item) } : 'done'));
}
