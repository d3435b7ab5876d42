/**
 * One real Postgres a test run, without fsync: nobody will miss its data. TEST_DATABASE_URL names a server that is there already (as a
 * superuser; databases are made and dropped in it).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function startTestPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  const local = await import('@vestibule/local').catch((cause) => {
    throw new Error('the test database is started by apps/local, which is not built: run "npx tsc -b" first', {
      cause,
    });
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-test-'));
  const postgres = await local.startPostgres({
    dataDir,
    port: await local.freePort(),
    durable: false,
    maxConnections: 200,
  });
  process.env.TEST_DATABASE_URL = postgres.url;
  globalThis.vestibuleTestPostgres = { postgres, dataDir };
}
