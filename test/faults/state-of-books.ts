import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const REST_LIMIT_MS = 600_000;
const WORK_LEFT = `SELECT (SELECT count(*) FROM inbox WHERE handled_at IS NULL)::int + (SELECT count(*) FROM outbox WHERE relayed_at IS NULL)::int
  + (SELECT count(*) FROM charge WHERE books_open_since IS NOT NULL)::int + (SELECT count(*) FROM refund WHERE status IN ('creating', 'pending'))::int
  + (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND name <> 'dead-letters')::int AS left`;

/** @throws after ten minutes, saying how much is left. */
export async function comesToRest(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const deadline = performance.now() + REST_LIMIT_MS;
    for (;;) {
      const { rows } = await client.query<{ left: number }>(WORK_LEFT);
      const left = rows[0]?.left ?? 0;
      if (left === 0) return;
      if (performance.now() > deadline) throw new Error(`${left} things are not done after ten minutes`);
      await sleep(500);
    }
  });
}

/** What is in the books, without times and ids of our own making: the same for the same history, whatever the way there. */
const STATE = {
  charges: `SELECT id, status, amount_minor, refunded_minor, held_minor, lost_minor, excess_minor, flag, gross_minor, net_minor, stripe_charge_id, application_fee_id FROM charge`,
  fees: `SELECT participant_id, standing, kept_minor FROM fee`,
  entries: `SELECT t.account_id, t.balance_transaction_id, t.kind, t.charge_id, e.line, e.account, e.amount_minor, e.currency
      FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id`,
  sums: `SELECT charge_id, currency, gross_minor, refunded_minor, platform_fee_minor, dispute_minor, net_minor FROM charge_money`,
  refunds: `SELECT charge_id, stripe_refund_id, amount_minor, cause, status FROM refund`,
  disputes: `SELECT id, status, amount_minor FROM dispute`,
  timelines: `SELECT session_id, participant_id, kind, count(*) FROM session_event GROUP BY 1, 2, 3`,
  papers: `SELECT participant_id, kind, split_part(cause, ':', 1) AS cause, total_minor, tax_minor, count(*) FROM invoice GROUP BY 1, 2, 3, 4, 5`,
  unbalanced: `SELECT transaction_id FROM ledger_entry GROUP BY 1 HAVING sum(amount_minor) <> 0`,
} as const;
export type State = ReadonlyMap<string, readonly string[]>;

export async function stateOf(url: string): Promise<State> {
  return withClient(url, async (client) => {
    const state = new Map<string, string[]>();
    for (const [what, query] of Object.entries(STATE)) {
      const { rows } = await client.query<object>(query);
      state.set(what, rows.map((row) => JSON.stringify(row)).toSorted());
    }
    return state;
  });
}

export function differences(wanted: State, found: State): string[] {
  return [...wanted].flatMap(([what, rows]) => {
    const [before, after] = [new Set(rows), new Set(found.get(what))];
    const lost = rows.filter((row) => !after.has(row));
    const more = [...after].filter((row) => !before.has(row));
    const doubled = (found.get(what)?.length ?? 0) - after.size;
    return [
      ...lost.slice(0, 5).map((row) => `lost of ${what}: ${row}`),
      ...more.slice(0, 5).map((row) => `too many ${what}: ${row}`),
      ...(doubled > 0 ? [`${doubled} of ${what} are there twice`] : []),
      ...(what === 'unbalanced' && rows.length + after.size > 0 ? ['the ledger does not sum to zero'] : []),
    ];
  });
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
