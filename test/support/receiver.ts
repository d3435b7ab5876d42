import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ReceivedEvent {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: { readonly object: Record<string, unknown> };
  };
}
export type Behaviour = (response: ServerResponse, received: ReceivedEvent, socket: Socket) => void;

/** A practice's own system: a real HTTP server that takes events, or does not. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly ReceivedEvent[];
  /** How it answers from now on; 200 at first. */
  behave(behaviour: Behaviour): void;
  /** Until so many have come. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

export const answers =
  (status: number, text = '', headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, headers);
    response.end(text);
  };
/** Takes the event and never says so. */
export const hangs: Behaviour = () => undefined;
/** The process is gone in the middle of the request. */
export const dies: Behaviour = (_response, _received, socket) => socket.destroy();

const PATIENCE_MS = 20_000;

export async function openReceiver(): Promise<Receiver> {
  let behaviour: Behaviour = answers(200, 'ok');
  const received: ReceivedEvent[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const one = { body, headers: request.headers, event: JSON.parse(body) as ReceivedEvent['event'] };
      received.push(one);
      for (const look of waiting) look();
      behaviour(response, one, request.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    behave: (next) => {
      behaviour = next;
    },
    until: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${received.length} events came, of ${count}`)), PATIENCE_MS);
        const look = (): void => {
          if (received.length < count) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
