import type { MessageKind } from '../messages/plan.ts';
import { type QuietHours, quietProblem, textGoesAt, USUAL_QUIET_HOURS } from './quiet-hours.ts';

const at = (instant: string): Date => new Date(instant);
/** Of 45 minutes, with the time in which one can still come in. */
const appointed = (
  startsAt: string,
  policy: 'before_join' | 'after' = 'before_join',
  timeZone = 'Australia/Sydney',
) => ({
  startsAt: at(startsAt),
  closesAt: new Date(at(startsAt).getTime() + 45 * 60_000),
  policy,
  timeZone,
  quietHours: USUAL_QUIET_HOURS,
});

/** Sydney is eleven hours ahead of UTC in its summer, ten in its winter; there the clocks go forward on 4 October 2026 and back on 5 April 2026, at night. */
it.each([
  ['in the afternoon: at once', '2026-11-23T15:00+11:00', '2026-11-25T10:00+11:00', '2026-11-23T15:00+11:00'],
  [
    'at one minute to nine in the evening: at once',
    '2026-11-23T20:59+11:00',
    '2026-11-25T10:00+11:00',
    '2026-11-23T20:59+11:00',
  ],
  [
    'at nine in the evening: in the morning',
    '2026-11-23T21:00+11:00',
    '2026-11-25T10:00+11:00',
    '2026-11-24T08:00+11:00',
  ],
  ['after midnight: the same morning', '2026-11-24T00:30+11:00', '2026-11-25T10:00+11:00', '2026-11-24T08:00+11:00'],
  ['at one minute to eight: at eight', '2026-11-24T07:59+11:00', '2026-11-25T10:00+11:00', '2026-11-24T08:00+11:00'],
  ['at eight: at once', '2026-11-24T08:00+11:00', '2026-11-25T10:00+11:00', '2026-11-24T08:00+11:00'],
  [
    'cancelled at night, for seven in the morning: at once',
    '2026-11-24T23:00+11:00',
    '2026-11-25T07:00+11:00',
    '2026-11-24T23:00+11:00',
  ],
  [
    'the reminder before an appointment at half past seven: at its time',
    '2026-11-25T07:15+11:00',
    '2026-11-25T07:30+11:00',
    '2026-11-25T07:15+11:00',
  ],
  [
    'eight would be half an hour before: at its time',
    '2026-11-25T02:00+11:00',
    '2026-11-25T08:30+11:00',
    '2026-11-25T02:00+11:00',
  ],
  ['eight is an hour before: then', '2026-11-25T02:00+11:00', '2026-11-25T09:00+11:00', '2026-11-25T08:00+11:00'],
  [
    'the day before an appointment at seven: an hour late',
    '2026-11-24T07:00+11:00',
    '2026-11-25T07:00+11:00',
    '2026-11-24T08:00+11:00',
  ],
  [
    'running late in an appointment at ten at night: at once',
    '2026-11-24T22:05+11:00',
    '2026-11-24T22:00+11:00',
    '2026-11-24T22:05+11:00',
  ],
  [
    'in the night that is an hour short: at eight by the new clock',
    '2026-10-03T22:00+10:00',
    '2026-10-06T10:00+11:00',
    '2026-10-04T08:00+11:00',
  ],
  [
    'in the night that is an hour long: at eight by the new clock',
    '2026-04-04T22:00+11:00',
    '2026-04-07T10:00+10:00',
    '2026-04-05T08:00+10:00',
  ],
])('%s', (_, dueAt, startsAt, expected) =>
  expect(textGoesAt(at(dueAt), 'reminder', appointed(startsAt))).toEqual(at(expected)),
);

/** An appointment at half past eight in the evening; the room closes at a quarter past nine. */
const [EVENING, NEXT_MORNING] = ['2026-11-25T20:30+11:00', '2026-11-26T08:00+11:00'];
it.each<[string, MessageKind, 'before_join' | 'after', string, string]>([
  ['who pays afterwards is asked in the morning', 'pay_now', 'after', '2026-11-25T22:15+11:00', NEXT_MORNING],
  ['… also where somebody asks by hand before it is over', 'pay_now', 'after', '2026-11-25T21:05+11:00', NEXT_MORNING],
  ['… and not at night before it', 'pay_now', 'after', '2026-11-25T06:00+11:00', '2026-11-25T08:00+11:00'],
  [
    'who must pay to come in is asked at once',
    'pay_now',
    'before_join',
    '2026-11-25T21:05+11:00',
    '2026-11-25T21:05+11:00',
  ],
  ['… and in the morning for what is owed since', 'pay_now', 'before_join', '2026-11-25T21:15+11:00', NEXT_MORNING],
  [
    'a payment that failed keeps the door closed: at once',
    'payment_failed',
    'before_join',
    '2026-11-25T21:05+11:00',
    '2026-11-25T21:05+11:00',
  ],
  ['… and not where it is paid afterwards', 'payment_failed', 'after', '2026-11-25T21:05+11:00', NEXT_MORNING],
  ['that the money came: in the morning', 'paid', 'before_join', '2026-11-25T21:05+11:00', NEXT_MORNING],
  ['that it goes back: in the morning', 'refunded', 'before_join', '2026-11-25T21:05+11:00', NEXT_MORNING],
  ['running late: at once', 'running_late', 'after', '2026-11-25T21:05+11:00', '2026-11-25T21:05+11:00'],
  ['the link of a guest who joins: at once', 'invitation', 'after', '2026-11-25T21:05+11:00', '2026-11-25T21:05+11:00'],
  [
    'that it is off, while they wait: at once',
    'cancelled',
    'after',
    '2026-11-25T21:05+11:00',
    '2026-11-25T21:05+11:00',
  ],
  ['that it was off, once it is over: in the morning', 'cancelled', 'after', '2026-11-25T21:15+11:00', NEXT_MORNING],
])('%s', (_, kind, policy, dueAt, expected) =>
  expect(textGoesAt(at(dueAt), kind, appointed(EVENING, policy))).toEqual(at(expected)),
);

it('the night is the reader’s, not the server’s', () => {
  const due = at('2026-11-24T12:00Z');
  const inZone = (timeZone: string) => appointed('2026-11-26T00:00Z', 'before_join', timeZone);
  expect(textGoesAt(due, 'reminder', inZone('Europe/Berlin'))).toEqual(due);
  expect(textGoesAt(due, 'reminder', inZone('Australia/Sydney'))).toEqual(at('2026-11-24T21:00Z'));
});

describe('quiet hours of a practice’s own', () => {
  const goesAt = (dueAt: string, quietHours: QuietHours | null) =>
    textGoesAt(at(dueAt), 'reminder', { ...appointed('2027-01-20T10:00+11:00'), quietHours });
  it.each<[string, QuietHours | null, string, string]>([
    [
      'at noon, at their beginning: at their end',
      { from: '12:00', until: '14:30' },
      '2026-11-24T12:00+11:00',
      '2026-11-24T14:30+11:00',
    ],
    [
      '… a minute before: at once',
      { from: '12:00', until: '14:30' },
      '2026-11-24T11:59+11:00',
      '2026-11-24T11:59+11:00',
    ],
    ['… at their end: at once', { from: '12:00', until: '14:30' }, '2026-11-24T14:30+11:00', '2026-11-24T14:30+11:00'],
    ['… at night: at once', { from: '12:00', until: '14:30' }, '2026-11-24T02:00+11:00', '2026-11-24T02:00+11:00'],
    [
      'over midnight, before it: the next day',
      { from: '23:30', until: '06:15' },
      '2026-11-24T23:30+11:00',
      '2026-11-25T06:15+11:00',
    ],
    ['… after it: the same day', { from: '23:30', until: '06:15' }, '2026-11-25T00:00+11:00', '2026-11-25T06:15+11:00'],
    ['from midnight on', { from: '00:00', until: '07:00' }, '2026-11-25T00:00+11:00', '2026-11-25T07:00+11:00'],
    ['until midnight', { from: '20:00', until: '00:00' }, '2026-11-24T21:00+11:00', '2026-11-25T00:00+11:00'],
    [
      'that end in the hour that is left out: an hour later',
      { from: '22:00', until: '02:30' },
      '2026-10-03T23:00+10:00',
      '2026-10-04T03:30+11:00',
    ],
    [
      'that end in the hour that comes twice: the first time',
      { from: '22:00', until: '02:30' },
      '2026-04-04T23:00+11:00',
      '2026-04-05T02:30+11:00',
    ],
    [
      '… the second time it is no longer waited for',
      { from: '22:00', until: '02:30' },
      '2026-04-05T02:10+10:00',
      '2026-04-05T02:10+10:00',
    ],
    ['none: in the middle of the night', null, '2026-11-25T03:00+11:00', '2026-11-25T03:00+11:00'],
  ])('%s', (_, quiet, dueAt, expected) => expect(goesAt(dueAt, quiet)).toEqual(at(expected)));

  it.each<[string, QuietHours | null, string, RegExp | null]>([
    ['as usual', USUAL_QUIET_HOURS, 'US', null],
    ['none', null, 'AU', null],
    ['at noon', { from: '12:00', until: '13:00' }, 'DE', null],
    [
      'that begin when they end',
      { from: '21:00', until: '21:00' },
      'AU',
      /different times; to have no quiet hours switch them off/,
    ],
    ['none, where the law wants some', null, 'US', /must cover the time from 21:00 to 08:00/],
    ['shorter, where the law wants more', { from: '22:00', until: '08:00' }, 'US', /begin earlier or end later/],
    ['by day, where the law wants the night', { from: '07:00', until: '09:00' }, 'US', /must cover/],
    ['longer, where the law wants some', { from: '19:00', until: '09:00' }, 'US', null],
  ])('%s', (_, quiet, country, problem) =>
    problem === null
      ? expect(quietProblem(quiet, country)).toBeNull()
      : expect(quietProblem(quiet, country)).toMatch(problem),
  );
});
