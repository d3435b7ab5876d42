import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EVENTS_VERSION, type EventType, type Line, type TEST_TYPE } from './event-types.ts';

type Plain = Readonly<Record<string, unknown>>;

/** How a payment looks in the api's own list of transactions. */
const STATUS_SQL = `CASE WHEN refunded_minor >= amount_minor AND refunded_minor > 0 THEN 'refunded' WHEN refunded_minor > 0 THEN 'partially_refunded'
  WHEN status IN ('paid', 'surplus') THEN 'paid' WHEN status = 'creating' THEN 'open' ELSE status END`;

/** What of a line's detail may leave, by the object that it becomes in the event. */
const OF_DETAIL: Partial<Record<EventType, { readonly as: string; readonly fields: readonly string[] }>> = {
  'payment.failed': { as: 'failure', fields: ['code'] },
  'payment.refunded': { as: 'refund', fields: ['amount', 'currency', 'cause'] },
  'payment.refund_failed': { as: 'refund', fields: ['amount', 'currency', 'cause', 'status'] },
  'payment.disputed': {
    as: 'dispute',
    fields: ['disputeId', 'status', 'inquiry', 'reason', 'amount', 'currency', 'dueBy'],
  },
  'payment.dispute_closed': {
    as: 'dispute',
    fields: ['disputeId', 'status', 'inquiry', 'reason', 'amount', 'currency'],
  },
  'fee.changed': { as: 'change', fields: ['from', 'to', 'fromCurrency', 'currency', 'fromPolicy', 'policy'] },
};

/** The envelope, with `data.object` as it is at this moment. Written down once: each try sends the same bytes. */
export const bodyOf = (
  event: {
    readonly id: string;
    readonly practiceId: string;
    readonly type: EventType | typeof TEST_TYPE;
    readonly at: Date;
  },
  object: Plain,
): string =>
  JSON.stringify({
    id: event.id,
    object: 'event',
    apiVersion: EVENTS_VERSION,
    type: event.type,
    created: event.at.toISOString(),
    practiceId: event.practiceId,
    data: { object },
  });

/**
 * What an event is about, with the names and words of the api's own answers: ids, times, money and states. No titles, no reasons that somebody typed, no
 * names, no addresses and no links: whoever needs them asks the api, with a key that may.
 */
@Injectable()
export class EventBodies {
  async ofLine(tx: EntityManager, sessionId: string, type: EventType, line: Line): Promise<Plain> {
    const [thing] = type.split('.');
    switch (thing) {
      case 'payment':
        return this.payment(tx, sessionId, type, line);
      case 'fee':
        return this.fee(tx, sessionId, type, line);
      case 'participant':
        return this.participant(tx, sessionId, line.participantId);
      case 'practitioner':
        return { object: 'practitioner', id: line.detail['memberId'] ?? null, sessionId };
      default:
        return this.session(tx, sessionId);
    }
  }

  async attendance(tx: EntityManager, sessionId: string, closesAt: Date): Promise<Plain> {
    const participants: { id: string; verdict: string }[] = await tx.query(
      `SELECT v.participant_id AS id, v.verdict FROM attendance_verdict v JOIN participant p ON p.id = v.participant_id WHERE v.session_id = $1 AND v.closes_at = $2 ORDER BY p.position`,
      [sessionId, closesAt],
    );
    return { object: 'attendance', sessionId, closesAt, participants };
  }

  private async session(tx: EntityManager, id: string): Promise<Plain> {
    const [session]: Plain[] = await tx.query(
      `SELECT id, status, practitioner_id AS "practitionerId", appointment_type_id AS "appointmentTypeId", starts_at AS "startsAt", ends_at AS "endsAt", opens_at AS "opensAt",
         closes_at AS "closesAt", time_zone AS "timeZone", local_start AS "localStart", cancelled_at AS "cancelledAt", cancelled_by AS "cancelledBy", ended_at AS "endedAt",
         waiting_room AS "waitingRoom", created_at AS "createdAt" FROM session WHERE id = $1`,
      [id],
    );
    return { object: 'session', ...session, participants: await this.participants(tx, id) };
  }

  private async participant(tx: EntityManager, sessionId: string, id: string | null): Promise<Plain> {
    const all = await this.participants(tx, sessionId);
    return { object: 'participant', sessionId, ...all.find((one) => one['id'] === id) };
  }

  private async participants(tx: EntityManager, sessionId: string): Promise<Plain[]> {
    const rows: Plain[] = await tx.query(
      `SELECT p.id, p.kind, coalesce(f.standing, 'not_required') AS standing, p.cancelled_at AS "cancelledAt", CASE WHEN f.participant_id IS NOT NULL THEN jsonb_build_object(
           'amount', f.total_minor, 'currency', f.currency, 'policy', f.policy, 'refundedMinor', f.refunded_minor) END AS fee
         FROM participant p LEFT JOIN fee f ON f.participant_id = p.id WHERE p.session_id = $1 ORDER BY p.position`,
      [sessionId],
    );
    return rows;
  }

  /** As it is now, and what changed. */
  private async fee(tx: EntityManager, sessionId: string, type: EventType, line: Line): Promise<Plain> {
    const [fee]: Plain[] = await tx.query(
      `SELECT total_minor AS amount, currency, policy, standing, kept_minor AS "keptMinor", refunded_minor AS "refundedMinor" FROM fee WHERE participant_id = $1`,
      [line.participantId],
    );
    return { object: 'fee', sessionId, participantId: line.participantId, ...fee, ...detailOf(type, line) };
  }

  /** One that was paid at the practice has no id of ours and no Stripe in it. */
  private async payment(tx: EntityManager, sessionId: string, type: EventType, line: Line): Promise<Plain> {
    const { chargeId, amount, currency } = line.detail;
    const of = { sessionId, participantId: line.participantId };
    const about = detailOf(type, line);
    if (typeof chargeId !== 'string')
      return { object: 'payment', id: null, ...of, onSite: true, status: 'paid', gross: amount, currency, ...about };
    const [payment]: Plain[] = await tx.query(
      `SELECT id, ${STATUS_SQL} AS status, amount_minor AS gross, refunded_minor AS refunded, currency, created_at AS "createdAt", paid_at AS "paidAt",
         payment_intent_id AS "paymentIntentId", stripe_charge_id AS "stripeChargeId" FROM charge WHERE id = $1 AND session_id = $2`,
      [chargeId, sessionId],
    );
    return { object: 'payment', ...payment, ...of, onSite: false, ...about };
  }
}

function detailOf(type: EventType, { detail }: Line): Plain {
  const more = OF_DETAIL[type];
  return more ? { [more.as]: picked(detail, more.fields) } : {};
}

const picked = (detail: Plain, fields: readonly string[]): Plain =>
  Object.fromEntries(fields.filter((field) => field in detail).map((field) => [field, detail[field]]));
