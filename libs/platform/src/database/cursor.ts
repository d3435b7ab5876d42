import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { identityOf, type Actor } from '../actor/actor.ts';
import { TooManyRequests } from '../problems/errors.ts';

const ROWS_AT_ONCE = 500;
/** Each holds a connection for as long as somebody reads: few enough to leave the others theirs. */
const MOST_AT_ONCE = 3;
/** A reader who stops reading gives the connection back. */
const IDLE_LIMIT = '60s';

/**
 * A long answer, a few hundred rows at a time, from one cursor of the database: all of it as it was at one moment, and never more of it in memory than
 * that, however long it is.
 */
@Injectable()
export class Cursors {
  private underWay = 0;

  constructor(private readonly source: DataSource) {}

  /** @throws TooManyRequests at once, when too many are being read already. */
  rows<Row>(actor: Actor, query: string, values: readonly unknown[]): AsyncGenerator<Row> {
    if (this.underWay >= MOST_AT_ONCE) throw new TooManyRequests(10);
    return this.read<Row>(actor, query, values);
  }

  private async *read<Row>(actor: Actor, query: string, values: readonly unknown[]): AsyncGenerator<Row> {
    this.underWay += 1;
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const { kind, id } = identityOf(actor);
      await runner.query(
        `SELECT set_config('vestibule.actor_kind', $1, true), set_config('vestibule.actor_id', $2, true),
           set_config('idle_in_transaction_session_timeout', $3, true)`,
        [kind, id, IDLE_LIMIT],
      );
      await runner.query(`DECLARE answer NO SCROLL CURSOR FOR ${query}`, [...values]);
      for (;;) {
        const rows: Row[] = await runner.query(`FETCH ${ROWS_AT_ONCE} FROM answer`);
        yield* rows;
        if (rows.length < ROWS_AT_ONCE) return;
      }
    } finally {
      this.underWay -= 1;
      // Nothing was written; a connection that is lost has ended its transaction by itself.
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }
}
