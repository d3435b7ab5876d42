import { Agent, request as ask } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ParticipantId } from '@vestibule/kernel';
import { Links } from '@vestibule/sessions';
import { Client } from 'pg';
import type { Ear } from '../support/ear.ts';
import { Hearing, openPages, type Page } from './open-pages.ts';
import { cpuMs, cpuMsOfChildren } from './stage/process-figures.ts';
import type { RunningProcess } from './stage/process.ts';

/** Many people at the doors of one api, each with a page that listens. */
export interface WaitingFigures {
  readonly clients: number;
  readonly openedSeconds: number;
  readonly kbPerSocket: number;
  /** Of the same pages at a bare socket.io server that only answers them. */
  readonly bareKbPerSocket: number;
  /** From the commit of one `charge.changed` to the page that it is about. */
  readonly toldP50Ms: number;
  readonly toldP99Ms: number;
  /** From one commit that changes something for everybody to the last page told. */
  readonly lastOfAllToldMs: number;
  /** From the loss of the line to the database to the last page that has been told to ask again. */
  readonly lastAskedAgainMs: number;
  readonly knocksPerSecond: number;
  readonly knocksP99Ms: number;
  /** Of one core, in percent, while everybody says every twenty seconds that they are still there. */
  readonly knockingCpuPercent: number;
  readonly knockingDatabaseCpuPercent: number | undefined;
}
export interface Waiting {
  readonly clients: number;
  readonly databaseUrl: string;
  readonly databasePid: number | undefined;
  readonly linkKeys: string;
  readonly knockingMs: number;
  readonly bareKbPerSocket: number;
}

const CHANGES = 300;
const KNOCK_EVERY_MS = 20_000;
const KNOCK = '{"camera":"ready","microphone":"ready"}';

export async function crowdWaits(api: RunningProcess, of: Waiting): Promise<WaitingFigures> {
  const url = `http://127.0.0.1:${api.port}`;
  const database = new Client({ connectionString: of.databaseUrl });
  await database.connect();
  const ears: Ear[] = [];
  try {
    const pages = await pagesOf(database, of);
    const heard = new Hearing(pages.map(({ sessionId }) => sessionId));
    const { openedSeconds, kbPerSocket } = await openPages(api, pages, heard, ears);

    const tell = (ids: readonly string[]): Promise<unknown> =>
      database.query(
        `INSERT INTO outbox (kind, practice_id, session_id, payload) SELECT 'charge.changed', practice_id, id, '{}' FROM session WHERE id = ANY($1)`,
        [ids],
      );
    const told: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const id = pages[(change * 37) % pages.length]?.sessionId ?? '';
      const page = heard.some('gate.changed', [id]);
      const since = performance.now();
      await tell([id]);
      await page;
      told.push(performance.now() - since);
    }
    const all = heard.everybody('gate.changed');
    const changed = performance.now();
    await tell(pages.map(({ sessionId }) => sessionId));
    await all;
    const lastOfAllToldMs = performance.now() - changed;

    const again = heard.everybody('listening');
    const cut = performance.now();
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' OR query = 'SELECT 1' AND pid <> pg_backend_pid()`,
    );
    await again;
    const lastAskedAgainMs = performance.now() - cut;

    const knocking = await knock(url, api.pid, pages, of);
    return {
      clients: pages.length,
      openedSeconds,
      kbPerSocket,
      bareKbPerSocket: of.bareKbPerSocket,
      toldP50Ms: at(told, 0.5),
      toldP99Ms: at(told, 0.99),
      lastOfAllToldMs,
      lastAskedAgainMs,
      ...knocking,
    };
  } finally {
    for (const ear of ears) ear.close();
    await database.end();
  }
}

/** Everybody's session has a waiting room from now on. */
async function pagesOf(database: Client, { clients, linkKeys }: Waiting): Promise<Page[]> {
  const links = new Links({ LINK_KEYS: linkKeys, SEAL_KEYS: '', productionProblems: () => [] });
  const { rows } = await database.query<{ id: string; session_id: string }>(
    'SELECT id, session_id FROM participant ORDER BY id LIMIT $1',
    [clients],
  );
  await database.query('UPDATE session SET waiting_room = true WHERE id = ANY($1)', [
    rows.map(({ session_id }) => session_id),
  ]);
  return rows.map(({ id, session_id }) => ({ token: links.sign(id as ParticipantId, 1), sessionId: session_id }));
}

async function knock(
  url: string,
  pid: number,
  pages: readonly Page[],
  { knockingMs, databasePid }: Waiting,
): Promise<
  Pick<WaitingFigures, 'knocksPerSecond' | 'knocksP99Ms' | 'knockingCpuPercent' | 'knockingDatabaseCpuPercent'>
> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const one = ({ token }: Page): Promise<number> =>
    new Promise((resolve, reject) => {
      const since = performance.now();
      const asked = ask(`${url}/api/join/${token}/knock`, {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': KNOCK.length },
      });
      asked.on('response', (answer) => {
        answer.resume();
        if (answer.statusCode === 200) answer.on('end', () => resolve(performance.now() - since));
        else reject(new Error(`a knock was answered ${answer.statusCode}`));
      });
      asked.on('error', reject);
      asked.end(KNOCK);
    });
  // Everybody takes their place first; what is measured is that they keep it.
  for (let from = 0; from < pages.length; from += 50) await Promise.all(pages.slice(from, from + 50).map(one));
  const gapMs = KNOCK_EVERY_MS / pages.length;
  const before = { api: cpuMs(pid), database: databasePid === undefined ? 0 : cpuMsOfChildren(databasePid) };
  const began = performance.now();
  const under: Promise<number>[] = [];
  for (let due = began; due - began < knockingMs; due += gapMs) {
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    const page = pages[under.length % pages.length];
    if (page) under.push(one(page));
    under.at(-1)?.catch(() => undefined); // told when all are waited for
  }
  const took = await Promise.all(under);
  const elapsedMs = performance.now() - began;
  agent.destroy();
  return {
    knocksPerSecond: (took.length * 1000) / elapsedMs,
    knocksP99Ms: at(took, 0.99),
    knockingCpuPercent: ((cpuMs(pid) - before.api) * 100) / elapsedMs,
    knockingDatabaseCpuPercent:
      databasePid === undefined ? undefined : ((cpuMsOfChildren(databasePid) - before.database) * 100) / elapsedMs,
  };
}

const at = (figures: readonly number[], share: number): number =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0;
