import type { CalendarEntry } from '../../api/calendar.ts';
import { standingLook } from '../../ui/standing-badge.tsx';
import { clockTime, dateAndTime, wallDate } from '../../ui/times.ts';

export const nameOf = ({ names, title }: Pick<CalendarEntry, 'names' | 'title'>): string => names.join(', ') || title;

const some = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? one : `${count} ${many}`;

/** Who is there, in words; undefined: nobody. */
export const presenceWords = ({
  present,
  waiting,
  practitionerPresent,
  practitioner,
}: CalendarEntry): string | undefined =>
  [
    some(waiting, 'somebody is waiting', 'are waiting'),
    some(present, 'one participant in the room', 'participants in the room'),
    practitionerPresent ? `${practitioner.name} in the room` : undefined,
  ]
    .filter(Boolean)
    .join(', ') || undefined;

const PHASES: Readonly<Partial<Record<CalendarEntry['phase'], string>>> = {
  open: 'room open',
  cancelled: 'cancelled',
  ended: 'ended',
  over: 'over',
};
export const phaseWords = ({ phase }: CalendarEntry): string | undefined => PHASES[phase];

/** `2:00 pm to 2:30 pm`; with the date where it goes on the next day. */
export const timeWords = ({ startsAt, endsAt }: CalendarEntry, zone: string): string =>
  `${clockTime(startsAt, zone)} to ${wallDate(startsAt, zone) === wallDate(endsAt, zone) ? clockTime(endsAt, zone) : dateAndTime(endsAt, zone)}`;

/** What the box shows by its place and its signs, for whoever hears it: said after what stands in it. */
export function spokenWords(entry: CalendarEntry, zone: string, inConflict: boolean): string {
  return `, ${[
    timeWords(entry, zone),
    `with ${entry.practitioner.name}`,
    standingLook(entry.standing).label.toLowerCase(),
    phaseWords(entry),
    presenceWords(entry),
    inConflict ? 'overlaps another appointment' : undefined,
  ]
    .filter(Boolean)
    .join(', ')}`;
}

/** Somebody is there or at the door: moving it sends them away. */
export const isOccupied = ({ present, waiting, practitionerPresent }: CalendarEntry): boolean =>
  present > 0 || waiting > 0 || practitionerPresent;

export const movedWords = (entry: CalendarEntry, startsAt: string, zone: string): string =>
  `${nameOf(entry)} moved to ${dateAndTime(startsAt, zone)}. ${
    entry.standing === 'settled' || entry.standing === 'processing'
      ? 'Payment and link follow.'
      : 'The link stays the same.'
  }`;
