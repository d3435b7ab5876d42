import { Injectable, Logger } from '@nestjs/common';
import { Clock, type ParticipantId, type PracticeId, type SessionId } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { judge, type Seen, type Stretch, type Verdict } from '../verdict.ts';

/** LiveKit's last words, and our own look at who is still there, come after the end. */
const PATIENCE_MS = 60_000;
/** Clocks of LiveKit and ours may differ so far. */
export const CLOCKS_DIFFER_MS = 120_000;
/** Longer ago, a person has noticed. */
const BACK_DAYS = 7;
const BATCH = 50;

interface Over {
  readonly id: SessionId;
  readonly practiceId: PracticeId;
  readonly opensAt: Date;
  readonly endsAt: Date;
  readonly closesAt: Date;
  readonly endedAt: Date | null;
}

/**
 * Says who came to a session whose window is over, once for each window: a session that was moved afterwards is judged anew. One that was ended early
 * may be opened again until then, so that it is not judged before. From what LiveKit told and
 * what the watch saw, whichever came; those who act on it hear of it through the outbox, and find it in the table if they do not.
 */
@Injectable()
export class JudgeAttendance {
  private readonly log = new Logger('Attendance');

  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const id of await this.transactions.system((tx) => this.due(tx)))
      await this.transactions
        .system((tx) => this.one(tx, id))
        .catch((error: unknown) =>
          this.log.error({ err: error, sessionId: id }, 'who came could not be judged; it is tried again'),
        );
  }

  private async due(tx: EntityManager): Promise<SessionId[]> {
    const rows: { id: SessionId }[] = await tx.query(
      `SELECT s.id FROM session s WHERE s.status <> 'cancelled' AND s.closes_at > $1::timestamptz - interval '${BACK_DAYS} days' AND s.closes_at <= $2
         AND EXISTS (SELECT FROM participant p WHERE p.session_id = s.id AND p.cancelled_at IS NULL)
         AND NOT EXISTS (SELECT FROM attendance_verdict v WHERE v.session_id = s.id AND v.closes_at = s.closes_at)
       ORDER BY s.closes_at LIMIT ${BATCH}`,
      this.instants(),
    );
    return rows.map(({ id }) => id);
  }

  private async one(tx: EntityManager, id: SessionId): Promise<void> {
    const [session]: (Over & { isOver: boolean })[] = await tx.query(
      `SELECT id, practice_id AS "practiceId", opens_at AS "opensAt", ends_at AS "endsAt", closes_at AS "closesAt", ended_at AS "endedAt",
         status <> 'cancelled' AND closes_at <= $2 AS "isOver" FROM session WHERE id = $1 FOR UPDATE`,
      [id, this.instants()[1]],
    );
    if (!session?.isOver) return;
    const people: { id: ParticipantId }[] = await tx.query(
      `SELECT id FROM participant WHERE session_id = $1 AND cancelled_at IS NULL`,
      [id],
    );
    const practitioner = await this.seen(tx, session, null);
    const endedEarly = session.endedAt !== null && session.endedAt.getTime() < session.endsAt.getTime();
    for (const { id: participantId } of people) {
      const seen = await this.seen(tx, session, participantId);
      const participant = { ...seen, knocked: await this.knocked(tx, session, participantId) };
      await this.write(tx, session, participantId, judge({ practitioner, participant, endedEarly }));
    }
    await this.outbox.add(tx, {
      kind: SESSION_EVENTS.attendanceJudged,
      practiceId: session.practiceId,
      sessionId: session.id,
    });
  }

  /** In this window, by LiveKit's clock and by ours. `who` null: whoever held the session, also before it was handed to another. */
  private async seen(tx: EntityManager, { id, opensAt, closesAt }: Over, who: ParticipantId | null): Promise<Seen> {
    const is = `CASE WHEN $2::uuid IS NULL THEN member_id IS NOT NULL ELSE participant_id = $2 END`;
    const [from, to] = [opensAt.getTime() - CLOCKS_DIFFER_MS, closesAt.getTime() + CLOCKS_DIFFER_MS].map(
      (ms) => new Date(ms),
    );
    const stretches: Stretch[] = await tx.query(
      `SELECT joined_at AS "joinedAt", left_at AS "leftAt" FROM presence WHERE session_id = $1 AND ${is} AND joined_at < $4 AND (left_at IS NULL OR left_at > $3)`,
      [id, who, from, to],
    );
    const [pass]: { was: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM gate_decision WHERE session_id = $1 AND ${is} AND question = 'pass' AND state = 'enter' AND at >= $3 AND at < $4) AS was`,
      [id, who, from, to],
    );
    return { stretches, wasLetIn: pass?.was ?? false };
  }

  /** For this window; the one who moved to another day knocked at another door. Whoever was only removed has a place too, and never knocked. */
  private async knocked(tx: EntityManager, { opensAt }: Over, participantId: ParticipantId): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM waiting WHERE participant_id = $1 AND opens_at = $2 AND knocked_at IS NOT NULL`,
      [participantId, opensAt],
    );
    return rows.length > 0;
  }

  private async write(tx: EntityManager, session: Over, participantId: ParticipantId, verdict: Verdict): Promise<void> {
    await tx.query(
      `INSERT INTO attendance_verdict (participant_id, closes_at, session_id, practice_id, verdict, judged_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [participantId, session.closesAt, session.id, session.practiceId, verdict, this.clock.now()],
    );
  }

  /** Now, and when a window must have been over to be judged now. */
  private instants(): [Date, Date] {
    const now = this.clock.now();
    return [now, new Date(now.getTime() - PATIENCE_MS)];
  }
}
