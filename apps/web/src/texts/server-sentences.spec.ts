import { sentencesWithHoles } from './server-sentences.ts';

const say = sentencesWithHoles(
  {
    'Must have at most {{most}} characters': 'Darf höchstens {{most}} Zeichen haben',
    'The refund did not go through: {{why}}.': 'Die Rückzahlung hat nicht geklappt: {{why}}.',
    'From {{from}} to {{to}} (all of it)': 'Bis {{to}} ab {{from}} (alles)',
    'No holes': 'Nie gefragt',
  },
  (english) => (english === 'the card is gone' ? 'die Karte ist weg' : english),
);

it.each([
  ['Must have at most 40 characters', 'Darf höchstens 40 Zeichen haben'],
  ['The refund did not go through: the card is gone.', 'Die Rückzahlung hat nicht geklappt: die Karte ist weg.'],
  ['From A$1.00 to A$2.00 (all of it)', 'Bis A$2.00 ab A$1.00 (alles)'],
  ['Must have at most', 'Must have at most'],
  ['Nobody knows this', 'Nobody knows this'],
])('%s', (english, words) => expect(say(english)).toBe(words));
