import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres } from '@vestibule/local';
import { migrate } from '@vestibule/migrations';
import { seed } from './seed.ts';

const HANDLED_LIMIT_MS = 60_000;

/**
 * As an installation with a million sessions has it, and as the README asks for: what is looked up stays in Postgres' own memory (128 MB, the
 * default, holds a tenth of it), and no checkpoint falls into a measurement. Everything that is about durability is Postgres' own.
 */
const MEMORY = { shared_buffers: '1GB', effective_cache_size: '3GB', max_wal_size: '4GB' };

export interface BenchDatabase {
  readonly name: string;
  readonly url: string;
  readonly sessions: number;
}

/** A Postgres of our own (every commit is flushed to disk), and databases of different sizes in it. */
export interface BenchServer {
  /** The server's process; its backends are its children. Undefined when the server was given. */
  readonly pid: number | undefined;
  add(sessions: number, ledgerEntries?: number): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

/** `BENCH_DATABASE_URL` names a server to use instead of starting one; databases called `bench_…` are made in it and dropped at the end. */
export async function startBenchServer(port: number): Promise<BenchServer> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (given) return serverAt(given, undefined, async () => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-bench-'));
  const postgres = await startPostgres({ dataDir, port, maxConnections: 200, settings: MEMORY });
  return serverAt(postgres.url, postgres.program.pid, async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

function serverAt(adminUrl: string, pid: number | undefined, stop: () => Promise<void>): BenchServer {
  const made: string[] = [];
  return {
    pid,
    async add(sessions, ledgerEntries) {
      const name = `bench_${sessions}`;
      await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
      made.push(name);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      await migrate(url.href);
      await seed(url.href, sessions, ledgerEntries);
      return { name, url: url.href, sessions };
    },
    async stop() {
      await asAdmin(adminUrl, ...made.map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).catch(
        () => undefined,
      );
      await stop();
    },
  };
}

/** Until every kept event of this account has been handled. */
export async function inboxHandled(url: string, account: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const deadline = Date.now() + HANDLED_LIMIT_MS;
    for (;;) {
      const { rows } = await client.query<{ left: number }>(
        `SELECT count(*)::int AS left FROM inbox WHERE handled_at IS NULL AND account_id = $1`,
        [account],
      );
      if (rows[0]?.left === 0) return;
      if (Date.now() > deadline) throw new Error(`${rows[0]?.left} events were acknowledged and not handled`);
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

async function asAdmin(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
