import { spawn } from 'node:child_process';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort, goProgram } from '@vestibule/local';

const VERSION = 'v0.203.0';

/** One call as it went over the wire, and what the official mock said to it. */
export interface JudgedCall {
  readonly method: string;
  readonly path: string;
  readonly account: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly version: string | undefined;
  readonly status: number;
  readonly complaint: string;
}
export interface OfficialMock {
  /** For STRIPE_API_BASE. */
  readonly url: string;
  readonly calls: JudgedCall[];
  stop(): Promise<void>;
}

/** Stripe's own stripe-mock, which checks every request against its OpenAPI description. Undefined, said in one sentence, where it cannot be built. */
export async function startOfficialMock(): Promise<OfficialMock | undefined> {
  let program: string;
  try {
    program = await goProgram(`github.com/stripe/stripe-mock@${VERSION}`, `stripe-mock-${VERSION.slice(1)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stdout.write(`Skipped: outgoing requests were not judged by stripe-mock. ${why}\n`);
    return undefined;
  }
  const port = await freePort();
  const child = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(port);
  const calls: JudgedCall[] = [];
  const recorder = createServer((incoming, answer) => {
    const onward = request(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (judged) => {
        void textOf(judged).then((body) => {
          calls.push(callOf(incoming, judged.statusCode ?? 0, body));
          answer.writeHead(judged.statusCode ?? 502, { 'content-type': 'application/json' }).end(body);
        });
      },
    );
    onward.on('error', () => answer.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`,
    calls,
    stop: async () => {
      recorder.closeAllConnections();
      await new Promise((resolve) => recorder.close(resolve));
      child.kill();
      await ended;
    },
  };
}

function callOf(incoming: IncomingMessage, status: number, body: string): JudgedCall {
  const header = (name: string): string | undefined => {
    const value = incoming.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const parsed: unknown = status < 400 ? undefined : JSON.parse(body);
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    account: header('stripe-account'),
    idempotencyKey: header('idempotency-key'),
    version: header('stripe-version'),
    status,
    complaint: messageIn(parsed),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
function messageIn(body: unknown): string {
  const error = isObject(body) ? body['error'] : undefined;
  return isObject(error) ? String(error['message'] ?? '') : '';
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('stripe-mock was started and does not answer');
}
