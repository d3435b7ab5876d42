import { dateFormat, localeOf } from '@vestibule/kernel';
import type { TFunction } from 'i18next';
import { amountOf, handingOver } from '../mail/letter.ts';
import { type Appointment, outstandingMinor } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';
import { day, isSameClock, money } from '../texts/by-locale.ts';
import { plainText, segmentsOf } from './segments.ts';

/** More than that is a letter. */
const MOST_SEGMENTS = 3;
/** Names give way, the longest first; links and times never do. */
const NAME_LENGTHS = [200, 40, 24, 12] as const;

/**
 * The words of one text. The link stands at the end, whole, and is the reader's own; nothing shortens it and nobody counts who opens it. Names that would make it longer than three
 * segments are cut, and what the appointment is for is not said. `cause` names the refund that a text about one is about.
 */
export function textWords(t: TFunction, kind: MessageKind, who: Appointment, link: string, cause: string): string {
  const locale = localeOf(who.language, who.country);
  const isOwing = kind === 'reminder' && who.policy !== 'after' && outstandingMinor(who) > 0;
  const handing = handingOver(kind, who);
  const key = isOwing ? 'sms.reminder_owing' : handing === null ? `sms.${kind}` : `handed_over.${handing}.sms`;
  const withNames = (length: number): string =>
    plainText(
      t(key, {
        practitioner: cut(who.practitionerName, length),
        practice: cut(who.practiceName, length),
        when: when(who, locale),
        amount: money(amountOf(kind, who, cause), who.currency, locale),
        minutes: who.lateMinutes ?? 0,
        link,
      }),
    );
  const written = NAME_LENGTHS.map(withNames);
  return written.find((text) => segmentsOf(text).count <= MOST_SEGMENTS) ?? written.at(-1) ?? '';
}

const cut = (name: string, length: number): string =>
  [...name].length <= length
    ? name
    : `${[...name]
        .slice(0, length - 1)
        .join('')
        .trimEnd()}.`;

const CLOCK = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
const DAY_AND_CLOCK = { weekday: 'short', day: 'numeric', month: 'short', ...CLOCK } as const;

/** `Wed, 25 Nov, 10:00 am AEDT`, `Mi., 25. Nov., 10:00 MEZ`; by the reader's clocks, and by the practice's where they show another time: `Wed, 25 Nov, 7:00 am AWST (10:00 am AEDT)`. */
function when({ startsAt, timeZone, practiceZone }: Appointment, locale: string): string {
  const written = (zone: string, how: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale, { ...how, timeZone: zone }).format(startsAt);
  const own = written(timeZone, DAY_AND_CLOCK);
  if (isSameClock(startsAt, timeZone, practiceZone)) return own;
  const isSameDay = day(startsAt, timeZone, locale) === day(startsAt, practiceZone, locale);
  return `${own} (${written(practiceZone, isSameDay ? CLOCK : DAY_AND_CLOCK)})`;
}
