import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only looked up for a session that keeps somebody out: all others pay nothing for the question. */
const KEPT_OUT = `WHEN s.keeps_out THEN (SELECT w.place FROM waiting w WHERE w.participant_id = p.id AND w.opens_at = s.opens_at AND w.link_version = p.link_version AND w.place = 'removed')`;
const END_OF_PLACE = /\s+ELSE NULL::text\s+END AS waiting/;

/**
 * People in the call. What is written there is kept in the store that the waiting room has (`session_message`): one thread with the practice for each who
 * waits, one for everybody in the room, deleted when the practice's time for it is over. Whoever was removed has a place of their own, which the gate reads also
 * where there is no waiting room. A raised hand, and what people thought of the call.
 */
export class PeopleInTheCall1767791300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await renamed(db, 'waiting_message', 'session_message');
    await db.query(`ALTER TABLE session_message ALTER COLUMN participant_id DROP NOT NULL, ADD COLUMN client_id uuid,
      ADD COLUMN said_in text NOT NULL DEFAULT 'waiting' CONSTRAINT session_message_place_known CHECK (said_in IN ('waiting', 'call')),
      DROP CONSTRAINT waiting_message_short,
      ADD CONSTRAINT session_message_short CHECK (length(text) BETWEEN 1 AND CASE said_in WHEN 'call' THEN 2000 ELSE 500 END),
      ADD CONSTRAINT session_message_has_an_author CHECK (CASE said_in WHEN 'call' THEN num_nonnulls(participant_id, member_id) = 1 AND client_id IS NOT NULL ELSE participant_id IS NOT NULL END)`);
    await db.query(
      `CREATE UNIQUE INDEX session_message_once ON session_message (session_id, client_id) WHERE client_id IS NOT NULL`,
    );
    await db.query(`GRANT DELETE ON session_message TO vestibule_app`);
    await db.query(
      `ALTER TABLE practice ADD COLUMN messages_kept_days integer NOT NULL DEFAULT 30 CONSTRAINT practice_messages_kept_sane CHECK (messages_kept_days BETWEEN 1 AND 3650)`,
    );
    await db.query(`ALTER TABLE session ADD COLUMN keeps_out boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE waiting DROP CONSTRAINT waiting_place_known,
      ADD CONSTRAINT waiting_place_known CHECK (place IN ('waiting', 'admitted', 'sent_back', 'declined', 'removed'))`);
    const definition = await viewOf(db);
    if (!END_OF_PLACE.test(definition))
      throw new Error('gate_facts does not say who waits in the way that is changed here');
    await db.query(
      `CREATE OR REPLACE VIEW gate_facts AS ${definition.replace(END_OF_PLACE, (end) => ` ${KEPT_OUT}${end}`)}`,
    );
    await db.query(`CREATE TABLE raised_hand (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id), at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE INDEX raised_hand_of_session ON raised_hand (session_id)`);
    await db.query(`CREATE TABLE feedback (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id), stars integer NOT NULL CONSTRAINT feedback_one_to_five CHECK (stars BETWEEN 1 AND 5),
      words text CONSTRAINT feedback_words_short CHECK (length(words) BETWEEN 1 AND 1000), given_at timestamptz(3) NOT NULL, changed_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE INDEX feedback_of_session ON feedback (session_id)`);
    await db.query(`CREATE INDEX feedback_of_practice ON feedback (practice_id, given_at)`);
    await db.query(`GRANT SELECT, INSERT, DELETE ON raised_hand TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON feedback TO vestibule_app`);
    for (const table of ['raised_hand', 'feedback']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_of_the_actor ON ${table} TO vestibule_app USING ((SELECT acting_system()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE feedback, raised_hand`);
    const without = (await viewOf(db)).replace(
      /\s+WHEN s\.keeps_out THEN \((?:(?!END AS waiting)[\s\S])*?\)(?=\s+ELSE NULL::text\s+END AS waiting)/,
      '',
    );
    if (without.includes('keeps_out')) throw new Error('gate_facts cannot be taken back to what it was');
    await db.query(`CREATE OR REPLACE VIEW gate_facts AS ${without}`);
    await db.query(`DELETE FROM waiting WHERE place = 'removed'`);
    await db.query(`ALTER TABLE waiting DROP CONSTRAINT waiting_place_known,
      ADD CONSTRAINT waiting_place_known CHECK (place IN ('waiting', 'admitted', 'sent_back', 'declined'))`);
    await db.query(`ALTER TABLE session DROP COLUMN keeps_out`);
    await db.query(`ALTER TABLE practice DROP COLUMN messages_kept_days`);
    await db.query(`DELETE FROM session_message WHERE said_in = 'call'`);
    await db.query(`REVOKE DELETE ON session_message FROM vestibule_app`);
    await db.query(`DROP INDEX session_message_once`);
    await db.query(`ALTER TABLE session_message DROP CONSTRAINT session_message_short, DROP CONSTRAINT session_message_has_an_author, DROP COLUMN said_in, DROP COLUMN client_id,
      ALTER COLUMN participant_id SET NOT NULL, ADD CONSTRAINT waiting_message_short CHECK (length(text) BETWEEN 1 AND 500)`);
    await renamed(db, 'session_message', 'waiting_message');
  }
}

/** The table, and all that carries its name. */
async function renamed(db: QueryRunner, from: string, to: string): Promise<void> {
  await db.query(`ALTER TABLE ${from} RENAME TO ${to}`);
  await db.query(`ALTER INDEX ${from}_pkey RENAME TO ${to}_pkey`);
  await db.query(`ALTER SEQUENCE ${from}_id_seq RENAME TO ${to}_id_seq`);
  for (const index of ['of_participant', 'of_session'])
    await db.query(`ALTER INDEX ${from}_${index} RENAME TO ${to}_${index}`);
  for (const column of ['practice', 'session', 'participant', 'member'])
    await db.query(`ALTER TABLE ${to} RENAME CONSTRAINT ${from}_${column}_id_fkey TO ${to}_${column}_id_fkey`);
  await db.query(`ALTER POLICY ${from}_of_the_actor ON ${to} RENAME TO ${to}_of_the_actor`);
}

async function viewOf(db: QueryRunner): Promise<string> {
  const [row] = (await db.query(`SELECT pg_get_viewdef('gate_facts'::regclass) AS definition`)) as {
    definition: string;
  }[];
  return row?.definition ?? '';
}
