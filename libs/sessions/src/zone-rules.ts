import { Temporal } from 'temporal-polyfill';

/**
 * What the clocks of a zone show, by the rules in force. Governments change them, sometimes months ahead and sometimes not: who needs to know asks this
 * port, so that a story can be told under the rules of before and of after.
 */
export abstract class ZoneRules {
  /** Of the rules, such as `2026c`: kept with each session, so that it is known which ones were read under older rules. */
  abstract readonly version: string;

  /** How far the zone's clocks are ahead of UTC at that instant. @throws RangeError for a zone that is not known. */
  abstract offsetMs(instant: Date, zone: string): number;
}

/** Those that this process was built with. */
export class BuiltInZoneRules extends ZoneRules {
  readonly version = process.versions['tz'] ?? 'unknown';

  offsetMs(instant: Date, zone: string): number {
    const moment = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
    return Math.round(moment.offsetNanoseconds / 1_000_000);
  }
}

const DAY_MS = 86_400_000;

/** What the clocks of the zone show at that instant, as if it were UTC. */
const shownMs = (rules: ZoneRules, instant: Date, zone: string): number =>
  instant.getTime() + rules.offsetMs(instant, zone);

/** The wall time of an instant, `2026-11-25T14:00`, to the minute where it is a whole one. */
export function wallOf(rules: ZoneRules, instant: Date, zone: string): string {
  const shown = new Date(shownMs(rules, instant, zone)).toISOString().slice(0, -1);
  return shown.endsWith(':00.000') ? shown.slice(0, -7) : shown;
}

/**
 * The instants at which the zone's clocks show a wall time, earliest first: one on most days, two in the hour that autumn repeats. In the hour that
 * spring skips none does: then `nearest` holds the two that a clock would show that was not put forward, and one that was put forward before.
 */
export function instantsOf(
  rules: ZoneRules,
  local: string,
  zone: string,
): { readonly instants: readonly Date[]; readonly nearest: readonly Date[] } {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = new Set([asUtc - DAY_MS, asUtc + DAY_MS].map((near) => rules.offsetMs(new Date(near), zone)));
  const nearest = [...offsets].map((offset) => new Date(asUtc - offset)).sort((a, b) => a.getTime() - b.getTime());
  return { instants: nearest.filter((instant) => shownMs(rules, instant, zone) === asUtc), nearest };
}

/** The instant with its offset: `2026-11-25T14:00:00-07:00`. */
export function withOffset(rules: ZoneRules, instant: Date, zone: string): string {
  const minutes = Math.round(rules.offsetMs(instant, zone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const shown = new Date(shownMs(rules, instant, zone)).toISOString().slice(0, 19);
  return `${shown}${offsetText(minutes < 0, hours, rest)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const offsetText = (isBehind: boolean, hours: number, minutes: number): string =>
  `${isBehind ? '-' : '+'}${two(hours)}:${two(minutes)}`;

/**
 * Where the rules moved under a session that was agreed as a wall time: the instant that its wall time means now. Null where it means the instant that
 * is stored. Of two instants that both show it the stored one stays; a wall time that does not exist any more means the one after the gap.
 */
export function movedTo(
  rules: ZoneRules,
  session: { readonly startsAt: Date; readonly localStart: string; readonly timeZone: string },
): Date | null {
  const { instants, nearest } = instantsOf(rules, session.localStart, session.timeZone);
  const stored = session.startsAt.getTime();
  if (instants.some((instant) => instant.getTime() === stored)) return null;
  return instants[0] ?? nearest.at(-1) ?? null;
}
