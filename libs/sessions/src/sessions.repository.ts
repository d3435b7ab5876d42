import { Injectable } from '@nestjs/common';
import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { MemberActor, PagePlace } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { AppointmentType } from './appointment-type.entity.ts';
import {
  AppointmentTypeNotFound,
  type Conflict,
  ParticipantNotComing,
  ParticipantNotFound,
  SessionNotFound,
} from './errors.ts';
import { Participant } from './participant.entity.ts';
import { Session } from './session.entity.ts';

/** One row of `participant_overview`: a participant with their payment position and presence. */
export interface ParticipantOverview {
  readonly id: ParticipantId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly kind: 'client' | 'guest';
  readonly linkVersion: number;
  readonly standing: string;
  readonly policy: string | null;
  readonly totalMinor: number | null;
  readonly currency: string | null;
  readonly platformFeeMinor: number | null;
  readonly paidAt: Date | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly failureAt: Date | null;
  readonly presentSince: Date | null;
  readonly baseMinor: number | null;
  readonly concessionId: string | null;
  readonly concessionName: string | null;
  readonly concessionMinor: number | null;
  readonly taxKind: string | null;
  readonly taxName: string | null;
  readonly taxBasisPoints: number | null;
  readonly taxMinor: number | null;
  readonly surchargeMinor: number | null;
  readonly keptMinor: number | null;
  readonly onSiteMinor: number | null;
  readonly changedAt: Date | null;
  readonly changedFromMinor: number | null;
  readonly estimatedStripeFeeMinor: number | null;
  readonly refundableMinor: number | null;
  readonly actualStripeFeeMinor: number | null;
  readonly actualPlatformFeeMinor: number | null;
  readonly actualNetMinor: number | null;
  readonly settlementCurrency: string | null;
  readonly cancelledAt: Date | null;
  readonly outcome: string | null;
  readonly owedMinor: number | null;
  readonly language: string | null;
  readonly timeZone: string | null;
}
export interface SessionQuery {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly practitionerId: string | null;
  /** Only those whose time is asked about. */
  readonly zoneQuestion: boolean;
  readonly after: PagePlace | null;
  readonly limit: number;
}

export interface NextRow {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Of its clients. */
  readonly names: readonly string[];
}

/** Every call names the transaction and whose practice it is. Missing and foreign look the same. */
@Injectable()
export class SessionsRepository {
  async get(tx: EntityManager, actor: MemberActor, id: string): Promise<Session> {
    const session = await tx.findOneBy(Session, { id: id as SessionId, practiceId: actor.practiceId });
    if (!session) throw new SessionNotFound();
    return session;
  }

  /** The same, and nobody else changes it until this transaction is over. */
  async lock(tx: EntityManager, actor: MemberActor, id: string): Promise<Session> {
    const session = await tx.findOne(Session, {
      where: { id: id as SessionId, practiceId: actor.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!session) throw new SessionNotFound();
    return session;
  }

  async lockParticipant(tx: EntityManager, actor: MemberActor, id: string): Promise<Participant> {
    const participant = await tx.findOne(Participant, {
      where: { id: id as ParticipantId, practiceId: actor.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!participant) throw new ParticipantNotFound();
    return participant;
  }

  /** One of a session's people, by an id as somebody sent it. @throws ParticipantNotFound */
  async participantOf(tx: EntityManager, { id: sessionId }: Session, id: string): Promise<ParticipantId> {
    const rows: { id: ParticipantId }[] = await tx.query(
      `SELECT id FROM participant WHERE id = $1 AND session_id = $2`,
      [id, sessionId],
    );
    if (!rows[0]) throw new ParticipantNotFound();
    return rows[0].id;
  }

  /** The same, of those who still come. @throws ParticipantNotFound, ParticipantNotComing */
  async comingParticipantOf(tx: EntityManager, session: Session, id: string): Promise<ParticipantId> {
    const known = await this.participantOf(tx, session, id);
    const rows: unknown[] = await tx.query(`SELECT FROM participant WHERE id = $1 AND cancelled_at IS NULL`, [known]);
    if (rows.length === 0) throw new ParticipantNotComing();
    return known;
  }

  async appointmentType(tx: EntityManager, practiceId: PracticeId, id: string): Promise<AppointmentType> {
    const type = await tx.findOneBy(AppointmentType, { id, practiceId });
    if (!type) throw new AppointmentTypeNotFound();
    return type;
  }

  async list(tx: EntityManager, actor: MemberActor, query: SessionQuery): Promise<Session[]> {
    const find = tx.createQueryBuilder(Session, 's').where('s.practice_id = :practice', { practice: actor.practiceId });
    if (query.from) find.andWhere('s.ends_at > :from', { from: query.from });
    if (query.to) find.andWhere('s.starts_at < :to', { to: query.to });
    if (query.practitionerId)
      find.andWhere('s.practitioner_id = :practitioner', { practitioner: query.practitionerId });
    if (query.zoneQuestion) find.andWhere('s.zone_start_at IS NOT NULL');
    if (query.after)
      find.andWhere('(s.starts_at, s.id) > (:afterStart, :afterId)', {
        afterStart: query.after.at,
        afterId: query.after.id,
      });
    return find.orderBy('s.starts_at').addOrderBy('s.id').take(query.limit).getMany();
  }

  async participants(
    tx: EntityManager,
    actor: MemberActor,
    sessionIds: readonly string[],
  ): Promise<ParticipantOverview[]> {
    if (sessionIds.length === 0) return [];
    return tx.query(
      `SELECT id, session_id AS "sessionId", name, email, person.phone, kind, link_version AS "linkVersion", standing, policy, total_minor AS "totalMinor", currency,
         platform_fee_minor AS "platformFeeMinor", paid_at AS "paidAt", receipt_url AS "receiptUrl", refunded_minor AS "refundedMinor",
         failure_code AS "failureCode", failure_message AS "failureMessage", failure_at AS "failureAt", present_since AS "presentSince",
         base_minor AS "baseMinor", concession_id AS "concessionId", concession_name AS "concessionName", concession_minor AS "concessionMinor", tax_kind AS "taxKind",
         tax_name AS "taxName", tax_basis_points AS "taxBasisPoints", tax_minor AS "taxMinor", surcharge_minor AS "surchargeMinor", kept_minor AS "keptMinor",
         on_site_minor AS "onSiteMinor", changed_at AS "changedAt", changed_from_minor AS "changedFromMinor", estimated_stripe_fee_minor AS "estimatedStripeFeeMinor",
         refundable_minor AS "refundableMinor", actual_stripe_fee_minor AS "actualStripeFeeMinor", actual_platform_fee_minor AS "actualPlatformFeeMinor",
         actual_net_minor AS "actualNetMinor", settlement_currency AS "settlementCurrency",
         cancelled_at AS "cancelledAt", outcome, owed_minor AS "owedMinor", person.language, person.time_zone AS "timeZone"
       FROM participant_overview LEFT JOIN LATERAL (SELECT p.phone, p.language, p.time_zone FROM participant p WHERE p.id = participant_overview.id) person ON true
       WHERE session_id = ANY($1) AND practice_id = $2 ORDER BY position, id`,
      [sessionIds, actor.practiceId],
    );
  }

  /** Which of these sessions' practitioners are in the room now. */
  async practitionersPresent(
    tx: EntityManager,
    actor: MemberActor,
    sessionIds: readonly string[],
  ): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows: { session_id: string }[] = await tx.query(
      `SELECT DISTINCT session_id FROM presence WHERE session_id = ANY($1) AND practice_id = $2 AND member_id IS NOT NULL AND left_at IS NULL`,
      [sessionIds, actor.practiceId],
    );
    return new Set(rows.map((row) => row.session_id));
  }

  /**
   * Sessions of the practitioner that share an instant with [startsAt, endsAt), by default the session's own times. Holds the practitioner's calendar
   * until the transaction is over, so that two requests at once cannot both find it free.
   */
  async conflicts(
    tx: EntityManager,
    session: Session,
    { startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'> = session,
  ): Promise<Conflict[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`calendar:${session.practitionerId}`]);
    const rows: { id: string; starts_at: Date; ends_at: Date }[] = await tx.query(
      `SELECT id, starts_at, ends_at FROM session WHERE practitioner_id = $1 AND practice_id = $2 AND id <> $3 AND status = 'scheduled' AND starts_at < $5 AND ends_at > $4 ORDER BY starts_at LIMIT 10`,
      [session.practitionerId, session.practiceId, session.id, startsAt, endsAt],
    );
    return rows.map((row) => ({
      id: row.id,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
    }));
  }

  /** What the practitioner has next: the first other session that goes on after this one's end. */
  async next(tx: EntityManager, { id, practiceId, practitionerId, endsAt }: Session): Promise<NextRow | null> {
    const rows: NextRow[] = await tx.query(
      `SELECT s.id, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
         ARRAY(SELECT p.name FROM participant p WHERE p.session_id = s.id AND p.kind = 'client' AND p.cancelled_at IS NULL ORDER BY p.position, p.id) AS names
       FROM session s WHERE s.practitioner_id = $1 AND s.practice_id = $2 AND s.id <> $3 AND s.status = 'scheduled' AND s.ends_at > $4
         AND s.starts_at > $4::timestamptz - interval '1 day' ORDER BY s.starts_at, s.id LIMIT 1`,
      [practitionerId, practiceId, id, endsAt],
    );
    return rows[0] ?? null;
  }

  /** Sessions to come that were read under older rules than `version`, the next first. Nobody else changes them meanwhile. */
  async readUnderOlderRules(tx: EntityManager, version: string, now: Date, limit: number): Promise<Session[]> {
    return tx
      .createQueryBuilder(Session, 's')
      .where(`s.status = 'scheduled' AND s.closes_at > :now AND s.opens_at > :now`, { now })
      .andWhere(`s.tz_version <> :version AND (s.tz_version COLLATE "C" < :version OR s.tz_version = 'unknown')`, {
        version,
      })
      .orderBy('s.starts_at')
      .take(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }
}
