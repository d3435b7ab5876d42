import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { APP_ROLE, PlatformEnv } from '@vestibule/platform';
import { Pool } from 'pg';

/**
 * Connections for finding out who is asking, before there is anybody to act as: they act as the system by default, and nothing but
 * sign-in uses them. better-auth keeps its tables through the same pool.
 */
@Injectable()
export class SignInDatabase implements OnApplicationShutdown {
  readonly pool: Pool;

  constructor(env: PlatformEnv) {
    this.pool = new Pool({
      connectionString: env.DATABASE_URL,
      max: 4,
      options: `${APP_ROLE} -c vestibule.actor_kind=system -c statement_timeout=5000`,
    });
    this.pool.on('error', () => undefined); // a broken idle connection is replaced at the next query, which reports its own failure
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
