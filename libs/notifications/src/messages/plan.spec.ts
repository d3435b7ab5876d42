import type { Currency, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { Appointment } from './appointment.ts';
import { messagesFor } from './plan.ts';

const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);
const BOOKED: Appointment = {
  participantId: 'p' as ParticipantId,
  practiceId: 'c' as PracticeId,
  sessionId: 's' as SessionId,
  kind: 'client',
  name: 'Casey',
  email: 'casey@example.test',
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
  timeInDoubt: false,
  moves: 0,
  movedAt: null,
  practitionerName: 'Dr Priya',
  practiceName: 'Harbour',
  practicePhone: null,
  practiceEmail: null,
  policy: 'before_join',
  standing: 'due',
  owedMinor: 8000,
  totalMinor: 8000,
  keptMinor: 0,
  currency: 'AUD' as Currency,
  paidAt: null,
  returns: [],
  toldMoves: null,
  messagesSince: new Date(0),
};
const INVITED = 'invitation:1 at 20T09:00';
const [DAY_BEFORE, SOON] = ['reminder:1440:0 at 24T10:00', 'reminder:15:0 at 25T09:45'];
const MOVED_TO_26 = { moves: 1, movedAt: at('22T12:00'), startsAt: at('26T10:00'), closesAt: at('26T10:45') };
const PAID = { standing: 'settled', paidAt: at('21T08:00'), keptMinor: 8000 } as const;
const BACK = [{ id: 'r1', amountMinor: 8000, at: at('23T10:00') }];

it.each<[string, Partial<Appointment>, readonly string[]]>([
  ['booked: the invitation and two reminders', {}, [INVITED, DAY_BEFORE, SOON]],
  ['without an address: nothing', { email: null }, []],
  ['booked before the practice sent messages: nothing', { messagesSince: at('21T00:00') }, []],
  [
    'booked three hours before: no reminder of the day before',
    { invitedAt: at('25T07:00') },
    ['invitation:1 at 25T07:00', SOON],
  ],
  ['booked ten minutes before: the invitation alone', { invitedAt: at('25T09:50') }, ['invitation:1 at 25T09:50']],
  [
    'with a new link: an invitation for it',
    { linkVersion: 2, toldMoves: 0 },
    ['invitation:2 at 20T09:00', DAY_BEFORE, SOON],
  ],
  [
    'moved before anybody was told: the invitation has the new time',
    MOVED_TO_26,
    [INVITED, 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45'],
  ],
  [
    'moved after they were told: that, and reminders of the new time',
    { ...MOVED_TO_26, toldMoves: 0 },
    [INVITED, 'moved:1 at 22T12:00', 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45'],
  ],
  [
    'moved twice, told of the first: only of the last',
    { ...MOVED_TO_26, moves: 2, toldMoves: 1 },
    [INVITED, 'moved:2 at 22T12:00', 'reminder:1440:2 at 25T10:00', 'reminder:15:2 at 26T09:45'],
  ],
  [
    'moved and told of it: not again',
    { ...MOVED_TO_26, toldMoves: 1 },
    [INVITED, 'reminder:1440:1 at 25T10:00', 'reminder:15:1 at 26T09:45'],
  ],
  [
    'moved to in three hours: no reminder of the day before',
    { moves: 1, movedAt: at('25T07:00'), toldMoves: 1 },
    [INVITED, 'reminder:15:1 at 25T09:45'],
  ],
  ['while a person is asked which time counts: no time is told', { timeInDoubt: true, toldMoves: 0 }, []],
  [
    'paid: thanks for it',
    { ...PAID, toldMoves: 0 },
    [INVITED, DAY_BEFORE, SOON, `paid:${at('21T08:00').toISOString()} at 21T08:00`],
  ],
  ['nothing was asked: no thanks', { standing: 'not_required', policy: 'none' }, [INVITED, DAY_BEFORE, SOON]],
  ['cancelled, and they know of it: that it is off', { status: 'cancelled', toldMoves: 0 }, ['off at 20T09:00']],
  ['cancelled before anybody was told: nothing', { status: 'cancelled' }, []],
  [
    'cancelled with money that goes back: both',
    { status: 'cancelled', toldMoves: 0, standing: 'refunded', returns: BACK },
    ['off at 20T09:00', 'refund:r1 at 23T10:00'],
  ],
  ['called off by the client: that it is off', { calledOff: true, toldMoves: 0 }, ['off at 20T09:00']],
  ['ended: no reminder of it', { status: 'ended', toldMoves: 0 }, []],
  ['ended, and refunded after: that', { status: 'ended', toldMoves: 0, returns: BACK }, ['refund:r1 at 23T10:00']],
])('%s', (_, over, expected) => {
  const told = messagesFor({ ...BOOKED, ...over }).map(
    ({ cause, dueAt }) => `${cause} at ${dueAt.toISOString().slice(8, 16)}`,
  );
  expect(told).toEqual(expected);
});
