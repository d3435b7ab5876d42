import { Injectable } from '@nestjs/common';
import { newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { MemberMessageKind } from './member-plan.ts';
import type { Channel, MessageKind, Wanted } from './plan.ts';

/** `due` waits for its time or its next try; `sending` is with the mail server; `dropped`: its reason was gone; `failed`: it will not be tried again by itself. */
export type MessageState = 'due' | 'sending' | 'sent' | 'dropped' | 'failed';

/** Who is told: somebody who takes part in a session, or somebody of the practice. */
export type Reader = { readonly practiceId: string } & (
  | { readonly participantId: string; readonly sessionId: string; readonly memberId?: undefined }
  | { readonly memberId: string; readonly sessionId?: string; readonly participantId?: undefined }
);

interface Told {
  readonly id: string;
  readonly practiceId: string;
  readonly channel: Channel;
  readonly cause: string;
  readonly dueAt: Date;
  readonly uselessAt: Date;
  readonly state: MessageState;
  readonly tries: number;
  readonly nextTryAt: Date;
  readonly lastError: string | null;
  readonly sentAt: Date | null;
  /** What became of it after it was handed over; null: nobody has said. */
  readonly arrival: 'arrived' | 'came_back' | null;
  readonly arrivalProblem: string | null;
}
/** To somebody who takes part in a session. */
export interface ClientMessage extends Told {
  readonly kind: MessageKind;
  readonly sessionId: string;
  readonly participantId: string;
  readonly memberId: null;
}
/** To somebody of the practice. */
export interface MemberMessage extends Told {
  readonly kind: MemberMessageKind;
  readonly sessionId: string | null;
  readonly participantId: null;
  readonly memberId: string;
}
export type Message = ClientMessage | MemberMessage;

const COLUMNS = `id, practice_id AS "practiceId", session_id AS "sessionId", participant_id AS "participantId", member_id AS "memberId", channel, kind, cause, due_at AS "dueAt", useless_at AS "uselessAt",
  state, tries, next_try_at AS "nextTryAt", last_error AS "lastError", sent_at AS "sentAt", arrival, arrival_problem AS "arrivalProblem"`;

/** Shown to people. */
export const REASON_GONE = 'its reason was gone';

@Injectable()
export class MessagesRepository {
  /** Makes those that are not there yet and drops those that wait and have lost their reason. One that was dropped and is wanted again is due again. */
  async want(tx: EntityManager, reader: Reader, wanted: readonly Wanted<Message['kind']>[], now: Date): Promise<void> {
    const { practiceId, sessionId = null, participantId = null, memberId = null } = reader;
    await tx.query(
      `UPDATE message SET state = 'dropped', last_error = $5 WHERE (participant_id = $1 OR member_id = $2) AND state = 'due'
         AND NOT (channel, split_part(cause, '#', 1)) IN (SELECT * FROM unnest($3::text[], $4::text[]))`,
      [participantId, memberId, wanted.map(({ channel }) => channel), wanted.map(({ cause }) => cause), REASON_GONE],
    );
    for (const { kind, channel, cause, dueAt, uselessAt } of wanted) {
      if (uselessAt <= now) continue;
      const id = newId<'message'>(now.getTime());
      await tx.query(
        `INSERT INTO message (id, practice_id, session_id, participant_id, member_id, channel, kind, cause, due_at, useless_at, next_try_at, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11)
           ON CONFLICT ON CONSTRAINT message_once_for_its_cause DO UPDATE SET kind = excluded.kind, due_at = excluded.due_at, useless_at = excluded.useless_at, next_try_at = excluded.due_at,
             state = 'due', last_error = NULL
           WHERE message.state = 'dropped'`,
        [id, practiceId, sessionId, participantId, memberId, channel, kind, cause, dueAt, uselessAt, now],
      );
    }
  }

  /**
   * Takes some that are due, for `leaseMs`: whoever took them and has not said by then what became of them has died. Another sender never gets the same.
   */
  async take(
    tx: EntityManager,
    channels: readonly Channel[],
    now: Date,
    limit: number,
    leaseMs: number,
  ): Promise<Message[]> {
    const [rows]: [Message[], number] = await tx.query(
      `UPDATE message SET state = 'sending', tries = tries + 1, next_try_at = $2 WHERE id IN (
         SELECT id FROM message WHERE state IN ('due', 'sending') AND next_try_at <= $1 AND channel = ANY($4) ORDER BY next_try_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [now, new Date(now.getTime() + leaseMs), limit, channels],
    );
    return rows;
  }

  async sent(tx: EntityManager, id: string, toldMoves: number | null, now: Date): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'sent', sent_at = $2, told_moves = $3, last_error = NULL WHERE id = $1`,
      [id, now, toldMoves],
    );
  }

  async tryAgain(tx: EntityManager, id: string, at: Date, error: string): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'due', next_try_at = $2, last_error = $3 WHERE id = $1 AND state = 'sending'`,
      [id, at, error],
    );
  }

  /** It was not tried: its reader sleeps until then. */
  async wait(tx: EntityManager, id: string, until: Date): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'due', tries = tries - 1, due_at = $2, next_try_at = $2 WHERE id = $1 AND state = 'sending'`,
      [id, until],
    );
  }

  async end(tx: EntityManager, id: string, state: 'dropped' | 'failed', reason: string): Promise<void> {
    await tx.query(`UPDATE message SET state = $2, last_error = $3 WHERE id = $1 AND state = 'sending'`, [
      id,
      state,
      reason,
    ]);
  }

  /** In the order in which they were, or will be, sent. Row-level security shows a member those of the own practice. */
  async ofSession(tx: EntityManager, practiceId: string, sessionId: string): Promise<ClientMessage[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM message WHERE session_id = $1 AND practice_id = $2 AND participant_id IS NOT NULL ORDER BY coalesce(sent_at, next_try_at), id`,
      [sessionId, practiceId],
    );
  }

  async lock(tx: EntityManager, practiceId: string, id: string): Promise<Message | undefined> {
    const rows: Message[] = await tx.query(
      `SELECT ${COLUMNS} FROM message WHERE id = $1 AND practice_id = $2 FOR UPDATE`,
      [id, practiceId],
    );
    return rows[0];
  }

  async lockOfAnyone(tx: EntityManager, id: string): Promise<Message | undefined> {
    const rows: Message[] = await tx.query(`SELECT ${COLUMNS} FROM message WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0];
  }

  /** Whoever carries it says so themselves: handed over, even where their answer to us was lost. */
  async carrierHasIt(
    tx: EntityManager,
    id: string,
    theirId: string | null,
    moves: number | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'sent', provider_id = coalesce($2, provider_id), sent_at = coalesce(sent_at, $4), told_moves = coalesce(told_moves, $3), last_error = NULL
        WHERE id = $1 AND state <> 'dropped'`,
      [id, theirId, moves, now],
    );
  }

  async arrived(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE message SET arrival = 'arrived' WHERE id = $1 AND arrival IS NULL`, [id]);
  }

  async cameBack(tx: EntityManager, id: string, problem: string): Promise<void> {
    await tx.query(`UPDATE message SET arrival = 'came_back', arrival_problem = $2 WHERE id = $1 AND arrival IS NULL`, [
      id,
      problem,
    ]);
  }

  /** Once more, because somebody asked for it: a cause of its own. */
  async again(tx: EntityManager, message: Message, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO message (id, practice_id, session_id, participant_id, member_id, channel, kind, cause, due_at, useless_at, next_try_at, created_at)
         SELECT $2, practice_id, session_id, participant_id, member_id, channel, kind, split_part(cause, '#', 1) || '#' || (SELECT count(*) + 1 FROM message m
           WHERE (m.participant_id = message.participant_id OR m.member_id = message.member_id) AND m.channel = message.channel
             AND split_part(m.cause, '#', 1) = split_part(message.cause, '#', 1)), $3, useless_at, $3, $3
         FROM message WHERE id = $1`,
      [message.id, newId<'message'>(now.getTime()), now],
    );
  }
}
