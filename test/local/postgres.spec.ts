import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres } from '@vestibule/local';
import { Client } from 'pg';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vestibule-pg-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was committed over a stop, and listens nowhere but on loopback', async () => {
  const port = await freePort();
  const first = await startPostgres({ dataDir, port });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  expect(await query(first.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await first.stop();
  const second = await startPostgres({ dataDir, port });
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

it('recovers when it was killed with everything, and starts on the same folder', async () => {
  const port = await freePort();
  const first = await startPostgres({ dataDir, port });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  first.program.kill(); // the whole group, as a machine that loses power: postmaster.pid stays behind
  const second = await startPostgres({ dataDir, port: await freePort() });
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

it('ends a server that a killed parent left running on the folder', async () => {
  const left = await startPostgres({ dataDir, port: await freePort() });
  const next = await startPostgres({ dataDir, port: await freePort() });
  await expect(query(left.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await next.stop();
});

it('does not let a wrong password in', async () => {
  const server = await startPostgres({ dataDir, port: await freePort(), password: 'right' });
  await expect(query(server.url.replace('right', 'wrong'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  );
  await server.stop();
});

it('says why it does not start', async () => {
  const port = await freePort();
  const first = await startPostgres({ dataDir, port });
  await expect(startPostgres({ dataDir: join(dataDir, 'other'), port })).rejects.toThrow(
    /Postgres did not start.*postgres\.log/s,
  );
  await first.stop();
});
