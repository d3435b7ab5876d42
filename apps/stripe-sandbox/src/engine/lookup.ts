import { resourceMissing } from '../http/errors.ts';
import type { Kept } from './state.ts';

/** The account's own object, or Stripe's 404. `param` is set where the id came in a body parameter. */
export function owned<R extends { readonly account: string }>(
  table: ReadonlyMap<string, R>,
  account: string,
  id: string,
  name: string,
  param?: string,
): R {
  const row = table.get(id);
  if (!row || row.account !== account) throw resourceMissing(name, id, param);
  return row;
}

/** An object that the sandbox itself has pointed at: not finding it is a fault of the sandbox. */
export function known<R>(table: ReadonlyMap<string, R>, id: string): R {
  const row = table.get(id);
  if (!row) throw new Error(`the sandbox has lost ${id}`);
  return row;
}

/** Puts an object that is only itself into its table. */
export function keep<T extends { readonly id: string }>(
  table: Pick<Map<string, Kept<T>>, 'set'>,
  account: string,
  object: T,
): Kept<T> {
  const row = { account, object };
  table.set(object.id, row);
  return row;
}
