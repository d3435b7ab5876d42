import { booksLookAt, nextLookAt } from './next-look.ts';

const now = new Date('2026-11-25T10:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const ahead = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const charge = (status: Parameters<typeof nextLookAt>[0]['status'], ageSeconds = 0) => ({
  status,
  createdAt: ago(ageSeconds),
});
const DAY = 86_400;

it.each([
  ['just opened', charge('open', 5), ahead(DAY), 20],
  ['opened hours ago, the session tomorrow', charge('open', 7_200), ahead(DAY), 300],
  ['opened hours ago, the session opens in half an hour', charge('open', 7_200), ahead(1_800), 20],
  ['opened hours ago, the session is open', charge('open', 7_200), ago(600), 20],
  ['at the bank since yesterday', charge('processing', DAY), ahead(DAY), 1_800],
  ['at the bank, the session is open', charge('processing', DAY), ago(60), 20],
] as const)('%s', (_what, watched, opensAt, waitSeconds) =>
  expect(nextLookAt(watched, opensAt, now)).toEqual(ahead(waitSeconds)),
);

it.each([
  ['paid', charge('paid', 60)],
  ['gone back', charge('surplus', 60)],
  ['expired', charge('expired')],
  ['failed', charge('failed')],
] as const)('%s is left alone', (_what, watched) => expect(nextLookAt(watched, ago(60), now)).toBeNull());

it.each([
  [0, 5],
  [60, 30],
  [DAY, 3_600],
  [30 * DAY, 3_600],
])('movements that are missing for %i s are asked for in %i s, for ever', (silentSeconds, waitSeconds) =>
  expect(booksLookAt(ago(silentSeconds), now)).toEqual(ahead(waitSeconds)),
);
