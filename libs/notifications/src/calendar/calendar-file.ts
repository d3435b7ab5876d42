import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { TFunction } from 'i18next';
import type { Appointment } from '../messages/appointment.ts';

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/**
 * The entry in the participant's own calendar. The same UID for ever and a SEQUENCE that grows with every move, so that a calendar moves the entry it has;
 * the times are instants (UTC), which no calendar has to reckon. No organizer's address: an answer by mail would reach nobody.
 */
export function calendarFile(t: TFunction, who: Appointment, link: string, host: string, now: Date): CalendarFile {
  const isOff = who.calledOff || who.status === 'cancelled';
  const calendar = new ICalCalendar({
    prodId: { company: 'Vestibule', product: 'Appointments' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${who.participantId}@${host}`,
    sequence: who.moves + (isOff ? 1 : 0),
    stamp: now,
    start: who.startsAt,
    end: who.endsAt,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: t('calendar.summary', { practitioner: who.practitionerName }),
    ...(isOff ? {} : { description: t('calendar.description', { link }), url: link, location: link }),
  });
  return { method: isOff ? 'CANCEL' : 'REQUEST', content: calendar.toString() };
}
