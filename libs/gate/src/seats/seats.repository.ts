import { Injectable } from '@nestjs/common';
import type { ParticipantId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';

/** Which device a link belongs to now, and which one asks for it. Devices are marks: see `markOf`. */
export interface Seat {
  readonly participantId: ParticipantId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly holder: string | null;
  readonly words: string;
  readonly takenAt: Date;
  readonly heldUntil: Date;
  readonly present: boolean;
  readonly previous: string | null;
  readonly askedBy: string | null;
  readonly askedWords: string | null;
  readonly askedAt: Date | null;
  readonly refused: string | null;
  readonly refusedAt: Date | null;
}
export interface Taking {
  readonly participantId: ParticipantId;
  readonly holder: string | null;
  readonly words: string;
  readonly at: Date;
  readonly until: Date;
}

const IN_THE_ROOM = `EXISTS (SELECT FROM presence x WHERE x.participant_id = t.participant_id AND x.left_at IS NULL)`;
/** $2: now. A question that its page no longer repeats is none. */
const SEAT = `SELECT t.participant_id AS "participantId", t.session_id AS "sessionId", p.name, t.holder, t.words, t.taken_at AS "takenAt", t.held_until AS "heldUntil", ${IN_THE_ROOM} AS present,
  t.previous, a.*, t.refused, t.refused_at AS "refusedAt"
  FROM link_seat t JOIN participant p ON p.id = t.participant_id AND p.link_version = t.link_version
  LEFT JOIN LATERAL (SELECT t.asked_by AS "askedBy", t.asked_words AS "askedWords", t.asked_at AS "askedAt" WHERE t.asked_until > $2) a ON true`;
const NOBODY_ASKS = `asked_by = NULL, asked_words = NULL, asked_at = NULL, asked_until = NULL`;

@Injectable()
export class SeatsRepository {
  async of(tx: EntityManager, participantId: ParticipantId, now: Date): Promise<Seat | undefined> {
    const rows: Seat[] = await tx.query(`${SEAT} WHERE t.participant_id = $1`, [participantId, now]);
    return rows[0];
  }

  /** The same, and nobody else changes it until this transaction is over. */
  async lock(tx: EntityManager, participantId: ParticipantId, now: Date): Promise<Seat | undefined> {
    const rows: Seat[] = await tx.query(`${SEAT} WHERE t.participant_id = $1 FOR UPDATE OF t`, [participantId, now]);
    return rows[0];
  }

  /** Those of a session that another device asks for, longest first. */
  asked(tx: EntityManager, sessionId: SessionId, now: Date): Promise<Seat[]> {
    return tx.query(
      `${SEAT} WHERE t.session_id = $1 AND a."askedBy" IS NOT NULL AND p.cancelled_at IS NULL ORDER BY a."askedAt", t.participant_id`,
      [sessionId, now],
    );
  }

  /**
   * The device has the link from now on, if nobody else has: two that come at once are told apart here. Undefined: another one has it. `moved`: another one
   * had it before. A new link begins anew: who had the one before, and who asked for it, is nothing to it.
   */
  async take(tx: EntityManager, taking: Taking): Promise<{ number: number; moved: boolean } | undefined> {
    const rows: { number: number; moved: boolean }[] = await tx.query(
      `INSERT INTO link_seat AS t (participant_id, practice_id, session_id, link_version, holder, words, taken_at, held_until)
         SELECT p.id, p.practice_id, p.session_id, p.link_version, $2, $3, $4, $5 FROM participant p WHERE p.id = $1
         ON CONFLICT (participant_id) DO UPDATE SET
           held_until = CASE WHEN t.holder IS NOT DISTINCT FROM excluded.holder AND t.link_version = excluded.link_version THEN greatest(t.held_until, excluded.held_until) ELSE excluded.held_until END,
           number = t.number + (t.holder IS DISTINCT FROM excluded.holder)::int,
           previous = CASE WHEN t.link_version <> excluded.link_version THEN NULL WHEN t.holder IS DISTINCT FROM excluded.holder THEN t.holder ELSE t.previous END,
           taken_at = CASE WHEN t.holder IS NOT DISTINCT FROM excluded.holder AND t.link_version = excluded.link_version THEN t.taken_at ELSE excluded.taken_at END,
           asked_by = CASE WHEN t.asked_by = excluded.holder OR t.link_version <> excluded.link_version THEN NULL ELSE t.asked_by END, asked_words = CASE WHEN t.asked_by = excluded.holder OR t.link_version <> excluded.link_version THEN NULL ELSE t.asked_words END,
           asked_at = CASE WHEN t.asked_by = excluded.holder OR t.link_version <> excluded.link_version THEN NULL ELSE t.asked_at END, asked_until = CASE WHEN t.asked_by = excluded.holder OR t.link_version <> excluded.link_version THEN NULL ELSE t.asked_until END,
           refused = CASE WHEN t.link_version = excluded.link_version THEN t.refused END, refused_at = CASE WHEN t.link_version = excluded.link_version THEN t.refused_at END,
           holder = excluded.holder, words = excluded.words, link_version = excluded.link_version
         WHERE t.holder IS NOT DISTINCT FROM excluded.holder OR t.link_version <> excluded.link_version OR (t.held_until <= $4 AND NOT ${IN_THE_ROOM})
         RETURNING number, number > 1 AND taken_at = $4 AND EXISTS (SELECT FROM link_seat before WHERE before.participant_id = t.participant_id AND before.link_version = t.link_version) AS moved`,
      [taking.participantId, taking.holder, taking.words, taking.at, taking.until],
    );
    return rows[0];
  }

  /** The question stands until `until`, and is asked again until then. False: another device asks already. */
  async ask(
    tx: EntityManager,
    asking: Taking & { readonly holder: string },
  ): Promise<{ readonly isNew: boolean } | undefined> {
    const [rows]: [{ isNew: boolean }[], number] = await tx.query(
      `UPDATE link_seat SET asked_at = CASE WHEN asked_by = $2 AND asked_until > $4 THEN asked_at ELSE $4 END, asked_by = $2, asked_words = $3, asked_until = $5,
           refused = CASE WHEN refused = $2 THEN NULL ELSE refused END, refused_at = CASE WHEN refused = $2 THEN NULL ELSE refused_at END
         WHERE participant_id = $1 AND (asked_by IS NULL OR asked_by = $2 OR asked_until <= $4) RETURNING asked_at = $4 AS "isNew"`,
      [asking.participantId, asking.holder, asking.words, asking.at, asking.until],
    );
    return rows[0];
  }

  async withdraw(tx: EntityManager, participantId: ParticipantId, asker: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `UPDATE link_seat SET ${NOBODY_ASKS} WHERE participant_id = $1 AND asked_by = $2`,
      [participantId, asker],
    );
    return count > 0;
  }

  /** To whoever asks. */
  async hand(tx: EntityManager, participantId: ParticipantId, at: Date, until: Date): Promise<void> {
    await tx.query(
      `UPDATE link_seat SET previous = holder, holder = asked_by, words = asked_words, number = number + 1, taken_at = $2, held_until = $3, refused = NULL, refused_at = NULL, ${NOBODY_ASKS}
         WHERE participant_id = $1 AND asked_by IS NOT NULL`,
      [participantId, at, until],
    );
  }

  async refuse(tx: EntityManager, participantId: ParticipantId, at: Date): Promise<void> {
    await tx.query(
      `UPDATE link_seat SET refused = asked_by, refused_at = $2, ${NOBODY_ASKS} WHERE participant_id = $1 AND asked_by IS NOT NULL`,
      [participantId, at],
    );
  }

  /** The device that came in at `joinedAt` is out: unless the link is another's since, or was held longer than `renewed` by a later pass. */
  async left(
    tx: EntityManager,
    participantId: ParticipantId,
    { joinedAt, until, renewed }: { readonly joinedAt: Date; readonly until: Date; readonly renewed: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE link_seat SET held_until = $3 WHERE participant_id = $1 AND date_trunc('second', taken_at) <= $2 AND held_until < $4`,
      [participantId, joinedAt, until, renewed],
    );
  }
}
