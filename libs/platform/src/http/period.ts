import { InvalidInput } from '@vestibule/kernel';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EXAMPLE = 'must be a date or an instant such as 2026-11-25T03:00:00Z';

/** The beginning or the end of a period in a query: a date of the practice's own calendar, or an instant. */
export interface Bound {
  readonly text: string;
  /** A date begins at midnight where the practice is; an instant is the same everywhere. */
  readonly isDate: boolean;
}

/** @throws InvalidInput naming `field`. */
export function boundOf(text: string, field: string): Bound {
  const instant = new Date(text);
  const year = instant.getUTCFullYear(); // NaN for what is no date
  // One that Postgres can hold too.
  if (!(year >= 1970 && year <= 9999)) throw new InvalidInput([{ field, message: EXAMPLE }]);
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
