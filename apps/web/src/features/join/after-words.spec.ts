import { lengthWords } from './after-words.ts';

it.each([
  [1, 'less than a minute'],
  [59, 'less than a minute'],
  [60, '1 minute'],
  [1439, '23 minutes'],
  [3600, '1 hour'],
  [3660, '1 hour and 1 minute'],
  [7320, '2 hours and 2 minutes'],
])('says %d seconds as "%s"', (seconds, words) => expect(lengthWords(seconds)).toBe(words));
