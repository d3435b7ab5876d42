import { Injectable } from '@nestjs/common';
import type { ChargeId } from '@vestibule/kernel';
import type { MemberActor, OperatorActor } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { MismatchNotFound } from '../errors.ts';
import type { MismatchDetail, MismatchKind } from './mismatch.ts';
import type { Subject } from './part.ts';

export interface Mismatch {
  readonly id: string;
  readonly runId: string;
  readonly practiceId: string | null;
  /** Whose payment it is about, also where it stands in the platform's own book. */
  readonly ofPracticeId: string | null;
  readonly practiceName: string | null;
  readonly subject: Subject;
  readonly accountId: string | null;
  readonly kind: MismatchKind;
  readonly key: string;
  readonly currency: string | null;
  readonly expectedMinor: number | null;
  readonly foundMinor: number | null;
  readonly aboutAt: Date;
  readonly foundAt: Date;
  readonly chargeId: string | null;
  readonly participantId: string | null;
  readonly sessionId: string | null;
  readonly balanceTransactionId: string | null;
  readonly payoutId: string | null;
  readonly detail: MismatchDetail;
  readonly resolvedAt: Date | null;
  readonly resolvedHow: 'repaired' | 'agrees_now' | 'accepted' | null;
  readonly resolvedBy: string | null;
  readonly resolutionNote: string | null;
}
export interface MismatchWish {
  readonly state?: 'open' | 'resolved';
  readonly kind?: MismatchKind;
  readonly practiceId?: string;
  readonly runId?: string;
  readonly limit: number;
  readonly after: { readonly foundAt: Date; readonly id: string } | null;
}
type Reader = MemberActor | OperatorActor;

const COLUMNS = `m.id, m.run_id AS "runId", m.practice_id AS "practiceId", coalesce(m.practice_id, c.practice_id) AS "ofPracticeId", p.name AS "practiceName", m.subject,
  m.account_id AS "accountId", m.kind, m.key, m.currency, m.expected_minor::float8 AS "expectedMinor", m.found_minor::float8 AS "foundMinor", m.about_at AS "aboutAt",
  m.found_at AS "foundAt", m.charge_id AS "chargeId", coalesce(m.participant_id, c.participant_id) AS "participantId", coalesce(m.session_id, c.session_id) AS "sessionId",
  m.balance_transaction_id AS "balanceTransactionId", m.payout_id AS "payoutId", m.detail, m.resolved_at AS "resolvedAt", m.resolved_how AS "resolvedHow",
  m.resolved_by AS "resolvedBy", m.resolution_note AS "resolutionNote"`;
const FROM = `FROM mismatch m LEFT JOIN charge c ON c.id = m.charge_id LEFT JOIN practice p ON p.id = coalesce(m.practice_id, c.practice_id)`;

/** What did not agree. An owner sees the own practice's, an operator all. */
@Injectable()
export class Mismatches {
  /** @throws MismatchNotFound */
  async get(tx: EntityManager, actor: Reader, id: string): Promise<Mismatch> {
    const [mismatch]: Mismatch[] = await tx.query(
      `SELECT ${COLUMNS} ${FROM} WHERE m.id = $1 ${actor.kind === 'member' ? 'AND m.practice_id = $2' : ''}`,
      actor.kind === 'member' ? [id, actor.practiceId] : [id],
    );
    if (!mismatch) throw new MismatchNotFound();
    return mismatch;
  }

  list(tx: EntityManager, actor: Reader, wish: MismatchWish): Promise<Mismatch[]> {
    const { where, values } = wanted(actor, wish);
    if (wish.after) values.push(wish.after.foundAt, wish.after.id);
    const place = wish.after ? `AND (m.found_at, m.id) < ($${values.length - 1}, $${values.length})` : '';
    values.push(wish.limit);
    return tx.query(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ${place} ORDER BY m.found_at DESC, m.id DESC LIMIT $${values.length}`,
      values,
    );
  }

  /** How many of each kind, whatever page. */
  counts(tx: EntityManager, actor: Reader, wish: MismatchWish): Promise<{ kind: MismatchKind; count: number }[]> {
    const { where, values } = wanted(actor, wish);
    return tx.query(`SELECT m.kind, count(*)::int AS count ${FROM} WHERE ${where} GROUP BY 1 ORDER BY 1`, values);
  }

  async resolve(
    tx: EntityManager,
    id: string,
    as: { readonly how: 'repaired' | 'accepted'; readonly by: string; readonly note: string | null; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE mismatch SET resolved_at = $2, resolved_how = $3, resolved_by = $4, resolution_note = $5 WHERE id = $1 AND resolved_at IS NULL`,
      [id, as.at, as.how, as.by, as.note],
    );
  }

  async tried(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE mismatch SET repair_attempts = repair_attempts + 1 WHERE id = $1 AND resolved_at IS NULL`, [
      id,
    ]);
  }

  async applicationFeeOf(tx: EntityManager, chargeId: string): Promise<string | null> {
    const [row]: { id: string | null }[] = await tx.query(`SELECT application_fee_id AS id FROM charge WHERE id = $1`, [
      chargeId,
    ]);
    return row?.id ?? null;
  }

  /** Payments of the client that Stripe can be asked about and that are not over. */
  async checkoutsOf(tx: EntityManager, participantId: string | null): Promise<ChargeId[]> {
    const rows: { id: ChargeId }[] = await tx.query(
      `SELECT id FROM charge WHERE participant_id = $1 AND checkout_session_id IS NOT NULL AND status IN ('open', 'processing', 'surplus') ORDER BY attempt`,
      [participantId],
    );
    return rows.map(({ id }) => id);
  }
}

function wanted(actor: Reader, wish: MismatchWish): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (actor.kind === 'member') add((place) => `m.practice_id = ${place}`, actor.practiceId);
  if (wish.practiceId !== undefined)
    add((place) => `coalesce(m.practice_id, c.practice_id) = ${place}`, wish.practiceId);
  if (wish.runId !== undefined) add((place) => `m.run_id = ${place}`, wish.runId);
  if (wish.kind !== undefined) add((place) => `m.kind = ${place}`, wish.kind);
  if (wish.state !== undefined) conditions.push(`m.resolved_at IS ${wish.state === 'open' ? '' : 'NOT'} NULL`);
  return { where: conditions.join(' AND '), values };
}
