import { addMinutes, type Language, type PracticeId } from '@vestibule/kernel';
import type { Appointment } from '../messages/appointment.ts';
import { MESSAGE_KINDS } from '../messages/plan.ts';
import { madeUpAppointment } from '../settings/made-up.ts';
import { segmentsOf } from '../sms/segments.ts';
import { textWords } from '../sms/text-words.ts';
import { Texts } from '../texts/texts.ts';
import { letterFor } from './letter.ts';

const LINK = `https://vestibule.example.test/j/${'A'.repeat(47)}`;
const PRACTICE = {
  id: 'c' as PracticeId,
  name: 'Harbour Psychology',
  timeZone: 'Australia/Sydney',
  currency: 'AUD',
  country: 'AU',
} as const;

/** Somebody of a practice in Sydney, elsewhere. */
function appointed(startsAt: string, timeZone: string, language: Language = 'en'): Appointment {
  const start = new Date(startsAt);
  const shown = madeUpAppointment(PRACTICE, 'reminder', { language, colour: null }, start);
  return { ...shown, startsAt: start, endsAt: addMinutes(start, 30), opensAt: addMinutes(start, -10), timeZone };
}
/** Narrow spaces as others. */
const spaced = (text: string): string => text.replaceAll(/\s/gu, ' ');
function told(who: Appointment) {
  const t = new Texts().in(who.language);
  const letter = letterFor(t, 'reminder', who, LINK, 'reminder');
  return {
    mail: letter.facts.slice(0, 2).map(([label, value]) => spaced(`${label}: ${value}`)),
    subject: spaced(letter.subject),
    opens: spaced(letter.paragraphs.at(-1) ?? ''),
    text: textWords(t, 'reminder', who, LINK, 'reminder'),
  };
}

/** Perth never changes its clocks. Sydney's are three hours ahead of them in its summer and two in its winter: they go forward on 4 October 2026 and back on 5 April 2026. */
it.each([
  ['the day before they go forward', '2026-10-03T10:00+10:00', 'Saturday 3 October 2026', '8:00 am', '10:00 am AEST'],
  ['the day they have gone forward', '2026-10-04T10:00+11:00', 'Sunday 4 October 2026', '7:00 am', '10:00 am AEDT'],
  ['the day before they go back', '2026-04-04T10:00+11:00', 'Saturday 4 April 2026', '7:00 am', '10:00 am AEDT'],
  ['the day they have gone back', '2026-04-05T10:00+10:00', 'Sunday 5 April 2026', '8:00 am', '10:00 am AEST'],
])('a client in Perth of a practice in Sydney, %s', (_, startsAt, day, own, there) => {
  const { mail, subject, opens, text } = told(appointed(startsAt, 'Australia/Perth'));
  expect(mail).toEqual([`When: ${day} at ${own} AWST`, `At the practice: ${day} at ${there}`]);
  expect(subject).toContain(`${day} at ${own} AWST`);
  expect(opens).toContain(own === '8:00 am' ? '7:50 am' : '6:50 am');
  expect(text).toContain(`${own} AWST (${there})`);
});

it('where the clocks show the same, whatever the place is called, the time stands there once', () => {
  const { mail, text } = told(appointed('2026-11-25T10:00+11:00', 'Australia/Melbourne'));
  expect(mail).toEqual(['When: Wednesday 25 November 2026 at 10:00 am AEDT', 'Length: 30 minutes']);
  expect(text).toContain('10:00 am AEDT. ');
});

it('until when it can be cancelled is told by the same clocks', () => {
  const who = appointed('2026-11-25T10:00+11:00', 'Australia/Perth');
  const { terms } = letterFor(new Texts().in('en'), 'invitation', who, LINK, 'invitation:1');
  expect(spaced(terms?.lines[0] ?? '')).toContain('Cancelled before Tuesday 24 November 2026 at 7:00 am AWST');
});

it('in German, and where the practice has another day, both days', () => {
  const { mail, subject, text } = told(appointed('2026-11-25T09:00+11:00', 'Europe/Berlin', 'de'));
  expect(mail).toEqual([
    expect.stringMatching(/^Wann: Dienstag, 24\. November 2026 um 23:00/),
    expect.stringMatching(/^In der Praxis: Mittwoch, 25\. November 2026 um 09:00/),
  ]);
  expect(subject).toMatch(/Dienstag, 24\. November 2026 um 23:00/);
  expect(text).toMatch(/Di\.?, 24\. Nov\.?, 23:00 \S+ \(Mi\.?, 25\. Nov\.?, 09:00 \S+\)/);
});

it.each(['en', 'de'] as const)('both times fit into each text (%s)', (language) => {
  const who = appointed('2026-11-25T09:00+11:00', 'Europe/Berlin', language);
  const t = new Texts().in(language);
  const tooLong = MESSAGE_KINDS.filter((kind) => segmentsOf(textWords(t, kind, who, LINK, 'refund:shown')).count > 3);
  expect(tooLong).toEqual([]);
});
