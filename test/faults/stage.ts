import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vestibule/local';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Environment, testEnvironment } from '../support/environment.ts';
import { Caller } from './caller.ts';
import { Chance } from './chance.ts';
import { startFrontDoor } from './front-door.ts';
import { apiPart, killAndRaise, type Part, raise, sandboxPart, workerPart } from './processes.ts';
import { type StripeDoor, startStripeDoor } from './stripe-door.ts';
import { StripeSide } from './stripe-side.ts';
import { startVideoStandIn } from './video-stand-in.ts';

export const MORTALS = ['api 1', 'api 2', 'worker'] as const;
export type Mortal = (typeof MORTALS)[number];

/** Everything as processes of its own: Postgres, the Stripe sandbox, two apis, a worker. What is asked is asked over HTTP. */
export class Stage {
  readonly env: Environment;
  readonly database: TestDatabase;
  readonly stripe: StripeSide;
  readonly caller: Caller;
  readonly stripeDoor: StripeDoor | undefined;
  kills = 0;
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly others: readonly { close(): Promise<void> }[];
  private readonly folder: string;

  constructor(of: {
    env: Environment;
    database: TestDatabase;
    stripe: StripeSide;
    caller: Caller;
    parts: ReadonlyMap<string, Part>;
    others: readonly { close(): Promise<void> }[];
    folder: string;
    stripeDoor?: StripeDoor | undefined;
  }) {
    this.env = of.env;
    this.database = of.database;
    this.stripe = of.stripe;
    this.caller = of.caller;
    this.parts = of.parts;
    this.others = of.others;
    this.folder = of.folder;
    this.stripeDoor = of.stripeDoor;
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(text, values);
  }

  /** SIGKILL, and a new one in its place. Resolves when that one answers. */
  async killAndRaise(name: Mortal): Promise<void> {
    const part = this.parts.get(name);
    if (!part) throw new Error(`there is no ${name}`);
    this.kills += 1;
    await killAndRaise(part);
  }

  /** In order; they stay away. */
  async stop(names: readonly Mortal[]): Promise<void> {
    for (const name of names) await this.parts.get(name)?.program.stop();
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

export interface StageWishes {
  readonly env?: Environment;
  /** The product reaches Stripe through a door that can be shut. */
  readonly stripeDoor?: boolean;
}

export async function startStage(seed: number, wishes: StageWishes = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-faults-'));
  const [stripePort, firstPort, secondPort, workerPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const video = await startVideoStandIn();
  const door = await startFrontDoor([firstPort, secondPort]);
  const stripeDoor = wishes.stripeDoor ? await startStripeDoor(stripePort) : undefined;
  const database = await makeDatabase();
  const env: Environment = {
    ...testEnvironment(),
    PUBLIC_URL: door.url,
    DATABASE_URL: database.url,
    STRIPE_API_BASE: stripeDoor?.url ?? `http://127.0.0.1:${stripePort}`,
    LIVEKIT_URL: video.url.replace('http', 'ws'),
    ...wishes.env,
  };
  const where = { folder, env };
  const parts = [
    sandboxPart(where, stripePort, `${door.url}/api/webhooks/stripe`),
    apiPart(where, 'api 1', firstPort),
    apiPart(where, 'api 2', secondPort),
    workerPart(where, workerPort),
  ];
  const stage = new Stage({
    env,
    database,
    stripe: new StripeSide(stripePort, env['STRIPE_SECRET_KEY'] ?? ''),
    caller: new Caller([firstPort, secondPort], new Chance(seed ^ 0xca11)),
    parts: new Map(parts.map((one) => [one.name, one])),
    others: [door, video, ...(stripeDoor ? [stripeDoor] : [])],
    stripeDoor,
    folder,
  });
  try {
    await raise(parts);
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}
