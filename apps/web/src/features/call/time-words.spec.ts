import { leftWords, warningFor } from './time-words.ts';

const CLOSES_AT = '2026-11-25T00:30:00.000Z';
const MINUTE_MS = 60_000;

it.each([
  ['five minutes and a millisecond before', 5 * MINUTE_MS + 1, undefined],
  ['five minutes before', 5 * MINUTE_MS, 'Less than 5 minutes left'],
  ['a minute and a millisecond before', MINUTE_MS + 1, 'Less than 5 minutes left'],
  ['a minute before', MINUTE_MS, 'Less than 1 minute left'],
  ['a millisecond before', 1, 'Less than 1 minute left'],
  ['when it closes', 0, undefined],
])('warns of the end: %s', (_when, toCloseMs, words) => {
  expect(warningFor(toCloseMs, CLOSES_AT)?.split(':')[0]).toBe(words);
});

it.each([
  ['half an hour is left', 30 * MINUTE_MS, 35 * MINUTE_MS, '30 min left'],
  ['a part of a minute counts as one', 61_000, 361_000, '2 min left'],
  ['the last seconds', 1, 300_001, '1 min left'],
  ['after its end the room is still open', 0, 5 * MINUTE_MS, 'Closes in 5 min'],
  ['the very end', -300_000, 0, 'Closing'],
])('says how long it goes on: %s', (_what, toEndMs, toCloseMs, words) => {
  expect(leftWords(toEndMs, toCloseMs)).toBe(words);
});
