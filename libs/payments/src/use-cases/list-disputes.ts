import { Injectable } from '@nestjs/common';
import { type MemberActor, type OperatorActor, PAGE_SIZE, pageOf, placeOf, Transactions } from '@vestibule/platform';
import {
  DISPUTE_MEANINGS,
  DISPUTE_STATUSES,
  DISPUTES_TO_ANSWER,
  disputeAdvice,
  disputeReasonWords,
  type DisputeStatus,
} from '../dispute-rules.ts';
import type { DisputeListView, DisputeQuery, DisputeView } from '../http/dispute-views.ts';
import { PaymentsEnv } from '../payments-env.ts';

interface Row {
  readonly id: string;
  readonly status: DisputeStatus;
  readonly reason: string;
  readonly amount: number;
  readonly currency: string;
  readonly openedAt: Date;
  readonly dueBy: Date | null;
  readonly hasEvidence: boolean;
  readonly closedAt: Date | null;
  readonly accountId: string;
  readonly chargeId: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly sessionStartsAt: Date;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly practitionerId: string;
  readonly practitionerName: string;
}
const OPEN = DISPUTE_STATUSES.filter((status) => !DISPUTE_MEANINGS[status].isOver);

/** Disputes with what they mean and what to do: operators see every practice's, an owner their own, a practitioner those of their own sessions. */
@Injectable()
export class ListDisputes {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: PaymentsEnv,
  ) {}

  async page(actor: MemberActor | OperatorActor, query: DisputeQuery): Promise<DisputeListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const { where, values } = wanted(actor, query);
    const from = `FROM dispute d JOIN session s ON s.id = d.session_id JOIN member m ON m.id = s.practitioner_id JOIN practice p ON p.id = d.practice_id WHERE ${where}`;
    return this.transactions.run(actor, async (tx) => {
      const place = placeOf(query.cursor, isStripeId);
      const after = place ? ` AND (d.opened_at, d.id) < ($${values.length + 1}, $${values.length + 2})` : '';
      const rows: Row[] = await tx.query(
        `SELECT d.id, d.status, d.reason, d.amount_minor AS amount, d.currency, d.opened_at AS "openedAt", d.due_by AS "dueBy", d.has_evidence AS "hasEvidence",
           d.closed_at AS "closedAt", d.account_id AS "accountId", d.charge_id AS "chargeId", d.session_id AS "sessionId", d.participant_id AS "participantId",
           s.starts_at AS "sessionStartsAt", p.id AS "practiceId", p.name AS "practiceName", m.id AS "practitionerId", m.name AS "practitionerName"
         ${from}${after} ORDER BY d.opened_at DESC, d.id DESC LIMIT ${limit + 1}`,
        [...values, ...(place ? [place.at, place.id] : [])],
      );
      const [waiting]: { count: number }[] = await tx.query(
        `SELECT count(*)::int AS count ${from} AND d.status = ANY($${values.length + 1})`,
        [...values, DISPUTES_TO_ANSWER],
      );
      const page = pageOf(rows, limit, ({ openedAt, id }) => ({ at: openedAt, id }));
      return {
        items: page.rows.map((row) => this.view(row)),
        nextCursor: page.nextCursor,
        needAnswer: waiting?.count ?? 0,
      };
    });
  }

  private view(row: Row): DisputeView {
    const { isInquiry, needsAnswer, money } = DISPUTE_MEANINGS[row.status];
    return {
      id: row.id,
      status: row.status,
      inquiry: isInquiry,
      needsAnswer,
      money,
      reason: row.reason,
      reasonText: disputeReasonWords(row.reason),
      advice: disputeAdvice(row.status, row.hasEvidence),
      amount: row.amount,
      currency: row.currency,
      openedAt: row.openedAt.toISOString(),
      dueBy: row.dueBy?.toISOString() ?? null,
      hasEvidence: row.hasEvidence,
      closedAt: row.closedAt?.toISOString() ?? null,
      dashboardUrl: this.env.disputePage(row.accountId, row.id),
      chargeId: row.chargeId,
      sessionId: row.sessionId,
      participantId: row.participantId,
      sessionStartsAt: row.sessionStartsAt.toISOString(),
      practice: { id: row.practiceId, name: row.practiceName },
      practitioner: { id: row.practitionerId, name: row.practitionerName },
    };
  }
}

function wanted(
  actor: MemberActor | OperatorActor,
  query: DisputeQuery,
): { readonly where: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (actor.kind === 'member') add((place) => `d.practice_id = ${place}`, actor.practiceId);
  if (actor.kind === 'member' && actor.role !== 'owner') add((place) => `s.practitioner_id = ${place}`, actor.memberId);
  if (query.participantId !== undefined) add((place) => `d.participant_id = ${place}`, query.participantId);
  if (query.state === 'open') add((place) => `d.status = ANY(${place})`, OPEN);
  if (query.state === 'closed') add((place) => `d.status <> ALL(${place})`, OPEN);
  return { where: conditions.join(' AND '), values };
}

const isStripeId = (id: string): boolean => /^\w{1,100}$/.test(id);
