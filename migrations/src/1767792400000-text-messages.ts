import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPT_OUTS = ['text_opt_out', 'mail_opt_out'] as const;

/**
 * Text messages: where they go (E.164), what their provider calls them and what became of them after they were handed over; and who asked to have no more of them, by number
 * and by the sender that they answered, or no more reminders by e-mail, by address and practice.
 */
export class TextMessages1767792400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE participant ADD COLUMN phone text CONSTRAINT participant_phone_is_e164 CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$')`,
    );
    await db.query(`CREATE INDEX participant_by_phone ON participant (phone) WHERE phone IS NOT NULL`);
    await db.query(`ALTER TABLE message ADD COLUMN provider_id text, ADD COLUMN segments smallint,
      ADD COLUMN arrival text CONSTRAINT message_arrival_known CHECK (arrival IN ('arrived', 'came_back')), ADD COLUMN arrival_problem text`);
    await db.query(`CREATE TABLE text_opt_out (sender text NOT NULL, number text NOT NULL, stopped boolean NOT NULL, said_at timestamptz(3) NOT NULL,
      said_by text NOT NULL CONSTRAINT text_opt_out_said_by_known CHECK (said_by IN ('reader', 'provider')), PRIMARY KEY (sender, number))`);
    await db.query(`CREATE TABLE mail_opt_out (practice_id uuid NOT NULL REFERENCES practice (id), address text NOT NULL, stopped boolean NOT NULL,
      said_at timestamptz(3) NOT NULL, PRIMARY KEY (practice_id, address))`);
    for (const table of OPT_OUTS) {
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO vestibule_app`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_by_the_system ON ${table} TO vestibule_app USING ((SELECT acting_system()))`,
      );
    }
    // A practice sees of numbers those of its own people: `participant` has a wall of its own.
    await db.query(`CREATE POLICY text_opt_out_of_the_actor ON text_opt_out FOR SELECT TO vestibule_app
      USING ((SELECT acting_kind()) = 'member' AND EXISTS (SELECT 1 FROM participant p WHERE p.phone = number AND p.practice_id = (SELECT acting_practice())))`);
    await db.query(`CREATE POLICY mail_opt_out_of_the_actor ON mail_opt_out FOR SELECT TO vestibule_app
      USING ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of OPT_OUTS) await db.query(`DROP TABLE ${table}`);
    await db.query(
      `ALTER TABLE message DROP COLUMN provider_id, DROP COLUMN segments, DROP COLUMN arrival, DROP COLUMN arrival_problem`,
    );
    await db.query(`ALTER TABLE participant DROP COLUMN phone`);
  }
}
