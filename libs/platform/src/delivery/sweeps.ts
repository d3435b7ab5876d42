import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { APP_ROLE } from '../database/role.ts';
import { PlatformEnv } from '../env/platform-env.ts';

export interface Sweep {
  /** Stable and unique, `<lib>.<verb>`: also the name of its lock. */
  readonly name: string;
  readonly everyMs: number;
  /** Looks at the present state and mends it; safe to run at any time, any number of times. */
  readonly run: () => Promise<void>;
}

/** A lock is never waited for: a database that takes longer is gone, and all other questions would wait behind this one. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Timers that heal: whatever a lost webhook, a crash or a missed instant left behind is found by looking again. One process at a time runs
 * a sweep (an advisory lock in Postgres), any number may try. Only the worker starts them; tests call `runAll()`.
 */
@Injectable()
export class Sweeps implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Sweeps');
  private readonly all = new Map<string, Sweep>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  private locks: Promise<Client> | undefined;
  private lastQuestion: Promise<unknown> = Promise.resolve();

  constructor(private readonly env: PlatformEnv) {}

  every(everyMs: number, name: string, run: () => Promise<void>): void {
    if (this.all.has(name)) throw new Error(`two sweeps are called ${name}`);
    this.all.set(name, { name, everyMs, run });
  }

  start(): void {
    for (const sweep of this.all.values()) this.schedule(sweep, 0);
  }

  /** Runs the sweep now, out of turn: something was said that makes it worth looking. */
  async runNow(name: string): Promise<void> {
    const sweep = this.all.get(name);
    if (!sweep) throw new Error(`there is no sweep called ${name}`);
    await sweep.run();
  }

  async runAll(): Promise<void> {
    for (const sweep of this.all.values()) await sweep.run();
  }

  /** While the database is still there: what is under way writes down what it did. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.allSettled(this.running);
  }

  async onApplicationShutdown(): Promise<void> {
    const locks = await this.locks?.catch(() => undefined);
    await locks?.end().catch(() => undefined);
  }

  private schedule(sweep: Sweep, delayMs: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = this.runLocked(sweep)
        .catch((error: unknown) =>
          this.log.error({ err: error, sweep: sweep.name }, 'a sweep failed; it runs again in its turn'),
        )
        .finally(() => {
          this.running.delete(run);
          if (!this.stopped) this.schedule(sweep, sweep.everyMs);
        });
      this.running.add(run);
    }, delayMs);
    this.timers.add(timer);
  }

  /** All locks are held by one connection of their own: a sweep that waits for the pool must not hold a place in it. */
  private async runLocked(sweep: Sweep): Promise<void> {
    if (!(await this.ask('pg_try_advisory_lock', sweep.name))) return;
    try {
      await sweep.run();
    } finally {
      await this.ask('pg_advisory_unlock', sweep.name);
    }
  }

  /** One question after the other: a connection answers one at a time. */
  private ask(lock: 'pg_try_advisory_lock' | 'pg_advisory_unlock', name: string): Promise<boolean> {
    const answer = this.lastQuestion.then(async () => {
      const locks = await this.connection();
      try {
        const { rows } = await locks.query<{ done: boolean }>(`SELECT ${lock}(hashtext($1)) AS done`, [name]);
        return rows[0]?.done ?? false;
      } catch (error) {
        this.locks = undefined;
        void locks.end().catch(() => undefined);
        throw error;
      }
    });
    this.lastQuestion = answer.catch(() => undefined);
    return answer;
  }

  private connection(): Promise<Client> {
    this.locks ??= this.connect().catch((error: unknown) => {
      this.locks = undefined;
      throw error;
    });
    return this.locks;
  }

  /** A lost connection has lost its locks too; the next sweep makes a new one. */
  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.env.DATABASE_URL,
      options: APP_ROLE,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    const lost = (): void => {
      this.locks = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    return client;
  }
}
