import type { Stripe } from 'stripe';
import { invalidRequest, resourceMissing } from './errors.ts';
import { integer, text, type Param, type Raw, type Read } from './params.ts';

const LIMIT_DEFAULT = 10;
const LIMIT_MAX = 100;

/** A moment, or `created[gte]=…` bounds, in Unix seconds. */
const created: Param<(seconds: number) => boolean> = {
  read(raw: Raw, at) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      const moment = integer.read(raw, at);
      return (seconds) => seconds === moment;
    }
    const bounds = Object.entries(raw).map(([name, value]) => {
      const bound = integer.read(value, `${at}[${name}]`);
      if (name === 'gt') return (seconds: number) => seconds > bound;
      if (name === 'gte') return (seconds: number) => seconds >= bound;
      if (name === 'lt') return (seconds: number) => seconds < bound;
      if (name === 'lte') return (seconds: number) => seconds <= bound;
      throw invalidRequest(`Received unknown parameter: ${at}[${name}]`, {
        code: 'parameter_unknown',
        param: `${at}[${name}]`,
      });
    });
    return (seconds) => bounds.every((holds) => holds(seconds));
  },
};

/** What every list accepts. */
export const pageFields = { limit: integer, starting_after: text, ending_before: text } as const;
export const createdField = { created } as const;
type Page = Read<typeof pageFields>;

/** A page of `items`, newest first. `items` is in order of creation, and already only what the caller may see. */
export function page<T extends { readonly id: string }>(
  items: readonly T[],
  params: Page,
  url: string,
): Stripe.ApiList<T> {
  const limit = params.limit ?? LIMIT_DEFAULT;
  if (limit < 1 || limit > LIMIT_MAX)
    throw invalidRequest(`Invalid limit: must be between 1 and ${LIMIT_MAX}`, { param: 'limit' });
  if (params.starting_after !== undefined && params.ending_before !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: starting_after, ending_before.', {
      param: 'starting_after',
    });
  }
  const newest = items.toReversed();
  const place = (id: string, param: string): number => {
    const index = newest.findIndex((item) => item.id === id);
    if (index < 0) throw resourceMissing('object', id, param);
    return index;
  };
  if (params.ending_before !== undefined) {
    const before = newest.slice(0, place(params.ending_before, 'ending_before'));
    return { object: 'list', data: before.slice(-limit), has_more: before.length > limit, url };
  }
  const after =
    params.starting_after === undefined ? newest : newest.slice(place(params.starting_after, 'starting_after') + 1);
  return { object: 'list', data: after.slice(0, limit), has_more: after.length > limit, url };
}
