import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from '@vestibule/api';
import { freePort } from '@vestibule/local';
import { createLog } from '@vestibule/platform';
import { startStripeSandbox } from '@vestibule/stripe-sandbox';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Environment, testEnvironment } from '../support/environment.ts';
import { makeOperator } from '../support/given.ts';
import { type Agent, signedIn } from '../support/people.ts';
import { DAYS, type Past, payALot, writeDown } from './past.ts';
import { type FaultyPractice, foundPractices } from './practices.ts';
import { apiPart, killAndRaise, type Part, raise, workerPart } from './processes.ts';
import { type StripeDoor, startStripeDoor } from './stripe-door.ts';
import { startVideoStandIn } from './video-stand-in.ts';

export interface LongBooks {
  /** Each is a line of the practice's statement and one of the platform's. */
  readonly payments: number;
  readonly kills: number;
  readonly say?: (line: string) => void;
}
export interface LongBooksReport {
  readonly lines: number;
  readonly kills: number;
  readonly seconds: number;
  readonly matched: number;
  readonly planted: number;
  /** By kind and subject. */
  readonly found: readonly string[];
  readonly pagesRead: number;
  /** Had nothing been killed. */
  readonly pagesNeeded: number;
  readonly mostReadsInASecond: number;
  readonly mostMemoryMb: number;
  readonly offences: readonly string[];
}

const DAY_MS = 24 * 3_600_000;
const PAGE = 100;
/** Of what Stripe lets one process do, so much may go into reading statements. */
export const READS_A_SECOND = 8;
const LIMIT_MS = 900_000;
const READS = /^\/v1\/(balance_transactions|payouts)\?/;
/** Three payments and one of the platform's fees are not in our books, and something is that Stripe does not have. */
const PLANTED = [
  'missing_entry account',
  'missing_entry account',
  'missing_entry account',
  'missing_entry platform',
  'unknown_entry account',
];

interface Scene extends Past {
  readonly door: StripeDoor;
}

/** Years of a practice in one reconciliation: as slowly as Stripe wants to be asked, killed on the way, and nothing is read or counted twice. */
export async function longBooks(of: LongBooks): Promise<LongBooksReport> {
  const say = of.say ?? ((): void => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-books-'));
  let behindMs = (DAYS + 1) * DAY_MS;
  const base = testEnvironment();
  const sandbox = await startStripeSandbox({
    secretKey: base['STRIPE_SECRET_KEY'] ?? '',
    clock: () => new Date(Date.now() - behindMs),
    webhookEndpoints: [],
  });
  const door = await startStripeDoor(sandbox.port);
  const video = await startVideoStandIn();
  const database = await makeDatabase();
  const env: Environment = {
    ...base,
    PUBLIC_URL: 'http://127.0.0.1',
    DATABASE_URL: database.url,
    STRIPE_API_BASE: door.url,
    LIVEKIT_URL: video.url.replace('http', 'ws'),
  };
  const scene: Scene = { env, database, sandbox, door, say };
  const port = await freePort();
  const where = { folder, env };
  const api = apiPart(where, 'api', port);
  const worker = workerPart(where, 'worker', await freePort());
  try {
    const [practice] = await foundPractices(
      { env, stripe: { account: async (about) => sandbox.account(about).id } },
      1,
    );
    if (!practice) throw new Error('no practice');
    const passes = (ms: number): void => void (behindMs -= ms);
    await payALot(scene, practice, of.payments, passes);
    await writeDown(scene, practice);
    await plant(scene);
    await raise([api]);
    const operator = await asOperator(env, `http://127.0.0.1:${port}`);
    return await reconciled(scene, practice, { operator, worker, kills: of.kills });
  } finally {
    await Promise.all([api, worker].map(({ program }) => program.stop()));
    await Promise.all([door.close(), video.close(), sandbox.close()]);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the schema's owner, whom nothing stops. */
async function plant({ database }: Scene): Promise<void> {
  const forget = async (kind: string, book: string, count: number): Promise<void> => {
    const rows = await database.rows<{ id: string }>(
      `SELECT id FROM ledger_transaction WHERE kind = $1 AND book = $2 ORDER BY md5(balance_transaction_id) LIMIT $3`,
      [kind, book, count],
    );
    const ids = rows.map(({ id }) => id);
    await database.rows(`DELETE FROM ledger_entry WHERE transaction_id = ANY($1)`, [ids]);
    await database.rows(`DELETE FROM ledger_transaction WHERE id = ANY($1)`, [ids]);
  };
  await forget('charge', 'practice', 3);
  await forget('application_fee', 'platform', 1);
  await database.rows(
    `WITH made AS (INSERT INTO ledger_transaction (id, practice_id, book, account_id, balance_transaction_id, kind, stripe_type, currency, occurred_at, available_on, posted_at)
        SELECT gen_random_uuid(), practice_id, 'practice', account_id, 'txn_invented', 'charge', 'charge', currency, occurred_at, available_on, posted_at
          FROM ledger_transaction WHERE kind = 'charge' ORDER BY occurred_at LIMIT 1 RETURNING id, practice_id, occurred_at, currency)
      INSERT INTO ledger_entry (transaction_id, line, practice_id, book, occurred_at, account, amount_minor, currency)
        SELECT id, line, practice_id, 'practice', occurred_at, account, amount, currency FROM made, (VALUES (1, 'stripe_balance', 100), (2, 'sales', -100)) l (line, account, amount)`,
  );
  // Tonight's has been: only the one that is asked for runs.
  await database.rows(
    `INSERT INTO reconciliation_run (id, cause, from_date, to_date, started_at, finished_at) VALUES (gen_random_uuid(), 'nightly', current_date, current_date + 30, now(), now())`,
  );
}

async function asOperator(env: Environment, url: string): Promise<Agent> {
  const app = await createApi({ source: env, log: createLog('api', 'error') });
  try {
    return await signedIn(app, url, await makeOperator(app));
  } finally {
    await app.close();
  }
}

async function reconciled(
  { database, door, sandbox, say }: Scene,
  practice: FaultyPractice,
  { operator, worker, kills }: { readonly operator: Agent; readonly worker: Part; readonly kills: number },
): Promise<LongBooksReport> {
  const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
  const { status, body } = await operator.post('/api/reconciliations').send({ from: day(-DAYS - 3), to: day(2) });
  if (status !== 201) throw new Error(`the reconciliation was answered ${status}: ${JSON.stringify(body)}`);
  const began = performance.now();
  await raise([worker]);
  let [done, killed, mostMemoryMb] = [0, 0, 0];
  const { balanceTransactions } = sandbox.state().counts;
  const lines = balanceTransactions ?? 0;
  while (performance.now() - began < LIMIT_MS) {
    const [run] = await database.rows<{ finished: boolean; steps: number }>(
      `SELECT r.finished_at IS NOT NULL AS finished, (SELECT coalesce(sum(step), 0)::int FROM reconciliation_part p WHERE p.run_id = r.id) AS steps
         FROM reconciliation_run r WHERE id = $1`,
      [body.id],
    );
    done = run?.steps ?? 0;
    mostMemoryMb = Math.max(mostMemoryMb, memoryMb(worker));
    if (run?.finished) break;
    if (killed < kills && done > ((lines / PAGE) * (killed + 1)) / (kills + 1)) {
      killed += 1;
      await killAndRaise(worker);
      say(`${done} steps done; killed the worker`);
    }
    await sleep(100);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const [sums] = await database.rows<{ matched: number; all: number }>(
    `SELECT sum(matched)::int AS matched, sum(matched + missing + different + foreign_count)::int AS all FROM reconciliation_line WHERE run_id = $1 AND kind = 'day'`,
    [body.id],
  );
  const found = (
    await database.rows<{ what: string }>(
      `SELECT kind || ' ' || subject AS what FROM mismatch WHERE resolved_at IS NULL`,
    )
  ).map(({ what }) => what);
  const reads = door.calls.filter(
    ({ at, path }) => at >= began && READS.test(path) && !path.includes('failure_balance'),
  );
  const pagesNeeded = await pagesOf(database, practice);
  const offences = [
    ...(sums?.all === lines ? [] : [`${lines} lines at Stripe, ${sums?.all} were compared`]),
    ...(JSON.stringify(found.toSorted()) === JSON.stringify(PLANTED) ? [] : [`found: ${found.toSorted().join(', ')}`]),
    ...(reads.length <= pagesNeeded + killed ? [] : [`${reads.length} pages read where ${pagesNeeded} were needed`]),
    ...(killed === kills ? [] : [`it was over after ${killed} kills`]),
  ];
  return {
    lines,
    kills: killed,
    seconds,
    matched: sums?.matched ?? 0,
    planted: PLANTED.length,
    found: found.toSorted(),
    pagesRead: reads.length,
    pagesNeeded,
    mostReadsInASecond: door.mostInASecond(began, READS),
    mostMemoryMb: Math.round(mostMemoryMb),
    offences,
  };
}

/** Of both statements, of the list of payouts, and of what each payout carried away. */
async function pagesOf(database: TestDatabase, { accountId }: FaultyPractice): Promise<number> {
  const pages = (lines: number): number => Math.max(1, Math.ceil(lines / PAGE));
  const of = async (kind: 'account' | 'platform'): Promise<number> => {
    const [row] = await database.rows<{ lines: number }>(
      `SELECT coalesce(sum(l.matched + l.missing + l.different + l.foreign_count), 0)::int AS lines FROM reconciliation_line l JOIN reconciliation_part p ON p.id = l.part_id
        WHERE l.kind = 'day' AND p.subject = $1 AND p.account_id IS NOT DISTINCT FROM $2`,
      [kind, kind === 'account' ? accountId : null],
    );
    return pages(row?.lines ?? 0);
  };
  const payouts = await database.rows<{ lines: number }>(
    `SELECT (matched + missing + different + foreign_count)::int AS lines FROM reconciliation_line WHERE kind = 'payout'`,
  );
  // A payout's own line is on its list too.
  return (
    (await of('account')) + (await of('platform')) + 1 + payouts.reduce((sum, { lines }) => sum + pages(lines + 1), 0)
  );
}

function memoryMb({ program }: Part): number {
  try {
    const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0; // just killed, or not a Linux
  }
}
