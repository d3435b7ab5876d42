import { Pool } from 'pg';
import type { KeepEvent } from './webhook.ts';

/** What the product's own hot path sets: an array of keys is planned once, as look-ups by key. */
export const PLANNED_ONCE =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

/** As the product connects: under the role for which row-level security holds. */
export const connect = (settings = ''): Pool =>
  new Pool({
    connectionString: process.env['DATABASE_URL'],
    max: Number(process.env['POOL'] ?? 8),
    options: `-c role=vestibule_app ${settings}`,
  });

/** The same transaction as the product's inbox: who acts, the event once, commit. */
export const keepEventIn =
  (pool: Pool): KeepEvent =>
  async (event) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('vestibule.actor_kind', $1, true), set_config('vestibule.actor_id', $2, true)`,
        ['system', ''],
      );
      await client.query(
        `INSERT INTO inbox (id, source, kind, account_id, payload) VALUES ($1, 'stripe', $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [event.id, event.type, event.account ?? null, JSON.stringify(event)],
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  };
