import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a session's timeline the messages know, whether those who carry messages can be had, and the list of a practice's messages. */
export class MessageDelivery1767792700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE message_plan (session_id uuid PRIMARY KEY REFERENCES session (id), practice_id uuid NOT NULL REFERENCES practice (id),
      last_event_id bigint NOT NULL)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON message_plan TO vestibule_app`);
    await db.query(`CREATE TABLE message_carrier (channel text PRIMARY KEY CONSTRAINT message_carrier_channel_known CHECK (channel IN ('email', 'sms')),
      asked_at timestamptz(3) NOT NULL, answered_at timestamptz(3), problem text)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON message_carrier TO vestibule_app`);
    for (const table of ['message_plan', 'message_carrier']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_by_the_system ON ${table} TO vestibule_app USING ((SELECT acting_system()))`,
      );
    }
    await db.query(
      `CREATE POLICY message_carrier_of_operators ON message_carrier FOR SELECT TO vestibule_app USING ((SELECT acting_kind()) = 'operator')`,
    );
    await db.query(
      `CREATE POLICY message_of_operators ON message FOR SELECT TO vestibule_app USING ((SELECT acting_kind()) = 'operator')`,
    );
    await db.query(`CREATE INDEX message_of_practice ON message (practice_id, due_at DESC, id DESC)`);
    await db.query(`CREATE INDEX message_failed ON message (practice_id, useless_at) WHERE state = 'failed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_failed, message_of_practice`);
    await db.query(`DROP POLICY message_of_operators ON message`);
    await db.query(`DROP TABLE message_carrier, message_plan`);
  }
}
