import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { TFunction } from 'i18next';
import { written } from './written.ts';

export const FEED_COVERS = ['own', 'practice'] as const;
export type FeedCovers = (typeof FEED_COVERS)[number];
export const FEED_NAMES = ['none', 'initials'] as const;
export type FeedNames = (typeof FEED_NAMES)[number];

export interface FeedEntry {
  readonly sessionId: string;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** A person is asked which of two instants it is. */
  readonly timeInDoubt: boolean;
  /** How often its time, its end, who holds it or whether it takes place was changed. */
  readonly changes: number;
  readonly changedAt: Date;
  readonly practitionerName: string;
  /** Of its clients, in the order in which they were invited. */
  readonly initials: readonly string[];
}
export interface Feed {
  readonly practiceName: string;
  readonly covers: FeedCovers;
  readonly names: FeedNames;
  readonly entries: readonly FeedEntry[];
}

const ASKED_AGAIN_AFTER_S = 15 * 60;

/**
 * The whole calendar, as a program reads it again and again: the same facts give the same bytes. Each session keeps its UID and counts its changes up; times
 * are instants (UTC), which no program has to reckon. A cancelled session stays, as cancelled and without taking up time: a program that keeps what it once
 * read would otherwise show it for ever. What an appointment is for is not in it, and who comes only by initials, if at all.
 */
export function feedFile(t: TFunction, feed: Feed, host: string, addressOf: (sessionId: string) => string): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Vestibule', product: 'Appointments' },
    method: ICalCalendarMethod.PUBLISH,
    name: t('feed.name', { practice: feed.practiceName }),
    ttl: ASKED_AGAIN_AFTER_S,
  });
  for (const entry of feed.entries) {
    const isOff = entry.status === 'cancelled';
    calendar.createEvent({
      id: `${entry.sessionId}@${host}`,
      sequence: entry.changes,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      status: isOff
        ? ICalEventStatus.CANCELLED
        : entry.timeInDoubt
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
      transparency: isOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      summary: summaryOf(t, entry, feed),
      url: addressOf(entry.sessionId),
    });
  }
  return written(calendar);
}

function summaryOf(t: TFunction, { initials, practitionerName }: FeedEntry, { names, covers }: Feed): string {
  const who = names === 'initials' ? initials.join(', ') : '';
  return [
    t('feed.appointment'),
    ...(covers === 'practice' ? [practitionerName] : []),
    ...(who === '' ? [] : [who]),
  ].join(', ');
}
