import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The process itself: what it says when it cannot start, and that a signal ends it cleanly. */
const ENV = {
  SANDBOX_PORT: '0',
  SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/hooks',
  STRIPE_SECRET_KEY: 'sk_test_main',
  STRIPE_WEBHOOK_SECRET: 'whsec_a',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
};
/** A cold start of Node on a busy machine. */
const PATIENCE_MS = 30_000;
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(change: Record<string, string | undefined>): {
  child: ChildProcess;
  exit: Promise<{ code: number | null; said: string }>;
  ready: Promise<string>;
} {
  const { NODE_OPTIONS: _jestOnly, ...own } = process.env;
  const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], {
    env: { ...own, ...ENV, NODE_ENV: 'test', ...change },
  });
  started.push(child);
  let said = '';
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    if (said.includes('Stripe sandbox on ')) resolve(said);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const exit = new Promise<{ code: number | null; said: string }>((done) => {
    child.on('close', (code) => done({ code, said }));
  });
  return { child, exit, ready };
}

it(
  'starts, answers, and ends on SIGTERM',
  async () => {
    const { child, exit, ready } = start({});
    const url = /http:\S+?(?=,)/.exec(await ready)?.[0] ?? '';
    expect((await fetch(`${url}/v1/balance`, { headers: { authorization: 'Bearer sk_test_main' } })).status).toBe(200);
    child.kill('SIGTERM');
    expect((await exit).code).toBe(0);
  },
  PATIENCE_MS,
);

it(
  'refuses production',
  async () => {
    expect(await start({ NODE_ENV: 'production' }).exit).toEqual({
      code: 1,
      said: expect.stringContaining('never runs in production'),
    });
  },
  PATIENCE_MS,
);

it(
  'names the variable that is missing, and no value',
  async () => {
    const { code, said } = await start({ STRIPE_WEBHOOK_SECRET: undefined }).exit;
    expect({ code, said }).toEqual({ code: 1, said: 'Stripe sandbox: STRIPE_WEBHOOK_SECRET is not set.\n' });
  },
  PATIENCE_MS,
);

it(
  'says in one sentence that its port is taken',
  async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await start({ SANDBOX_PORT: String(port) }).exit).toEqual({
      code: 1,
      said: `Stripe sandbox: port ${port} is taken: stop what uses it, or set SANDBOX_PORT to another.\n`,
    });
    other.close();
  },
  PATIENCE_MS,
);
