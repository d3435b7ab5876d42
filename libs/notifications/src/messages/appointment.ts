import type { Currency, ParticipantId, PaymentPolicy, PracticeId, SessionId, Standing } from '@vestibule/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Money that went back, or is on its way. */
export interface Return {
  readonly id: string;
  readonly amountMinor: number;
  readonly at: Date;
}

/** Everything that a message to one participant can say: read together, as it is at that moment. */
export interface Appointment {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly kind: 'client' | 'guest';
  readonly name: string;
  readonly email: string | null;
  readonly invitedAt: Date;
  readonly linkVersion: number;
  readonly title: string;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly calledOff: boolean;
  readonly cancelledBy: 'practice' | 'client' | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  /** A person is asked which of two instants it is: nobody is told a time before they have answered. */
  readonly timeInDoubt: boolean;
  /** How often its time, or who holds it, was changed: iCalendar's SEQUENCE. */
  readonly moves: number;
  readonly movedAt: Date | null;
  readonly practitionerName: string;
  readonly practiceName: string;
  readonly practicePhone: string | null;
  readonly practiceEmail: string | null;
  readonly policy: PaymentPolicy | null;
  readonly standing: Standing;
  readonly owedMinor: number | null;
  readonly totalMinor: number | null;
  readonly keptMinor: number | null;
  readonly currency: Currency | null;
  readonly paidAt: Date | null;
  readonly returns: readonly Return[];
  /** The times that the last message told them: null before any. */
  readonly toldMoves: number | null;
  /** The practice sends messages for what is scheduled from then on. */
  readonly messagesSince: Date;
}

const APPOINTMENTS = `SELECT g.participant_id AS "participantId", g.practice_id AS "practiceId", g.session_id AS "sessionId", g.participant_kind AS kind, g.participant_name AS name,
    p.email, p.created_at AS "invitedAt", g.link_version AS "linkVersion", g.title, g.status, g.called_off AS "calledOff", g.cancelled_by AS "cancelledBy",
    g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.opens_at AS "opensAt", g.closes_at AS "closesAt", s.time_zone AS "timeZone", s.zone_start_at IS NOT NULL AS "timeInDoubt",
    moved.times AS moves, moved.last AS "movedAt", g.practitioner_name AS "practitionerName", g.practice_name AS "practiceName",
    g.practice_phone AS "practicePhone", g.practice_email AS "practiceEmail", g.policy, g.standing, g.owed_minor AS "owedMinor", g.total_minor AS "totalMinor",
    g.kept_minor AS "keptMinor", g.currency, g.paid_at AS "paidAt", pr.messages_since AS "messagesSince",
    (SELECT m.told_moves FROM message m WHERE m.participant_id = p.id AND m.state = 'sent' AND m.told_moves IS NOT NULL ORDER BY m.sent_at DESC, m.id DESC LIMIT 1) AS "toldMoves",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'amountMinor', r.amount_minor, 'at', r.created_at) ORDER BY r.created_at, r.id)
      FROM charge c JOIN refund r ON r.charge_id = c.id WHERE c.participant_id = p.id AND r.status IN ('pending', 'requires_action', 'succeeded')), '[]') AS returns
  FROM gate_facts g JOIN participant p ON p.id = g.participant_id JOIN session s ON s.id = g.session_id JOIN practice pr ON pr.id = g.practice_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS times, max(e.at) AS last FROM session_event e WHERE e.session_id = s.id AND e.kind IN ('rescheduled', 'zone_answered', 'practitioner_changed')) moved`;

type Row = Omit<Appointment, 'returns'> & {
  readonly returns: readonly { id: string; amountMinor: number; at: string }[];
};

@Injectable()
export class Appointments {
  async ofSession(tx: EntityManager, sessionId: string): Promise<Appointment[]> {
    const rows: Row[] = await tx.query(`${APPOINTMENTS} WHERE g.session_id = $1 ORDER BY p.position`, [sessionId]);
    return rows.map(withInstants);
  }

  async of(tx: EntityManager, participantId: string): Promise<Appointment | undefined> {
    const rows: Row[] = await tx.query(`${APPOINTMENTS} WHERE g.participant_id = $1`, [participantId]);
    return rows.map(withInstants)[0];
  }
}

const withInstants = ({ returns, ...row }: Row): Appointment => ({
  ...row,
  returns: returns.map(({ at, ...one }) => ({ ...one, at: new Date(at) })),
});
