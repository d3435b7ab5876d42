import { Injectable } from '@nestjs/common';
import { InvalidInput, isUuid } from '@vestibule/kernel';
import { type MemberActor, NotAllowed, type OperatorActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { TransactionQuery } from '../http/bodies.ts';
import type { TransactionListView, TransactionTotalView, TransactionView } from '../http/views.ts';

export const TRANSACTION_STATUSES = [
  'paid',
  'processing',
  'failed',
  'refunded',
  'partially_refunded',
  'open',
  'expired',
] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/** How a payment looks to whoever reviews fees. A second payment that went back is refunded like any other. */
const STATUS_SQL = `CASE WHEN c.refunded_minor >= c.amount_minor AND c.refunded_minor > 0 THEN 'refunded'
  WHEN c.refunded_minor > 0 THEN 'partially_refunded' WHEN c.status IN ('paid', 'surplus') THEN 'paid'
  WHEN c.status = 'creating' THEN 'open' ELSE c.status END`;

const FROM_SQL = `FROM charge c JOIN practice p ON p.id = c.practice_id JOIN session s ON s.id = c.session_id JOIN member m ON m.id = s.practitioner_id`;

const PAGE = 50;
const CSV_PAGE = 500;

interface Row {
  readonly id: string;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly practitionerId: string;
  readonly practitionerName: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly status: TransactionStatus;
  readonly currency: string;
  readonly gross: number;
  readonly stripeFee: number | null;
  readonly tax: number | null;
  readonly platformFee: number | null;
  readonly net: number | null;
  readonly settlementCurrency: string | null;
  readonly refunded: number;
  readonly paymentIntentId: string | null;
  readonly accountId: string;
}

/** What an actor may see and asked for, as SQL. */
interface Wanted {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Payments as Stripe reports them: operators see every practice's, an owner their own, nobody else any. Newest first. */
@Injectable()
export class ListTransactions {
  constructor(private readonly transactions: Transactions) {}

  async page(actor: MemberActor | OperatorActor, query: TransactionQuery): Promise<TransactionListView> {
    const wanted = wantedBy(actor, query);
    const limit = query.limit ?? PAGE;
    return this.transactions.run(actor, async (tx) => {
      const rows = await this.rows(tx, wanted, placeOf(query.cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(viewOf),
        nextCursor: rows.length > limit && last ? cursorOf(last) : null,
        totals: await this.totals(tx, wanted),
      };
    });
  }

  /**
   * Everything that fits, a page at a time, so that a year of payments is never held in memory at once.
   *
   * @throws InvalidInput at once, and not when the first row is asked for: the answer has begun by then.
   */
  all(actor: MemberActor | OperatorActor, query: TransactionQuery): AsyncGenerator<TransactionView> {
    return this.from(actor, wantedBy(actor, query), placeOf(query.cursor));
  }

  private async *from(
    actor: MemberActor | OperatorActor,
    wanted: Wanted,
    start: Place | null,
  ): AsyncGenerator<TransactionView> {
    let place = start;
    for (;;) {
      const after = place;
      const rows = await this.transactions.run(actor, (tx) => this.rows(tx, wanted, after, CSV_PAGE));
      for (const row of rows) yield viewOf(row);
      const last = rows.at(-1);
      if (rows.length < CSV_PAGE || !last) return;
      place = { createdAt: last.createdAt, id: last.id };
    }
  }

  private rows(tx: EntityManager, wanted: Wanted, after: Place | null, limit: number): Promise<Row[]> {
    const values = [...wanted.values];
    let where = wanted.where;
    if (after) {
      values.push(after.createdAt, after.id);
      where += ` AND (c.created_at < $${values.length - 1} OR (c.created_at = $${values.length - 1} AND c.id > $${values.length}))`;
    }
    values.push(limit);
    return tx.query(
      `SELECT c.id, c.created_at AS "createdAt", c.paid_at AS "paidAt", p.id AS "practiceId", p.name AS "practiceName", m.id AS "practitionerId",
         m.name AS "practitionerName", c.session_id AS "sessionId", c.participant_id AS "participantId", ${STATUS_SQL} AS status, c.currency,
         c.amount_minor AS gross, c.stripe_fee_minor AS "stripeFee", c.tax_minor AS tax, c.application_fee_minor AS "platformFee", c.net_minor AS net,
         c.settlement_currency AS "settlementCurrency", c.refunded_minor AS refunded, c.payment_intent_id AS "paymentIntentId", c.account_id AS "accountId"
       ${FROM_SQL} WHERE ${where} ORDER BY c.created_at DESC, c.id LIMIT $${values.length}`,
      values,
    );
  }

  /** Of money that arrived, by currency. Fees and net are in the currency Stripe settles in, so that both make a group. */
  private async totals(tx: EntityManager, wanted: Wanted): Promise<TransactionTotalView[]> {
    return tx.query(
      `SELECT c.currency, coalesce(c.settlement_currency, c.currency) AS "settlementCurrency", count(*)::int AS count, sum(c.amount_minor)::float8 AS gross,
         coalesce(sum(c.stripe_fee_minor), 0)::float8 AS "stripeFee", coalesce(sum(c.tax_minor), 0)::float8 AS tax,
         coalesce(sum(c.application_fee_minor), 0)::float8 AS "platformFee", coalesce(sum(c.net_minor), 0)::float8 AS net,
         sum(c.refunded_minor)::float8 AS refunded
       ${FROM_SQL} WHERE ${wanted.where} AND c.status IN ('paid', 'surplus', 'refunded') GROUP BY 1, 2 ORDER BY 1, 2`,
      [...wanted.values],
    );
  }
}

function wantedBy(actor: MemberActor | OperatorActor, query: TransactionQuery): Wanted {
  if (actor.kind === 'member' && actor.role !== 'owner') throw new NotAllowed('this is for owners and operators');
  const values: unknown[] = [];
  const conditions: string[] = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (actor.kind === 'member') add((place) => `c.practice_id = ${place}`, actor.practiceId);
  if (query.practiceId !== undefined) add((place) => `c.practice_id = ${place}`, query.practiceId);
  if (query.practitioner !== undefined) add((place) => `s.practitioner_id = ${place}`, query.practitioner);
  if (query.from !== undefined) add((place) => `c.created_at >= ${place}`, instantOf(query.from, 'from'));
  if (query.to !== undefined) add((place) => `c.created_at < ${place}`, instantOf(query.to, 'to'));
  if (query.status !== undefined) add((place) => `${STATUS_SQL} = ${place}`, query.status);
  return { where: conditions.join(' AND '), values };
}

function instantOf(text: string, field: string): Date {
  const instant = new Date(text);
  if (!isInstant(instant))
    throw new InvalidInput([{ field, message: 'must be a date or an instant such as 2026-11-25T03:00:00Z' }]);
  return instant;
}

/** One that Postgres can hold too. */
const isInstant = (instant: Date): boolean => instant.getUTCFullYear() >= 1970 && instant.getUTCFullYear() <= 9999;

/** Where a page ends, in the order of the list. */
interface Place {
  readonly createdAt: Date;
  readonly id: string;
}
const cursorOf = ({ createdAt, id }: Place): string =>
  Buffer.from(`${createdAt.toISOString()}|${id}`).toString('base64url');

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const createdAt = new Date(at);
  if (!isInstant(createdAt) || !isUuid(id))
    throw new InvalidInput([{ field: 'cursor', message: 'must be the nextCursor of the page before' }]);
  return { createdAt, id };
}

const viewOf = (row: Row): TransactionView => ({
  id: row.id,
  createdAt: row.createdAt.toISOString(),
  paidAt: row.paidAt?.toISOString() ?? null,
  practice: { id: row.practiceId, name: row.practiceName },
  practitioner: { id: row.practitionerId, name: row.practitionerName },
  sessionId: row.sessionId,
  participantId: row.participantId,
  status: row.status,
  currency: row.currency,
  gross: row.gross,
  stripeFee: row.stripeFee,
  tax: row.tax,
  platformFee: row.platformFee,
  net: row.net,
  settlementCurrency: row.settlementCurrency,
  refunded: row.refunded,
  chargeId: row.id,
  paymentIntentId: row.paymentIntentId,
  accountId: row.accountId,
});
