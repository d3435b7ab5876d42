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
