import { CURRENCIES, type Currency, LANGUAGES } from '@vestibule/kernel';
import { printable } from '../pdf/printable.ts';
import { speechOf } from './speech.ts';

const NEW_YEAR = new Date('2027-01-01T13:30:00Z');
it.each([
  // language, country, amount of a currency, rate, day, day and time
  ['en', 'AU', 'AUD', 'A$1,234.50', '7.5 %', '1 January 2027', '1 January 2027 at 14:30'],
  ['en', 'US', 'USD', '$1,234.50', '7.5 %', 'January 1, 2027', 'January 1, 2027 at 14:30'],
  ['en', 'DE', 'EUR', '€1,234.50', '7.5 %', '1 January 2027', '1 January 2027 at 14:30'],
  ['de', 'AU', 'AUD', '1.234,50 AU$', '7,5 %', '1. Januar 2027', '1. Januar 2027 um 14:30'],
  ['de', 'DE', 'EUR', '1.234,50 €', '7,5 %', '1. Januar 2027', '1. Januar 2027 um 14:30'],
  ['de', 'AT', 'EUR', '€ 1.234,50', '7,5 %', '1. Jänner 2027', '1. Jänner 2027 um 14:30'],
  ['de', 'CH', 'CHF', "CHF 1'234.50", '7.5 %', '1. Januar 2027', '1. Januar 2027 um 14:30'],
] as const)('%s in %s writes amounts, rates and dates as is usual there', (language, country, currency, ...written) => {
  const { money, rate, day, dayAndTime } = speechOf({ language, country });
  const zone = 'Europe/Berlin';
  // Versions of the locale data differ in the Swiss apostrophe.
  const amount = money(123_450, currency).replace('’', "'");
  expect([amount, rate(750), day(NEW_YEAR, zone), dayAndTime(NEW_YEAR, zone)]).toEqual(written);
});

it('speaks English as in Australia where nobody said otherwise', () => {
  const { language, say, day } = speechOf(undefined);
  expect([language, say.invoice, day(NEW_YEAR, 'UTC')]).toEqual(['en', 'Invoice', '1 January 2027']);
});

/** All that a catalogue can say, with something in every gap. */
const sentencesOf = (part: object): string[] =>
  Object.values(part).flatMap((said: unknown) => {
    if (typeof said === 'function') return [String(Reflect.apply(said, undefined, ['Ä', 'ö', 'ü']))];
    return typeof said === 'object' && said !== null ? sentencesOf(said) : [String(said)];
  });
describe.each(LANGUAGES)('in %s', (language) => {
  const { say, money } = speechOf({ language, country: 'CH' });
  it('has letters for every sentence, and says nothing empty', () => {
    const sentences = sentencesOf(say);
    expect(sentences.length).toBeGreaterThan(25);
    expect(sentences.filter((text) => text.trim() === '' || printable(text).isSpelt || text !== printable(text).text)).toEqual([]); // prettier-ignore
  });
  it.each(Object.keys(CURRENCIES) as Currency[])('has signs for amounts in %s', (currency) => {
    for (const country of ['AU', 'DE', 'AT', 'CH', 'TH']) {
      const text = speechOf({ language, country }).money(-123_450, currency);
      expect(printable(text)).toEqual({ text, isSpelt: false });
    }
    expect(money(800_000, currency)).toMatch(/\d/);
  });
});

it('writes a code where the font has no sign', () =>
  expect(speechOf({ language: 'de', country: 'TH' }).money(123_450, 'THB')).toBe('1.234,50 THB'));

it.each([
  ['takesBackFrom', ['INV-00042'], 'Korrigiert Rechnung INV-00042, an'],
  ['service', ['Beratung', 'Dr. Groß', '1. Jänner 2027'], 'Beratung bei Dr. Groß, 1. Jänner 2027'],
  ['concession', ['Studium'], 'Ermäßigung: Studium'],
  ['concession', [null], 'Ermäßigung'],
  ['tax', ['USt.', '19 %'], '19 % USt.'],
  ['tax', [null, '19 %'], '19 % Steuer'],
  ['taxOnTop', ['10 % GST'], 'zuzüglich 10 % GST'],
  ['taxWithin', ['10 % GST', '8,00 AU$'], 'Enthält 10 % GST: 8,00 AU$.'],
  ['noTax', ['GST'], 'Ohne GST.'],
  ['noTax', [null], 'Ohne Steuer.'],
  ['toBePaid', ['80,00 €'], 'Noch zu zahlen: 80,00 €'],
] as const)('says %s of %j in German', (name, parts, sentence) => {
  expect(Reflect.apply(speechOf({ language: 'de', country: 'DE' }).say[name], undefined, parts)).toBe(sentence);
});
