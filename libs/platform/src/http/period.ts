import { ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidInput } from '@vestibule/kernel';
import { IsISO8601 } from 'class-validator';
import { instantOf } from './instant.ts';
import { MayBeAbsent } from './may-be-absent.ts';
import { PageQuery } from './page.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EXAMPLE = 'must be a date or an instant such as 2026-11-25T03:00:00Z';

/** What a list takes that can be narrowed to a period. */
export class PeriodQuery extends PageQuery {
  @ApiPropertyOptional({ description: "From this date, of the practice's own calendar, or instant" })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: EXAMPLE })
  readonly from?: string;

  @ApiPropertyOptional({ description: 'Before this date or instant' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: EXAMPLE })
  readonly to?: string;
}

/** The beginning or the end of a period in a query: a date of the practice's own calendar, or an instant. */
export interface Bound {
  readonly text: string;
  /** A date begins at midnight where the practice is; an instant is the same everywhere. */
  readonly isDate: boolean;
}

/** @throws InvalidInput naming `field`. */
export function boundOf(text: string, field: string): Bound {
  const instant = instantOf(text, field, EXAMPLE);
  if (DATE.test(text)) {
    if (instant.toISOString().slice(0, 10) !== text)
      throw new InvalidInput([{ field, message: 'is not a date that exists' }]);
    return { text, isDate: true };
  }
  return { text: instant.toISOString(), isDate: false };
}

/** The bound as an instant, in SQL. `place` is the parameter that holds its text, `zone` an SQL expression of the time zone that a date is meant in. */
export const instantSql = (bound: Bound, place: string, zone: string): string =>
  bound.isDate ? `(${place}::timestamp AT TIME ZONE ${zone})` : `${place}::timestamptz`;

/** Which side of which bound a period asks for, those that are absent left out. The end is not part of it. @throws InvalidInput */
export function boundsOf(period: {
  readonly from?: string;
  readonly to?: string;
}): { readonly sign: '>=' | '<'; readonly bound: Bound }[] {
  const { from, to } = period;
  return [
    ...(from === undefined ? [] : [{ sign: '>=' as const, bound: boundOf(from, 'from') }]),
    ...(to === undefined ? [] : [{ sign: '<' as const, bound: boundOf(to, 'to') }]),
  ];
}
