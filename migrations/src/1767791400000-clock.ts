import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF = (
  whose: string,
): string => `CREATE OR REPLACE FUNCTION ledger_entry_is_somebodys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  NEW.practitioner_id := (SELECT ${whose} FROM ledger_transaction t JOIN charge c ON c.id = t.charge_id JOIN session s ON s.id = c.session_id
    WHERE t.id = NEW.transaction_id);
  RETURN NEW; END $$`;

/**
 * The clock. A type may have a window of its own. A session whose wall time means another instant since the rules of its zone changed carries that
 * instant until a person has said which of the two counts. A payment stays with the practitioner in whose name it was asked, also when the session is
 * handed to another: what was reported of a month does not change.
 */
export class Clock1767791400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE appointment_type ADD COLUMN early_minutes integer CONSTRAINT appointment_type_early_sane CHECK (early_minutes BETWEEN 0 AND 240),
      ADD COLUMN grace_minutes integer CONSTRAINT appointment_type_grace_sane CHECK (grace_minutes BETWEEN 0 AND 240)`);
    await db.query(`ALTER TABLE session ADD COLUMN zone_start_at timestamptz(3)`);
    await db.query(
      `CREATE INDEX session_with_zone_question ON session (practice_id, starts_at, id) WHERE zone_start_at IS NOT NULL`,
    );
    await db.query(`ALTER TABLE charge ADD COLUMN practitioner_id uuid REFERENCES member (id)`);
    await db.query(`UPDATE charge c SET practitioner_id = s.practitioner_id FROM session s WHERE s.id = c.session_id`);
    await db.query(`ALTER TABLE charge ALTER COLUMN practitioner_id SET NOT NULL`);
    await db.query(`CREATE FUNCTION charge_is_somebodys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      NEW.practitioner_id := (SELECT s.practitioner_id FROM session s WHERE s.id = NEW.session_id);
      RETURN NEW; END $$`);
    await db.query(
      `CREATE TRIGGER charge_is_somebodys BEFORE INSERT ON charge FOR EACH ROW EXECUTE FUNCTION charge_is_somebodys()`,
    );
    await db.query(OF('c.practitioner_id'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(OF('s.practitioner_id'));
    await db.query(`DROP TRIGGER charge_is_somebodys ON charge`);
    await db.query(`DROP FUNCTION charge_is_somebodys()`);
    await db.query(`ALTER TABLE charge DROP COLUMN practitioner_id`);
    await db.query(`DROP INDEX session_with_zone_question`);
    await db.query(`ALTER TABLE session DROP COLUMN zone_start_at`);
    await db.query(`ALTER TABLE appointment_type DROP COLUMN early_minutes, DROP COLUMN grace_minutes`);
  }
}
