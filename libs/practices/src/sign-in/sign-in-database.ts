import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PlatformEnv, systemPool } from '@vestibule/platform';
import type { Pool } from 'pg';

/**
 * Connections for finding out who is asking, before there is anybody to act as: they act as the system by default, and nothing but
 * sign-in uses them. better-auth keeps its tables through the same pool.
 */
@Injectable()
export class SignInDatabase implements OnApplicationShutdown {
  readonly pool: Pool;

  constructor(env: PlatformEnv) {
    this.pool = systemPool(env, { connections: 4, statementMs: 5_000 });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
