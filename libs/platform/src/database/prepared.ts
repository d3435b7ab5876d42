import type { Client, QueryResultRow } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { runnerOf } from './transactions.ts';

/** One statement that Postgres parses and plans once per connection. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * How a prepared statement is planned: once per connection, as look-ups by key. Left to itself Postgres plans one with an array afresh at every execution, which
 * takes ten times as long as executing it; and while tables are small it would read them whole, and stay with that as they grow.
 */
export const PLANNED_ONCE = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
} as const;

const SETTINGS = Object.entries(PLANNED_ONCE);
const settings = (valueOf: (value: string) => string): string =>
  `SELECT ${SETTINGS.map(([name, value]) => `set_config('${name}', ${valueOf(value)}, true)`).join(', ')}`;
const AS_LOOK_UPS = settings((value) => `'${value}'`);
const AS_USUAL = settings(() => 'NULL');

/**
 * Asks a prepared statement within a transaction. For a question that is large and asked often, of few keys: reading one appointment with all that a message can say of it is planned for 13 ms, and
 * asked in 2. What else the transaction asks is planned as usual.
 */
export async function preparedRows<Row extends QueryResultRow>(
  tx: EntityManager,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const client: Client = await runnerOf(tx).connect();
  await tx.query(AS_LOOK_UPS);
  try {
    const { rows } = await client.query<Row>({ name, text, values: [...values] });
    await tx.query(AS_USUAL);
    return rows;
  } catch (error) {
    throw error instanceof Error ? new QueryFailedError(text, [...values], error) : error;
  }
}
