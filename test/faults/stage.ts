import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vestibule/local';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Environment, testEnvironment } from '../support/environment.ts';
import { Caller } from './caller.ts';
import { Chance } from './chance.ts';
import { type FrontDoor, startFrontDoor } from '../support/front-door.ts';
import { apiPart, killAndRaise, type Part, raise, sandboxPart, workerPart } from './processes.ts';
import { type StripeDoor, startStripeDoor } from './stripe-door.ts';
import { StripeSide } from './stripe-side.ts';
import { startVideoStandIn, type VideoStandIn } from './video-stand-in.ts';

export type Mortal = `api ${number}` | 'worker' | `worker ${number}`;
/** Who is there unless a test wishes for more. */
export const MORTALS: readonly Mortal[] = ['api 1', 'api 2', 'worker'];

/** Everything as processes of its own: Postgres, the Stripe sandbox, apis, workers. What is asked is asked over HTTP. */
export class Stage {
  readonly env: Environment;
  readonly database: TestDatabase;
  readonly stripe: StripeSide;
  readonly caller: Caller;
  readonly stripeDoor: StripeDoor | undefined;
  readonly door: FrontDoor;
  readonly video: VideoStandIn;
  /** Of each api, in order. */
  readonly apiPorts: readonly number[];
  kills = 0;
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly others: readonly { close(): Promise<void> }[];
  private readonly folder: string;

  constructor(of: {
    env: Environment;
    database: TestDatabase;
    stripe: StripeSide;
    caller: Caller;
    door: FrontDoor;
    video: VideoStandIn;
    apiPorts: readonly number[];
    parts: ReadonlyMap<string, Part>;
    folder: string;
    stripeDoor?: StripeDoor | undefined;
  }) {
    this.env = of.env;
    this.database = of.database;
    this.stripe = of.stripe;
    this.caller = of.caller;
    this.parts = of.parts;
    this.others = [of.door, of.video, ...(of.stripeDoor ? [of.stripeDoor] : [])];
    this.door = of.door;
    this.video = of.video;
    this.apiPorts = of.apiPorts;
    this.folder = of.folder;
    this.stripeDoor = of.stripeDoor;
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(text, values);
  }

  /** SIGKILL, and a new one in its place. Resolves when that one answers. */
  async killAndRaise(name: Mortal): Promise<void> {
    this.kills += 1;
    await killAndRaise(this.part(name));
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

  private part(name: Mortal): Part {
    const part = this.parts.get(name);
    if (!part) throw new Error(`there is no ${name}`);
    return part;
  }
}

export interface StageWishes {
  readonly env?: Environment;
  /** The product reaches Stripe through a door that can be shut. */
  readonly stripeDoor?: boolean;
  /** Default two. */
  readonly apis?: number;
  /** Default one. */
  readonly workers?: number;
}

export async function startStage(seed: number, wishes: StageWishes = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-faults-'));
  const stripePort = await freePort();
  const apiPorts = await freePorts(wishes.apis ?? 2);
  const workerPorts = await freePorts(wishes.workers ?? 1);
  const video = await startVideoStandIn();
  const door = await startFrontDoor(apiPorts);
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
    ...apiPorts.map((port, index) => apiPart(where, `api ${index + 1}`, port)),
    ...workerPorts.map((port, index) => workerPart(where, index === 0 ? 'worker' : `worker ${index + 1}`, port)),
  ];
  const stage = new Stage({
    env,
    database,
    stripe: new StripeSide(stripePort, env['STRIPE_SECRET_KEY'] ?? ''),
    caller: new Caller(apiPorts, new Chance(seed ^ 0xca11)),
    parts: new Map(parts.map((one) => [one.name, one])),
    door,
    video,
    apiPorts,
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

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}
