import type { TimelineKind } from '@vestibule/sessions';

/** A version of what stands in events: a practice's system can rely on its fields; what is added later does not change it. */
export const EVENTS_VERSION = '2026-11-01';

/** What an endpoint can ask for, `<thing>.<what happened>`. A name is part of the API: it is never changed. */
export const EVENT_TYPES = [
  'session.scheduled',
  'session.rescheduled',
  'session.extended',
  'session.reopened',
  'session.practitioner_changed',
  'session.cancelled',
  'session.ended',
  'payment.processing',
  'payment.succeeded',
  'payment.failed',
  'payment.refunded',
  'payment.refund_failed',
  'payment.disputed',
  'payment.dispute_closed',
  'participant.called_off',
  'participant.waiting',
  'participant.joined',
  'participant.left',
  'practitioner.joined',
  'practitioner.left',
  'attendance.judged',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Sent when an owner asks for it, to that endpoint alone. */
export const TEST_TYPE = 'webhook.test';

/** A line of a session's timeline: what happened is taken from there, because it is written in the transaction in which it happened. */
export interface Line {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly at: Date;
  readonly participantId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const OF_LINE: Partial<Record<TimelineKind, (line: Line) => EventType>> = {
  scheduled: () => 'session.scheduled',
  rescheduled: () => 'session.rescheduled',
  extended: () => 'session.extended',
  reopened: () => 'session.reopened',
  practitioner_changed: () => 'session.practitioner_changed',
  cancelled: () => 'session.cancelled',
  ended: () => 'session.ended',
  called_off: () => 'participant.called_off',
  knocked: () => 'participant.waiting',
  joined: ({ participantId }) => (participantId === null ? 'practitioner.joined' : 'participant.joined'),
  left: ({ participantId }) => (participantId === null ? 'practitioner.left' : 'participant.left'),
  payment_processing: () => 'payment.processing',
  paid: () => 'payment.succeeded',
  paid_on_site: () => 'payment.succeeded',
  payment_failed: () => 'payment.failed',
  payment_returned: ({ detail }) => (detail['status'] === undefined ? 'payment.refunded' : 'payment.refund_failed'),
  disputed: () => 'payment.disputed',
  dispute_closed: () => 'payment.dispute_closed',
};

/** The lines that are worth an event. */
export const TOLD_LINES = Object.keys(OF_LINE);

export const typeOf = (line: Line): EventType | undefined => OF_LINE[line.kind]?.(line);
