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
  'fee.changed',
  'fee.waived',
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

/** What a line of some kind is told as: one type, or one of two. */
interface Told {
  readonly types: readonly EventType[];
  readonly typeOf: (line: Line) => EventType;
}
const always = (type: EventType): Told => ({ types: [type], typeOf: () => type });
const either = (is: (line: Line) => boolean, type: EventType, otherwise: EventType): Told => ({
  types: [type, otherwise],
  typeOf: (line) => (is(line) ? type : otherwise),
});
const isOfMember = ({ participantId }: Line): boolean => participantId === null;

const OF_LINE: Partial<Record<TimelineKind, Told>> = {
  scheduled: always('session.scheduled'),
  rescheduled: always('session.rescheduled'),
  extended: always('session.extended'),
  reopened: always('session.reopened'),
  practitioner_changed: always('session.practitioner_changed'),
  cancelled: always('session.cancelled'),
  ended: always('session.ended'),
  called_off: always('participant.called_off'),
  knocked: always('participant.waiting'),
  joined: either(isOfMember, 'practitioner.joined', 'participant.joined'),
  left: either(isOfMember, 'practitioner.left', 'participant.left'),
  payment_processing: always('payment.processing'),
  paid: always('payment.succeeded'),
  paid_on_site: always('payment.succeeded'),
  payment_failed: always('payment.failed'),
  payment_returned: either(({ detail }) => detail['status'] === undefined, 'payment.refunded', 'payment.refund_failed'),
  disputed: always('payment.disputed'),
  dispute_closed: always('payment.dispute_closed'),
  fee_changed: always('fee.changed'),
  waived: always('fee.waived'),
  waiver_undone: always('fee.changed'),
};

/** The lines that are worth an event. */
export const TOLD_LINES = Object.keys(OF_LINE);

/** Which kinds of lines can become which types. */
export const TOLD_AS = Object.entries(OF_LINE).flatMap(([kind, { types }]) => types.map((type) => ({ kind, type })));

export const typeOf = (line: Line): EventType | undefined => OF_LINE[line.kind]?.typeOf(line);

const DAY_MS = 86_400_000;
/** What happened longer ago is not told any more. */
export const TOLD_WITHIN_MS = 7 * DAY_MS;
/** An event is kept for a month, to look into a complaint. Its cause is long too old to be told by then: what is forgotten is never told anew, under another id. */
export const KEPT_MS = 30 * DAY_MS;
