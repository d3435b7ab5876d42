import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Job, type JobResult, PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { APP_ROLE } from '../database/role.ts';
import { Transactions } from '../database/transactions.ts';
import { PlatformEnv } from '../env/platform-env.ts';
import type { DomainEvent } from './outbox.ts';
import { type Subscription, Subscriptions } from './subscriptions.ts';

const DEAD_LETTERS = 'dead-letters';
/**
 * About a day of trying, with growing pauses of at most an hour; what still fails waits among the dead letters for a person. Of a worker that was
 * killed nothing is heard any more: half a minute later its jobs are another's.
 */
const RETRY = {
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  heartbeatSeconds: 30,
} as const;
const LOOK_FOR_THE_DEAD_EVERY_S = 30;
/** One notification may stand for many jobs: take them by the batch, go on while batches are full, and look every two seconds for what waits to be tried again. */
const FETCH = {
  batchSize: 20,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
} as const;
const RELAY_BATCH = 100;

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly practice_id: string;
  readonly session_id: string | null;
  readonly payload: Record<string, unknown>;
}

/**
 * Carries outbox events to their subscribers as pg-boss jobs. Moving an event and making its jobs is one transaction, so that none is lost
 * or made twice; running a job is at least once. Only the worker starts it.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private boss: PgBoss | undefined;

  constructor(
    private readonly env: PlatformEnv,
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Connects and makes the queues. `work: false` leaves running the jobs to `drain()`, which is how tests decide when. */
  async start(options: { readonly work: boolean } = { work: true }): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.env.DATABASE_URL,
      options: APP_ROLE,
      max: 3,
      migrate: false,
      useListenNotify: options.work,
      supervise: options.work,
      superviseIntervalSeconds: LOOK_FOR_THE_DEAD_EVERY_S,
      monitorIntervalSeconds: LOOK_FOR_THE_DEAD_EVERY_S,
      schedule: false,
    });
    boss.on('error', (error) => this.log.error({ err: error }));
    await boss.start();
    this.boss = boss;
    await boss.createQueue(DEAD_LETTERS);
    for (const subscription of this.subscriptions.list()) {
      await boss.createQueue(subscription.name, { ...RETRY, deadLetter: DEAD_LETTERS, notify: true });
      await boss.updateQueue(subscription.name, RETRY); // one that an earlier version made
      if (options.work) {
        await boss.work<DomainEvent>(subscription.name, FETCH, async (jobs) => this.runAll(subscription, jobs));
      }
    }
  }

  /** Moves what is in the outbox to the job queues; returns how many events moved. */
  async relay(): Promise<number> {
    const boss = this.started();
    return this.transactions.system(async (tx) => {
      const rows: OutboxRow[] = await tx.query(
        `SELECT id, kind, practice_id, session_id, payload FROM outbox WHERE relayed_at IS NULL ORDER BY id LIMIT ${RELAY_BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      const events = rows.map(eventOf);
      for (const { name, kinds } of this.subscriptions.list()) {
        const jobs = events.filter(({ kind }) => kinds.includes(kind)).map((data) => ({ data }));
        if (jobs.length > 0) await boss.insert(name, jobs, { db: asBossDatabase(tx) });
      }
      await tx.query(`UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  /** Relays and runs until nothing is left. For tests and for an orderly stop; throws what a handler threw. */
  async drain(): Promise<void> {
    const boss = this.started();
    for (let moved = true; moved;) {
      moved = (await this.relay()) > 0;
      const waiting = await this.queuesWithJobs();
      for (const subscription of this.subscriptions.list().filter(({ name }) => waiting.has(name))) {
        const jobs = await boss.fetch<DomainEvent>(subscription.name, { batchSize: 50 });
        for (const job of jobs) {
          moved = true;
          await subscription.handle(job.data);
          await boss.complete(subscription.name, job.id);
        }
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
    this.boss = undefined;
  }

  /** Each job has its own outcome: one that fails is tried again alone. */
  private async runAll(subscription: Subscription, jobs: readonly Job<DomainEvent>[]): Promise<JobResult[]> {
    return Promise.all(
      jobs.map(async (job): Promise<JobResult> => {
        try {
          await subscription.handle(job.data);
          return { id: job.id, status: 'completed' };
        } catch (error) {
          this.log.warn(
            { err: error, queue: subscription.name, job: job.id, kind: job.data.kind },
            'a handler failed; it will be tried again',
          );
          return { id: job.id, status: 'failed' };
        }
      }),
    );
  }

  /** One question for all queues: mostly nothing waits. */
  private async queuesWithJobs(): Promise<ReadonlySet<string>> {
    const rows: { name: string }[] = await this.transactions.system((tx) =>
      tx.query(`SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= now()`),
    );
    return new Set(rows.map(({ name }) => name));
  }

  private started(): PgBoss {
    if (!this.boss) throw new Error('jobs are not started in this process');
    return this.boss;
  }
}

const eventOf = ({ kind, practice_id: practiceId, session_id: sessionId, payload }: OutboxRow): DomainEvent => ({
  kind,
  practiceId,
  payload,
  ...(sessionId ? { sessionId } : {}),
});

const asBossDatabase = (
  tx: EntityManager,
): { executeSql(text: string, values?: unknown[]): Promise<{ rows: never[] }> } => ({
  executeSql: async (text, values) => ({ rows: (await tx.query(text, values)) as never[] }),
});
