import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody's e-mail address, and their number, are what they are, where they were corrected: what was sent before went elsewhere. */
export class CorrectedAddresses1767793550000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE participant ADD COLUMN email_changed_at timestamptz(3), ADD COLUMN phone_changed_at timestamptz(3)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE participant DROP COLUMN email_changed_at, DROP COLUMN phone_changed_at`);
  }
}
