import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A kept webhook is tried a limited number of times by itself; then it waits for a person (`given_up_at`), who may grant it as many again. It is never
 * thrown away.
 */
export class FailedWebhooks1767790500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE inbox ADD COLUMN tries_allowed integer NOT NULL DEFAULT 24, ADD COLUMN given_up_at timestamptz(3),
      ADD CONSTRAINT inbox_given_up_is_not_handled CHECK (given_up_at IS NULL OR handled_at IS NULL)`);
    await db.query(
      `CREATE INDEX inbox_failed ON inbox (received_at DESC, id) WHERE handled_at IS NULL AND attempts > 0`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX inbox_failed`);
    await db.query(`ALTER TABLE inbox DROP COLUMN tries_allowed, DROP COLUMN given_up_at`);
  }
}
