import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import { type EventType, type Line, TOLD_AS, TOLD_WITHIN_MS, typeOf } from './event-types.ts';
import { CAUSE_OF_LINE, CAUSE_OF_VERDICT, type OfSession, WriteEvents } from './write-events.ts';

const LOOK_EVERY_MS = 10 * 60_000;
/** By then the word of it has arrived, or has been lost. */
const LOST_AFTER_MS = 5 * 60_000;

/** From when on an endpoint `w` is told of a type. */
const sinceOf = (type: string): string => `coalesce((w.types_since ->> ${type})::timestamptz, w.listens_from)`;

/** Finds what happened and was not told: its word was lost, or nobody could do anything with it at the time. */
@Injectable()
export class FindUntold implements OnModuleInit {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly writing: WriteEvents,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(LOOK_EVERY_MS, 'integrations.find-untold', () => this.run());
  }

  /** A session whose events cannot be written holds up no other. */
  async run(): Promise<void> {
    for (const of of await this.sessions()) {
      try {
        await this.writing.ofSession(of);
      } catch (error) {
        this.log.error({ err: error, sessionId: of.sessionId }, 'events could not be written; it is tried again');
      }
    }
  }

  private async sessions(): Promise<Iterable<OfSession>> {
    const now = this.clock.now().getTime();
    const [since, until] = [new Date(now - TOLD_WITHIN_MS), new Date(now - LOST_AFTER_MS)];
    const found = new Map<string, OfSession>();
    await this.transactions.system(async (tx) => {
      const lines: (Line & OfSession & { readonly type: EventType })[] = await tx.query(
        `SELECT l.session_id AS "sessionId", l.practice_id AS "practiceId", l.id::text AS id, l.kind, l.at, l.participant_id AS "participantId", l.detail, t.type
           FROM session_event l JOIN unnest($3::text[], $4::text[]) t (kind, type) ON t.kind = l.kind
          WHERE l.at >= $1 AND l.at < $2
            AND EXISTS (SELECT FROM webhook_endpoint w WHERE w.practice_id = l.practice_id AND w.switched_off_at IS NULL AND t.type = ANY(w.types) AND l.at >= ${sinceOf('t.type')})
            AND NOT EXISTS (SELECT FROM webhook_event e WHERE e.practice_id = l.practice_id AND e.cause = ${CAUSE_OF_LINE}) ORDER BY l.id`,
        [since, until, TOLD_AS.map(({ kind }) => kind), TOLD_AS.map(({ type }) => type)],
      );
      const judged: OfSession[] = await tx.query(
        `SELECT DISTINCT v.session_id AS "sessionId", v.practice_id AS "practiceId" FROM attendance_verdict v
           JOIN webhook_endpoint w ON w.practice_id = v.practice_id AND w.switched_off_at IS NULL AND 'attendance.judged' = ANY(w.types)
          WHERE v.judged_at >= $1 AND v.judged_at < $2 AND v.judged_at >= ${sinceOf(`'attendance.judged'`)}
            AND NOT EXISTS (SELECT FROM webhook_event e WHERE e.practice_id = v.practice_id AND e.cause = ${CAUSE_OF_VERDICT})`,
        [since, until],
      );
      // Lines of one kind can be of two types, of which an endpoint may want the other.
      for (const { practiceId, sessionId } of [...lines.filter((line) => typeOf(line) === line.type), ...judged])
        found.set(sessionId, { practiceId, sessionId });
    });
    return found.values();
  }
}
