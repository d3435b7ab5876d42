import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@vestibule/migrations';
import { Client, Pool } from 'pg';

const MIGRATIONS = join(import.meta.dirname, '../../migrations/src');

export interface TestDatabase {
  readonly url: string;
  /** As the owner of the schema, whom row-level security does not bind: for looking and for set-up. */
  rows<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: this jest project lacks the globalSetup of test/support');
  return url;
}

function inServer(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** A migrated database, made once for each version of the migrations; many test files may ask at the same moment. */
async function template(admin: Client): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, file)));
  const name = `vestibule_template_${hash.digest('hex').slice(0, 12)}`;
  await admin.query(`SELECT pg_advisory_lock(hashtext('vestibule_template'))`);
  try {
    const { rowCount } = await admin.query(`SELECT FROM pg_database WHERE datname = $1`, [name]);
    if (rowCount === 0) {
      await admin.query(`DROP DATABASE IF EXISTS ${name}_unfinished WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${name}_unfinished`);
      await migrate(inServer(`${name}_unfinished`));
      await admin.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`);
    }
  } finally {
    await admin.query(`SELECT pg_advisory_unlock(hashtext('vestibule_template'))`);
  }
  return name;
}

/** A database of this test file's own: migrated, or with `empty` without any table. */
export async function makeDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const name = `vestibule_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    const from = options.empty ? '' : ` TEMPLATE ${await template(admin)}`;
    await admin.query(`CREATE DATABASE ${name}${from}`);
  });
  const url = inServer(name);
  const pool = new Pool({ connectionString: url, max: 3 });
  pool.on('error', () => undefined); // DROP … WITH (FORCE) ends idle connections
  return {
    url,
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      const result = await pool.query<Row>(text, [...values]);
      return result.rows;
    },
    drop: async () => {
      await pool.end();
      await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
