import type { JoinView } from '../../api/types.ts';
import { t } from '../../texts/texts.ts';

const stamp = (at: string): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
/** RFC 5545, 3.3.11: commas, semicolons, backslashes and line ends inside a text are escaped. */
const text = (value: string): string =>
  value.replaceAll(/[\\,;]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, String.raw`\n`);

/** Lines of at most 75 octets; what is longer goes on after a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const folded: string[] = [];
  let row = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 74) {
      folded.push(row);
      row = '';
      octets = 1;
    }
    row += letter;
    octets += size;
  }
  return [...folded, row].join('\r\n ');
}

/** The appointment as a calendar entry that leads back to the same link. */
export function calendarFile(view: JoinView, link: string): string {
  const { session, practitioner, practice } = view;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vestibule//Appointments//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${session.id}@vestibule`,
    `DTSTAMP:${stamp(view.serverTime)}`,
    `DTSTART:${stamp(session.startsAt)}`,
    `DTEND:${stamp(session.endsAt)}`,
    `SUMMARY:${text(t('Video appointment with {{practitioner}}', { practitioner: practitioner.name }))}`,
    `LOCATION:${text(t('{{practice}} (video)', { practice: practice.name }))}`,
    `DESCRIPTION:${text(t('Open this link to go in: {{link}}', { link }))}`,
    `URL:${link}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
