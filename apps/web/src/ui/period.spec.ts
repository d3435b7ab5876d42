import { askedDays, askedInstants, daysOf, periodFrom, type Period } from './period.ts';

describe('a period in the address', () => {
  it.each([
    ['nothing', {}, {}],
    ['a name', { period: 'last-month' }, { period: 'last-month' }],
    ['days', { from: '2026-11-01', to: '2026-11-30' }, { from: '2026-11-01', to: '2026-11-30' }],
    ['days that outdo a name', { period: 'year', from: '2026-11-01' }, { from: '2026-11-01' }],
    ['a day that is none', { from: 'yesterday', to: '2026-13-40' }, {}],
    ['an unknown name', { period: 'ever' }, {}],
  ])('%s', (_what, search, period) => expect(periodFrom(search)).toEqual(period));
});

describe('the days of a period', () => {
  /** Already 1 December in Sydney, still 30 November in London. */
  const nowMs = Date.parse('2026-11-30T14:00:00Z');
  it.each<[string, Period, string, object]>([
    ['all time', { period: 'all' }, 'Australia/Sydney', {}],
    ['today', { period: 'today' }, 'Australia/Sydney', { from: '2026-12-01', to: '2026-12-01' }],
    ['today elsewhere', { period: 'today' }, 'Europe/London', { from: '2026-11-30', to: '2026-11-30' }],
    ['seven days', { period: '7-days' }, 'Australia/Sydney', { from: '2026-11-25', to: '2026-12-01' }],
    ['this month', { period: 'month' }, 'Australia/Sydney', { from: '2026-12-01', to: '2026-12-01' }],
    ['last month', { period: 'last-month' }, 'Australia/Sydney', { from: '2026-11-01', to: '2026-11-30' }],
    ['last month elsewhere', { period: 'last-month' }, 'Europe/London', { from: '2026-10-01', to: '2026-10-31' }],
    ['this year', { period: 'year' }, 'Australia/Sydney', { from: '2026-01-01', to: '2026-12-01' }],
    ['open-ended days', { to: '2026-11-03' }, 'Australia/Sydney', { to: '2026-11-03' }],
  ])('%s', (_what, period, zone, days) => expect(daysOf(period, nowMs, zone)).toEqual(days));

  it('asks with the last day inside', () =>
    expect(askedDays({ from: '2026-11-01', to: '2026-11-30' }, nowMs, 'Australia/Sydney')).toEqual({
      from: '2026-11-01',
      to: '2026-12-01',
    }));

  it('asks for instants over a change of the clocks', () =>
    expect(askedInstants({ from: '2026-10-03', to: '2026-10-04' }, nowMs, 'Australia/Sydney')).toEqual({
      from: '2026-10-02T14:00:00.000Z',
      to: '2026-10-04T13:00:00.000Z',
    }));
});
