import { nextLookAt } from './next-look.ts';

const now = new Date('2026-11-25T10:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const ahead = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const charge = (status: Parameters<typeof nextLookAt>[0]['status'], ageSeconds = 0, more: object = {}) => ({
  status,
  createdAt: ago(ageSeconds),
  paidAt: null,
  ...more,
});
const DAY = 86_400;

it.each([
  ['just opened', charge('open', 5), ahead(DAY), 20],
  ['opened hours ago, the session tomorrow', charge('open', 7_200), ahead(DAY), 300],
  ['opened hours ago, the session opens in half an hour', charge('open', 7_200), ahead(1_800), 20],
  ['opened hours ago, the session is open', charge('open', 7_200), ago(600), 20],
  ['at the bank since yesterday', charge('processing', DAY), ahead(DAY), 1_800],
  ['at the bank, the session is open', charge('processing', DAY), ago(60), 20],
  ['paid just now, fees unknown', charge('paid', 60, { paidAt: now, moneyKnown: false }), null, 5],
  ['paid a minute ago, fees unknown', charge('paid', 60, { paidAt: ago(60), moneyKnown: false }), null, 30],
  ['paid a day ago, fees unknown', charge('paid', DAY, { paidAt: ago(DAY), moneyKnown: false }), null, 3_600],
  ['went back at once, fees unknown', charge('surplus', 60, { paidAt: now, moneyKnown: false }), null, 5],
] as const)('%s', (_what, watched, opensAt, waitSeconds) =>
  expect(nextLookAt(watched, opensAt, now)).toEqual(ahead(waitSeconds)),
);

it.each([
  ['paid and known', charge('paid', 60, { paidAt: ago(60), moneyKnown: true })],
  ['silent for more than a week', charge('paid', 8 * DAY, { paidAt: ago(8 * DAY), moneyKnown: false })],
  ['expired', charge('expired')],
  ['failed', charge('failed')],
] as const)('%s is left alone', (_what, watched) => expect(nextLookAt(watched, ago(60), now)).toBeNull());
