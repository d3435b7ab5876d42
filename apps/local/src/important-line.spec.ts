import { importantLine, OncePerMinute } from './important-line.ts';

it.each([
  ['an error of ours', 'api', '{"level":50,"msg":"no answer from Stripe"}', 'no answer from Stripe'],
  [
    'its cause',
    'worker',
    '{"level":50,"msg":"a sweep failed","err":{"message":"no table"}}',
    'a sweep failed: no table',
  ],
  ['an error in words', 'livekit', '{"level":"error","msg":"cannot bind","error":"in use"}', 'cannot bind: in use'],
  ['a fatal line of Postgres', 'postgres', '2026-11-22 05:00:00 UTC [7] FATAL:  no room', 'FATAL:  no room'],
])('shows %s', (_what, program, line, shown) => expect(importantLine(program, line)).toBe(shown));

it.each([
  ['an ordinary line', 'api', '{"level":30,"msg":"listening"}'],
  ['plain text', 'worker', 'starting'],
  ['half a line of JSON', 'api', '{"level":50,'],
  ['what Postgres logs all day', 'postgres', '2026-11-22 05:00:00 UTC [7] LOG:  checkpoint starting'],
  ['that there is no video yet', 'worker', '{"level":50,"msg":"a sweep failed","err":{"code":"VIDEO_UNAVAILABLE"}}'],
])('leaves %s in the log', (_what, program, line) => expect(importantLine(program, line)).toBeUndefined());

it('tells what goes on failing once a minute, and what is new at once', () => {
  const due = new OncePerMinute();
  expect([due.isDue('a', 0), due.isDue('a', 59_999), due.isDue('b', 59_999), due.isDue('a', 60_000)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
