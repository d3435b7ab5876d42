import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When somebody knocked, beside their place: whoever was put out, or let back in, without ever knocking has a place as well, and that is no coming. And how
 * many people a session of a practice has room for.
 */
export class RoomsAndKnocks1767792200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE waiting ADD COLUMN knocked_at timestamptz(3)`);
    await db.query(`UPDATE waiting SET knocked_at = since WHERE NOT (place = 'removed' AND since = decided_at)`);
    await db.query(
      `ALTER TABLE practice ADD COLUMN most_people smallint NOT NULL DEFAULT 5 CONSTRAINT practice_most_people_bearable CHECK (most_people BETWEEN 2 AND 10)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE practice DROP COLUMN most_people`);
    await db.query(`ALTER TABLE waiting DROP COLUMN knocked_at`);
  }
}
