import { decoded, encoded, SHOWN_FOR_MS, stillShown, withCaption, type Caption } from './captions.ts';

const caption = (identity: string, utterance: number, words: string, atMs = 0): Caption => ({
  identity,
  utterance,
  words,
  atMs,
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('an utterance grows in its place while somebody else speaks', () => {
  const heard = [caption('ann', 1, 'I have'), caption('bob', 1, 'Yes'), caption('ann', 1, 'I have a cough')];
  expect(heard.reduce<readonly Caption[]>(withCaption, []).map(({ words }) => words)).toEqual([
    'I have a cough',
    'Yes',
  ]);
});

it('the last three are shown, and each for as long as it takes to read', () => {
  const heard = [1, 2, 3, 4].map((utterance) => caption('ann', utterance, `${utterance}`, utterance * 1000));
  const shown = heard.reduce<readonly Caption[]>(withCaption, []);
  expect(shown.map(({ words }) => words)).toEqual(['2', '3', '4']);
  expect(stillShown(shown, 2000 + SHOWN_FOR_MS - 1)).toHaveLength(3);
  expect(stillShown(shown, 2000 + SHOWN_FOR_MS)).toHaveLength(2);
});

it('what was sent is what is read', () => {
  expect(decoded(encoded(7, '  How are you? '))).toEqual({ utterance: 7, words: 'How are you?' });
});
it('of a long speech the end is shown, whoever shortens it', () => {
  const words = `${'word '.repeat(200)}end`;
  expect(decoded(encoded(1, words))?.words).toMatch(/^….*end$/);
  expect(decoded(bytes(JSON.stringify({ utterance: 1, words })))?.words).toHaveLength(400);
});
it.each([
  ['no JSON', 'hello'],
  ['nothing said', '{"utterance":1,"words":"  "}'],
  ['no number', '{"utterance":"1","words":"x"}'],
  ['no words', '{"utterance":1,"words":{"toString":1}}'],
  ['a list', '[1,2]'],
  ['null', 'null'],
])('%s is no caption', (_name, text) => expect(decoded(bytes(text))).toBeUndefined());
