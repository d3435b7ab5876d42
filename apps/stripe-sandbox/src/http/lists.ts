import type { Stripe } from 'stripe';
import type { Table } from '../engine/table.ts';
import { invalidRequest, resourceMissing } from './errors.ts';
import { integer, text, type Param, type Raw, type Read } from './params.ts';

const LIMIT_DEFAULT = 10;
const LIMIT_MAX = 100;
/** Rows are in order of creation, give or take a clock that was set back a little: so many are looked at beyond a bound. */
const SLACK = 64;

/** Unix seconds, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}
/** A moment, or `created[gte]=…` bounds, in Unix seconds. */
const created: Param<Span> = {
  read(raw: Raw, at) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      const moment = integer.read(raw, at);
      return { from: moment, to: moment };
    }
    let [from, to] = [-Infinity, Infinity];
    for (const [name, value] of Object.entries(raw)) {
      const bound = integer.read(value, `${at}[${name}]`);
      if (name === 'gt') from = Math.max(from, bound + 1);
      else if (name === 'gte') from = Math.max(from, bound);
      else if (name === 'lt') to = Math.min(to, bound - 1);
      else if (name === 'lte') to = Math.min(to, bound);
      else
        throw invalidRequest(`Received unknown parameter: ${at}[${name}]`, {
          code: 'parameter_unknown',
          param: `${at}[${name}]`,
        });
    }
    return { from, to };
  },
};

/** What every list accepts. */
export const pageFields = { limit: integer, starting_after: text, ending_before: text } as const;
export const createdField = { created } as const;
/** For other times than the creation's, such as `arrival_date`. */
export const span = created;
export const within = (moment: number, bounds: Span | undefined): boolean =>
  bounds === undefined || (moment >= bounds.from && moment <= bounds.to);
type Page = Read<typeof pageFields>;

function limitOf(params: Page): number {
  const limit = params.limit ?? LIMIT_DEFAULT;
  if (limit < 1 || limit > LIMIT_MAX)
    throw invalidRequest(`Invalid limit: must be between 1 and ${LIMIT_MAX}`, { param: 'limit' });
  if (params.starting_after !== undefined && params.ending_before !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: starting_after, ending_before.', {
      param: 'starting_after',
    });
  }
  return limit;
}

interface Row {
  readonly account: string;
  readonly object: { readonly id: string; readonly created: number };
}
interface Listed<R extends Row, I extends string> {
  readonly table: Table<R, I | 'account'>;
  readonly url: string;
  /** Indexed values that were asked for; undefined ones were not. The rarest is where the search begins. */
  readonly having?: { readonly [K in I]?: string | undefined };
  readonly where?: (row: R) => boolean;
}

/**
 * A page of an account's rows, newest first. Only rows between the cursor and the end of the page are looked at: a page
 * costs the same among a hundred objects and among a hundred thousand.
 */
export function list<R extends Row, I extends string, T extends { readonly id: string }>(
  call: { readonly account: string; readonly params: Page & { created?: Span } },
  from: Listed<R, I>,
  show: (row: R) => T,
): Stripe.ApiList<T> {
  const { account, params } = call;
  const { table } = from;
  const limit = limitOf(params);
  const cursor = params.starting_after ?? params.ending_before;
  const cursorName = params.starting_after === undefined ? 'ending_before' : 'starting_after';
  if (cursor !== undefined && table.get(cursor)?.account !== account)
    throw resourceMissing('object', cursor, cursorName);
  const asked = (Object.entries(from.having ?? {}) as [I, string | undefined][]).filter(
    (pair): pair is [I, string] => pair[1] !== undefined,
  );
  const all = table.bucket('account', account);
  const places = asked
    .map(([name, value]) => table.bucket(name, value))
    // A cursor that does not fit the filter is still a place among all rows.
    .filter((bucket) => cursor === undefined || bucket.placeOf(cursor) !== undefined);
  const rows = places.reduce((least, bucket) => (bucket.size < least.size ? bucket : least), all);
  const fits = (row: R): boolean =>
    row.account === account &&
    asked.every(([name, value]) => table.indexed(name, row) === value) &&
    within(row.object.created, params.created) &&
    (from.where?.(row) ?? true);
  const at = (place: number): R | undefined => {
    const id = rows.at(place);
    return id === undefined ? undefined : table.get(id);
  };
  const found: R[] = [];
  const newer = params.ending_before !== undefined;
  const step = newer ? 1 : -1;
  let place = cursor === undefined ? newest(rows.length, at, params.created) : (rows.placeOf(cursor) ?? 0) + step;
  let beyond = 0;
  for (; place >= 0 && place < rows.length && found.length <= limit && beyond <= SLACK; place += step) {
    const row = at(place);
    if (!row) continue;
    if (fits(row)) found.push(row);
    const { created: moment } = row.object;
    const past = newer ? moment > (params.created?.to ?? Infinity) : moment < (params.created?.from ?? -Infinity);
    beyond = past ? beyond + 1 : 0;
  }
  const shown = found.slice(0, limit).map(show);
  return { object: 'list', data: newer ? shown.toReversed() : shown, has_more: found.length > limit, url: from.url };
}

/** Where to begin so that nothing at or before the upper bound is passed over. */
function newest(length: number, at: (place: number) => Row | undefined, bounds: Span | undefined): number {
  if (bounds === undefined || bounds.to === Infinity) return length - 1;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let place = middle;
    while (place > low && at(place) === undefined) place -= 1;
    const row = at(place);
    if (row && row.object.created > bounds.to) high = place;
    else low = middle + 1;
  }
  return Math.min(length - 1, low + SLACK);
}

/** A page of a short list, newest first. `items` is in order of creation, and already only what the caller may see. */
export function page<T extends { readonly id: string }>(
  items: readonly T[],
  params: Page,
  url: string,
): Stripe.ApiList<T> {
  const limit = limitOf(params);
  const newestFirst = items.toReversed();
  const place = (id: string, param: string): number => {
    const index = newestFirst.findIndex((item) => item.id === id);
    if (index < 0) throw resourceMissing('object', id, param);
    return index;
  };
  if (params.ending_before !== undefined) {
    const before = newestFirst.slice(0, place(params.ending_before, 'ending_before'));
    return { object: 'list', data: before.slice(-limit), has_more: before.length > limit, url };
  }
  const after =
    params.starting_after === undefined
      ? newestFirst
      : newestFirst.slice(place(params.starting_after, 'starting_after') + 1);
  return { object: 'list', data: after.slice(0, limit), has_more: after.length > limit, url };
}
