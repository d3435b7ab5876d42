import { importantLine } from './important-line.ts';

it.each([
  ['an error of ours', 'api', '{"level":50,"msg":"no answer from Stripe"}', 'no answer from Stripe'],
  ['an error in words', 'livekit', '{"level":"error","msg":"cannot bind","error":"in use"}', 'cannot bind: in use'],
  ['a fatal line of Postgres', 'postgres', '2026-11-22 05:00:00 UTC [7] FATAL:  no room', 'FATAL:  no room'],
])('shows %s', (_what, program, line, shown) => expect(importantLine(program, line)).toBe(shown));

it.each([
  ['an ordinary line', 'api', '{"level":30,"msg":"listening"}'],
  ['plain text', 'worker', 'starting'],
  ['half a line of JSON', 'api', '{"level":50,'],
  ['what Postgres logs all day', 'postgres', '2026-11-22 05:00:00 UTC [7] LOG:  checkpoint starting'],
])('leaves %s in the log', (_what, program, line) => expect(importantLine(program, line)).toBeUndefined());
