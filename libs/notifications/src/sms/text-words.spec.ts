import { LANGUAGES, type Language, type PracticeId } from '@vestibule/kernel';
import { MESSAGE_KINDS, type MessageKind } from '../messages/plan.ts';
import { madeUpAppointment } from '../settings/made-up.ts';
import { Texts } from '../texts/texts.ts';
import { segmentsOf } from './segments.ts';
import { textWords } from './text-words.ts';

const NOW = new Date('2026-11-25T00:00Z');
const LINK = `https://app.harbour-allied-health.example/j/${'A'.repeat(47)}?lang=de`;
const PRACTICE = {
  id: '00000000-0000-7000-8000-000000000001' as PracticeId,
  name: 'Harbour Allied Health',
  timeZone: 'Australia/Sydney',
} as const;
const AUSTRALIAN = { ...PRACTICE, currency: 'AUD', country: 'AU' } as const;
const GERMAN = { ...PRACTICE, timeZone: 'Europe/Berlin', currency: 'EUR', country: 'DE' } as const;

const said = (kind: MessageKind, language: Language, over: { readonly practiceName?: string } = {}): string => {
  const practice = language === 'de' ? GERMAN : AUSTRALIAN;
  const who = { ...madeUpAppointment(practice, kind, { language, colour: null }, NOW), ...over };
  return textWords(new Texts().in(language), kind, who, LINK, 'refund:shown');
};
const IS_OFF: readonly MessageKind[] = ['cancelled', 'called_off'];
const EACH = LANGUAGES.flatMap((language) => MESSAGE_KINDS.map((kind) => [kind, language] as const));

it.each(EACH)('%s in %s: two texts at most, with the link whole at its end', (kind, language) => {
  const text = said(kind, language);
  expect(segmentsOf(text)).toEqual({ encoding: 'GSM-7', count: expect.any(Number) });
  expect(segmentsOf(text).count).toBeLessThanOrEqual(2);
  expect(text.startsWith('Harbour Allied Health')).toBe(true);
  if (!IS_OFF.includes(kind)) expect(text.endsWith(LINK)).toBe(true);
});

it.each<[MessageKind, Language, string]>([
  ['paid', 'en', 'A$80.00'],
  ['refunded', 'en', 'A$80.00'],
  ['payment_failed', 'en', 'A$80.00'],
  ['payment_processing', 'en', 'A$80.00'],
  ['pay_now', 'en', 'A$80.00'],
  ['paid', 'de', '80,00 €'],
  ['refunded', 'de', '80,00 €'],
])('%s in %s names %s', (kind, language, amount) => expect(said(kind, language)).toContain(amount));

it.each(EACH)('%s in %s: a name that is very long gives way, the link does not', (kind, language) => {
  const text = said(kind, language, { practiceName: 'Gemeinschaftspraxis '.repeat(10) });
  expect(segmentsOf(text).count).toBeLessThanOrEqual(3);
  if (!IS_OFF.includes(kind)) expect(text.endsWith(LINK)).toBe(true);
});
