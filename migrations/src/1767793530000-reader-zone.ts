import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In whose clocks somebody reads their times; null: the session's. What a person of the practice said stands; what their own page told is replaced by what
 * it tells next.
 */
export class ReaderZone1767793530000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE participant ADD COLUMN time_zone text CONSTRAINT participant_time_zone_named CHECK (time_zone ~ '^[A-Za-z]' AND length(time_zone) <= 64),
      ADD COLUMN time_zone_by_hand boolean NOT NULL DEFAULT false, ADD CONSTRAINT participant_time_zone_by_hand_is_said CHECK (time_zone IS NOT NULL OR NOT time_zone_by_hand)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE participant DROP COLUMN time_zone_by_hand, DROP COLUMN time_zone`);
  }
}
