import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a practice sends again what it had switched off, by kind: what fell while it was off is not sent afterwards. */
export class OnAgain1767793520000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE message_setting ADD COLUMN on_again_at jsonb NOT NULL DEFAULT '{}' CONSTRAINT message_setting_on_again_by_kind CHECK (jsonb_typeof(on_again_at) = 'object')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_setting DROP COLUMN on_again_at`);
  }
}
