import { setTimeout as sleep } from 'node:timers/promises';
import { type Ear, listenAt } from '../support/ear.ts';
import { rssMb } from './stage/process-figures.ts';
import type { RunningProcess } from './stage/process.ts';

const OPENING_AT_ONCE = 200;
const LIMIT_MS = 120_000;

export interface Page {
  readonly token: string;
  readonly sessionId: string;
}

/** Opens a socket for each page, some at a time; `ears` has those that are open, also when it fails. */
export async function openPages(
  server: RunningProcess,
  pages: readonly Page[],
  heard: Hearing,
  ears: Ear[],
): Promise<{ readonly openedSeconds: number; readonly kbPerSocket: number }> {
  await sleep(1_000); // what starting left behind has come to rest
  const restMb = rssMb(server.pid);
  const opening = performance.now();
  for (let from = 0; from < pages.length; from += OPENING_AT_ONCE) {
    const some = pages.slice(from, from + OPENING_AT_ONCE);
    const theirs = heard.some(
      'listening',
      some.map(({ sessionId }) => sessionId),
    );
    for (const { token, sessionId } of some)
      ears.push(
        listenAt(
          `http://127.0.0.1:${server.port}`,
          { link: token },
          { heard: (event) => heard.note(event, sessionId), lost: () => heard.lost() },
        ),
      );
    await theirs;
  }
  return {
    openedSeconds: (performance.now() - opening) / 1000,
    kbPerSocket: ((rssMb(server.pid) - restMb) * 1024) / pages.length,
  };
}

/** The same pages at socket.io alone: what is left to us is the difference. */
export async function bareKbPerSocket(server: RunningProcess, clients: number): Promise<number> {
  const pages = Array.from({ length: clients }, (_, one) => ({
    token: String(one).padStart(60, '0'),
    sessionId: String(one),
  }));
  const ears: Ear[] = [];
  try {
    return (await openPages(server, pages, new Hearing(pages.map(({ sessionId }) => sessionId)), ears)).kbPerSocket;
  } finally {
    for (const ear of ears) ear.close();
  }
}

/** Who has been told what since somebody began to wait for it. */
export class Hearing {
  private readonly waits = new Set<{
    event: string;
    missing: Set<string>;
    done: () => void;
    fail: (why: Error) => void;
  }>();
  private readonly all: readonly string[];

  constructor(all: readonly string[]) {
    this.all = all;
  }
  note(event: string, sessionId: string): void {
    for (const wait of this.waits)
      if (wait.event === event && wait.missing.delete(sessionId) && wait.missing.size === 0) wait.done();
  }
  lost(): void {
    for (const wait of this.waits) wait.fail(new Error('the api dropped a socket'));
  }
  everybody(event: string): Promise<void> {
    return this.some(event, this.all);
  }
  some(event: string, ids: readonly string[]): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const wait = { event, missing: new Set(ids), done: resolve, fail: reject };
    this.waits.add(wait);
    const timer = setTimeout(() => reject(new Error(`${wait.missing.size} pages did not hear ${event}`)), LIMIT_MS);
    return promise.finally(() => {
      clearTimeout(timer);
      this.waits.delete(wait);
    });
  }
}
