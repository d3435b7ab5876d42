import type { CalendarEntry } from '../../api/calendar.ts';
import { midSentence } from '../../ui/kind-words.ts';
import { standingLook } from '../../ui/standing-badge.tsx';
import { clockTime, dateAndTime, wallDate } from '../../ui/times.ts';
import { said, t } from '../../texts/texts.ts';

export const nameOf = ({ names, title }: Pick<CalendarEntry, 'names' | 'title'>): string => names.join(', ') || title;

/** Who is there, in words; undefined: nobody. */
export const presenceWords = ({
  present,
  waiting,
  practitionerPresent,
  practitioner,
}: CalendarEntry): string | undefined =>
  [
    waiting > 0 ? t('{{count}} are waiting', { count: waiting }) : undefined,
    present > 0 ? t('{{count}} participants in the room', { count: present }) : undefined,
    practitionerPresent ? t('{{practitioner}} in the room', { practitioner: practitioner.name }) : undefined,
  ]
    .filter(Boolean)
    .join(', ') || undefined;

const PHASES: Readonly<Partial<Record<CalendarEntry['phase'], string>>> = said({
  open: () => t('room open'),
  cancelled: () => t('cancelled'),
  ended: () => t('ended'),
  over: () => t('over'),
});
export const phaseWords = ({ phase }: CalendarEntry): string | undefined => PHASES[phase];

/** `2:30 pm`; with the date where it is another one. */
export const endTime = ({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>, zone: string): string =>
  wallDate(startsAt, zone) === wallDate(endsAt, zone) ? clockTime(endsAt, zone) : dateAndTime(endsAt, zone);

/** `2:00 pm to 2:30 pm`; with the date where it goes on the next day. */
export const timeWords = (entry: CalendarEntry, zone: string): string =>
  t('{{startsAt}} to {{endsAt}}', { startsAt: clockTime(entry.startsAt, zone), endsAt: endTime(entry, zone) });

/** What the box shows by its place and its signs, for whoever hears it: said after what stands in it. */
export function spokenWords(entry: CalendarEntry, zone: string, inConflict: boolean): string {
  return `, ${[
    timeWords(entry, zone),
    t('with {{practitioner}}', { practitioner: entry.practitioner.name }),
    midSentence(standingLook(entry.standing).label()),
    phaseWords(entry),
    presenceWords(entry),
    inConflict ? t('overlaps another appointment') : undefined,
  ]
    .filter(Boolean)
    .join(', ')}`;
}

/** Somebody is there or at the door: moving it sends them away. */
export const isOccupied = ({ present, waiting, practitionerPresent }: CalendarEntry): boolean =>
  present > 0 || waiting > 0 || practitionerPresent;

export const movedWords = (entry: CalendarEntry, startsAt: string, zone: string): string =>
  entry.standing === 'settled' || entry.standing === 'processing'
    ? t('{{name}} moved to {{startsAt}}. Payment and link follow.', {
        name: nameOf(entry),
        startsAt: dateAndTime(startsAt, zone),
      })
    : t('{{name}} moved to {{startsAt}}. The link stays the same.', {
        name: nameOf(entry),
        startsAt: dateAndTime(startsAt, zone),
      });
