import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a practice's texts wait, by the clocks of whoever reads them; nothing: they never wait. */
export class QuietHours1767793551000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_setting ADD COLUMN quiet_from text DEFAULT '21:00' ${time('quiet_from')},
      ADD COLUMN quiet_until text DEFAULT '08:00' ${time('quiet_until')},
      ADD CONSTRAINT message_setting_quiet_has_both_ends CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
      ADD CONSTRAINT message_setting_quiet_is_some_time CHECK (quiet_from <> quiet_until)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message_setting DROP COLUMN quiet_from, DROP COLUMN quiet_until`);
  }
}

const time = (column: string): string =>
  `CONSTRAINT message_setting_${column}_is_a_time CHECK (${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`;
