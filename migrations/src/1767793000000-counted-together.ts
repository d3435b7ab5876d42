import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is counted over all processes: guesses, and what costs a request to Stripe. Kept for a minute, and nothing is lost with it: not in the write-ahead log. The three columns are as
 * rate-limiter-flexible writes them.
 */
export class CountedTogether1767793000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE UNLOGGED TABLE rate_limit (key text PRIMARY KEY, points integer NOT NULL, expire bigint NOT NULL)`,
    );
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO vestibule_app`);
    await db.query(`ALTER TABLE rate_limit ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY rate_limit_by_the_system ON rate_limit TO vestibule_app USING ((SELECT acting_system()))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rate_limit`);
  }
}
