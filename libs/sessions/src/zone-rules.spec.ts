import { BuiltInZoneRules, instantsOf, movedTo, wallOf, withOffset, ZoneRules } from './zone-rules.ts';

const VANCOUVER = 'America/Vancouver';
const HOUR_MS = 3_600_000;
const at = (text: string): Date => new Date(text);

/** One place, one change of offset. */
class Rules extends ZoneRules {
  constructor(
    readonly version: string,
    private readonly before: number,
    private readonly from: string,
    private readonly after: number,
  ) {
    super();
  }
  offsetMs(instant: Date): number {
    return (instant.getTime() < at(this.from).getTime() ? this.before : this.after) * HOUR_MS;
  }
}
/** British Columbia put its clocks back in November, and from 2026 on it no longer does. */
const OLD = new Rules('2025b', -7, '2026-11-01T09:00:00Z', -8);
const NEW = new Rules('2026c', -7, '2026-11-01T09:00:00Z', -7);
/** Clocks go forward by an hour at 02:00. */
const SPRING = new Rules('s', 10, '2026-10-03T16:00:00Z', 11);

describe('case 30: rules that change under a session', () => {
  const booked = { startsAt: at('2026-11-25T22:00:00Z'), localStart: '2026-11-25T14:00', timeZone: VANCOUVER };

  it('what was agreed as 2 pm in Vancouver is an hour earlier once the clocks stay as they are', () => {
    expect(wallOf(OLD, booked.startsAt, VANCOUVER)).toBe('2026-11-25T14:00');
    expect(movedTo(NEW, booked)).toEqual(at('2026-11-25T21:00:00Z'));
    expect(wallOf(NEW, booked.startsAt, VANCOUVER)).toBe('2026-11-25T15:00');
  });

  it.each([
    ['the rules did not change for that time', OLD, booked],
    [
      'it is before the change',
      NEW,
      { ...booked, startsAt: at('2026-10-25T21:00:00Z'), localStart: '2026-10-25T14:00' },
    ],
    [
      'the clocks show the wall time twice, and the stored instant is one of the two',
      OLD,
      { ...booked, startsAt: at('2026-11-01T09:30:00Z'), localStart: '2026-11-01T01:30' },
    ],
  ] as const)('nothing moved where %s', (_why, rules, session) => expect(movedTo(rules, session)).toBeNull());

  it('a wall time that no clock shows any more means the one after the gap', () => {
    const session = { startsAt: at('2026-10-03T15:00:00Z'), localStart: '2026-10-04T02:30', timeZone: 'x' };
    expect(movedTo(SPRING, session)).toEqual(at('2026-10-03T16:30:00Z'));
  });
});

it.each([
  ['one on most days', SPRING, '2026-10-05T10:00', ['2026-10-04T23:00:00.000Z']],
  ['none in the hour that is skipped', SPRING, '2026-10-04T02:30', []],
  [
    'two in the hour that comes twice',
    OLD,
    '2026-11-01T01:30',
    ['2026-11-01T08:30:00.000Z', '2026-11-01T09:30:00.000Z'],
  ],
] as const)('a wall time has instants: %s', (_how, rules, local, instants) =>
  expect(instantsOf(rules, local, 'x').instants.map((instant) => instant.toISOString())).toEqual(instants),
);

it.each([
  ['Australia/Sydney', '2026-11-25T03:00:00Z', '2026-11-25T14:00:00+11:00'],
  ['Asia/Kathmandu', '2026-11-25T03:00:00Z', '2026-11-25T08:45:00+05:45'],
  ['America/St_Johns', '2026-11-25T03:00:00Z', '2026-11-24T23:30:00-03:30'],
  ['UTC', '2026-11-25T03:00:00Z', '2026-11-25T03:00:00+00:00'],
])('the rules that come with the product know %s', (zone, instant, text) =>
  expect(withOffset(new BuiltInZoneRules(), at(instant), zone)).toBe(text),
);
