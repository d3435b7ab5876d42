import { Injectable } from '@nestjs/common';
import { newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import { IS_MOVE } from './appointment.ts';
import type { MemberMessageKind } from './member-plan.ts';
import { type Channel, type MessageKind, PAY_AFTER_MS, type Wanted } from './plan.ts';

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
  /** What its reader knows of the times by it, or may know: it was begun, and nobody knows what became of it. */
  readonly toldMoves: number | null;
  /** What became of it after it was handed over; null: nobody has said. */
  readonly arrival: 'arrived' | 'came_back' | null;
  readonly arrivalProblem: string | null;
  /** Of a text: how many the carrier makes of it, each of which is paid for; null before it was handed over. */
  readonly segments: number | null;
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

/** What people are shown of it besides. */
export interface WithMoves {
  /** Of `moved`: the moves that it tells, as kinds of lines of the timeline. */
  readonly movesTold: readonly string[] | null;
}

/** Of one row of `message`, unless another table of the same question has such names too. */
export const COLUMNS = `id, practice_id AS "practiceId", session_id AS "sessionId", participant_id AS "participantId", member_id AS "memberId", channel, kind, cause, due_at AS "dueAt", useless_at AS "uselessAt",
  state, tries, next_try_at AS "nextTryAt", last_error AS "lastError", sent_at AS "sentAt", told_moves AS "toldMoves", arrival, arrival_problem AS "arrivalProblem", segments`;

/** In SQL over `message m`: up to the one that its cause counts, from those on that its reader was told before. */
const CAUSE_COUNTS = `split_part(split_part(m.cause, '#', 1), ':', 2)::int`;
export const MOVES_TOLD = `CASE WHEN m.kind = 'moved' THEN (SELECT array_agg(e.kind) FROM (
    SELECT e.kind, row_number() OVER (ORDER BY e.id) AS number FROM session_event e WHERE e.session_id = m.session_id AND ${IS_MOVE}) e
  WHERE e.number <= ${CAUSE_COUNTS} AND e.number > coalesce((SELECT coalesce(max(b.told_moves) FILTER (WHERE b.state = 'sent'), min(b.told_moves)) FROM message b
    WHERE b.participant_id = m.participant_id AND b.told_moves < ${CAUSE_COUNTS}), 0)) END AS "movesTold"`;

/** Shown to people. */
export const REASON_GONE = 'its reason was gone';
export const TOO_LATE = 'it could not be sent while it was of use';

/** What became of one that was taken. `due`: it waits again; one that was given back before anybody tried keeps its tries and what was said of the last. */
export type Ended = { readonly id: string; readonly toldMoves: number | null; readonly segments?: number } & (
  | { readonly state: 'sent'; readonly sentAt: Date }
  | { readonly state: 'dropped' | 'failed'; readonly reason: string }
  | { readonly state: 'due'; readonly nextTryAt: Date; readonly wasTried: true; readonly reason: string }
  /** `sleepsUntil`: its reader is not to be woken, and it is due then. */
  | { readonly state: 'due'; readonly nextTryAt: Date; readonly wasTried: false; readonly sleepsUntil?: Date }
);

/** What one reader is to be told. */
export interface Plan {
  readonly reader: Reader;
  readonly wanted: readonly Wanted<Message['kind']>[];
}

/** In SQL: what is wanted, a line each. One that is `isUseful` is to be there; the others only keep what is there already. */
const WANTED = `jsonb_to_recordset($1::jsonb) AS w (id uuid, "practiceId" uuid, "sessionId" uuid, "participantId" uuid, "memberId" uuid, "readerId" uuid,
  channel text, kind text, cause text, "dueAt" timestamptz, "uselessAt" timestamptz, "isUseful" boolean)`;
/** In SQL over what is there already: its time is that of what is wanted. */
const FOLLOWS = `(message.state = 'dropped' OR message.state = 'due' AND message.tries = 0)`;
/** In SQL: another change of the same messages waits, and meets them in the same order. `kind` is null where the reason is gone. */
const CHANGED = `SELECT message.id, u.kind, u."dueAt", u."uselessAt" FROM message
    LEFT JOIN wanted u ON u."isUseful" AND u."readerId" = coalesce(message.participant_id, message.member_id) AND u.channel = message.channel AND u.cause = message.cause
  WHERE (message.participant_id = ANY($2) OR message.member_id = ANY($2)) AND CASE WHEN u.kind IS NULL
    THEN message.state = 'due' AND (coalesce(message.participant_id, message.member_id), message.channel, split_part(message.cause, '#', 1)) NOT IN (SELECT "readerId", channel, cause FROM wanted)
    ELSE message.state = 'dropped' OR message.participant_id IS NOT NULL AND (message.useless_at <> u."uselessAt" OR ${FOLLOWS} AND message.due_at <> u."dueAt") END
  ORDER BY message.id FOR UPDATE OF message`;

@Injectable()
export class MessagesRepository {
  /**
   * Makes those that are not there yet and drops those that wait and have lost their reason. One that was dropped and is wanted again is due again. One that a client is wanted to have at another
   * time, or for longer, follows, as long as nobody has tried. What is as it is wanted is not touched.
   */
  async want(tx: EntityManager, plans: readonly Plan[], now: Date): Promise<void> {
    const wanted = JSON.stringify(plans.flatMap((plan) => linesOf(plan, now)));
    await tx.query(
      `WITH wanted AS MATERIALIZED (SELECT * FROM ${WANTED}), changed AS MATERIALIZED (${CHANGED})
       UPDATE message SET kind = coalesce(c.kind, message.kind), useless_at = coalesce(c."uselessAt", message.useless_at),
           due_at = CASE WHEN ${FOLLOWS} THEN coalesce(c."dueAt", message.due_at) ELSE message.due_at END,
           next_try_at = CASE WHEN ${FOLLOWS} THEN coalesce(c."dueAt", message.next_try_at) ELSE message.next_try_at END,
           state = CASE WHEN c.kind IS NULL THEN 'dropped' WHEN message.state = 'dropped' THEN 'due' ELSE message.state END,
           last_error = CASE WHEN c.kind IS NULL THEN $3 WHEN message.state = 'dropped' THEN NULL ELSE message.last_error END
         FROM changed c WHERE message.id = c.id`,
      [wanted, plans.map(({ reader }) => reader.participantId ?? reader.memberId), REASON_GONE],
    );
    await tx.query(
      `INSERT INTO message (id, practice_id, session_id, participant_id, member_id, channel, kind, cause, due_at, useless_at, next_try_at, created_at)
         SELECT id, "practiceId", "sessionId", "participantId", "memberId", channel, kind, cause, "dueAt", "uselessAt", "dueAt", $2 FROM ${WANTED} WHERE "isUseful"
         ON CONFLICT ON CONSTRAINT message_once_for_its_cause DO NOTHING`,
      [wanted, now],
    );
  }

  /** Notes how much there is, as of now, of the timelines of these sessions; until the transaction ends nobody else plans for them. */
  async knows(tx: EntityManager, sessionIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO message_plan (session_id, practice_id, last_event_id)
         SELECT s.id, s.practice_id, coalesce((SELECT max(e.id) FROM session_event e WHERE e.session_id = s.id), 0) FROM session s WHERE s.id = ANY($1) ORDER BY s.id
         ON CONFLICT (session_id) DO UPDATE SET last_event_id = greatest(message_plan.last_event_id, excluded.last_event_id)`,
      [sessionIds],
    );
  }

  /** Of which something is still to be told: also those that are over, until whoever pays afterwards is asked. */
  async comingSessions(tx: EntityManager, practiceId: string, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM session WHERE practice_id = $1 AND starts_at > $2::timestamptz - interval '2 days' AND status <> 'cancelled' AND closes_at > $3 ORDER BY starts_at, id`,
      [practiceId, now, new Date(now.getTime() - PAY_AFTER_MS)],
    );
    return rows.map(({ id }) => id);
  }

  /** Sessions whose timeline has lines from between `since` and `until` that nobody has looked at. By the time of the lines: what has been looked at long ago costs nothing. */
  async missed(tx: EntityManager, since: Date, until: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `WITH lines AS MATERIALIZED (SELECT session_id, max(id) AS last FROM session_event WHERE at >= $1 AND at < $2 GROUP BY session_id)
       SELECT l.session_id AS id FROM lines l WHERE l.last > coalesce((SELECT p.last_event_id FROM message_plan p WHERE p.session_id = l.session_id), 0) LIMIT $3`,
      [since, until, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes some that are due, for `leaseMs`: whoever took them and has not said by then what became of them has died. Another sender never gets the same.
   */
  async take(tx: EntityManager, channel: Channel, now: Date, limit: number, leaseMs: number): Promise<Message[]> {
    const [rows]: [Message[], number] = await tx.query(
      `UPDATE message SET state = 'sending', tries = tries + 1, next_try_at = $2 WHERE id IN (
         SELECT id FROM message WHERE state IN ('due', 'sending') AND next_try_at <= $1 AND channel = $4 ORDER BY next_try_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [now, new Date(now.getTime() + leaseMs), limit, channel],
    );
    return rows;
  }

  /** Nobody plans for these sessions until the transaction ends: what is planned afterwards knows what was begun in it. */
  async holdPlans(tx: EntityManager, messages: readonly Message[]): Promise<void> {
    await tx.query(`SELECT FROM message_plan WHERE session_id = ANY($1) ORDER BY session_id FOR UPDATE`, [
      messages.map(({ sessionId }) => sessionId),
    ]);
  }

  /** Before it is handed over: from then on its reader may know of these times. Its ids are named beside: how many lines JSON has Postgres does not know, and would read the whole table. */
  async begin(
    tx: EntityManager,
    begun: readonly { readonly id: string; readonly toldMoves: number | null }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE message m SET told_moves = b."toldMoves" FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, "toldMoves" integer) WHERE m.id = b.id AND m.id = ANY($2) AND m.state = 'sending'`,
      [JSON.stringify(begun), begun.map(({ id }) => id)],
    );
  }

  async end(tx: EntityManager, ended: readonly Ended[]): Promise<void> {
    await tx.query(
      `UPDATE message m SET state = e.state, sent_at = e."sentAt", told_moves = e."toldMoves",
         next_try_at = coalesce(e."nextTryAt", m.next_try_at), due_at = coalesce(e."sleepsUntil", m.due_at), tries = m.tries - CASE WHEN e."wasTried" THEN 0 ELSE 1 END,
         last_error = CASE WHEN e."wasTried" THEN e.reason ELSE m.last_error END, segments = coalesce(e.segments, m.segments)
       FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, state text, "sentAt" timestamptz, "toldMoves" integer, reason text, "nextTryAt" timestamptz, "sleepsUntil" timestamptz, "wasTried" boolean, segments smallint)
       WHERE m.id = e.id AND m.id = ANY($2) AND (m.state = 'sending' OR e.state = 'sent')`,
      [JSON.stringify(ended.map((one) => ({ wasTried: true, ...one }))), ended.map(({ id }) => id)],
    );
  }

  /** In the order in which they were, or will be, sent. Row-level security shows a member those of the own practice. */
  async ofSession(tx: EntityManager, practiceId: string, sessionId: string): Promise<(ClientMessage & WithMoves)[]> {
    return tx.query(
      `SELECT ${COLUMNS}, ${MOVES_TOLD} FROM message m WHERE session_id = $1 AND practice_id = $2 AND participant_id IS NOT NULL ORDER BY coalesce(sent_at, next_try_at), id`,
      [sessionId, practiceId],
    );
  }

  /** What a member was told for the same cause, in the order in which it was, or will be, sent. */
  async ofCause(tx: EntityManager, { practiceId, memberId, cause }: MemberMessage): Promise<MemberMessage[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM message WHERE member_id = $1 AND practice_id = $2 AND split_part(cause, '#', 1) = split_part($3, '#', 1) ORDER BY coalesce(sent_at, next_try_at), id`,
      [memberId, practiceId, cause],
    );
  }

  async lock(tx: EntityManager, practiceId: string, id: string): Promise<Message | undefined> {
    const rows: Message[] = await tx.query(
      `SELECT ${COLUMNS} FROM message WHERE id = $1 AND practice_id = $2 FOR UPDATE`,
      [id, practiceId],
    );
    return rows[0];
  }

  /** Whether it, or the same sent again, is going to be sent; until the transaction ends nobody else asks. */
  async isUnderWay(tx: EntityManager, { participantId, memberId, channel, cause }: Message): Promise<boolean> {
    const whatAndWhom = `${participantId ?? memberId}:${channel}:${cause.split('#')[0]}`;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`message:${whatAndWhom}`]);
    const [{ found } = { found: false }]: { found: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM message WHERE (participant_id = $1 OR member_id = $2) AND channel = $3 AND split_part(cause, '#', 1) = split_part($4, '#', 1)
         AND state IN ('due', 'sending')) AS found`,
      [participantId, memberId, channel, cause],
    );
    return found;
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
    await tx.query(`UPDATE message SET arrival = 'arrived', arrival_problem = NULL WHERE id = $1 AND arrival IS NULL`, [
      id,
    ]);
  }

  /** The first to say so has the last word; false where it has been said. */
  async cameBack(tx: EntityManager, id: string, problem: string, now: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await tx.query(
      `UPDATE message SET arrival = 'came_back', arrival_problem = $2, arrival_at = $3 WHERE id = $1 AND arrival IS NULL`,
      [id, problem, now],
    );
    return changed > 0;
  }

  /** Whoever has it goes on trying. */
  async isHeldUp(tx: EntityManager, id: string, problem: string): Promise<void> {
    await tx.query(`UPDATE message SET arrival_problem = $2 WHERE id = $1 AND arrival IS NULL`, [id, problem]);
  }

  /** One that failed: the same message, under the same id. */
  async tryAgain(tx: EntityManager, id: string, now: Date): Promise<void> {
    await tx.query(`UPDATE message SET state = 'due', next_try_at = $2 WHERE id = $1 AND state = 'failed'`, [id, now]);
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

const linesOf = ({ reader, wanted }: Plan, now: Date) =>
  wanted.map(({ fellWhileOff, ...one }) => ({
    ...one,
    id: newId<'message'>(now.getTime()),
    practiceId: reader.practiceId,
    sessionId: reader.sessionId ?? null,
    participantId: reader.participantId ?? null,
    memberId: reader.memberId ?? null,
    readerId: reader.participantId ?? reader.memberId,
    isUseful: one.uselessAt > now && fellWhileOff !== true,
  }));
