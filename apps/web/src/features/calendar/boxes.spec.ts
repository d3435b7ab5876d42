import type { CalendarEntry } from '../../api/calendar.ts';
import { boxesOf, conflictsAmong } from './boxes.ts';
import { axisOf, dayOf } from './days.ts';

const SYDNEY = 'Australia/Sydney';
const day = dayOf('2026-11-25', SYDNEY);
const axis = axisOf([day]);
/** Sydney is eleven hours ahead in November. */
const wall = (text: string): string =>
  new Date(Date.parse(`${text.includes('T') ? text : `2026-11-25T${text}`}:00+11:00`)).toISOString();

const entry = (id: string, from: string, to: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id,
  title: 'Consultation',
  status: 'scheduled',
  phase: 'upcoming',
  practitioner: { id: 'p', name: 'Robin' },
  startsAt: wall(from),
  endsAt: wall(to),
  timeZone: SYDNEY,
  names: ['Kim'],
  standing: 'due',
  present: 0,
  waiting: 0,
  practitionerPresent: false,
  mayMove: true,
  ...more,
});
const lanes = (entries: readonly CalendarEntry[]): string[] =>
  boxesOf(day, axis, entries).map(({ entry: { id }, lane, lanes: all }) => `${id} ${lane + 1}/${all}`);

it.each([
  ['one after the other', [entry('a', '09:00', '10:00'), entry('b', '10:00', '11:00')], ['a 1/1', 'b 1/1']],
  ['two at once', [entry('a', '09:00', '10:00'), entry('b', '09:30', '10:30')], ['a 1/2', 'b 2/2']],
  [
    'a lane that is free again is taken again',
    [entry('a', '09:00', '12:00'), entry('b', '09:00', '10:00'), entry('c', '10:00', '11:00')],
    ['a 1/2', 'b 2/2', 'c 2/2'],
  ],
  [
    'what touches only through another shares its width',
    [entry('a', '09:00', '10:00'), entry('b', '09:30', '11:00'), entry('c', '10:30', '11:30')],
    ['a 1/2', 'b 2/2', 'c 1/2'],
  ],
  [
    'short ones are drawn higher than they are',
    [entry('a', '09:00', '09:05'), entry('b', '09:10', '09:40')],
    ['a 1/2', 'b 2/2'],
  ],
] as const)('%s', (_what, entries, expected) => expect(lanes(entries)).toEqual(expected));

it('stands where its time is', () => {
  expect(boxesOf(day, axis, [entry('a', '09:15', '10:00')])).toMatchObject([
    { top: 555, fromBefore: false, toAfter: false },
  ]);
  expect(boxesOf(day, axis, [entry('a', '09:15', '10:00')])[0]?.bottom).toBeCloseTo(600, 3);
});

it('case 31: one over midnight stands in both days', () => {
  const late = entry('a', '2026-11-25T23:30', '2026-11-26T00:30');
  const next = dayOf('2026-11-26', SYDNEY);
  expect(boxesOf(day, axis, [late])).toMatchObject([{ top: 1410, fromBefore: false, toAfter: true }]);
  expect(boxesOf(next, axis, [late])).toMatchObject([{ top: 0, fromBefore: true, toAfter: false }]);
  expect(boxesOf(dayOf('2026-11-27', SYDNEY), axis, [late])).toEqual([]);
  const untilMidnight = entry('b', '2026-11-25T23:00', '2026-11-26T00:00');
  expect(boxesOf(next, axis, [untilMidnight])).toEqual([]);
  expect(boxesOf(day, axis, [untilMidnight])).toMatchObject([{ toAfter: false }]);
});

it('case 31: a conflict is two appointments of one practitioner that share a time', () => {
  const other = { practitioner: { id: 'q', name: 'Sam' } };
  expect(
    conflictsAmong([
      entry('a', '09:00', '12:00'),
      entry('b', '09:00', '10:00'),
      entry('c', '11:30', '12:30'),
      entry('d', '12:30', '13:00'),
      entry('e', '09:00', '10:00', other),
      entry('f', '09:00', '10:00', { ...other, status: 'cancelled' }),
    ]),
  ).toEqual(new Set(['a', 'b', 'c']));
});
