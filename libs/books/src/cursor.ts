import { InvalidInput, isUuid } from '@vestibule/kernel';

/** Where a page ends, in a list that is newest first. */
export const cursorOf = (at: Date, id: string): string =>
  Buffer.from(`${at.toISOString()}|${id}`).toString('base64url');

/** @throws InvalidInput */
export function placeOf(cursor: string | undefined): { readonly at: Date; readonly id: string } | null {
  if (cursor === undefined) return null;
  const [text = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const at = new Date(text);
  const year = at.getUTCFullYear(); // NaN for what is no date
  if (!(year >= 1970 && year <= 9999) || !isUuid(id))
    throw new InvalidInput([{ field: 'cursor', message: 'must be the nextCursor of the page before' }]);
  return { at, id };
}
