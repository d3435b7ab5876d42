import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Subscriptions, Transactions } from '@vestibule/platform';
import { PRESENCE_CHANGED, WAITING_CHANGED } from '@vestibule/rooms';
import { SESSION_EVENTS } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Deliveries } from './deliveries.ts';
import { type Endpoint, Endpoints, hears } from './endpoints.ts';
import { bodyOf, EventBodies } from './event-bodies.ts';
import { type EventType, type Line, TOLD_LINES, TOLD_WITHIN_MS, typeOf } from './event-types.ts';

/** Whatever changes a session's timeline says so with one of these. */
const KINDS = [
  SESSION_EVENTS.scheduled,
  SESSION_EVENTS.rescheduled,
  SESSION_EVENTS.extended,
  SESSION_EVENTS.reopened,
  SESSION_EVENTS.practitionerChanged,
  SESSION_EVENTS.cancelled,
  SESSION_EVENTS.ended,
  SESSION_EVENTS.calledOff,
  SESSION_EVENTS.attendanceJudged,
  PAYMENT_EVENTS.chargeChanged,
  PRESENCE_CHANGED,
  WAITING_CHANGED,
];

interface Happened {
  readonly type: EventType;
  /** The same cause is never written twice. */
  readonly cause: string;
  readonly at: Date;
  readonly object: (tx: EntityManager) => Promise<Readonly<Record<string, unknown>>>;
}
/** Whose events they are. */
export interface OfSession {
  readonly practiceId: string;
  readonly sessionId: string;
}

/** The causes of events, as the database writes them. */
export const CAUSE_OF_LINE = `'line:' || l.id`;
export const CAUSE_OF_VERDICT = `'attendance:' || v.session_id || ':' || to_char(v.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Makes events of what happened to a session, for the endpoints that want them. The outbox only says where to look: what happened stands in the timeline, which
 * was written in the transaction in which it happened, so that an event is there exactly when its cause is. Nothing is written for a practice without endpoints, and nothing of what
 * happened long ago.
 */
@Injectable()
export class WriteEvents implements OnModuleInit {
  constructor(
    private readonly bodies: EventBodies,
    private readonly deliveries: Deliveries,
    private readonly endpoints: Endpoints,
    private readonly subscriptions: Subscriptions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('integrations.write-events', KINDS, (event) => this.onEvent(event));
  }

  private async onEvent({ sessionId, practiceId }: DomainEvent): Promise<void> {
    if (sessionId !== undefined) await this.ofSession({ practiceId, sessionId });
  }

  async ofSession(of: OfSession): Promise<void> {
    await this.transactions.system(async (tx) => {
      const listening = await this.endpoints.listening(tx, of.practiceId);
      if (listening.length === 0) return;
      const since = new Date(this.clock.now().getTime() - TOLD_WITHIN_MS);
      const happened = [
        ...(await this.lines(tx, of.sessionId, since)),
        ...(await this.judged(tx, of.sessionId, since)),
      ];
      for (const one of happened) await this.write(tx, of, listening, one);
    });
  }

  private async lines(tx: EntityManager, sessionId: string, since: Date): Promise<Happened[]> {
    const lines: Line[] = await tx.query(
      `SELECT l.id::text AS id, l.kind, l.at, l.participant_id AS "participantId", l.detail FROM session_event l
        WHERE l.session_id = $1 AND l.kind = ANY($2) AND l.at >= $3
          AND NOT EXISTS (SELECT FROM webhook_event e WHERE e.practice_id = l.practice_id AND e.cause = ${CAUSE_OF_LINE}) ORDER BY l.id`,
      [sessionId, TOLD_LINES, since],
    );
    return lines.flatMap((line) => {
      const type = typeOf(line);
      if (!type) return [];
      const object: Happened['object'] = (at) => this.bodies.ofLine(at, sessionId, type, line);
      return [{ type, cause: `line:${line.id}`, at: line.at, object }];
    });
  }

  /** Once for each window of the session: what moved is judged anew. */
  private async judged(tx: EntityManager, sessionId: string, since: Date): Promise<Happened[]> {
    const rows: { closesAt: Date; at: Date; cause: string }[] = await tx.query(
      `SELECT v.closes_at AS "closesAt", max(v.judged_at) AS at, ${CAUSE_OF_VERDICT} AS cause FROM attendance_verdict v
        WHERE v.session_id = $1 AND v.judged_at >= $2 GROUP BY v.session_id, v.closes_at ORDER BY v.closes_at`,
      [sessionId, since],
    );
    return rows.map(({ closesAt, at, cause }) => ({
      type: 'attendance.judged',
      cause,
      at,
      object: (reading) => this.bodies.attendance(reading, sessionId, closesAt),
    }));
  }

  private async write(
    tx: EntityManager,
    { practiceId, sessionId }: OfSession,
    listening: readonly Endpoint[],
    { type, cause, at, object }: Happened,
  ): Promise<void> {
    const wanting = listening.filter((endpoint) => hears(endpoint, type, at));
    if (wanting.length === 0) return;
    const now = this.clock.now();
    const id = newId<'webhook event'>(now.getTime());
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO webhook_event (id, practice_id, session_id, type, cause, body, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT webhook_event_once_for_its_cause DO NOTHING RETURNING id`,
      [id, practiceId, sessionId, type, cause, bodyOf({ id, practiceId, type, at }, await object(tx)), now],
    );
    if (rows.length === 0) return;
    for (const { id: endpointId } of wanting)
      await this.deliveries.add(tx, { practiceId, endpointId, eventId: id }, now);
  }
}
