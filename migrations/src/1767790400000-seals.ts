import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Timelines are sealed: each session's events stand in a chain of hashes (`timeline_link`), whose end is under a keyed seal (`timeline_head`).
 * The database keeps: no event is committed without its link, links take no UPDATE and no DELETE, a chain never gets shorter.
 */
export class Seals1767790400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE timeline_link (session_id uuid NOT NULL REFERENCES session (id), position integer NOT NULL CONSTRAINT timeline_position_positive CHECK (position > 0),
      practice_id uuid NOT NULL, event_id bigint NOT NULL REFERENCES session_event (id) CONSTRAINT timeline_event_linked_once UNIQUE,
      hash bytea NOT NULL CONSTRAINT timeline_hash_whole CHECK (octet_length(hash) = 32), sealed_at timestamptz(3) NOT NULL, adopted boolean NOT NULL,
      CONSTRAINT timeline_place_taken_once PRIMARY KEY (session_id, position))`);
    await db.query(`CREATE TABLE timeline_head (session_id uuid PRIMARY KEY REFERENCES session (id), practice_id uuid NOT NULL,
      length integer NOT NULL CONSTRAINT timeline_length_positive CHECK (length > 0), hash bytea NOT NULL, key_id integer NOT NULL, seal bytea NOT NULL)`);
    // What was written before there were seals, and nothing later, may be taken into a chain afterwards.
    await db.query(`CREATE TABLE timeline_before_seals (last_event_id bigint NOT NULL)`);
    await db.query(`INSERT INTO timeline_before_seals SELECT coalesce(max(id), 0) FROM session_event`);

    await db.query(`CREATE FUNCTION timeline_event_must_be_linked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      IF NOT EXISTS (SELECT FROM timeline_link WHERE event_id = NEW.id) THEN
        RAISE EXCEPTION 'event % of the timeline has no place in the chain', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'timeline_event_is_linked';
      END IF;
      RETURN NULL; END $$`);
    await db.query(`CREATE CONSTRAINT TRIGGER timeline_event_is_linked AFTER INSERT ON session_event
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION timeline_event_must_be_linked()`);
    await db.query(`CREATE FUNCTION timeline_never_gets_shorter() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.length < OLD.length OR NEW.session_id <> OLD.session_id THEN
        RAISE EXCEPTION 'a timeline only grows' USING ERRCODE = 'check_violation', CONSTRAINT = 'timeline_only_grows';
      END IF;
      RETURN NEW; END $$`);
    await db.query(
      `CREATE TRIGGER timeline_only_grows BEFORE UPDATE ON timeline_head FOR EACH ROW EXECUTE FUNCTION timeline_never_gets_shorter()`,
    );

    await db.query(`GRANT SELECT, INSERT ON timeline_link TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON timeline_head TO vestibule_app`);
    await db.query(`GRANT SELECT ON timeline_before_seals TO vestibule_app`);
    for (const table of ['timeline_link', 'timeline_head']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY ${table}_of_the_actor ON ${table} FOR ALL TO vestibule_app USING ((SELECT acting_system()) OR (SELECT acting_operator())
        OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())) OR session_id = (SELECT acting_session()))`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER timeline_event_is_linked ON session_event`);
    await db.query(`DROP TABLE timeline_before_seals, timeline_head, timeline_link`);
    await db.query(`DROP FUNCTION timeline_never_gets_shorter(), timeline_event_must_be_linked()`);
  }
}
