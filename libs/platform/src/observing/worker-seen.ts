import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Transactions } from '../database/transactions.ts';
import { Sweeps } from '../delivery/sweeps.ts';
import { Metrics } from './metrics.ts';

const EVERY_MS = 5_000;
/** Two turns have been missed: it is busy, or just gone. */
const LATE_AFTER_S = 15;
/** So many turns have been missed that nobody is only slow. */
const MISSING_AFTER_S = 40;
export const WORKER_STATES = ['here', 'late', 'missing'] as const;

export interface WorkerState {
  readonly worker: (typeof WORKER_STATES)[number];
  /** Null: none has ever been seen. */
  readonly workerSeenSecondsAgo: number | null;
}

/**
 * Whether any worker is there. Without one people still get in; but nobody is put out, nothing is sent, and what a lost webhook left behind is not found:
 * the api says so to whoever watches it. Both ends are the database's clock, the only one that all processes have in common.
 */
@Injectable()
export class WorkerSeen implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_MS, 'platform.worker-seen', () => this.note());
    const gauge: Gauge = new Gauge({
      name: 'vestibule_worker_seen_seconds',
      help: 'Since when no worker has said that it is there; -1: never',
      registers: [this.metrics.registry],
      collect: async () => gauge.set((await this.secondsAgo().catch(() => null)) ?? -1),
    });
  }

  async note(): Promise<void> {
    await this.transactions.system((tx) =>
      tx.query(`INSERT INTO worker_seen (at) VALUES (now()) ON CONFLICT (one) DO UPDATE SET at = now()`),
    );
  }

  async state(): Promise<WorkerState> {
    const seconds = await this.secondsAgo();
    return { worker: stateOf(seconds), workerSeenSecondsAgo: seconds };
  }

  private async secondsAgo(): Promise<number | null> {
    const [row]: { seconds: number }[] = await this.transactions.system((tx) =>
      tx.query(`SELECT greatest(0, round(date_part('epoch', now() - at)))::int AS seconds FROM worker_seen`),
    );
    return row?.seconds ?? null;
  }
}

function stateOf(seconds: number | null): WorkerState['worker'] {
  if (seconds === null || seconds >= MISSING_AFTER_S) return 'missing';
  return seconds >= LATE_AFTER_S ? 'late' : 'here';
}
