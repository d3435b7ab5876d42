/**
 * The whole product in one test file: real Postgres, the real Stripe sandbox, the api over HTTP on a port of its own, the worker's half run
 * when the test says so, and a clock that stands still.
 *
 *   let world: World;
 *   beforeAll(async () => { world = await startWorld(); });
 *   afterAll(() => world.close());
 *
 *   const { session, client } = await world.given.session({ startsAt: '10:00', feeMinor: 8000 });  // wall time of the practice, on world.today
 *   world.clock.set(world.at('09:55'));
 *   await client.pass().expect(402);          // client.view(), .checkout(), .returned(cs), .pass(), .people()
 *   await client.pay();                       // checkout → pays on the sandbox's page → webhooks → settled
 *   await client.pass().expect(200);
 *   await world.as(practice.owner).get('/api/me').expect(200);   // by API key; world.signIn(person) by cookie; world.nobody without
 *   await world.settle({ sweeps: ['payments.look'] });  // webhooks answered, outbox relayed, jobs run, that sweep run
 *   await world.rows('SELECT … FROM charge'); // as the schema's owner
 *   world.stripe.fault(…), world.stripe.webhooks({ hold: true }), …          // see apps/stripe-sandbox
 *
 * `startWorld({ now, env, replace: [[Token, value]] })`: another time, other variables (a LiveKit's), other far ends.
 *
 * `PROCESSES=3` in the environment: as many apis with one database and one clock behind a round-robin, each request and each socket at another one. Every
 * story holds then as with one; `world.app`, whose half of the worker is run, is one of them. What a process has for itself (numbers for /metrics, how
 * many long answers at once) a story asks of all: `world.apps`, `world.metric('…')`.
 */
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { answerAt, createApi } from '@vestibule/api';
import { Clock, ManualClock } from '@vestibule/kernel';
import { MoneyInvariants } from '@vestibule/payments';
import { createLog, Jobs, Sweeps } from '@vestibule/platform';
import { startStripeSandbox, type StripeSandbox } from '@vestibule/stripe-sandbox';
import { makeDatabase, type TestDatabase } from './database.ts';
import { type Environment, freePort, testEnvironment } from './environment.ts';
import { startFrontDoor } from './front-door.ts';
import { foundPractice, type GivenPractice, makeOperator, type PracticeWishes } from './given.ts';
import { type Agent, nobody, type Person, signedIn, withKey } from './people.ts';
import { giveSession, type GivenSession, type SessionWishes } from './sessions.ts';
import { instantOf } from './wall-time.ts';

export interface WorldOptions {
  /** What time it is at first. Default: eight in the morning in Sydney on 25 November 2026. */
  readonly now?: string;
  readonly env?: Environment;
  /** The api's port, where something has to know it before (a LiveKit's webhooks). By default one that is free. */
  readonly port?: number;
  /** Providers of the product to replace: `[VideoServer, fake]`. The clock is replaced already. */
  readonly replace?: readonly (readonly [
    Type<unknown> | symbol | string | (abstract new (...args: never[]) => unknown),
    unknown,
  ])[];
  /** Where the product's log lines go; default: warnings to nowhere. */
  readonly log?: (line: string) => void;
}
const EIGHT_IN_SYDNEY = '2026-11-24T21:00:00Z';
const HANDLED_WITHIN_MS = 30_000;
const PROCESSES = Number(process.env['PROCESSES'] ?? 1);

export class World {
  private standard: Promise<GivenPractice> | undefined;

  constructor(
    private running: NestFastifyApplication,
    private readonly startApi: () => Promise<NestFastifyApplication>,
    readonly url: string,
    readonly clock: ManualClock,
    readonly stripe: StripeSandbox,
    readonly database: TestDatabase,
    readonly env: Environment,
    private readonly others: readonly NestFastifyApplication[] = [],
    private readonly closeDoor: () => Promise<void> = async () => undefined,
  ) {}

  /** The api as it runs now. */
  get app(): NestFastifyApplication {
    return this.running;
  }
  /** All that stand behind its address. */
  get apps(): readonly NestFastifyApplication[] {
    return [this.running, ...this.others];
  }
  /** What /metrics says, of each process. */
  async metrics(): Promise<string> {
    const texts = this.apps.map(async (app) => (await fetch(`${await app.getUrl()}/metrics`)).text());
    return (await Promise.all(texts)).join('\n');
  }
  /** One number of it, over all processes. */
  async metric(name: string): Promise<number> {
    const values = (await this.metrics()).split('\n').flatMap((line) => {
      const [what, value] = line.split(' ');
      return what === name ? [Number(value)] : [];
    });
    if (values.length === 0) throw new Error(`there is no ${name} in /metrics`);
    return values.reduce((sum, value) => sum + value);
  }
  /** The api ends, as it does for a new version, and another one comes up at the same address. `meanwhile` happens while nobody answers there. */
  async restartApi(meanwhile: () => Promise<void>): Promise<void> {
    const closed = this.running.close();
    this.running.getHttpServer().closeAllConnections();
    await closed;
    try {
      await meanwhile();
    } finally {
      this.running = await this.startApi();
    }
  }

  readonly given = {
    /** A practice with people, keys and an active Stripe account. */
    practice: (wishes: PracticeWishes = {}): Promise<GivenPractice> => foundPractice(this.app, this.stripe, wishes),
    operator: (): Promise<Person> => makeOperator(this.app),
    /** A session over HTTP by the practitioner, in `practice` or in one that all sessions of this world share. */
    session: async (wishes: SessionWishes): Promise<GivenSession> =>
      giveSession(this, wishes.practice ?? (await this.practice()), wishes),
  };

  /** The practice that sessions belong to unless told otherwise. */
  practice(): Promise<GivenPractice> {
    this.standard ??= this.given.practice();
    return this.standard;
  }

  /** Requests of this person by API key. */
  as(person: Person | { readonly key: string }): Agent {
    if (!person.key) throw new Error('an operator has no API key: use await world.signIn(operator)');
    return withKey(this.url, person.key);
  }
  /** Requests of this person by sign-in cookie, from our own pages. */
  signIn(person: Person): Promise<Agent> {
    return signedIn(this.app, this.url, person);
  }
  get nobody(): Agent {
    return nobody(this.url);
  }

  /** The instant of a wall time in Sydney, on the world's first day unless the text has a date: `10:00`, `2026-11-25T10:00`. */
  at(wallTime: string, timeZone = 'Australia/Sydney'): Date {
    return instantOf(wallTime, timeZone, new Date(this.env['WORLD_STARTED_AT'] ?? EIGHT_IN_SYDNEY));
  }

  rows<Row extends object = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(text, values);
  }

  /**
   * Until nothing is left to do: Stripe's deliveries answered and handled, outbox relayed, jobs run. With `sweeps`, each sweep once (or
   * those named), and what follows from it. All of them need a LiveKit; without one, name `payments.…`.
   */
  async settle(options: { readonly sweeps?: boolean | readonly string[] } = {}): Promise<void> {
    await this.quiet();
    if (!options.sweeps) return;
    const sweeps = this.app.get(Sweeps);
    if (options.sweeps === true) await sweeps.runAll();
    else for (const name of options.sweeps) await sweeps.runNow(name);
    await this.quiet();
  }

  /** Ends everything, and fails the file that leaves money behind that breaks a rule. */
  async close(): Promise<void> {
    // A story about the api's own end has closed it already: then there is nobody to ask.
    const isRunning = this.app.getHttpServer().listening;
    const broken = isRunning ? await this.app.get(MoneyInvariants).check() : [];
    await this.app.close();
    await this.closeDoor();
    await Promise.all(this.others.map((one) => one.close()));
    await this.stripe.close();
    await this.database.drop();
    if (broken.length > 0) throw new Error(`rules about money do not hold: ${JSON.stringify(broken)}`);
  }

  private async quiet(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.stripe.idle();
      await this.webhooksHandled();
      await this.app.get(Jobs).drain();
    }
  }

  /** A webhook is acknowledged before it is handled; one whose handling failed is left to the sweep. */
  private async webhooksHandled(): Promise<void> {
    const deadline = Date.now() + HANDLED_WITHIN_MS;
    for (;;) {
      const waiting = await this.rows(`SELECT id FROM inbox WHERE handled_at IS NULL AND attempts = 0`);
      if (waiting.length === 0) return;
      if (Date.now() > deadline) throw new Error(`${waiting.length} webhooks were neither handled nor given up`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const clock = new ManualClock(options.now ?? EIGHT_IN_SYDNEY);
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const base = testEnvironment(options.env);
  const [database, stripe] = await Promise.all([makeDatabase(), startSandbox(url, base, clock)]);
  const env = {
    ...base,
    PORT: String(port),
    PUBLIC_URL: base['PUBLIC_URL'] ?? url,
    DATABASE_URL: database.url,
    STRIPE_API_BASE: stripe.url,
    WORLD_STARTED_AT: clock.now().toISOString(),
  };
  if (PROCESSES === 1) {
    const start = (): Promise<NestFastifyApplication> => startWithJobs(port, env, clock, options);
    return new World(await start(), start, url, clock, stripe, database, env);
  }
  const ports: number[] = [];
  while (ports.length < PROCESSES) ports.push(await freePort());
  const [first = 0, ...rest] = ports;
  const door = await startFrontDoor(ports, port);
  const start = (): Promise<NestFastifyApplication> => startWithJobs(first, env, clock, options);
  const [app, ...others] = await Promise.all([start(), ...rest.map((one) => startApi(one, env, clock, options))]);
  return new World(app, start, url, clock, stripe, database, env, others, () => door.close());
}

/** The one of them in which the worker's half is run when a story says so. */
async function startWithJobs(
  port: number,
  env: Environment,
  clock: ManualClock,
  options: WorldOptions,
): Promise<NestFastifyApplication> {
  const app = await startApi(port, env, clock, options);
  await app.get(Jobs).start({ work: false });
  return app;
}

async function startApi(
  port: number,
  env: Environment,
  clock: ManualClock,
  options: WorldOptions,
): Promise<NestFastifyApplication> {
  const line = options.log ?? ((): void => undefined);
  const app = await createApi({
    source: { ...env, PORT: String(port) },
    log: createLog('api', env['LOG_LEVEL'] ?? 'warn', { write: line }),
    assemble: async (module, adapter, nestOptions) => {
      const builder = Test.createTestingModule({ imports: [module] })
        .overrideProvider(Clock)
        .useValue(clock);
      for (const [token, value] of options.replace ?? []) builder.overrideProvider(token).useValue(value);
      const testing = await builder.compile();
      return testing.createNestApplication<NestFastifyApplication>(adapter, nestOptions);
    },
  });
  await answerAt(app, port, '127.0.0.1');
  return app;
}

function startSandbox(url: string, env: Environment, clock: Clock): Promise<StripeSandbox> {
  const endpoint = `${url}/api/webhooks/stripe`;
  return startStripeSandbox({
    secretKey: env['STRIPE_SECRET_KEY'] ?? '',
    clock: () => clock.now(),
    webhookEndpoints: [
      { url: endpoint, secret: env['STRIPE_WEBHOOK_SECRET'] ?? '', connect: false },
      { url: `${endpoint}/connect`, secret: env['STRIPE_CONNECT_WEBHOOK_SECRET'] ?? '', connect: true },
    ],
  });
}
