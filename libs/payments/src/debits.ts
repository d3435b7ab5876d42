import { businessDaysAfter, dayIn, endOfDay, lastDayToBegin } from '@vestibule/kernel';

/** What a practice can allow banks for a debit. They take two to three business days; more leaves room for public holidays. */
export const DEBIT_DAYS = { least: 3, most: 20, usual: 5 } as const;

/**
 * Until when a debit may begin for a session that starts then; null where the practice takes none. So many business days of the practice's own
 * calendar lie between: a debit that begins on a Wednesday is known by the next Wednesday (five days), so the session is on Thursday at the
 * earliest. Half-open: at that instant, a midnight of the practice's, it is too late.
 */
export function debitsUntil(startsAt: Date, businessDays: number | null, timeZone: string): Date | null {
  return businessDays === null ? null : endOfDay(lastDayToBegin(dayIn(startsAt, timeZone), businessDays), timeZone);
}

export interface PendingDebit {
  /** The day by which the bank has answered. */
  readonly expectedBy: string;
  /** The answer may come when the session has begun: it was moved nearer after the debit began. */
  readonly isTooLate: boolean;
}

/** What can be promised of a debit that the bank has been asked for. */
export function pendingDebit(
  submittedAt: Date,
  startsAt: Date,
  businessDays: number | null,
  timeZone: string,
): PendingDebit {
  const expectedBy = businessDaysAfter(dayIn(submittedAt, timeZone), businessDays ?? DEBIT_DAYS.usual);
  return { expectedBy, isTooLate: expectedBy >= dayIn(startsAt, timeZone) };
}
