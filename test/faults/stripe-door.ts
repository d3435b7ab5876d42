import { createServer, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** `down`: connections break off. `busy`: 429, always. `slow`: every answer takes half a minute. */
export type Mood = 'well' | 'down' | 'busy' | 'slow';
const SLOW_MS = 30_000;
const BUSY = JSON.stringify({ error: { type: 'rate_limit_error', code: 'rate_limit', message: 'Too many requests' } });

interface Call {
  readonly at: number;
  readonly path: string;
}

/** Stands between the product and the sandbox: knows each call that was really made, and fails all of them where the mood is so. */
export class StripeDoor {
  mood: Mood = 'well';
  /** Calls to these paths break off whatever the mood. */
  shut: RegExp | undefined;
  readonly calls: Call[] = [];
  readonly url: string;
  private readonly end: () => Promise<void>;

  constructor(url: string, end: () => Promise<void>) {
    this.url = url;
    this.end = end;
  }

  /** Of any second since then, to such paths. */
  mostInASecond(since: number, paths = /^/): number {
    const times = this.calls.flatMap(({ at, path }) => (at >= since && paths.test(path) ? [at] : []));
    let first = 0;
    let most = 0;
    for (const [last, at] of times.entries()) {
      while ((times[first] ?? at) <= at - 1_000) first += 1;
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  close(): Promise<void> {
    return this.end();
  }
}

export async function startStripeDoor(stripePort: number): Promise<StripeDoor> {
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    door.calls.push({ at: performance.now(), path: url });
    const { mood } = door;
    if (mood === 'down' || door.shut?.test(url)) {
      request.socket.destroy();
      return;
    }
    if (mood === 'busy') {
      request.resume();
      response.writeHead(429, { 'content-type': 'application/json' }).end(BUSY);
      return;
    }
    const onward = ask({ host: '127.0.0.1', port: stripePort, method, path: url, headers }, (answer) => {
      void (mood === 'slow' ? sleep(SLOW_MS, undefined, { ref: false }) : Promise.resolve()).then(() => {
        if (response.destroyed) return answer.resume();
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        return answer.pipe(response);
      });
    });
    onward.on('error', () => failed(response));
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const door = new StripeDoor(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return door;
}

function failed(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(502).end();
}
