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

/** Postgres tells of every committed outbox event (LISTEN/NOTIFY), in every process that listens, within milliseconds and at most once. */
@Injectable()
export class ChangeFeed implements OnApplicationShutdown {
  private readonly log = new Logger('ChangeFeed');
  private readonly listeners = new Set<ChangeListener>();
  private client: Client | undefined;
  private stopped = false;
  private failures = 0;

  constructor(private readonly env: PlatformEnv) {}

  async listen(listener: ChangeListener): Promise<void> {
    this.listeners.add(listener);
    if (!this.client) await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.env.DATABASE_URL, options: APP_ROLE, keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => {
      const change = JSON.parse(payload ?? '{}') as Change;
      for (const listener of this.listeners) listener.changed(change);
    });
    const lost = (): void => {
      if (this.client !== client || this.stopped) return;
      this.client = undefined;
      this.reconnectLater();
    };
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('LISTEN vestibule_outbox');
      this.failures = 0;
    } catch (error) {
      this.log.warn({ err: error }, 'cannot listen for changes yet');
      await client.end().catch(() => undefined);
      lost();
    }
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
