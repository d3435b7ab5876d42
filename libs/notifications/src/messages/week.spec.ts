import { lastWeek } from './week.ts';

const HOUR_MS = 3_600_000;

describe('the last week that is over', () => {
  it.each([
    ['a Monday morning', '2026-11-22T21:00:00Z', '2026-11-16'],
    ['the last moment of a Sunday', '2026-11-22T12:59:59.999Z', '2026-11-09'],
    ['midnight between Sunday and Monday', '2026-11-22T13:00:00Z', '2026-11-16'],
    ['a Sunday evening', '2026-11-29T10:00:00Z', '2026-11-16'],
    ['over the end of a year', '2027-01-04T00:00:00Z', '2026-12-28'],
  ])('in Sydney on %s', (_when, now, monday) => {
    expect(lastWeek(new Date(now), 'Australia/Sydney').monday).toBe(monday);
  });

  it.each([
    ['an hour shorter where the clocks go forward', 'Australia/Sydney', '2026-10-06T00:00:00Z', 167],
    ['an hour longer where they go back', 'Australia/Sydney', '2026-04-07T00:00:00Z', 169],
    ['whole in between', 'Australia/Sydney', '2026-11-24T00:00:00Z', 168],
    ['an hour longer in Berlin', 'Europe/Berlin', '2026-10-27T00:00:00Z', 169],
    ['half an hour longer on Lord Howe Island', 'Australia/Lord_Howe', '2026-04-07T00:00:00Z', 168.5],
  ])('is %s', (_what, zone, now, hours) => {
    const { from, to } = lastWeek(new Date(now), zone);
    expect((to.getTime() - from.getTime()) / HOUR_MS).toBe(hours);
  });

  it.each([
    ['Australia/Sydney', '2026-10-05T00:00:00Z', '2026-10-04T21:00:00.000Z'],
    ['Australia/Sydney', '2026-11-23T00:00:00Z', '2026-11-22T21:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26T12:00:00Z', '2026-10-26T07:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-02T20:00:00Z', '2026-11-02T16:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23T12:00:00Z', '2026-11-23T02:15:00.000Z'],
  ])('is told at eight on Monday’s clocks in %s', (zone, now, toldAt) => {
    expect(lastWeek(new Date(now), zone).toldAt.toISOString()).toBe(toldAt);
  });

  it('is told at eight also where the clocks change in that very night', () => {
    const { toldAt } = lastWeek(new Date('2011-03-28T12:00:00Z'), 'Europe/Istanbul'); // from three to four on that Monday
    expect(toldAt.toISOString()).toBe('2011-03-28T05:00:00.000Z');
  });
});
