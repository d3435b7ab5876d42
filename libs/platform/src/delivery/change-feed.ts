import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { APP_ROLE } from '../database/role.ts';
import { PlatformEnv } from '../env/platform-env.ts';

export interface Change {
  readonly kind: string;
  readonly practiceId: string | null;
  readonly sessionId: string | null;
}
export interface ChangeListener {
  changed(change: Change): void;
  /** The connection was lost and is back: anything may have changed meanwhile. */
  resumed(): void;
}

const RECONNECT_MS = [100, 250, 500, 1_000, 2_000, 5_000] as const;
/** A database whose machine is gone says nothing at all: the line is asked whether it lives, and given up when it does not answer. */
const ASK_EVERY_MS = 3_000;
const ANSWER_WITHIN_MS = 3_000;

/** Postgres tells of every committed outbox event (LISTEN/NOTIFY), in every process that listens, within milliseconds and at most once. */
@Injectable()
export class ChangeFeed implements OnApplicationShutdown {
  private readonly log = new Logger('ChangeFeed');
  private readonly listeners = new Set<ChangeListener>();
  private started: Promise<void> | undefined;
  private client: Client | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private stopped = false;
  private failures = 0;

  constructor(private readonly env: PlatformEnv) {}

  async listen(listener: ChangeListener): Promise<void> {
    this.listeners.add(listener);
    this.started ??= this.connect();
    await this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.heartbeat);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.env.DATABASE_URL,
      options: APP_ROLE,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    this.client = client;
    client.on('notification', ({ payload }) => {
      const change = JSON.parse(payload ?? '{}') as Change;
      for (const listener of this.listeners) listener.changed(change);
    });
    const lost = (): void => this.lost(client);
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('LISTEN vestibule_outbox');
      this.failures = 0;
      this.askLater(client);
    } catch (error) {
      this.log.warn({ err: error }, 'cannot listen for changes yet');
      lost();
    }
  }

  private askLater(client: Client): void {
    this.heartbeat = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.client === client && this.askLater(client),
        () => this.lost(client),
      );
    }, ASK_EVERY_MS).unref();
  }

  /** Once for each line, however many ways it ends in. Nobody waits for one that does not answer to end in order. */
  private lost(client: Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    clearTimeout(this.heartbeat);
    client.connection.stream.destroy();
    this.reconnectLater();
  }

  private reconnectLater(): void {
    const delay = RECONNECT_MS[Math.min(this.failures, RECONNECT_MS.length - 1)];
    this.failures += 1;
    setTimeout(() => {
      if (this.stopped) return;
      void this.connect().then(() => {
        if (this.client) for (const listener of this.listeners) listener.resumed();
      });
    }, delay).unref();
  }
}
