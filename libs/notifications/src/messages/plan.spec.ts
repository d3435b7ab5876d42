import { USUAL_QUIET_HOURS } from '../sms/quiet-hours.ts';
import type { Currency, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { Appointment } from './appointment.ts';
import { MAY_BE_OFF, messagesFor } from './plan.ts';

const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);
const BOOKED: Appointment = {
  participantId: 'p' as ParticipantId,
  practiceId: 'c' as PracticeId,
  sessionId: 's' as SessionId,
  kind: 'client',
  name: 'Casey',
  email: 'casey@example.test',
  language: 'en',
  phone: null,
  canText: true,
  textsStopped: false,
  remindersStopped: false,
  mailReturns: null,
  emailChangedAt: null,
  phoneChangedAt: null,
  invitedAt: at('20T09:00'),
  linkVersion: 1,
  title: 'Consultation',
  status: 'scheduled',
  calledOff: false,
  cancelledBy: null,
  startsAt: at('25T10:00'),
  endsAt: at('25T10:30'),
  opensAt: at('25T09:50'),
  closesAt: at('25T10:45'),
  timeZone: 'UTC',
  practiceZone: 'UTC',
  timeInDoubt: false,
  moves: 0,
  movedAt: null,
  untold: null,
  practitionerName: 'Dr Priya',
  practiceName: 'Harbour',
  practicePhone: null,
  practiceEmail: null,
  country: 'AU',
  colour: null,
  remindMinutes: [1440, 15],
  quietHours: USUAL_QUIET_HOURS,
  offKinds: [],
  onAgainAt: {},
  lateMinutes: null,
  lateAt: null,
  cameIn: false,
  policy: 'before_join',
  standing: 'due',
  owedMinor: 8000,
  totalMinor: 8000,
  keptMinor: 0,
  currency: 'AUD' as Currency,
  paidAt: null,
  taxKind: 'free',
  taxName: 'GST',
  taxBasisPoints: 0,
  taxMinor: 0,
  returnRule: null,
  outcome: null,
  keepMinor: null,
  debit: null,
  askedToPayAt: null,
  returns: [],
  failedReturns: [],
  toldMoves: null,
  oldestToldMoves: null,
  messagesSince: new Date(0),
};
const INVITED = 'invitation:1 at 20T09:00';
const [DAY_BEFORE, SOON] = ['reminder:1440:0 at 24T10:00', 'reminder:15:0 at 25T09:45'];
const PAY = 'pay_before:0 at 22T10:00';
const MOVED_TO_26 = { moves: 1, movedAt: at('22T12:00'), startsAt: at('26T10:00'), closesAt: at('26T10:45') };
const PAID = { standing: 'settled', paidAt: at('21T08:00'), keptMinor: 8000 } as const;
const LATE = { lateMinutes: 10, lateAt: at('25T09:40') };
const AFTER = { policy: 'after' } as const;
const debit = (state: string) => ({
  id: 'c1',
  amountMinor: 8000,
  state,
  submittedAt: at('21T08:00'),
  heardAt: at('23T08:00'),
});
const BACK = [{ id: 'r1', amountMinor: 8000, at: at('23T10:00') }];

it.each<[string, Partial<Appointment>, readonly string[]]>([
  [
    'booked: the invitation, two reminders, and asking for the fee three days before',
    {},
    [INVITED, DAY_BEFORE, SOON, PAY],
  ],
  ['without an address: nothing', { email: null }, []],
  [
    'with a phone alone: the same as texts',
    { email: null, phone: '+61412345678' },
    [`${INVITED} as a text`, `${DAY_BEFORE} as a text`, `${SOON} as a text`, `${PAY} as a text`],
  ],
  [
    'with both: the reminders both ways',
    { phone: '+61412345678' },
    [INVITED, DAY_BEFORE, `${DAY_BEFORE} as a text`, SOON, `${SOON} as a text`, PAY],
  ],
  [
    'with a phone alone, where nobody carries texts: nothing',
    { email: null, phone: '+61412345678', canText: false },
    [],
  ],
  ['booked before the practice sent messages: nothing', { messagesSince: at('21T00:00') }, []],
  [
    'booked three hours before: no reminder of the day before',
    { invitedAt: at('25T07:00') },
    ['invitation:1 at 25T07:00', SOON],
  ],
  ['booked ten minutes before: the invitation alone', { invitedAt: at('25T09:50') }, ['invitation:1 at 25T09:50']],
  [
    'with a new link: an invitation for it',
    { linkVersion: 2, toldMoves: 0, oldestToldMoves: 0 },
    ['invitation:2 at 20T09:00', DAY_BEFORE, SOON, PAY],
  ],
  [
    'moved before anybody was told: the invitation has the new time',
    MOVED_TO_26,
    [INVITED, 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45', 'pay_before:1 at 23T10:00'],
  ],
  [
    'moved after they were told: that, and reminders of the new time',
    { ...MOVED_TO_26, toldMoves: 0, oldestToldMoves: 0 },
    [
      INVITED,
      'moved:1 at 22T12:00',
      'reminder:1440:1 at 25T10:00',
      'reminder:15:1 at 26T09:45',
      'pay_before:1 at 23T10:00',
    ],
  ],
  [
    'moved twice, told of the first: only of the last',
    { ...MOVED_TO_26, moves: 2, toldMoves: 1, oldestToldMoves: 1 },
    [
      INVITED,
      'moved:2 at 22T12:00',
      'reminder:1440:2 at 25T10:00',
      'reminder:15:2 at 26T09:45',
      'pay_before:2 at 23T10:00',
    ],
  ],
  [
    'moved and told of it: not again',
    { ...MOVED_TO_26, toldMoves: 1, oldestToldMoves: 1 },
    [INVITED, 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45', 'pay_before:1 at 23T10:00'],
  ],
  [
    'moved to in three hours: no reminder of the day before',
    { moves: 1, movedAt: at('25T07:00'), toldMoves: 1, oldestToldMoves: 1 },
    [INVITED, 'reminder:15:1 at 25T09:45'],
  ],
  [
    'moved, and nobody knows whether the invitation came: it is sent again, and the new time',
    { ...MOVED_TO_26, oldestToldMoves: 0 },
    [
      INVITED,
      'moved:1 at 22T12:00',
      'reminder:1440:1 at 25T10:00',
      'reminder:15:1 at 26T09:45',
      'pay_before:1 at 23T10:00',
    ],
  ],
  [
    'moved, and nobody knows whether the new time came: it is sent again',
    { ...MOVED_TO_26, toldMoves: 0, oldestToldMoves: 0 },
    [
      INVITED,
      'moved:1 at 22T12:00',
      'reminder:1440:1 at 25T10:00',
      'reminder:15:1 at 26T09:45',
      'pay_before:1 at 23T10:00',
    ],
  ],
  [
    'moved before anybody was told: the invitation alone',
    { ...MOVED_TO_26, oldestToldMoves: 1 },
    [INVITED, 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45', 'pay_before:1 at 23T10:00'],
  ],
  [
    'while a person is asked which time counts: no time is told',
    { timeInDoubt: true, toldMoves: 0, oldestToldMoves: 0 },
    [],
  ],
  [
    'paid: thanks for it',
    { ...PAID, toldMoves: 0, oldestToldMoves: 0 },
    [INVITED, DAY_BEFORE, SOON, `paid:${at('21T08:00').toISOString()} at 21T08:00`],
  ],
  ['nothing was asked: no thanks', { standing: 'not_required', policy: 'none' }, [INVITED, DAY_BEFORE, SOON]],
  [
    'cancelled, and they know of it: that it is off',
    { status: 'cancelled', toldMoves: 0, oldestToldMoves: 0 },
    ['off at 20T09:00'],
  ],
  ['cancelled before anybody was told: nothing', { status: 'cancelled' }, []],
  [
    'cancelled with money that goes back: both',
    { status: 'cancelled', toldMoves: 0, oldestToldMoves: 0, standing: 'refunded', returns: BACK },
    ['off at 20T09:00', 'refund:r1 at 23T10:00'],
  ],
  [
    'cancelled, and nobody knows whether the invitation came: that it is off',
    { status: 'cancelled', oldestToldMoves: 0 },
    ['off at 20T09:00'],
  ],
  [
    'called off by the client: that it is off',
    { calledOff: true, toldMoves: 0, oldestToldMoves: 0 },
    ['off at 20T09:00'],
  ],
  ['ended: no reminder of it', { status: 'ended', toldMoves: 0, oldestToldMoves: 0 }, []],
  [
    'reminded when the practice wants it: a week and an hour before',
    { remindMinutes: [10_080, 60], invitedAt: at('10T09:00') },
    ['invitation:1 at 10T09:00', 'reminder:10080:0 at 18T10:00', 'reminder:60:0 at 25T09:00', PAY],
  ],
  [
    'reminded three days before: that reminder asks already',
    { remindMinutes: [4320] },
    [INVITED, 'reminder:4320:0 at 22T10:00'],
  ],
  ['never reminded, where the practice wants none', { remindMinutes: [] }, [INVITED, PAY]],
  ['what the practice has switched off', { offKinds: ['reminder', 'pay_now'] }, [INVITED]],
  ['paid, and the practice sends no receipts', { ...PAID, offKinds: ['paid'] }, [INVITED, DAY_BEFORE, SOON]],
  [
    'running late, before they are in the room: that',
    { ...LATE, ...PAID, offKinds: ['reminder', 'paid'] },
    [INVITED, 'late:10:2026-11-25T09:40:00.000Z at 25T09:40'],
  ],
  [
    'running late, when they are in the room: they see it there',
    { ...LATE, ...PAID, offKinds: ['reminder', 'paid'], cameIn: true },
    [INVITED],
  ],
  ['running late for one that is cancelled', { ...LATE, status: 'cancelled' }, []],
  [
    'a bank that has not answered: nobody is asked to pay',
    { standing: 'processing', debit: debit('processing'), offKinds: ['reminder'] },
    [INVITED, 'processing:c1 at 21T08:00'],
  ],
  [
    'a bank that said no: that, and asking again',
    { debit: debit('failed'), offKinds: ['reminder'] },
    [INVITED, 'failed:c1 at 23T08:00', PAY],
  ],
  [
    'a bank that said no, and paid by card meanwhile: thanks alone',
    { ...PAID, debit: debit('failed'), offKinds: ['reminder'] },
    [INVITED, `paid:${at('21T08:00').toISOString()} at 21T08:00`],
  ],
  [
    'pays afterwards: asked when it is over',
    { ...AFTER, offKinds: ['reminder'] },
    [INVITED, 'pay_after:0 at 25T11:45'],
  ],
  ['paid afterwards: not asked', { ...AFTER, ...PAID, status: 'ended', offKinds: ['paid'] }, []],
  [
    'pays afterwards, and nobody has decided what is kept: not asked',
    { ...AFTER, status: 'ended', outcome: 'unclear' },
    [],
  ],
  [
    'pays afterwards, and the practitioner did not come: not asked',
    { ...AFTER, status: 'ended', outcome: 'practitioner_absent', keepMinor: 0, owedMinor: 0 },
    [],
  ],
  [
    'asked by hand, though the practice asks nobody by rule: asked',
    { askedToPayAt: at('23T12:00'), offKinds: ['pay_now', 'reminder'] },
    [INVITED, 'asked:2026-11-23T12:00:00.000Z at 23T12:00'],
  ],
  [
    'asked by hand, and paid since: not asked',
    { ...PAID, askedToPayAt: at('20T12:00'), offKinds: ['reminder', 'paid'] },
    [INVITED],
  ],
  [
    'ended, and refunded after: that',
    { status: 'ended', toldMoves: 0, oldestToldMoves: 0, returns: BACK },
    ['refund:r1 at 23T10:00'],
  ],
  [
    'told that money comes back, and it did not: that',
    { status: 'ended', toldMoves: 0, oldestToldMoves: 0, failedReturns: BACK },
    ['refund_failed:r1 at 23T10:00'],
  ],
])('%s', (_, over, expected) => {
  const told = messagesFor({ ...BOOKED, ...over }).map(
    ({ cause, channel, dueAt }) =>
      `${cause} at ${dueAt.toISOString().slice(8, 16)}${channel === 'sms' ? ' as a text' : ''}`,
  );
  expect(told).toEqual(expected);
});

const ASKING = ['pay_now', 'payment_failed'];
const STANDINGS = ['not_required', 'processing', 'settled', 'waived', 'refunded', 'disputed'] as const;
it.each(STANDINGS)('whose standing is %s is never asked to pay, whatever else is so', (standing) => {
  const whatever: Partial<Appointment>[] = [
    {},
    AFTER,
    LATE,
    { debit: debit('failed') },
    { askedToPayAt: at('23T12:00') },
    { status: 'ended' },
    { calledOff: true },
    MOVED_TO_26,
  ];
  const kinds = whatever
    .flatMap((over) =>
      whatever.map((more) => ({ ...BOOKED, toldMoves: 0, oldestToldMoves: 0, ...over, ...more, standing })),
    )
    .flatMap(messagesFor)
    .map(({ kind }) => kind);
  expect(kinds.filter((kind) => ASKING.includes(kind))).toEqual([]);
  expect(kinds).toContain('invitation');
});

it('what may be switched off is not the invitation, a new time, a cancellation, or money that went back', () => {
  expect([...MAY_BE_OFF].toSorted()).toEqual(['paid', 'pay_now', 'payment_processing', 'reminder', 'running_late']);
});

it('what fell while its kind was off is marked; what falls on the moment at which it is on again is not', () => {
  const fell = (onAt: string) =>
    messagesFor({ ...BOOKED, ...PAID, onAgainAt: { paid: at(onAt) } })
      .filter(({ fellWhileOff }) => fellWhileOff)
      .map(({ kind }) => kind);
  expect([fell('21T08:00'), fell('21T08:01')]).toEqual([[], ['paid']]);
});
