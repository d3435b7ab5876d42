import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { TFunction } from 'i18next';
import type { Appointment } from '../messages/appointment.ts';
import { written } from './written.ts';

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** What the entry says besides the appointment: the way in, who sends it, and when. */
export interface CalendarSending {
  readonly link: string;
  /** The mail's own sender: a calendar that knows the entry takes changes of it from that address alone, so it is none that a practice may change. */
  readonly sender: string;
  readonly to: string;
  readonly now: Date;
}

/**
 * The entry in the participant's own calendar. The same UID for ever and a SEQUENCE that grows with every move, so that a calendar moves the entry it has;
 * the times are instants (UTC), which no calendar has to reckon. It is theirs and not the session's: it has their link, and is off when they alone call off.
 * Organizer and attendee stand in it because RFC 5546 asks for both and calendars go by them; no answer is asked for, because it would reach nobody.
 */
export function calendarFile(t: TFunction, who: Appointment, { link, sender, to, now }: CalendarSending): CalendarFile {
  const isOff = who.calledOff || who.status === 'cancelled';
  const calendar = new ICalCalendar({
    prodId: { company: 'Vestibule', product: 'Appointments' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${who.participantId}@${new URL(link).hostname}`,
    sequence: who.moves + (isOff ? 1 : 0),
    stamp: now,
    start: who.startsAt,
    end: who.endsAt,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: who.practiceName, email: sender },
    attendees: [
      {
        name: who.name,
        email: to,
        rsvp: false,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        type: ICalAttendeeType.INDIVIDUAL,
      },
    ],
    summary: t('calendar.summary', { practitioner: who.practitionerName }),
    ...(isOff ? {} : { description: t('calendar.description', { link }), url: link, location: link }),
  });
  return { method: isOff ? 'CANCEL' : 'REQUEST', content: written(calendar) };
}
