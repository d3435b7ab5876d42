import { startStripeSandbox, type StripeSandbox } from './start.ts';

/** The sandbox as a process of its own; the variables are in the README of the repository. */
const DEFAULT_PORT = 4242;

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') return fail(`${name} is not set.`);
  return value;
}

function fail(sentence: string): never {
  process.stderr.write(`Stripe sandbox: ${sentence}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  if (process.env['NODE_ENV'] === 'production')
    fail('it never runs in production (NODE_ENV=production): set real Stripe keys instead.');
  const port = Number(process.env['SANDBOX_PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('SANDBOX_PORT is not a port number.');
  const webhookUrl = required('SANDBOX_WEBHOOK_URL');
  const sandbox = await startStripeSandbox({
    port,
    ...optional('host', process.env['SANDBOX_HOST']),
    ...optional('dataDir', process.env['SANDBOX_DATA_DIR']),
    ...optional('publicUrl', process.env['SANDBOX_PUBLIC_URL']),
    secretKey: required('STRIPE_SECRET_KEY'),
    webhookEndpoints: [
      { url: webhookUrl, secret: required('STRIPE_WEBHOOK_SECRET'), connect: false },
      { url: `${webhookUrl}/connect`, secret: required('STRIPE_CONNECT_WEBHOOK_SECRET'), connect: true },
    ],
    log: (line) => process.stdout.write(`${line}\n`),
  }).catch((error: unknown) => explain(error, port));
  process.stdout.write(`Stripe sandbox on ${sandbox.url}, dashboard ${sandbox.url}/dashboard\n`);
  closeOnSignal(sandbox);
}

const optional = <K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === '' ? {} : ({ [name]: value } as Record<K, string>);

function explain(error: unknown, port: number): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') fail(`port ${port} is taken: stop what uses it, or set SANDBOX_PORT to another.`);
  return fail(error instanceof Error ? error.message : String(error));
}

function closeOnSignal(sandbox: StripeSandbox): void {
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

await main();
