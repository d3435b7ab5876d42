import { Pool } from 'pg';
import type { PlatformEnv } from '../env/platform-env.ts';
import { APP_ROLE } from './role.ts';

/**
 * A few connections for a library that keeps its own rows, before there is anybody to act as: they act as the system, and are kept apart from everybody
 * else's. Whoever makes it ends it.
 */
export function systemPool(
  env: PlatformEnv,
  most: { readonly connections: number; readonly statementMs: number; readonly waitMs?: number },
): Pool {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max: most.connections,
    ...(most.waitMs === undefined ? {} : { connectionTimeoutMillis: most.waitMs }),
    options: `${APP_ROLE} -c vestibule.actor_kind=system -c statement_timeout=${most.statementMs}`,
  });
  pool.on('error', () => undefined); // a broken idle connection is replaced at the next query, which reports its own failure
  return pool;
}
