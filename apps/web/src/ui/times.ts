/** Times in words and zones, from the browser's own zone data. Pure: the viewer's locale and zone come in as arguments or defaults. */

import { pageLocale, t } from '../texts/texts.ts';

const MINUTE_MS = 60_000;

/** The language of the page in the viewer's own order of day and month. */
export const viewerLocale = (): string => pageLocale();
export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

type At = string | number;
const asDate = (at: At): Date => new Date(at);

/** So many different times stand on no page. */
const REMEMBERED = 2_000;

/**
 * What `read` gets out of a formatter with these options, kept. Making a formatter takes longer than a hundred uses of it, and a use longer than looking
 * up: a calendar writes the same hours hundreds of times.
 */
function remembering<T>(
  options: Intl.DateTimeFormatOptions,
  read: (format: Intl.DateTimeFormat, at: Date) => T,
): (at: At, zone: string, locale: string) => T {
  const made = new Map<string, { readonly format: Intl.DateTimeFormat; readonly known: Map<At, T> }>();
  return (at, zone, locale) => {
    const key = `${locale} ${zone}`;
    let kept = made.get(key);
    if (!kept) {
      kept = { format: new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }), known: new Map() };
      made.set(key, kept);
    }
    const found = kept.known.get(at);
    if (found !== undefined) return found;
    const fresh = read(kept.format, asDate(at));
    if (kept.known.size >= REMEMBERED) kept.known.clear();
    kept.known.set(at, fresh);
    return fresh;
  };
}

/** A way to write a time, by the viewer's own zone and language unless others are given. */
export function timeWriter(options: Intl.DateTimeFormatOptions): (at: At, zone?: string, locale?: string) => string {
  const write = remembering(options, (format, at) => format.format(at));
  return (at, zone = viewerZone(), locale = viewerLocale()) => write(at, zone, locale);
}

/** `2:05 pm` */
export const clockTime = timeWriter({ hour: 'numeric', minute: '2-digit' });

/** `Wednesday 25 November 2026` */
export const longDate = timeWriter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Wed 25 Nov` */
export const shortDate = timeWriter({ weekday: 'short', day: 'numeric', month: 'short' });

/** `25 Nov 2026, 2:05 pm` */
export const dateAndTime = timeWriter({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** A calendar day of the server's, `2026-12-09`, in words: `Wednesday 9 December 2026`. */
export const dayText = (day: string, locale: string = viewerLocale()): string =>
  longDate(`${day}T12:00:00Z`, 'UTC', locale);

const partsOf = remembering(
  {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
  (format, at): Readonly<Record<string, string>> =>
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])),
);
const parts = (at: At, zone: string): Readonly<Record<string, string>> => partsOf(at, zone, 'en-CA');

/** `2026-11-25T14:05`: what the clock on the wall shows in that zone. */
export function wallTime(at: At, zone: string): string {
  const p = parts(at, zone);
  return `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}`;
}
export const wallDate = (at: At, zone: string): string => wallTime(at, zone).slice(0, 10);

/** True when both zones' clocks show the same at that instant, so that saying it twice would only confuse. */
export const sameWallTime = (at: At, one: string, other: string): boolean => wallTime(at, one) === wallTime(at, other);

/** `Sydney` for `Australia/Sydney`: how people name a zone. */
export function placeOf(zone: string): string {
  const last = zone.split('/').at(-1) ?? zone;
  return last.replaceAll('_', ' ');
}

/** `AEDT` or `GMT+11`: the zone's name at that instant. */
export const zoneLabel = (at: At, zone: string, locale: string = viewerLocale()): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(asDate(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const offsetMs = (at: number, zone: string): number => {
  const p = parts(at, zone);
  const asUtc = Date.UTC(
    Number(p['year']),
    Number(p['month']) - 1,
    Number(p['day']),
    Number(p['hour']),
    Number(p['minute']),
    Number(p['second']),
  );
  return asUtc - Math.floor(at / 1000) * 1000;
};

/**
 * The instants at which that zone's clock shows this wall time: one on most days, none in the hour that spring skips, two in
 * the hour that autumn repeats. Only to show a preview; what the server reads is what counts.
 */
export function instantsOf(wall: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  const offsets = new Set([asUtc - 86_400_000, asUtc + 86_400_000].map((near) => offsetMs(near, zone)));
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => wallTime(instant, zone) === wall)
    .sort((a, b) => a - b);
}

/** The wall time so many minutes later by the clock alone. */
export const wallPlus = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}:00Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);

/** `30 minutes`, `1 hour`, `1 hour 15 minutes` */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [t('{{count}} hours', { count: hours })] : []),
    ...(rest > 0 || hours === 0 ? [t('{{count}} minutes', { count: rest })] : []),
  ].join(' ');
}

/** What is left, as a person would say it: `2 days 3 h`, `1 h 12 min`, `12 min`, and seconds below two minutes. */
export function countdownWords(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  if (seconds < 60) return t('{{seconds}} s', { seconds });
  if (seconds < 120) return t('{{minutes}} min {{seconds}} s', { minutes: 1, seconds: seconds - 60 });
  const minutes = Math.ceil(seconds / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const pieces =
    days > 0
      ? [t('{{count}} days', { count: days }), hours > 0 && t('{{hours}} h', { hours })]
      : [
          hours > 0 && t('{{hours}} h', { hours }),
          (rest > 0 || hours === 0) && t('{{minutes}} min', { minutes: rest }),
        ];
  return pieces.filter(Boolean).join(' ');
}

/** `in 12 min` / `12 min ago` */
export const relativeWords = (at: At, nowMs: number): string => {
  const ms = asDate(at).getTime() - nowMs;
  if (Math.abs(ms) < MINUTE_MS) return ms >= 0 ? t('in under a minute') : t('just now');
  return ms > 0 ? t('in {{time}}', { time: countdownWords(ms) }) : t('{{time}} ago', { time: countdownWords(-ms) });
};
