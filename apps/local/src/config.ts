import { resolve } from 'node:path';
import type { PortUse } from './ports.ts';
import { StackProblem } from './stack-problem.ts';

export interface StackPorts {
  readonly app: number;
  readonly stripe: number;
  readonly mail: number;
  readonly smtp: number;
  readonly database: number;
  readonly livekit: number;
  readonly livekitTcp: number;
  readonly livekitUdp: number;
  readonly worker: number;
  readonly vite: number;
}

/** What the environment asks of the stack; everything else is ours to choose. */
export interface StackConfig {
  readonly root: string;
  readonly dataDir: string;
  /** Watch, rebuild and restart; the pages come from Vite. */
  readonly dev: boolean;
  readonly host: string;
  readonly ports: StackPorts;
  readonly publicUrl: string;
  readonly nodeEnv: string;
  /** Given: a Postgres of the reader's, ours is not started. */
  readonly databaseUrl: string | undefined;
  /** Given: the reader's LiveKit, ours is not started. */
  readonly livekit: { readonly url: string; readonly apiKey: string; readonly apiSecret: string } | undefined;
  /** Given: Stripe itself (or whatever STRIPE_API_BASE names), the sandbox is not started. */
  readonly stripe: { readonly secretKey: string; readonly apiBase: string | undefined } | undefined;
}

/** Each port's distance from PORT and the variable that moves it alone. */
const PORTS = {
  app: { offset: 0, variable: 'PORT', use: 'the app' },
  stripe: { offset: 1, variable: 'VESTIBULE_STRIPE_PORT', use: 'the Stripe sandbox' },
  mail: { offset: 2, variable: 'VESTIBULE_MAIL_PORT', use: 'the mailbox page' },
  smtp: { offset: 3, variable: 'VESTIBULE_SMTP_PORT', use: 'SMTP' },
  database: { offset: 4, variable: 'VESTIBULE_DB_PORT', use: 'Postgres' },
  livekit: { offset: 5, variable: 'VESTIBULE_LIVEKIT_PORT', use: 'LiveKit' },
  livekitTcp: { offset: 6, variable: 'VESTIBULE_LIVEKIT_TCP_PORT', use: 'LiveKit media over TCP' },
  livekitUdp: { offset: 7, variable: 'VESTIBULE_LIVEKIT_UDP_PORT', use: 'LiveKit media over UDP' },
  worker: { offset: 8, variable: 'WORKER_PORT', use: "the worker's health page" },
  vite: { offset: 9, variable: 'VESTIBULE_VITE_PORT', use: 'Vite' },
} as const satisfies Record<keyof StackPorts, { offset: number; variable: string; use: string }>;

const DEFAULT_PORT = 3000;

export function readConfig(env: NodeJS.ProcessEnv, root: string, dev: boolean): StackConfig {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const app = readPort('PORT', given('PORT')) ?? DEFAULT_PORT;
  const portOf = (name: keyof StackPorts): number => {
    const { variable, offset } = PORTS[name];
    return name === 'app' ? app : (readPort(variable, given(variable)) ?? app + offset);
  };
  const ports: StackPorts = {
    app,
    stripe: portOf('stripe'),
    mail: portOf('mail'),
    smtp: portOf('smtp'),
    database: portOf('database'),
    livekit: portOf('livekit'),
    livekitTcp: portOf('livekitTcp'),
    livekitUdp: portOf('livekitUdp'),
    worker: portOf('worker'),
    vite: portOf('vite'),
  };
  const stripeKey = given('STRIPE_SECRET_KEY');
  return {
    root,
    dataDir: resolve(root, given('VESTIBULE_DATA_DIR') ?? '.vestibule'),
    dev,
    host: given('HOST') ?? '127.0.0.1',
    ports,
    publicUrl: given('PUBLIC_URL') ?? `http://localhost:${dev ? ports.vite : ports.app}`,
    nodeEnv: given('NODE_ENV') ?? 'development',
    databaseUrl: given('DATABASE_URL'),
    livekit: readLiveKit(given),
    stripe: stripeKey === undefined ? undefined : { secretKey: stripeKey, apiBase: given('STRIPE_API_BASE') },
  };
}

function readPort(variable: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_526) return port;
  throw new StackProblem(`${variable} is to be a port number from 1 to 65526 (the nine ports after it are used too).`);
}

function readLiveKit(given: (name: string) => string | undefined): StackConfig['livekit'] {
  const url = given('LIVEKIT_URL');
  if (url === undefined) return undefined;
  const apiKey = given('LIVEKIT_API_KEY');
  const apiSecret = given('LIVEKIT_API_SECRET');
  if (apiKey !== undefined && apiSecret !== undefined) return { url, apiKey, apiSecret };
  throw new StackProblem(
    'LIVEKIT_URL is set, but LIVEKIT_API_KEY or LIVEKIT_API_SECRET is not. Set all three to use that server, or none to have one started here.',
  );
}

/** The ports this stack will listen on: those of parts that the environment replaces are left alone. */
export function portsInUse(config: StackConfig): PortUse[] {
  const unused = new Set<keyof StackPorts>([
    ...(config.dev ? [] : (['vite'] as const)),
    ...(config.databaseUrl === undefined ? [] : (['database'] as const)),
    ...(config.stripe === undefined ? [] : (['stripe'] as const)),
    ...(config.livekit === undefined ? [] : (['livekit', 'livekitTcp', 'livekitUdp'] as const)),
  ]);
  const names = (Object.keys(PORTS) as (keyof StackPorts)[]).filter((name) => !unused.has(name));
  return names.map((name) => {
    const { use, variable } = PORTS[name];
    return { port: config.ports[name], use, variable, udp: name === 'livekitUdp' };
  });
}
