import { wallTime } from '../../ui/times.ts';
import {
  axisOf,
  dayOf,
  endOnAxis,
  instantOnAxis,
  minuteOnAxis,
  missingRows,
  mondayOf,
  startOfDay,
  weekOf,
} from './days.ts';

const SYDNEY = 'Australia/Sydney';
const HOUR_MS = 3_600_000;
const at = (text: string): number => Date.parse(text);

it('weeks begin on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
  expect(weekOf('2026-12-31')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
});

it.each([
  ['a plain day', SYDNEY, '2026-11-25', 24],
  ['spring forward', SYDNEY, '2026-10-04', 23],
  ['autumn back', SYDNEY, '2026-04-05', 25],
  ['half an hour, at Lord Howe', 'Australia/Lord_Howe', '2026-10-04', 23.5],
  ['half an hour back, at Lord Howe', 'Australia/Lord_Howe', '2026-04-05', 24.5],
  ['midnight itself is skipped, in Beirut', 'Asia/Beirut', '2026-03-29', 23],
])('case 30: %s has its own length', (_what, zone, date, hours) => {
  const day = dayOf(date, zone);
  expect((day.endMs - day.startMs) / HOUR_MS).toBe(hours);
  expect(day.slots).toHaveLength(hours * 2);
  expect(wallTime(day.startMs, zone).slice(0, 10)).toBe(date);
  expect(wallTime(day.startMs - 1, zone).slice(0, 10)).not.toBe(date);
  expect(startOfDay(date, zone)).toBe(day.startMs);
});

it('every instant of every day goes to the axis and back', () => {
  for (const week of ['2026-11-25', '2026-10-01', '2026-04-01']) {
    const days = weekOf(week).map((date) => dayOf(date, SYDNEY));
    const axis = axisOf(days);
    for (const day of days)
      for (let ms = day.startMs; ms < day.endMs; ms += 15 * 60_000)
        expect(instantOnAxis(day, axis, minuteOnAxis(day, axis, ms))).toBe(ms);
  }
});

it('in the week in which the clocks go forward, the skipped hour is empty on that day alone, and noon stands beside noon', () => {
  const days = weekOf('2026-10-04').map((date) => dayOf(date, SYDNEY));
  const axis = axisOf(days);
  expect(axis).toHaveLength(48);
  expect(days.map((day) => missingRows(day, axis))).toEqual([[], [], [], [], [], [], [4, 5]]);
  const [saturday, sunday] = [days[5], days[6]];
  if (!saturday || !sunday) throw new Error('a week has seven days');
  expect(minuteOnAxis(sunday, axis, at('2026-10-04T01:00:00Z'))).toBe(720);
  expect(minuteOnAxis(saturday, axis, at('2026-10-03T02:00:00Z'))).toBe(720);
  expect(instantOnAxis(sunday, axis, 150)).toBeUndefined();
  // ends as the clocks jump from two to three: at two, not at three
  expect(endOnAxis(sunday, axis, at('2026-10-03T16:00:00Z'))).toBeCloseTo(120, 3);
});

it('in the week in which they go back, the hour stands there twice, and is empty the second time on the other days', () => {
  const days = weekOf('2026-04-05').map((date) => dayOf(date, SYDNEY));
  const axis = axisOf(days);
  expect(axis.slice(4, 9)).toEqual(['02:00', '02:30', '02:00+', '02:30+', '03:00']);
  expect(days.map((day) => missingRows(day, axis))).toEqual([[6, 7], [6, 7], [6, 7], [6, 7], [6, 7], [6, 7], []]);
  const sunday = days[6];
  if (!sunday) throw new Error('a week has seven days');
  expect(minuteOnAxis(sunday, axis, at('2026-04-04T15:00:00Z'))).toBe(120);
  expect(minuteOnAxis(sunday, axis, at('2026-04-04T16:00:00Z'))).toBe(180);
});
