import { whyTooLate } from './lateness.ts';

const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);
const session = { status: 'scheduled', closesAt: at('10:40:00'), endedAt: null } as const;
const ended = { ...session, status: 'ended', endedAt: at('10:20:00') } as const;
const inMidSecond = { ...session, closesAt: at('10:40:37.900') } as const;
const cancelled = { ...session, status: 'cancelled' } as const;

it.each([
  ['in time', session, 'before_join', '10:39:59.999', null],
  ['at the closing instant', session, 'before_join', '10:40:00', 'over'],
  ['in the second in which the window closes', inMidSecond, 'before_join', '10:40:37', 'over'],
  ['in the second before', inMidSecond, 'before_join', '10:40:36', null],
  ['after a session where people pay afterwards', session, 'after', '23:00:00', null],
  ['before it was ended early', ended, 'before_join', '10:19:59', null],
  ['at the instant it was ended early', ended, 'before_join', '10:20:00', 'over'],
  ['afterwards, ended early, where people pay afterwards', ended, 'after', '12:00:00', null],
  ['for a cancelled session, however early', cancelled, 'before_join', '01:00:00', 'cancelled'],
  ['for a cancelled session where people pay afterwards', cancelled, 'after', '01:00:00', 'cancelled'],
] as const)('a payment %s', (_what, facts, policy, paidAt, why) =>
  expect(whyTooLate(facts, policy, at(paidAt))).toBe(why),
);
