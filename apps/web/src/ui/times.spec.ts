import { countdownWords, instantsOf, lengthWords, placeOf, sameWallTime, wallPlus, wallTime } from './times.ts';

const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString());

describe('wall times', () => {
  it.each([
    ['an ordinary afternoon', '2026-11-25T14:00', 'Australia/Sydney', ['2026-11-25T03:00:00.000Z']],
    ['the hour that spring skips', '2026-10-04T02:30', 'Australia/Sydney', []],
    [
      'the hour that autumn repeats',
      '2026-04-05T02:30',
      'Australia/Sydney',
      ['2026-04-04T15:30:00.000Z', '2026-04-04T16:30:00.000Z'],
    ],
    ['a zone half an hour off', '2026-11-25T14:00', 'Australia/Adelaide', ['2026-11-25T03:30:00.000Z']],
    ['nonsense', 'T', 'Australia/Sydney', []],
  ])('gives the instants of %s', (_what, wall, zone, expected) =>
    expect(iso(instantsOf(wall, zone))).toEqual(expected),
  );

  it('reads the wall clock of a zone', () =>
    expect(wallTime('2026-11-25T13:00:00Z', 'Australia/Sydney')).toBe('2026-11-26T00:00'));

  it('adds minutes across midnight', () => expect(wallPlus('2026-11-25T23:45', 30)).toBe('2026-11-26T00:15'));

  it.each([
    ['Sydney and Melbourne', 'Australia/Sydney', 'Australia/Melbourne', true],
    ['Sydney and Brisbane in summer', 'Australia/Sydney', 'Australia/Brisbane', false],
  ])('compares %s', (_who, one, other, same) => expect(sameWallTime('2026-11-25T03:00:00Z', one, other)).toBe(same));

  it('names a zone by its place', () => expect(placeOf('America/New_York')).toBe('New York'));
});

describe('lengths', () => {
  it.each([
    [30, '30 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [135, '2 hours 15 minutes'],
  ])('says %d minutes', (minutes, words) => expect(lengthWords(minutes)).toBe(words));

  it.each([
    [-5, '0 s'],
    [59_001, '1 min 0 s'],
    [75_000, '1 min 15 s'],
    [120_000, '2 min'],
    [720_000, '12 min'],
    [4_320_000, '1 h 12 min'],
    [3_600_000, '1 h'],
    [97_200_000, '1 day 3 h'],
  ])('counts down %d ms', (ms, words) => expect(countdownWords(ms)).toBe(words));
});
