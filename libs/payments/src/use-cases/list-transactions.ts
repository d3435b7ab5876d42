import { Injectable } from '@nestjs/common';
import {
  Cursors,
  type MemberActor,
  type OperatorActor,
  PAGE_SIZE,
  pageOf,
  type PagePlace,
  placeOf,
  Transactions,
} from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { TransactionQuery } from '../http/transaction-query.ts';
import type { TransactionListView, TransactionTotalView, TransactionView } from '../http/transaction-views.ts';
import {
  COLUMNS_SQL,
  FROM_SQL,
  ORDER_SQL,
  TOTALS_SQL,
  type TransactionRow,
  viewOf,
  type Wanted,
  wantedBy,
} from './transaction-rows.ts';

/**
 * Payments as Stripe reports them: operators see every practice's, an owner their own, nobody else any. Newest first. What a payment has moved comes
 * from the ledger: refunds, fees given back and disputes are in it.
 */
@Injectable()
export class ListTransactions {
  constructor(
    private readonly transactions: Transactions,
    private readonly cursors: Cursors,
  ) {}

  async page(actor: MemberActor | OperatorActor, query: TransactionQuery): Promise<TransactionListView> {
    const wanted = wantedBy(actor, query);
    const limit = query.limit ?? PAGE_SIZE;
    return this.transactions.run(actor, async (tx) => {
      const rows = await this.rows(tx, wanted, placeOf(query.cursor), limit + 1);
      const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
      return {
        items: page.rows.map(viewOf),
        nextCursor: page.nextCursor,
        totals: await this.totals(tx, wanted),
      };
    });
  }

  /**
   * Everything that fits, as it is now, from a cursor of the database.
   *
   * @throws InvalidInput, TooManyRequests at once, and not when the first row is asked for: the answer has begun by then.
   */
  all(actor: MemberActor | OperatorActor, query: TransactionQuery): AsyncGenerator<TransactionView> {
    const { where, values } = after(wantedBy(actor, query), placeOf(query.cursor));
    const rows = this.cursors.rows<TransactionRow>(
      actor,
      `SELECT ${COLUMNS_SQL} ${FROM_SQL} WHERE ${where} ${ORDER_SQL}`,
      values,
    );
    return viewsOf(rows);
  }

  private rows(tx: EntityManager, wanted: Wanted, place: PagePlace | null, limit: number): Promise<TransactionRow[]> {
    const { where, values } = after(wanted, place);
    return tx.query(`SELECT ${COLUMNS_SQL} ${FROM_SQL} WHERE ${where} ${ORDER_SQL} LIMIT $${values.length + 1}`, [
      ...values,
      limit,
    ]);
  }

  private totals(tx: EntityManager, { where, values }: Wanted): Promise<TransactionTotalView[]> {
    return tx.query(
      `${TOTALS_SQL} WHERE ${where} AND c.status IN ('paid', 'surplus', 'refunded') GROUP BY 1, 2 ORDER BY 1, 2`,
      [...values],
    );
  }
}

function after({ where, values }: Wanted, place: PagePlace | null): Wanted {
  if (!place) return { where, values };
  const [at, id] = [`$${values.length + 1}`, `$${values.length + 2}`];
  return {
    where: `${where} AND (c.created_at < ${at} OR (c.created_at = ${at} AND c.id > ${id}))`,
    values: [...values, place.at, place.id],
  };
}

async function* viewsOf(rows: AsyncGenerator<TransactionRow>): AsyncGenerator<TransactionView> {
  for await (const row of rows) yield viewOf(row);
}
