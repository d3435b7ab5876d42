/**
 * Makes one act of what many ask for at the same time: while one is under way, all that comes meanwhile goes with the next. Each caller's promise is done
 * when their own item is, or fails with it.
 */
export function together<Item>(act: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let next: { readonly items: Item[]; readonly done: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  return (item) => {
    if (next) next.items.push(item);
    else {
      const items = [item];
      const done = last.then(() => {
        next = undefined;
        return act(items);
      });
      last = done.catch(() => undefined);
      next = { items, done };
    }
    return next.done;
  };
}
