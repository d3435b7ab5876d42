import { localeOf } from '@vestibule/kernel';
import type { TFunction } from 'i18next';
import { handingOver } from '../mail/letter.ts';
import { type Appointment, outstandingMinor } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';
import { money } from '../texts/by-locale.ts';
import { plainText, segmentsOf } from './segments.ts';

/** More than that is a letter. */
const MOST_SEGMENTS = 3;
/** Names give way, the longest first; links and times never do. */
const NAME_LENGTHS = [200, 40, 24, 12] as const;

/**
 * The words of one text. The link stands at the end, whole, and is the reader's own; nothing shortens it and nobody counts who opens it. Names that would make it longer than three
 * segments are cut, and what the appointment is for is not said.
 */
export function textWords(t: TFunction, kind: MessageKind, who: Appointment, link: string): string {
  const locale = localeOf(who.language, who.country);
  const isOwing = kind === 'reminder' && who.policy !== 'after' && outstandingMinor(who) > 0;
  const handing = handingOver(kind, who);
  const key = isOwing ? 'sms.reminder_owing' : handing === null ? `sms.${kind}` : `handed_over.${handing}.sms`;
  const withNames = (length: number): string =>
    plainText(
      t(key, {
        practitioner: cut(who.practitionerName, length),
        practice: cut(who.practiceName, length),
        when: when(who.startsAt, who.timeZone, locale),
        amount: money(outstandingMinor(who), who.currency, locale),
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

/** `Wed, 25 Nov, 10:00 am AEDT`, `Mi., 25. Nov., 10:00 MEZ`. */
const when = (at: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);
