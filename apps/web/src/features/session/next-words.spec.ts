import { briefName, nextWords, untilWall } from './next-words.ts';

const SYDNEY = 'Australia/Sydney';
const ENDS_AT = '2026-11-25T04:30:00Z'; // 3:30 pm in Sydney

it.each([
  ['Ben Kowalski', 'Ben K.'],
  ['Ben van der berg', 'Ben B.'],
  ['Cher', 'Cher'],
  [' ', ''],
])('%j is %j on a screen that others may see', (name, brief) => expect(briefName(name)).toBe(brief));

it.each([
  ['2026-11-25T04:40:00Z', /^3:40.pm, Ben K$/],
  ['2026-11-25T22:00:00Z', /^Thu.* 26 Nov.*, 9:00.am, Ben K$/],
])('what begins at %s is said with its day where that is another one', (startsAt, words) =>
  expect(
    nextWords(
      { id: '1', title: 'Review', startsAt, endsAt: startsAt, names: ['Ben Kowalski'] },
      ENDS_AT,
      SYDNEY,
      'en-AU',
    ),
  ).toMatch(words),
);

it('a session of nobody is called by its title', () =>
  expect(
    nextWords({ id: '1', title: 'Review', startsAt: ENDS_AT, endsAt: ENDS_AT, names: [] }, ENDS_AT, SYDNEY, 'en-AU'),
  ).toMatch(/, Review$/));

it.each([
  ['15:45', '2026-11-25T15:45'],
  ['15:30', '2026-11-26T15:30'],
  ['00:10', '2026-11-26T00:10'],
  ['', undefined],
])('until %j, after half past three, is %j', (time, wall) => expect(untilWall(ENDS_AT, time, SYDNEY)).toBe(wall));
