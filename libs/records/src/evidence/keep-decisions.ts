import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type ParticipantId, type PracticeId, type SessionId } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import { Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';

const KEEP_EVERY_MS = 10_000;
/** A process that starts looks back so far; after that each look goes on where the one before began, and a little before it. */
const FIRST_LOOK_MS = 3 * 86_400_000;
const OVERLAP_MS = 5 * 60_000;
/** By then it is known whether there was a room for the pass. */
const SETTLED_MS = 30_000;
const BATCH = 200;

interface Kept {
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly participantId: ParticipantId | null;
  readonly memberId: string | null;
  readonly at: Date;
  readonly kind: 'pass_issued' | 'fee_shown';
  readonly amount: number | null;
  readonly currency: string | null;
}

/** $1: from when, $2: of which session (null: of all), $3: how many, $4: passes up to when. A pass is told once; a fee again when another amount is shown. */
const NOT_KEPT = `
  SELECT d.practice_id AS "practiceId", d.session_id AS "sessionId", d.participant_id AS "participantId", d.member_id AS "memberId", d.at, 'pass_issued' AS kind,
      NULL::int AS amount, NULL AS currency
    FROM gate_decision d WHERE d.question = 'pass' AND d.state = 'enter' AND d.at <= $4 AND ($1::timestamptz IS NULL OR d.at >= $1) AND ($2::uuid IS NULL OR d.session_id = $2)
      AND NOT EXISTS (SELECT FROM gate_decision n WHERE n.session_id = d.session_id AND n.at = d.at AND n.question = 'no_room'
        AND (n.participant_id = d.participant_id OR n.member_id = d.member_id))
      AND NOT EXISTS (SELECT FROM session_event e WHERE e.session_id = d.session_id AND e.kind = 'pass_issued' AND e.at = d.at
        AND (e.participant_id = d.participant_id OR e.detail ->> 'memberId' = d.member_id::text))
  UNION ALL
  SELECT f.practice_id, f.session_id, f.participant_id, NULL, min(d.at), 'fee_shown', f.total_minor, f.currency
    FROM gate_decision d JOIN fee f ON f.participant_id = d.participant_id
   WHERE d.question = 'state' AND (d.state = 'pay' OR f.policy = 'after') AND f.total_minor > 0 AND d.at >= coalesce(f.changed_at, f.created_at)
      AND ($1::timestamptz IS NULL OR d.at >= $1) AND ($2::uuid IS NULL OR d.session_id = $2)
      AND NOT EXISTS (SELECT FROM session_event e WHERE e.session_id = f.session_id AND e.kind = 'fee_shown' AND e.participant_id = f.participant_id
        AND (e.detail ->> 'amount')::int = f.total_minor AND e.detail ->> 'currency' = f.currency)
   GROUP BY f.participant_id
  ORDER BY 5 LIMIT $3`;

/**
 * What the gate showed and whom it let in, taken over from its log into the sealed timeline. The gate itself writes no timeline: a chain's lock has no
 * place between a person and the door. So a line is sealed seconds after it was written, and at the latest when somebody asks for evidence.
 */
@Injectable()
export class KeepDecisions implements OnModuleInit {
  private keptTo: Date | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly timeline: Timeline,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(KEEP_EVERY_MS, 'records.keep-decisions', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const back = this.keptTo === undefined ? now.getTime() - FIRST_LOOK_MS : this.keptTo.getTime() - OVERLAP_MS;
    await this.keep(new Date(back), null);
    this.keptTo = now;
  }

  of(sessionId: SessionId): Promise<void> {
    return this.keep(null, sessionId);
  }

  private async keep(from: Date | null, sessionId: SessionId | null): Promise<void> {
    for (let kept = BATCH; kept === BATCH;)
      kept = await this.transactions.system((tx) => this.batch(tx, from, sessionId));
  }

  private async batch(tx: EntityManager, from: Date | null, sessionId: SessionId | null): Promise<number> {
    // Evidence is asked of any process while the sweep runs in another: one after the other, so that nothing is told twice.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('records.keep-decisions', 0))`);
    const settled = new Date(this.clock.now().getTime() - SETTLED_MS);
    const rows: Kept[] = await tx.query(NOT_KEPT, [from, sessionId, BATCH, settled]);
    for (const { memberId, amount, currency, ...line } of rows)
      await this.timeline.record(tx, {
        ...line,
        detail: line.kind === 'fee_shown' ? { amount, currency } : memberId === null ? {} : { memberId },
      });
    return rows.length;
  }
}
