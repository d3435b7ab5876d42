import { feeProblem } from '@vestibule/kernel';
import { fieldWords, Problem, wordsFor } from '../api/http.ts';
import { speakToPractice } from './practice.ts';
import { serverSays } from './texts.ts';

const put = (name: string, value: unknown): void =>
  void Object.defineProperty(globalThis, name, { value, configurable: true });
const readers = { languages: ['de-DE'] };

beforeAll(async () => {
  put('navigator', readers);
  put('document', { documentElement: {} });
  await speakToPractice();
});
/** Between the amount and its sign stands a space that does not break. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

const tooSmall = feeProblem({ amount: 20, currency: 'AUD' }) ?? '';
const TOO_SMALL =
  'Kartenzahlungen in AUD beginnen bei 0,50 AU$; nehmen Sie 0 für kein Honorar, oder 0,50 AU$ oder mehr';

it.each([
  [tooSmall, TOO_SMALL],
  [`would leave A$0.20 to pay, which ${tooSmall}`, `Dann blieben 0,20 AU$ zu zahlen: ${TOO_SMALL}`],
  ['is more than what is left to pay, which is A$1,280.00', 'Ist mehr, als noch zu zahlen ist: 1.280,00 AU$'],
  ['must have at most 40 characters', 'Darf höchstens 40 Zeichen haben'],
  ['must be at most 1000, which is 10 %', 'Darf höchstens 1000 sein, das sind 10 %'],
  ['is something that nobody has translated', 'It is something that nobody has translated'],
])('beside a field: %s', (english, german) => expect(plain(fieldWords(english))).toBe(german));

it.each([
  [
    'The session is cancelled and can no longer be moved.',
    'Der Termin ist abgesagt und lässt sich nicht mehr verschieben.',
  ],
  ['A person is needed. Add the totals up again.', 'Hier muss jemand nachsehen. Rechnen Sie die Summen neu zusammen.'],
  [
    'What was sent to this address came back (the mailbox is full): reach them another way, or say that the address is right.',
    'Was an diese Adresse ging, kam zurück (das Postfach ist voll): Nehmen Sie einen anderen Weg, oder sagen Sie, dass die Adresse stimmt.',
  ],
])('%s', (english, german) => expect(serverSays(english)).toBe(german));

const refusal = (...messages: readonly string[]): Problem => {
  const fields = messages.map((message) => ({ field: 'amount', message }));
  const detail = fields.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Problem(422, 'INVALID_INPUT', detail, fields, {}, undefined);
};

it('says several wrong fields one after the other, and what it does not know as the server said it', () => {
  expect(wordsFor(refusal('Must not be blank', 'Must have at most 40 characters'))).toBe(
    'Darf nicht leer sein. Darf höchstens 40 Zeichen haben.',
  );
  expect(wordsFor(refusal('Must not be blank', 'Must be blue'))).toBe(
    'Amount: Must not be blank; amount: Must be blue.',
  );
});
