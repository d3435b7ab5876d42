import type { MigrationInterface, QueryRunner } from 'typeorm';

const LANGUAGES = `('en', 'de')`;

/**
 * How a practice writes to its clients: language, colour, when it reminds, what it does not send, and words of its own. What is not there is as usual.
 * Everybody may have a language of their own; without one they are written to in the practice's.
 */
export class MessageWording1767792500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE participant ADD COLUMN language text CONSTRAINT participant_language_known CHECK (language IN ${LANGUAGES})`,
    );
    await db.query(`CREATE TABLE message_setting (practice_id uuid PRIMARY KEY REFERENCES practice (id),
      language text NOT NULL CONSTRAINT message_setting_language_known CHECK (language IN ${LANGUAGES}),
      colour text CONSTRAINT message_setting_colour_is_hex CHECK (colour ~ '^#[0-9a-f]{6}$'),
      remind_minutes integer[] NOT NULL CONSTRAINT message_setting_reminders_few CHECK (cardinality(remind_minutes) <= 3 AND 15 <= ALL (remind_minutes) AND 10080 >= ALL (remind_minutes)),
      off_kinds text[] NOT NULL CONSTRAINT message_setting_off_where_allowed CHECK (NOT off_kinds && ARRAY['invitation', 'moved', 'cancelled', 'called_off', 'refunded', 'payment_failed']),
      changed_by uuid NOT NULL REFERENCES member (id), changed_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE TABLE message_wording (practice_id uuid NOT NULL REFERENCES practice (id), kind text NOT NULL,
      language text NOT NULL CONSTRAINT message_wording_language_known CHECK (language IN ${LANGUAGES}),
      subject text NOT NULL CONSTRAINT message_wording_subject_short CHECK (length(subject) BETWEEN 1 AND 150),
      body text NOT NULL CONSTRAINT message_wording_body_short CHECK (length(body) BETWEEN 1 AND 2000),
      changed_by uuid NOT NULL REFERENCES member (id), changed_at timestamptz(3) NOT NULL, PRIMARY KEY (practice_id, kind, language))`);
    const member = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`;
    const owner = `(${member} AND (SELECT acting_role()) = 'owner')`;
    await db.query(`GRANT SELECT, INSERT, UPDATE ON message_setting, message_wording TO vestibule_app`);
    await db.query(`GRANT DELETE ON message_wording TO vestibule_app`);
    for (const table of ['message_setting', 'message_wording']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_of_the_actor ON ${table} FOR SELECT TO vestibule_app USING ((SELECT acting_system()) OR ${member})`,
      );
      await db.query(
        `CREATE POLICY ${table}_by_an_owner ON ${table} FOR ALL TO vestibule_app USING (${owner}) WITH CHECK (${owner})`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE message_wording, message_setting`);
    await db.query(`ALTER TABLE participant DROP COLUMN language`);
  }
}
