import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@vestibule/platform';
import { Transactions } from '@vestibule/platform';
import { CancellationNotPossible } from '../errors.ts';
import type { OutcomeListView } from '../http/cancellation-views.ts';
import { type Act, type Acting, auditFacts, FeeActs, type Position } from './fee-acts.ts';

const MOST = 200;

/** Where the rule leaves it to a person what becomes of a payment: the list of those, and the word that ends it. */
@Injectable()
export class DecideOutcome {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: FeeActs,
  ) {}

  /** Oldest first. A practitioner sees their own. What went back meanwhile, by hand or because it was cancelled, is not open any more. */
  list(actor: MemberActor): Promise<OutcomeListView> {
    return this.transactions.run(actor, async (tx) => {
      const items: OutcomeListView['items'] = await tx.query(
        `SELECT f.participant_id AS "participantId", p.name, s.id AS "sessionId", s.title, s.starts_at AS "startsAt", s.practitioner_id AS "practitionerId",
           m.name AS "practitionerName", f.outcome, f.return_rule ->> 'noHost' = 'rebook' AND f.outcome = 'practitioner_absent' AS "toRebook",
           f.kept_minor AS "paidMinor", f.currency
         FROM fee f JOIN participant p ON p.id = f.participant_id JOIN session s ON s.id = f.session_id JOIN member m ON m.id = s.practitioner_id
         WHERE f.practice_id = $1 AND ($2::uuid IS NULL OR s.practitioner_id = $2) AND f.outcome IS NOT NULL AND f.keep_minor IS NULL AND f.outcome_decided_at IS NULL
           AND s.status <> 'cancelled' AND (f.kept_minor > 0 OR (f.policy = 'after' AND f.standing = 'due'))
         ORDER BY f.outcome_at, f.participant_id LIMIT ${MOST}`,
        [actor.practiceId, actor.role === 'practitioner' ? actor.memberId : null],
      );
      return { items: items.map((item) => ({ ...item, startsAt: new Date(item.startsAt).toISOString() })) };
    });
  }

  /** `refund`: everything goes back. `keep`: it stays, for another appointment, or because they met after all. @throws CancellationNotPossible where nothing is open */
  run(
    actor: MemberActor,
    participantId: string,
    decision: 'refund' | 'keep',
    reason: string | null,
  ): Promise<Position> {
    return this.acts.run(actor, participantId, async (acting) => this.decided(acting, decision, reason));
  }

  private decided({ actor, fee, charges, now }: Acting, decision: 'refund' | 'keep', reason: string | null): Act {
    if (!fee?.needsDecision)
      throw new CancellationNotPossible('there is nothing to decide about this payment', { reason: 'nothing_open' });
    const before = { ...auditFacts(fee), outcome: fee.outcome };
    fee.decide(decision === 'refund' ? 0 : null, { memberId: actor.memberId, reason }, now);
    fee.follow(charges);
    const after = { ...auditFacts(fee), outcome: fee.outcome, decision, reason };
    return { fee, kind: 'outcome_decided', act: 'fee.outcome_decided', detail: { decision }, before, after };
  }
}
