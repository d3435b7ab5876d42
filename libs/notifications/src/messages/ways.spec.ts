import { USUAL_QUIET_HOURS } from '../sms/quiet-hours.ts';
import type { Appointment } from './appointment.ts';
import type { MessageKind } from './plan.ts';
import { wentElsewhere } from './corrected-address.ts';
import { byEachWay, waysOf } from './ways.ts';

const BOTH = {
  email: 'casey@example.test',
  phone: '+61412345678',
  canText: true,
  textsStopped: false,
  remindersStopped: false,
  mailReturns: null,
  emailChangedAt: null,
  phoneChangedAt: null,
};

it.each<[string, MessageKind, Partial<Appointment>, readonly string[]]>([
  ['an invitation to whoever has both: by e-mail', 'invitation', {}, ['email']],
  ['a reminder to whoever has both: both ways', 'reminder', {}, ['email', 'sms']],
  ['somebody is late: both ways', 'running_late', {}, ['email', 'sms']],
  ['asking for a fee: by e-mail', 'pay_now', {}, ['email']],
  ['asking for a fee of whoever has a phone alone: as a text', 'pay_now', { email: null }, ['sms']],
  ['an invitation to whoever has a phone alone: as a text', 'invitation', { email: null }, ['sms']],
  ['a new time', 'moved', { email: null }, ['sms']],
  ['a cancellation', 'cancelled', { email: null }, ['sms']],
  ['that a payment arrived, to whoever has a phone alone: as a text', 'paid', { email: null }, ['sms']],
  ['that money goes back, to whoever has both: by e-mail', 'refunded', {}, ['email']],
  [
    'that a payment failed, and they stopped texts: not at all',
    'payment_failed',
    { email: null, textsStopped: true },
    [],
  ],
  ['whoever has an address alone', 'reminder', { phone: null }, ['email']],
  ['whoever has neither', 'invitation', { email: null, phone: null }, []],
  ['nobody carries texts: by e-mail', 'reminder', { canText: false }, ['email']],
  ['nobody carries texts, and there is a phone alone: not at all', 'invitation', { email: null, canText: false }, []],
  ['they stopped texts', 'reminder', { textsStopped: true }, ['email']],
  ['they stopped texts, and there is a phone alone: not at all', 'cancelled', { email: null, textsStopped: true }, []],
  ['they stopped reminders by e-mail: as a text', 'reminder', { remindersStopped: true }, ['sms']],
  ['they stopped reminders by e-mail, and the time is new: by e-mail', 'moved', { remindersStopped: true }, ['email']],
  ['mail to their address came back: as a text', 'moved', { mailReturns: 'the address does not exist' }, ['sms']],
  [
    'mail came back, and money goes back: as a text',
    'refunded',
    { mailReturns: 'the address does not exist' },
    ['sms'],
  ],
])('%s', (_, kind, over, expected) => expect(waysOf(kind, { ...BOTH, ...over })).toEqual(expected));

it('a text waits for the morning, the e-mail of the same does not', () => {
  const night = new Date('2026-11-24T12:00Z');
  const who = {
    ...BOTH,
    startsAt: new Date('2026-11-26T00:00Z'),
    closesAt: new Date('2026-11-26T00:45Z'),
    policy: null,
    timeZone: 'Australia/Sydney',
    quietHours: USUAL_QUIET_HOURS,
  };
  const ways = byEachWay({ kind: 'reminder', cause: 'reminder:1440:0', dueAt: night, uselessAt: who.startsAt }, who);
  expect(ways.map(({ channel, dueAt }) => [channel, dueAt])).toEqual([
    ['email', night],
    ['sms', new Date('2026-11-24T21:00Z')],
  ]);
});

describe('an address that was corrected', () => {
  const [before, corrected, after] = ['2026-11-24T01:00Z', '2026-11-24T02:00Z', '2026-11-24T03:00Z'].map((at) => new Date(at)) as [Date, Date, Date]; // prettier-ignore
  const who = {
    ...BOTH,
    startsAt: after,
    closesAt: after,
    policy: null,
    timeZone: 'UTC',
    quietHours: null,
    emailChangedAt: corrected,
  };
  const told = { cause: 'invitation:1', dueAt: before, uselessAt: after } as const;

  it('is invited anew, for a cause of its own; all else is told for the cause it had', () => {
    expect(byEachWay({ ...told, kind: 'invitation' }, who)).toEqual([
      {
        ...told,
        kind: 'invitation',
        channel: 'email',
        cause: 'invitation:1@2026-11-24T02:00:00.000Z',
        dueAt: corrected,
      },
    ]);
    expect(byEachWay({ ...told, kind: 'moved' }, who)).toEqual([{ ...told, kind: 'moved', channel: 'email' }]);
  });

  it('their number was corrected: who is invited by e-mail is not invited twice', () =>
    expect(
      byEachWay({ ...told, kind: 'invitation' }, { ...who, emailChangedAt: null, phoneChangedAt: corrected }),
    ).toEqual([{ ...told, kind: 'invitation', channel: 'email' }]));

  it.each<[string, MessageKind, string, Partial<Appointment>, readonly string[]]>([
    ['a reminder of before: only where nothing was corrected', 'reminder', 'reminder:1440:0', {}, ['sms']],
    ['their number was added since', 'reminder', 'reminder:1440:0', { emailChangedAt: null, phoneChangedAt: corrected }, ['email']], // prettier-ignore
    ['a fee that was to be asked for before: the invitation asks', 'pay_now', 'pay_before:0', {}, []],
    ['a fee that somebody asked for by hand', 'pay_now', 'asked:2026-11-24T01:00:00.000Z', {}, ['email']],
    ['somebody is late', 'running_late', 'late:10', {}, ['email', 'sms']],
  ])('%s', (_, kind, cause, over, expected) => {
    const ways = byEachWay({ ...told, kind, cause }, { ...who, ...over });
    expect(ways.map(({ channel }) => channel)).toEqual(expected);
  });

  it('a reminder that falls due afterwards goes there', () => {
    const ways = byEachWay({ ...told, kind: 'reminder', cause: 'reminder:15:0', dueAt: after }, who);
    expect(ways.map(({ channel }) => channel)).toEqual(['email', 'sms']);
  });

  it.each([
    ['sent before: elsewhere', { channel: 'email', state: 'sent', sentAt: before }, true],
    ['sent since', { channel: 'email', state: 'sent', sentAt: after }, false],
    ['sent before, by another way', { channel: 'sms', state: 'sent', sentAt: before }, false],
    ['failed before', { channel: 'email', state: 'failed', sentAt: null }, true],
    ['waits: it goes to the new one', { channel: 'email', state: 'due', sentAt: null }, false],
  ] as const)('%s', (_, message, expected) => expect(wentElsewhere({ dueAt: before, ...message }, who)).toBe(expected));
});
