import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only looked up where there is a waiting room. Who was let in at another time, or by another link, is not let in now. */
const PLACE = `CASE WHEN s.waiting_room THEN coalesce((SELECT w.place FROM waiting w WHERE w.participant_id = p.id AND w.opens_at = s.opens_at AND w.link_version = p.link_version), 'absent') END AS waiting, s.late_minutes`;

/**
 * The waiting room. Who waits, since when, with which devices, and what was said meanwhile. It is a part of the gate: `gate_facts` says where somebody
 * stands, and `decide` what follows. A place is of one window and one link: a session that moves to another day begins with an empty waiting room.
 */
export class WaitingRoom1767791100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE appointment_type ADD COLUMN waiting_room boolean NOT NULL DEFAULT true, ADD COLUMN auto_admit boolean NOT NULL DEFAULT false`,
    );
    await db.query(`ALTER TABLE session ADD COLUMN waiting_room boolean NOT NULL DEFAULT false, ADD COLUMN auto_admit boolean NOT NULL DEFAULT false,
      ADD COLUMN late_minutes integer CONSTRAINT session_late_minutes_sane CHECK (late_minutes BETWEEN 1 AND 240)`);
    await db.query(`CREATE TABLE waiting (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id), opens_at timestamptz(3) NOT NULL, link_version integer NOT NULL,
      place text NOT NULL CONSTRAINT waiting_place_known CHECK (place IN ('waiting', 'admitted', 'sent_back', 'declined')),
      since timestamptz(3) NOT NULL, seen_at timestamptz(3) NOT NULL, camera text NOT NULL, microphone text NOT NULL,
      message text, decided_at timestamptz(3), decided_by uuid REFERENCES member (id))`);
    await db.query(`CREATE INDEX waiting_of_session ON waiting (session_id)`);
    await db.query(`CREATE INDEX waiting_now ON waiting (practice_id, since) WHERE place IN ('waiting', 'sent_back')`);
    await db.query(`CREATE TABLE waiting_message (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id), participant_id uuid NOT NULL REFERENCES participant (id), member_id uuid REFERENCES member (id),
      text text NOT NULL CONSTRAINT waiting_message_short CHECK (length(text) BETWEEN 1 AND 500), at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE INDEX waiting_message_of_participant ON waiting_message (participant_id, id)`);
    await db.query(`CREATE INDEX waiting_message_of_session ON waiting_message (session_id, id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON waiting TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT ON waiting_message TO vestibule_app`);
    for (const table of ['waiting', 'waiting_message']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_of_the_actor ON ${table} TO vestibule_app USING ((SELECT acting_system()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
      );
    }
    const definition = await viewOf(db);
    if (!/\n {3}FROM \(/.test(definition))
      throw new Error('gate_facts does not end its columns in the way that is changed here');
    await db.query(`CREATE OR REPLACE VIEW gate_facts AS ${definition.replace(/\n {3}FROM \(/, `, ${PLACE} FROM (`)}`);
  }

  async down(db: QueryRunner): Promise<void> {
    const without = (await viewOf(db)).replace(
      /,\s+CASE\s+WHEN s\.waiting_room(?:(?!\bCASE\b)[\s\S])*?END AS waiting,\s+s\.late_minutes/,
      '',
    );
    if (without.includes('late_minutes')) throw new Error('gate_facts cannot be taken back to what it was');
    await db.query(`DROP VIEW gate_facts`);
    await db.query(`DROP TABLE waiting_message, waiting`);
    await db.query(`ALTER TABLE session DROP COLUMN waiting_room, DROP COLUMN auto_admit, DROP COLUMN late_minutes`);
    await db.query(`ALTER TABLE appointment_type DROP COLUMN waiting_room, DROP COLUMN auto_admit`);
    await db.query(`CREATE VIEW gate_facts AS ${without}`);
    await db.query(`GRANT SELECT ON gate_facts TO vestibule_app`);
  }
}

async function viewOf(db: QueryRunner): Promise<string> {
  const [row] = (await db.query(`SELECT pg_get_viewdef('gate_facts'::regclass) AS definition`)) as {
    definition: string;
  }[];
  return row?.definition ?? '';
}
