import type { Appointment } from './appointment.ts';
import type { MessageKind } from './plan.ts';
import { byEachWay, waysOf } from './ways.ts';

const BOTH = {
  email: 'casey@example.test',
  phone: '+61412345678',
  canText: true,
  textsStopped: false,
  remindersStopped: false,
  mailReturns: null,
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
  ['a receipt to whoever has a phone alone: it has no room in a text', 'paid', { email: null }, []],
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
    'mail came back and it has no room in a text: not at all',
    'paid',
    { mailReturns: 'the address does not exist' },
    [],
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
  };
  const ways = byEachWay({ kind: 'reminder', cause: 'reminder:1440:0', dueAt: night, uselessAt: who.startsAt }, who);
  expect(ways.map(({ channel, dueAt }) => [channel, dueAt])).toEqual([
    ['email', night],
    ['sms', new Date('2026-11-24T21:00Z')],
  ]);
});
