import type { ExtensionPreview } from '../../api/clock.ts';
import { clockTime, shortDate, viewerLocale, wallDate, wallPlus } from '../../ui/times.ts';
import { listed } from '../../texts/texts.ts';

/** `Ben K.`: enough for the practitioner, and not a whole name on a screen that is being shared. */
export function briefName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.charAt(0).toUpperCase()}.`;
}

/** `3:30 pm, Ben K.`, with its day where that is another one. */
export function nextWords(
  next: NonNullable<ExtensionPreview['next']>,
  endsAt: string,
  zone: string,
  locale: string = viewerLocale(),
): string {
  const isSameDay = wallDate(next.startsAt, zone) === wallDate(endsAt, zone);
  const when = `${isSameDay ? '' : `${shortDate(next.startsAt, zone, locale)}, `}${clockTime(next.startsAt, zone, locale)}`;
  const who = listed(next.names.map(briefName)) || next.title;
  return `${when}, ${who}`.replace(/\.$/, '');
}

/** The first moment after the end at which the zone's clocks show `time`, as a wall time; undefined while none is typed. */
export function untilWall(endsAt: string, time: string, zone: string): string | undefined {
  if (!/^\d{2}:\d{2}$/.test(time)) return undefined;
  const today = wallDate(endsAt, zone);
  const wall = `${today}T${time}`;
  return isAfter(endsAt, time, zone) ? wall : wallPlus(wall, 1440);
}
const isAfter = (endsAt: string, time: string, zone: string): boolean =>
  time >
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(
    new Date(endsAt),
  );
