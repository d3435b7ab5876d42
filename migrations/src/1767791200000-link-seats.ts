import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only looked for, not worked out, for a link that nobody holds: one read by key. */
const SEAT = `(SELECT jsonb_build_object('holder', t.holder, 'number', t.number, 'words', t.words, 'takenAtMs', round(date_part('epoch', t.taken_at) * 1000), 'heldUntilMs', round(date_part('epoch', t.held_until) * 1000),
  'present', EXISTS (SELECT FROM presence x WHERE x.participant_id = t.participant_id AND x.left_at IS NULL)) FROM link_seat t WHERE t.participant_id = p.id AND t.link_version = p.link_version) AS seat`;

/**
 * Which device has a link now, and which other one asks for it. A device is known by the hash of a cookie of its own, another hash for each participant, so
 * that the table does not tell who uses the same telephone. `number` grows with each change of hands: a pass says for which it was made.
 */
export class LinkSeats1767791200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE link_seat (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id), link_version integer NOT NULL, number integer NOT NULL DEFAULT 1,
      holder text, words text NOT NULL, taken_at timestamptz(3) NOT NULL, held_until timestamptz(3) NOT NULL, previous text,
      asked_by text, asked_words text, asked_at timestamptz(3), asked_until timestamptz(3), refused text, refused_at timestamptz(3),
      CONSTRAINT link_seat_asked_whole CHECK (num_nulls(asked_by, asked_words, asked_at, asked_until) IN (0, 4)))`);
    await db.query(`CREATE INDEX link_seat_of_session ON link_seat (session_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON link_seat TO vestibule_app`);
    await db.query(`ALTER TABLE link_seat ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY link_seat_of_the_actor ON link_seat TO vestibule_app USING ((SELECT acting_system()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
    );
    const definition = await viewOf(db);
    if (!/\n {3}FROM \(/.test(definition))
      throw new Error('gate_facts does not end its columns in the way that is changed here');
    await db.query(`CREATE OR REPLACE VIEW gate_facts AS ${definition.replace(/\n {3}FROM \(/, `, ${SEAT} FROM (`)}`);
  }

  async down(db: QueryRunner): Promise<void> {
    const without = (await viewOf(db)).replace(/,\s+\(\s*SELECT jsonb_build_object\('holder'[\s\S]*?\)\s+AS seat/, '');
    if (without.includes('link_seat')) throw new Error('gate_facts cannot be taken back to what it was');
    await db.query(`DROP VIEW gate_facts`);
    await db.query(`DROP TABLE link_seat`);
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
