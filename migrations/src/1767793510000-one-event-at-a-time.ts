import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of an endpoint's events one is on its way at a time, whoever sends it. A type that is added later is told from then on. What was not told is looked for by
 * time: both tables grow at their end alone, so that this costs next to nothing.
 */
export class OneEventAtATime1767793510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE webhook_endpoint ADD COLUMN types_since jsonb NOT NULL DEFAULT '{}'`);
    // What is on its way at this moment is sent once more, under the id it has.
    await db.query(`UPDATE webhook_delivery SET state = 'due' WHERE state = 'sending'`);
    await db.query(
      `CREATE UNIQUE INDEX webhook_delivery_one_at_a_time ON webhook_delivery (endpoint_id) WHERE state = 'sending'`,
    );
    await db.query(`CREATE INDEX session_event_by_time ON session_event USING brin (at)`);
    await db.query(`CREATE INDEX attendance_verdict_by_judgement ON attendance_verdict USING brin (judged_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX attendance_verdict_by_judgement, session_event_by_time, webhook_delivery_one_at_a_time`);
    await db.query(`ALTER TABLE webhook_endpoint DROP COLUMN types_since`);
  }
}
