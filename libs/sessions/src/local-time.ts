import { InvalidInput } from '@vestibule/kernel';
import { Temporal } from 'temporal-polyfill';

/** A moment as a practice means it: the instant, and the wall time and zone it was said in (kept, because zone rules change). */
export interface PlannedTime {
  readonly instant: Date;
  /** Wall time in the zone, to the minute or finer: `2026-11-25T14:00`. */
  readonly local: string;
}

/** Nobody books beyond these, and every part of the product can hold what lies between. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

const OUT_OF_REACH = `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}`;
const isWithinReach = (year: number): boolean => FIRST_YEAR <= year && year <= LAST_YEAR;

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone);
    return !/^[+-]/.test(zone); // an offset is not a zone: it knows no daylight saving
  } catch {
    return false;
  }
}

const localOf = (moment: Temporal.ZonedDateTime): string =>
  moment
    .toPlainDateTime()
    .toString({ smallestUnit: moment.second === 0 && moment.millisecond === 0 ? 'minute' : 'millisecond' });
const withOffset = (moment: Temporal.ZonedDateTime): string =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });

/**
 * Reads a moment: an instant ("…Z", "…+11:00"), or a wall time without offset in `zone`. A wall time that the clocks skip is refused with the
 * nearest times that exist; one that they show twice is refused with both, because guessing would move somebody's appointment by an hour.
 *
 * @throws InvalidInput naming `field`, with `nearest` or `choices`.
 */
export function readMoment(text: string, zone: string, field: string): PlannedTime {
  const wrong = (message: string, details: Record<string, unknown> = {}): never => {
    throw new InvalidInput([{ field, message }], details);
  };
  try {
    if (WITH_OFFSET.test(text)) {
      const moment = Temporal.Instant.from(text).round('millisecond').toZonedDateTimeISO(zone);
      if (!isWithinReach(moment.year)) return wrong(OUT_OF_REACH);
      return { instant: new Date(moment.epochMilliseconds), local: localOf(moment) };
    }
    if (!LOCAL.test(text))
      return wrong('must be a time such as 2026-11-25T14:00 (in the time zone) or 2026-11-25T03:00:00Z');
    const wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    if (!isWithinReach(wall.year)) return wrong(OUT_OF_REACH);
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds)
      return { instant: new Date(earlier.epochMilliseconds), local: localOf(earlier) };
    if (earlier.toPlainDateTime().equals(wall)) {
      const choices = [earlier, later].map((moment) => ({
        startsAt: withOffset(moment),
        label: `${localOf(moment).replace('T', ' ')} (UTC${moment.offset})`,
      }));
      return wrong('happens twice that night, because the clocks go back; send one of the choices', { choices });
    }
    const nearest = [earlier, later].map((moment) => ({ localStart: localOf(moment), startsAt: withOffset(moment) }));
    return wrong('does not exist that day, because the clocks go forward; take one of the nearest times', { nearest });
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    return wrong('is not a date and time that exists');
  }
}

/** The version of the time-zone rules in force, kept with each session. */
export const timeZoneRules = (): string => process.versions['tz'] ?? 'unknown';
