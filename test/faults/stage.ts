import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Program, waitFor } from '@vestibule/local';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Environment, testEnvironment } from '../support/environment.ts';
import { Caller } from './caller.ts';
import { Chance } from './chance.ts';
import { type FrontDoor, startFrontDoor } from './front-door.ts';
import { StripeSide } from './stripe-side.ts';
import { startVideoStandIn, type VideoStandIn } from './video-stand-in.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAMS = {
  stripe: join(ROOT, 'apps', 'stripe-sandbox', 'dist', 'main.js'),
  api: join(ROOT, 'apps', 'api', 'bundle', 'main.js'),
  worker: join(ROOT, 'apps', 'worker', 'bundle', 'main.js'),
};
const START_LIMIT_MS = 90_000;
export const MORTALS = ['api 1', 'api 2', 'worker'] as const;
export type Mortal = (typeof MORTALS)[number];

interface Part {
  readonly program: Program;
  readonly healthUrl: string;
}

/** Everything as processes of its own: Postgres, the Stripe sandbox, two apis, a worker. What is asked is asked over HTTP. */
export class Stage {
  readonly env: Environment;
  readonly database: TestDatabase;
  readonly stripe: StripeSide;
  readonly caller: Caller;
  kills = 0;
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly others: readonly (FrontDoor | VideoStandIn)[];
  private readonly folder: string;

  constructor(of: {
    env: Environment;
    database: TestDatabase;
    stripe: StripeSide;
    caller: Caller;
    parts: ReadonlyMap<string, Part>;
    others: readonly (FrontDoor | VideoStandIn)[];
    folder: string;
  }) {
    this.env = of.env;
    this.database = of.database;
    this.stripe = of.stripe;
    this.caller = of.caller;
    this.parts = of.parts;
    this.others = of.others;
    this.folder = of.folder;
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(text, values);
  }

  /** SIGKILL, and a new one in its place. Resolves when that one answers. */
  async killAndRaise(name: Mortal): Promise<void> {
    const part = this.parts.get(name);
    if (part?.program.pid === undefined) throw new Error(`${name} is not running`);
    process.kill(part.program.pid, 'SIGKILL');
    this.kills += 1;
    await part.program.stop();
    part.program.start();
    await answering(name, part);
  }

  /** The last lines of every log, for a report of what went wrong. */
  logs(): string {
    return [...this.parts.keys()]
      .map((name) => `── ${name}\n${readFileSync(join(this.folder, `${name}.log`), 'utf8').slice(-2_000)}`)
      .join('\n');
  }

  async close(): Promise<void> {
    await Promise.all([...this.parts.values()].map(({ program }) => program.stop()));
    await Promise.all(this.others.map((other) => other.close()));
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function answering(name: string, { program, healthUrl }: Part): Promise<void> {
  const answers = (): Promise<boolean> =>
    fetch(healthUrl).then(
      (answer) => answer.status < 500,
      () => false,
    );
  if (!(await waitFor(answers, START_LIMIT_MS)))
    throw new Error(`${name} did not start: ${program.tail.slice(-10).join('\n')}`);
}

export async function startStage(seed: number, over: Environment = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-faults-'));
  const [stripePort, firstPort, secondPort, workerPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const video = await startVideoStandIn();
  const door = await startFrontDoor([firstPort, secondPort]);
  const database = await makeDatabase();
  const env: Environment = {
    ...testEnvironment(),
    PUBLIC_URL: door.url,
    DATABASE_URL: database.url,
    STRIPE_API_BASE: `http://127.0.0.1:${stripePort}`,
    LIVEKIT_URL: video.url.replace('http', 'ws'),
    ...over,
  };
  const part = (name: string, file: string, healthUrl: string, own: Environment): [string, Part] => [
    name,
    {
      healthUrl,
      program: new Program({
        name,
        command: process.execPath,
        args: ['--max-semi-space-size=8', file],
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env, ...own },
        logFile: join(folder, `${name}.log`),
        restart: false,
      }),
    },
  ];
  const api = (name: string, port: number): [string, Part] =>
    part(name, PROGRAMS.api, `http://127.0.0.1:${port}/healthz`, { PORT: String(port) });
  const parts = new Map([
    part('stripe', PROGRAMS.stripe, `http://127.0.0.1:${stripePort}/_sandbox/state`, {
      SANDBOX_PORT: String(stripePort),
      SANDBOX_WEBHOOK_URL: `${door.url}/api/webhooks/stripe`,
    }),
    api('api 1', firstPort),
    api('api 2', secondPort),
    part('worker', PROGRAMS.worker, `http://127.0.0.1:${workerPort}/healthz`, { WORKER_PORT: String(workerPort) }),
  ]);
  const stage = new Stage({
    env,
    database,
    stripe: new StripeSide(stripePort, env['STRIPE_SECRET_KEY'] ?? ''),
    caller: new Caller([firstPort, secondPort], new Chance(seed ^ 0xca11)),
    parts,
    others: [door, video],
    folder,
  });
  try {
    for (const { program } of parts.values()) program.start();
    for (const [name, one] of parts) await answering(name, one);
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}
