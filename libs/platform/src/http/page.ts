import { ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidInput, isUuid } from '@vestibule/kernel';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { isInstant } from './instant.ts';
import { MayBeAbsent } from './may-be-absent.ts';

/** How many a list shows where nobody says. */
export const PAGE_SIZE = 50;
export const NOT_A_CURSOR = 'must be the nextCursor of the page before';

/** What every list takes. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: PAGE_SIZE })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1)
  @Max(200)
  readonly limit?: number;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(400)
  readonly cursor?: string;
}

/** A place in a list that is ordered by an instant and, where that is the same, by an id. What is written meanwhile never shifts it. */
export interface PagePlace {
  readonly at: Date;
  readonly id: string;
}

const cursorOf = ({ at, id }: PagePlace): string => Buffer.from(`${at.toISOString()}|${id}`).toString('base64url');

/**
 * Where the page before ended; null for the first page. `isId` says what an id of this list looks like.
 *
 * @throws InvalidInput for anything that no list has handed out, and for instants that Postgres cannot hold.
 */
export function placeOf(cursor: string | undefined, isId: (id: string) => boolean = isUuid): PagePlace | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const bar = text.indexOf('|');
  const at = new Date(text.slice(0, Math.max(0, bar)));
  const id = text.slice(bar + 1);
  if (!isInstant(at) || !isId(id)) throw new InvalidInput([{ field: 'cursor', message: NOT_A_CURSOR }]);
  return { at, id };
}

/** One page of rows, of which one more than `limit` was asked for: whether it came tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => PagePlace,
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last !== undefined ? cursorOf(place(last)) : null };
}
