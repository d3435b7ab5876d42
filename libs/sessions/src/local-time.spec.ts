import { InvalidInput } from '@vestibule/kernel';
import { isTimeZone, readMoment } from './local-time.ts';
import { BuiltInZoneRules } from './zone-rules.ts';

const SYDNEY = 'Australia/Sydney';
const rules = new BuiltInZoneRules();
const refusal = (text: string, zone: string): InvalidInput => {
  try {
    readMoment(rules, text, zone, 'startsAt');
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  throw new Error(`${text} was not refused`);
};

it.each([
  ['a wall time in the zone', '2026-11-25T14:00', SYDNEY, '2026-11-25T03:00:00.000Z', '2026-11-25T14:00'],
  ['an instant', '2026-11-25T03:00:00Z', SYDNEY, '2026-11-25T03:00:00.000Z', '2026-11-25T14:00'],
  [
    'an instant with another offset',
    '2026-11-25T05:00:00+02:00',
    SYDNEY,
    '2026-11-25T03:00:00.000Z',
    '2026-11-25T14:00',
  ],
  [
    'an instant with milliseconds',
    '2026-11-25T03:00:00.250Z',
    SYDNEY,
    '2026-11-25T03:00:00.250Z',
    '2026-11-25T14:00:00.250',
  ],
  [
    'one of the two 02:30 of the night the clocks go back, said with its offset',
    '2026-04-05T02:30:00+10:00',
    SYDNEY,
    '2026-04-04T16:30:00.000Z',
    '2026-04-05T02:30',
  ],
])('reads %s', (_what, text, zone, instant, local) => {
  const moment = readMoment(rules, text, zone, 'startsAt');
  expect([moment.instant.toISOString(), moment.local]).toEqual([instant, local]);
});

it('case 30: refuses a time that the clocks skip, with the nearest times that exist', () => {
  const error = refusal('2026-10-04T02:30', SYDNEY);
  expect(error.fields[0]?.field).toBe('startsAt');
  expect(error.details['nearest']).toEqual([
    { localStart: '2026-10-04T01:30', startsAt: '2026-10-04T01:30:00+10:00' },
    { localStart: '2026-10-04T03:30', startsAt: '2026-10-04T03:30:00+11:00' },
  ]);
});

it('case 30: asks which of two is meant when the clocks show a time twice', () => {
  const choices = refusal('2026-04-05T02:30', SYDNEY).details['choices'] as { startsAt: string }[];
  expect(choices.map((choice) => choice.startsAt)).toEqual(['2026-04-05T02:30:00+11:00', '2026-04-05T02:30:00+10:00']);
  expect(
    new Set(choices.map((choice) => readMoment(rules, choice.startsAt, SYDNEY, 'startsAt').instant.getTime())).size,
  ).toBe(2);
});

it.each(['2026-02-30T10:00', 'tomorrow', '2026-11-25', '2026-11-25T25:00Z', '', '2026-11-25T10:00+99:00'])(
  'refuses %j and names the field',
  (text) => {
    expect(refusal(text, SYDNEY).fields[0]?.field).toBe('startsAt');
  },
);

it.each([
  ['Australia/Sydney', true],
  ['UTC', true],
  ['Sydney', false],
  ['+11:00', false],
  ['', false],
])('knows whether %j is a zone', (zone, is) => expect(isTimeZone(zone)).toBe(is));
