import { InvalidInput } from '@vestibule/kernel';

/** What cannot be read is none, and neither is what Postgres and a page could not hold alike. */
export const isInstant = (instant: Date): boolean => {
  const year = instant.getUTCFullYear(); // NaN for what is no date
  return year >= 1970 && year <= 9999;
};

/** @throws InvalidInput naming `field`. */
export function instantOf(
  text: string,
  field: string,
  message = 'must be an instant such as 2026-11-25T03:00:00Z',
): Date {
  const instant = new Date(text);
  if (!isInstant(instant)) throw new InvalidInput([{ field, message }]);
  return instant;
}
