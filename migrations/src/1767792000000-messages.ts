import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are told, once for each cause. Neither words nor links nor addresses are kept: all are made at the moment of sending. Practices that are
 * there already send nothing for what they scheduled before; they copied those links by hand.
 */
export class Messages1767792000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE practice ADD COLUMN messages_since timestamptz(3) NOT NULL DEFAULT '-infinity'`);
    await db.query(`UPDATE practice SET messages_since = now()`);
    await db.query(`CREATE TABLE message (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), session_id uuid NOT NULL REFERENCES session (id),
      participant_id uuid NOT NULL REFERENCES participant (id),
      kind text NOT NULL CONSTRAINT message_kind_known CHECK (kind IN ('invitation', 'moved', 'paid', 'reminder', 'cancelled', 'called_off', 'refunded')),
      cause text NOT NULL, due_at timestamptz(3) NOT NULL, useless_at timestamptz(3) NOT NULL,
      state text NOT NULL DEFAULT 'due' CONSTRAINT message_state_known CHECK (state IN ('due', 'sending', 'sent', 'dropped', 'failed')),
      tries integer NOT NULL DEFAULT 0, next_try_at timestamptz(3) NOT NULL, last_error text, sent_at timestamptz(3), told_moves integer, created_at timestamptz(3) NOT NULL,
      CONSTRAINT message_once_for_its_cause UNIQUE (participant_id, cause),
      CONSTRAINT message_sent_has_a_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)))`);
    await db.query(`CREATE INDEX message_to_send ON message (next_try_at, id) WHERE state IN ('due', 'sending')`);
    await db.query(`CREATE INDEX message_of_session ON message (session_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON message TO vestibule_app`);
    await db.query(`ALTER TABLE message ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY message_of_the_actor ON message TO vestibule_app USING ((SELECT acting_system()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE message`);
    await db.query(`ALTER TABLE practice DROP COLUMN messages_since`);
  }
}
