import { Injectable } from '@nestjs/common';
import type { MemberId, ParticipantId, PracticeId, SessionId, WaitingPlace } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';

export const DEVICE_STATES = ['ready', 'off', 'denied', 'missing', 'unknown'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

export interface Devices {
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}
export interface Knock extends Devices {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly at: Date;
}
export interface WaitingRow extends Devices {
  readonly participantId: ParticipantId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly kind: 'client' | 'guest';
  readonly place: Exclude<WaitingPlace, 'absent'>;
  readonly since: Date;
  readonly seenAt: Date;
  readonly message: string | null;
  /** Their fee is owed, on its way, back with them or with their bank: whether that closes the door is the gate's to say. */
  readonly moneyStandsInTheWay: boolean;
}
export interface WaitingSessionRow {
  readonly id: SessionId;
  readonly title: string;
  readonly startsAt: Date;
}
export interface MessageRow {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly memberId: MemberId | null;
  readonly text: string;
  readonly at: Date;
}

/** A place is of the window and the link that it was taken with. Whoever called off waits for nothing any more. */
const OF_NOW = `w.opens_at = s.opens_at AND w.link_version = p.link_version AND p.cancelled_at IS NULL`;
const WAITING = `SELECT w.participant_id AS "participantId", w.session_id AS "sessionId", p.name, p.kind, w.place, w.since, w.seen_at AS "seenAt", w.camera, w.microphone, w.message,
    coalesce(f.standing IN ('due', 'processing', 'refunded', 'disputed'), false) AS "moneyStandsInTheWay"
  FROM waiting w JOIN session s ON s.id = w.session_id JOIN participant p ON p.id = w.participant_id LEFT JOIN fee f ON f.participant_id = p.id WHERE ${OF_NOW}`;

@Injectable()
export class WaitingRepository {
  /**
   * Somebody is at the door, or still there. A place that was taken is kept, with its time, over reloads. True when it is a new one: nobody had
   * knocked yet, or only for another window or with another link.
   */
  async knock(tx: EntityManager, knock: Knock): Promise<boolean> {
    const rows: { isNew: boolean }[] = await tx.query(
      `INSERT INTO waiting AS w (participant_id, practice_id, session_id, opens_at, link_version, place, since, knocked_at, seen_at, camera, microphone)
         SELECT p.id, p.practice_id, p.session_id, s.opens_at, p.link_version, 'waiting', $2, $2, $2, $3, $4
           FROM participant p JOIN session s ON s.id = p.session_id WHERE p.id = $1
         ON CONFLICT (participant_id) DO UPDATE SET seen_at = excluded.seen_at, camera = excluded.camera, microphone = excluded.microphone,
           place = CASE WHEN w.opens_at = excluded.opens_at AND w.link_version = excluded.link_version THEN w.place ELSE 'waiting' END,
           since = CASE WHEN w.opens_at = excluded.opens_at AND w.link_version = excluded.link_version THEN w.since ELSE excluded.since END,
           message = CASE WHEN w.opens_at = excluded.opens_at AND w.link_version = excluded.link_version THEN w.message END,
           knocked_at = CASE WHEN w.opens_at = excluded.opens_at THEN coalesce(w.knocked_at, excluded.knocked_at) ELSE excluded.knocked_at END,
           opens_at = excluded.opens_at, link_version = excluded.link_version
         RETURNING since = $2 AND place = 'waiting' AS "isNew"`,
      [knock.participantId, knock.at, knock.camera, knock.microphone],
    );
    return rows[0]?.isNew ?? false;
  }

  /** Moves those who stand in one of `from` to `to`; returns whom. `who` null: everybody of the session. */
  async move(
    tx: EntityManager,
    move: {
      readonly sessionId: SessionId;
      readonly who: ParticipantId | null;
      readonly from: readonly WaitingPlace[];
      readonly to: Exclude<WaitingPlace, 'absent'>;
      readonly at: Date;
      readonly by: MemberId | null;
      readonly message: string | null;
    },
  ): Promise<ParticipantId[]> {
    const [rows]: [{ id: ParticipantId }[], number] = await tx.query(
      `UPDATE waiting w SET place = $4, decided_at = $5, decided_by = $6, message = $7, since = CASE WHEN $4 = 'sent_back' THEN $5 ELSE w.since END
         FROM session s, participant p
        WHERE s.id = w.session_id AND p.id = w.participant_id AND ${OF_NOW} AND w.session_id = $1 AND ($2::uuid IS NULL OR w.participant_id = $2) AND w.place = ANY($3)
        RETURNING w.participant_id AS id`,
      [move.sessionId, move.who, move.from, move.to, move.at, move.by, move.message],
    );
    return rows.map((row) => row.id);
  }

  /** Also where there is no waiting room: the session keeps them out then. It is no knock: who never came has not come by it. False when they were removed before. */
  async remove(
    tx: EntityManager,
    removal: {
      readonly participantId: ParticipantId;
      readonly at: Date;
      readonly by: MemberId;
      readonly message: string | null;
    },
  ): Promise<boolean> {
    const rows: { sessionId: SessionId }[] = await tx.query(
      `INSERT INTO waiting AS w (participant_id, practice_id, session_id, opens_at, link_version, place, since, seen_at, camera, microphone, message, decided_at, decided_by)
         SELECT p.id, p.practice_id, p.session_id, s.opens_at, p.link_version, 'removed', $2, $2, 'unknown', 'unknown', $4, $2, $3
           FROM participant p JOIN session s ON s.id = p.session_id WHERE p.id = $1
         ON CONFLICT (participant_id) DO UPDATE SET place = 'removed', message = excluded.message, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
           knocked_at = CASE WHEN w.opens_at = excluded.opens_at THEN w.knocked_at END, opens_at = excluded.opens_at, link_version = excluded.link_version
           WHERE w.place <> 'removed' OR w.opens_at <> excluded.opens_at OR w.link_version <> excluded.link_version
         RETURNING session_id AS "sessionId"`,
      [removal.participantId, removal.at, removal.by, removal.message],
    );
    if (!rows[0]) return false;
    await tx.query(`UPDATE session SET keeps_out = true WHERE id = $1 AND NOT keeps_out`, [rows[0].sessionId]);
    return true;
  }

  ofSession(tx: EntityManager, sessionId: SessionId): Promise<WaitingRow[]> {
    return tx.query(`${WAITING} AND w.session_id = $1 ORDER BY w.since, w.participant_id`, [sessionId]);
  }

  async of(tx: EntityManager, participantId: ParticipantId): Promise<WaitingRow | undefined> {
    const rows: WaitingRow[] = await tx.query(`${WAITING} AND w.participant_id = $1`, [participantId]);
    return rows[0];
  }

  /** All who wait at `now` in a practice, or for one of its practitioners, longest first. */
  now(
    tx: EntityManager,
    practiceId: PracticeId,
    practitionerId: MemberId | null,
    now: Date,
  ): Promise<(WaitingRow & { readonly title: string; readonly startsAt: Date })[]> {
    return tx.query(
      `SELECT x.*, s.title, s.starts_at AS "startsAt" FROM (${WAITING} AND w.practice_id = $1 AND w.place IN ('waiting', 'sent_back')) x JOIN session s ON s.id = x."sessionId"
        WHERE s.waiting_room AND s.status = 'scheduled' AND s.opens_at <= $3 AND s.closes_at > $3 AND ($2::uuid IS NULL OR s.practitioner_id = $2) ORDER BY x.since, x."participantId" LIMIT 200`,
      [practiceId, practitionerId, now],
    );
  }

  /** Once for each `clientId` in each thread. */
  async say(
    tx: EntityManager,
    message: Omit<MessageRow, 'id'> & {
      readonly practiceId: PracticeId;
      readonly sessionId: SessionId;
      readonly clientId: string | null;
    },
  ): Promise<void> {
    const { practiceId, sessionId, participantId, memberId, clientId, text, at } = message;
    await tx.query(
      `INSERT INTO session_message (practice_id, session_id, participant_id, member_id, client_id, text, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (participant_id, client_id) WHERE said_in = 'waiting' AND client_id IS NOT NULL DO NOTHING`,
      [practiceId, sessionId, participantId, memberId, clientId, text, at],
    );
  }

  /** The newest of them, oldest first. */
  messages(
    tx: EntityManager,
    of: { readonly sessionId: SessionId } | { readonly participantId: ParticipantId },
  ): Promise<MessageRow[]> {
    const [column, id] = 'sessionId' in of ? ['session_id', of.sessionId] : ['participant_id', of.participantId];
    return tx.query(
      `SELECT * FROM (SELECT id::text AS id, participant_id AS "participantId", member_id AS "memberId", text, at FROM session_message m WHERE ${column} = $1 AND said_in = 'waiting' ORDER BY m.id DESC LIMIT 100) newest ORDER BY at, id::bigint`,
      [id],
    );
  }

  /** Where the practitioner is, for whoever waits for them. */
  async practitioner(tx: EntityManager, sessionId: SessionId): Promise<'here' | 'with_another_client' | 'not_here'> {
    const rows: { here: boolean }[] = await tx.query(
      `SELECT x.session_id = s.id AS here FROM session s JOIN presence x ON x.member_id = s.practitioner_id AND x.left_at IS NULL WHERE s.id = $1`,
      [sessionId],
    );
    if (rows.some(({ here }) => here)) return 'here';
    return rows.length > 0 ? 'with_another_client' : 'not_here';
  }
}
