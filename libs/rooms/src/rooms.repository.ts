import { Injectable } from '@nestjs/common';
import type { MemberId, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { RoomIdentity } from './identity.ts';

export interface RoomRow {
  readonly sessionId: SessionId;
  readonly practiceId: PracticeId;
  readonly epoch: number;
  readonly state: 'idle' | 'open';
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly practitionerId: MemberId;
  readonly practitionerSuspended: boolean;
}

const ROOM = `SELECT s.id AS "sessionId", s.practice_id AS "practiceId", coalesce(r.epoch, 1) AS epoch, coalesce(r.state, 'idle') AS state, s.status,
  s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.practitioner_id AS "practitionerId", m.suspended_at IS NOT NULL AS "practitionerSuspended"
  FROM session s JOIN member m ON m.id = s.practitioner_id`;

/** How exactly it is known when somebody was last seen. */
export const SEEN_EVERY_SECONDS = 15;

/** Rooms and presence as we know them. All of it is the system's own work: watching, opening, closing. */
@Injectable()
export class RoomsRepository {
  /** The room of a session, locked; made when there was none. Undefined: no such session. */
  async lock(tx: EntityManager, sessionId: SessionId): Promise<RoomRow | undefined> {
    await tx.query(
      `INSERT INTO room (session_id, practice_id) SELECT id, practice_id FROM session WHERE id = $1 ON CONFLICT DO NOTHING`,
      [sessionId],
    );
    const rows: RoomRow[] = await tx.query(
      `${ROOM} JOIN room r ON r.session_id = s.id WHERE s.id = $1 FOR UPDATE OF r`,
      [sessionId],
    );
    return rows[0];
  }

  async find(tx: EntityManager, sessionIds: readonly SessionId[]): Promise<RoomRow[]> {
    return tx.query(`${ROOM} LEFT JOIN room r ON r.session_id = s.id WHERE s.id = ANY($1)`, [sessionIds]);
  }

  async open(tx: EntityManager): Promise<RoomRow[]> {
    return tx.query(`${ROOM} JOIN room r ON r.session_id = s.id WHERE r.state = 'open'`);
  }

  /** Open rooms whose session is over, ended or cancelled at `now`, or whose practitioner was suspended. */
  async overdue(tx: EntityManager, now: Date): Promise<SessionId[]> {
    const rows: { id: SessionId }[] = await tx.query(
      `SELECT s.id FROM room r JOIN session s ON s.id = r.session_id JOIN member m ON m.id = s.practitioner_id
         WHERE r.state = 'open' AND (s.closes_at <= $1 OR s.opens_at > $1 OR s.status <> 'scheduled' OR m.suspended_at IS NOT NULL)`,
      [now],
    );
    return rows.map((row) => row.id);
  }

  async setOpen(tx: EntityManager, sessionId: SessionId, now: Date): Promise<void> {
    await tx.query(`UPDATE room SET state = 'open', opened_at = $2, updated_at = $2 WHERE session_id = $1`, [
      sessionId,
      now,
    ]);
  }

  /** The epoch ends: whatever pass was made for it is for a room that will not exist again. */
  async advance(tx: EntityManager, sessionId: SessionId, now: Date): Promise<void> {
    await tx.query(
      `UPDATE room SET epoch = epoch + 1, state = 'idle', closed_at = $2, updated_at = $2 WHERE session_id = $1`,
      [sessionId, now],
    );
  }

  /** True when the connection was not known. A `left` that came before its `joined` has made the row already. */
  async arrived(
    tx: EntityManager,
    presence: {
      sid: string;
      practiceId: PracticeId;
      sessionId: SessionId;
      epoch: number;
      who: RoomIdentity;
      at: Date;
      leftAt: Date | null;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO presence (id, practice_id, session_id, participant_id, member_id, epoch, joined_at, left_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)
         ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        presence.sid,
        presence.practiceId,
        presence.sessionId,
        presence.who.kind === 'participant' ? presence.who.id : null,
        presence.who.kind === 'member' ? presence.who.id : null,
        presence.epoch,
        presence.at,
        presence.leftAt,
      ],
    );
    return rows.length > 0;
  }

  /**
   * True when the connection was there until now. `guessed`: nobody saw the end, `at` is when they were last seen; whoever knows better later corrects it,
   * and a guess corrects nothing.
   */
  async left(tx: EntityManager, sid: string, at: Date, guessed = false): Promise<boolean> {
    const [rows]: [{ wasThere: boolean }[], number] = await tx.query(
      `WITH before AS (SELECT id, left_at FROM presence WHERE id = $1 AND (left_at IS NULL OR (left_guessed AND NOT $3)) FOR UPDATE)
       UPDATE presence x SET left_at = greatest(x.joined_at, $2), left_guessed = $3 FROM before WHERE x.id = before.id RETURNING before.left_at IS NULL AS "wasThere"`,
      [sid, at, guessed],
    );
    return rows[0]?.wasThere ?? false;
  }

  /** They are there at `now`. Written down only every `SEEN_EVERY_SECONDS`: the rooms are looked at more often than anybody asks. */
  async seen(tx: EntityManager, sessionId: SessionId, sids: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `UPDATE presence SET seen_at = $3 WHERE session_id = $1 AND left_at IS NULL AND id = ANY($2) AND seen_at < $3::timestamptz - interval '${SEEN_EVERY_SECONDS} seconds'`,
      [sessionId, sids, now],
    );
  }

  async present(
    tx: EntityManager,
    sessionId: SessionId,
  ): Promise<{ sid: string; participantId: ParticipantId | null; memberId: MemberId | null; seenAt: Date }[]> {
    return tx.query(
      `SELECT id AS sid, participant_id AS "participantId", member_id AS "memberId", seen_at AS "seenAt" FROM presence WHERE session_id = $1 AND left_at IS NULL`,
      [sessionId],
    );
  }

  async presentSessions(tx: EntityManager): Promise<SessionId[]> {
    const rows: { id: SessionId }[] = await tx.query(
      `SELECT DISTINCT session_id AS id FROM presence WHERE left_at IS NULL`,
    );
    return rows.map((row) => row.id);
  }

  /** Participants who were given a pass to this room since it opened: they may hold it still, inside or not. */
  async passHolders(tx: EntityManager, sessionId: SessionId): Promise<ParticipantId[]> {
    const rows: { id: ParticipantId }[] = await tx.query(
      `SELECT DISTINCT g.participant_id AS id FROM gate_decision g JOIN room r ON r.session_id = g.session_id
         WHERE g.session_id = $1 AND g.question = 'pass' AND g.state = 'enter' AND g.participant_id IS NOT NULL AND g.at >= r.opened_at - interval '10 seconds'`,
      [sessionId],
    );
    return rows.map((row) => row.id);
  }
}
