import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type QueryResultRow } from 'pg';
import { PlatformEnv } from '../env/platform-env.ts';
import { PLANNED_ONCE, type PreparedStatement } from './prepared.ts';
import { APP_ROLE } from './role.ts';

const SETTINGS = Object.entries({ statement_timeout: 2000, ...PLANNED_ONCE });
const OPTIONS = [APP_ROLE, ...SETTINGS.map(([name, value]) => `-c ${name}=${value}`)].join(' ');

/**
 * Prepared statements without a transaction and without entities: the gate's lookups and its log, nothing else. A statement that takes longer
 * than two seconds is given up, so that a slow database is an error and not a growing queue.
 */
@Injectable()
export class HotPath implements OnApplicationShutdown {
  private readonly pool: Pool;
  constructor(env: PlatformEnv) {
    this.pool = new Pool({
      connectionString: env.DATABASE_URL,
      max: 4,
      options: OPTIONS,
    });
    this.pool.on('error', () => undefined); // a broken idle connection is replaced at the next query, which reports its own failure
  }

  async rows<Row extends QueryResultRow>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
