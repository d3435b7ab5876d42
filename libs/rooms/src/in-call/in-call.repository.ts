import { Injectable } from '@nestjs/common';
import type { MemberId, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';

export interface SaidInCall {
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  /** Made by the page: the same message sent again is the same message. */
  readonly clientId: string;
  readonly by: { readonly participantId: ParticipantId } | { readonly memberId: MemberId };
  readonly text: string;
  readonly at: Date;
}
export interface CallMessageRow {
  readonly id: string;
  readonly clientId: string;
  /** Exactly one of the two. */
  readonly participantId: ParticipantId | null;
  readonly memberId: MemberId | null;
  readonly name: string;
  readonly text: string;
  readonly at: Date;
}
export interface HandRow {
  readonly participantId: ParticipantId;
  readonly at: Date;
}
export interface RemovedRow {
  readonly participantId: ParticipantId;
  readonly name: string;
}

/** More than anybody writes in an appointment; the newest are read. */
const MOST_MESSAGES = 500;

/** What is said in the room, hands, and who was removed. What is said at the door lies in the same table, and stays between two. */
@Injectable()
export class InCallRepository {
  /** False when this message was kept before. */
  async say(tx: EntityManager, said: SaidInCall): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO session_message (practice_id, session_id, participant_id, member_id, said_in, client_id, text, at) VALUES ($1, $2, $3, $4, 'call', $5, $6, $7)
         ON CONFLICT (session_id, client_id) WHERE said_in = 'call' DO NOTHING RETURNING id`,
      [
        said.practiceId,
        said.sessionId,
        'participantId' in said.by ? said.by.participantId : null,
        'memberId' in said.by ? said.by.memberId : null,
        said.clientId,
        said.text,
        said.at,
      ],
    );
    return rows.length > 0;
  }

  /** In the order in which they were kept, which is everybody's. */
  messages(tx: EntityManager, sessionId: SessionId): Promise<CallMessageRow[]> {
    return tx.query(
      `SELECT x.id::text AS id, x.client_id AS "clientId", x.participant_id AS "participantId", x.member_id AS "memberId", coalesce(p.name, m.name) AS name, x.text, x.at
         FROM (SELECT * FROM session_message WHERE session_id = $1 AND said_in = 'call' ORDER BY id DESC LIMIT ${MOST_MESSAGES}) x
         LEFT JOIN participant p ON p.id = x.participant_id LEFT JOIN member m ON m.id = x.member_id ORDER BY x.id`,
      [sessionId],
    );
  }

  /** Of this window: a hand does not stay up until another day. */
  hands(tx: EntityManager, sessionId: SessionId): Promise<HandRow[]> {
    return tx.query(
      `SELECT h.participant_id AS "participantId", h.at FROM raised_hand h JOIN session s ON s.id = h.session_id WHERE h.session_id = $1 AND h.at >= s.opens_at ORDER BY h.at, h.participant_id`,
      [sessionId],
    );
  }

  /** A hand that is up stays up since it was raised. */
  async raise(
    tx: EntityManager,
    hand: HandRow & { readonly practiceId: PracticeId; readonly sessionId: SessionId },
  ): Promise<void> {
    await this.lower(tx, hand.sessionId, hand.participantId, 'of_another_window');
    await tx.query(
      `INSERT INTO raised_hand (participant_id, practice_id, session_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [hand.participantId, hand.practiceId, hand.sessionId, hand.at],
    );
  }

  async lower(
    tx: EntityManager,
    sessionId: SessionId,
    participantId: ParticipantId,
    which: 'any' | 'of_another_window' = 'any',
  ): Promise<void> {
    await tx.query(
      `DELETE FROM raised_hand h USING session s WHERE s.id = h.session_id AND h.session_id = $1 AND h.participant_id = $2 AND ($3 = 'any' OR h.at < s.opens_at)`,
      [sessionId, participantId, which],
    );
  }

  /** Kept out of the window that is, with the link that is. */
  removed(tx: EntityManager, sessionId: SessionId): Promise<RemovedRow[]> {
    return tx.query(
      `SELECT p.id AS "participantId", p.name FROM waiting w JOIN session s ON s.id = w.session_id JOIN participant p ON p.id = w.participant_id
        WHERE w.session_id = $1 AND w.place = 'removed' AND w.opens_at = s.opens_at AND w.link_version = p.link_version AND p.cancelled_at IS NULL ORDER BY w.decided_at, p.id`,
      [sessionId],
    );
  }

  /** Days after a session for which its practice keeps what was said. */
  async keptDays(tx: EntityManager, sessionId: SessionId): Promise<number> {
    const [practice]: { days: number }[] = await tx.query(
      `SELECT p.messages_kept_days AS days FROM session s JOIN practice p ON p.id = s.practice_id WHERE s.id = $1`,
      [sessionId],
    );
    return practice?.days ?? 0;
  }

  /** Deletes what was said in sessions whose practice keeps it no longer, at the door and in the room. Returns how many. */
  async forget(tx: EntityManager, now: Date): Promise<number> {
    const [, count]: [unknown[], number] = await tx.query(
      `DELETE FROM session_message x USING session s JOIN practice p ON p.id = s.practice_id
        WHERE s.id = x.session_id AND s.closes_at < $1::timestamptz - p.messages_kept_days * interval '1 day'`,
      [now],
    );
    return count;
  }
}
