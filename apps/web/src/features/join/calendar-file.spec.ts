import type { JoinView } from '../../api/types.ts';
import { calendarFile } from './calendar-file.ts';

const view: JoinView = {
  state: 'wait',
  reason: 'too_early',
  changesAt: null,
  serverTime: '2026-11-22T05:00:00.000Z',
  practice: { name: 'Harbour, Street; Clinic', timeZone: 'Australia/Sydney', phone: null, email: null },
  practitioner: { name: 'Dr Zoë Müller', present: false, lateMinutes: null },
  session: {
    id: 's1',
    title: 'Consultation',
    startsAt: '2026-11-25T03:00:00.000Z',
    endsAt: '2026-11-25T03:30:00.000Z',
    opensAt: '2026-11-25T02:50:00.000Z',
    closesAt: '2026-11-25T03:40:00.000Z',
    waitingRoom: false,
  },
  participant: { id: 'p1', name: 'Maria', kind: 'client' },
  fee: null,
};
const link = `https://vestibule.example/j/${'A'.repeat(90)}`;
const file = calendarFile(view, link);

describe('the calendar file', () => {
  it('says when in UTC, so that every calendar shows its own zone', () => {
    expect(file).toContain('DTSTART:20261125T030000Z\r\n');
    expect(file).toContain('DTEND:20261125T033000Z\r\n');
  });
  it('escapes what has a meaning of its own', () =>
    expect(file).toContain(String.raw`LOCATION:Harbour\, Street\; Clinic (video)`));
  it('has no line above 75 octets and keeps the whole link', () => {
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`URL:${link}\r\n`);
  });
});
