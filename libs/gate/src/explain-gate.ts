import { Injectable } from '@nestjs/common';
import { Clock, type GateReason, type GateState, type ParticipantId } from '@vestibule/kernel';
import { instantOf, type MemberActor, Transactions } from '@vestibule/platform';
import { ParticipantNotFound } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { decide } from './decide.ts';
import { EXPLANATIONS } from './explanation.ts';
import type { ExplanationView, LoggedAnswerView } from './http/explanation-view.ts';
import { GateLookup } from './lookup/gate-lookup.ts';
import { factsOf } from './lookup/gate-row.ts';

/** Who was refused at 10:02 may have been let in at 10:03: what lies around a moment is shown with it. */
const AROUND_MINUTES = 30;
const MOST_LINES = 50;

interface Line {
  readonly at: Date;
  readonly question: string;
  readonly state: GateState;
  readonly reason: GateReason;
}

/**
 * "Could she join at ten?", for any moment. Of the future: the gate's own decision, with the facts as they are now and the clock put forward. Of the past: what
 * the gate did answer, from its log; where nobody asked it then, what it would say with the facts of now, and that it is so. Asking opens nothing and
 * writes nothing.
 */
@Injectable()
export class ExplainGate {
  constructor(
    private readonly lookup: GateLookup,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws ParticipantNotFound, InvalidInput */
  async run(actor: MemberActor, participantId: string, when: string | undefined): Promise<ExplanationView> {
    const now = this.clock.now();
    const at = when === undefined ? now : instantOf(when, 'at');
    const lines = await this.transactions.run(actor, async (tx) => {
      await mustBeOurs(tx, actor, participantId);
      return linesAround(tx, participantId, at);
    });
    const row = await this.lookup.byParticipant(participantId as ParticipantId);
    if (!row) throw new ParticipantNotFound();
    const facts = factsOf(row, at);
    const answered =
      at.getTime() < now.getTime() ? lines.findLast((line) => line.at.getTime() <= at.getTime()) : undefined;
    const decision = answered ? { ...answered, changesAt: null } : decide(facts);
    return {
      participantId: row.participant_id,
      at: at.toISOString(),
      serverTime: now.toISOString(),
      basis: answered ? 'answered_then' : 'facts_of_now',
      answeredAt: answered?.at.toISOString() ?? null,
      couldEnter: decision.state === 'enter',
      state: decision.state,
      reason: decision.reason,
      ...EXPLANATIONS[decision.reason],
      changesAt: decision.changesAt?.toISOString() ?? null,
      facts: {
        status: facts.status,
        opensAt: facts.opensAt.toISOString(),
        closesAt: facts.closesAt.toISOString(),
        standing: facts.standing,
        policy: facts.policy,
        collectable: facts.collectable,
        practitionerSuspended: facts.practitionerSuspended,
        waiting: facts.waiting,
        openOn: row.seat && (row.seat.present || row.seat.heldUntilMs > now.getTime()) ? row.seat.words : null,
      },
      log: lines.map(viewOf),
    };
  }
}

/** Asked in the member's name, so that the database itself says whose it is: the gate's own look goes past the walls. */
async function mustBeOurs(tx: EntityManager, actor: MemberActor, participantId: string): Promise<void> {
  const rows: unknown[] = await tx.query(`SELECT FROM participant WHERE id = $1 AND practice_id = $2`, [
    participantId,
    actor.practiceId,
  ]);
  if (rows.length === 0) throw new ParticipantNotFound();
}

/** Row-level security shows a member the lines of their own practice alone. */
async function linesAround(tx: EntityManager, participantId: string, at: Date): Promise<Line[]> {
  const [from, to] = [-AROUND_MINUTES, AROUND_MINUTES].map((minutes) => new Date(at.getTime() + minutes * 60_000));
  // The same answer again and again, as an open page asks, is one line: its first.
  const rows: Line[] = await tx.query(
    `SELECT at, question, state, reason FROM (
       SELECT g.at, g.question, g.state, g.reason,
              lag(g.question || g.state || g.reason) OVER (PARTITION BY g.question ORDER BY g.at) IS DISTINCT FROM g.question || g.state || g.reason AS is_new
         FROM participant p JOIN gate_decision g ON g.session_id = p.session_id AND g.participant_id = p.id
        WHERE p.id = $1 AND g.at >= $2 AND g.at <= $3 AND g.question IN ('state', 'pass', 'stay')) answers
      WHERE is_new OR question = 'pass' ORDER BY abs(extract(epoch FROM at - $4::timestamptz)) LIMIT ${MOST_LINES}`,
    [participantId, from, to, at],
  );
  return rows.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const viewOf = ({ at, question, state, reason }: Line): LoggedAnswerView => ({
  at: at.toISOString(),
  question,
  state,
  reason,
  sentence: EXPLANATIONS[reason].sentence,
});
