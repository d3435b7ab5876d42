import { InvalidInput } from '@vestibule/kernel';
import { Temporal } from 'temporal-polyfill';
import { instantsOf, wallOf, withOffset, type ZoneRules } from './zone-rules.ts';

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

/** @throws InvalidInput naming `field`, for a place that no clock is kept for. */
export function readZone(zone: string, field: string): string {
  if (isTimeZone(zone)) return zone;
  throw new InvalidInput([{ field, message: 'must be an IANA time zone, for example Australia/Sydney' }]);
}

/**
 * Reads a moment: an instant ("…Z", "…+11:00"), or a wall time without offset in `zone`. A wall time that the clocks skip is refused with the
 * nearest times that exist; one that they show twice is refused with both, because guessing would move somebody's appointment by an hour.
 *
 * @throws InvalidInput naming `field`, with `nearest` or `choices`.
 */
export function readMoment(rules: ZoneRules, text: string, zone: string, field: string): PlannedTime {
  const wrong = (message: string, details: Record<string, unknown> = {}): never => {
    throw new InvalidInput([{ field, message }], details);
  };
  try {
    if (WITH_OFFSET.test(text)) {
      const instant = new Date(Temporal.Instant.from(text).round('millisecond').epochMilliseconds);
      const local = wallOf(rules, instant, zone);
      return isWithinReach(Number(local.slice(0, 4))) ? { instant, local } : wrong(OUT_OF_REACH);
    }
    if (!LOCAL.test(text))
      return wrong('must be a time such as 2026-11-25T14:00 (in the time zone) or 2026-11-25T03:00:00Z');
    const wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    if (!isWithinReach(wall.year)) return wrong(OUT_OF_REACH);
    const { instants, nearest } = instantsOf(rules, wall.toString({ smallestUnit: 'millisecond' }), zone);
    const [instant, second] = instants;
    if (instant && !second) return { instant, local: wallOf(rules, instant, zone) };
    const told = (moment: Date): { localStart: string; startsAt: string } => ({
      localStart: wallOf(rules, moment, zone),
      startsAt: withOffset(rules, moment, zone),
    });
    if (second) {
      const choices = instants.map(told).map(({ localStart, startsAt }) => ({
        startsAt,
        label: `${localStart.replace('T', ' ')} (UTC${startsAt.slice(19)})`,
      }));
      return wrong('happens twice that night, because the clocks go back; send one of the choices', { choices });
    }
    return wrong('does not exist that day, because the clocks go forward; take one of the nearest times', {
      nearest: nearest.map(told),
    });
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    return wrong('is not a date and time that exists');
  }
}
