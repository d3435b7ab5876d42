import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = `CREATE INDEX ledger_entry_by_practice ON ledger_entry (practice_id, book, occurred_at) INCLUDE`;

/**
 * Each entry says whose appointment it is about, so that reports by practitioner read one index, as those of the practice do. The database writes it
 * itself, from the transaction's charge; entries without a charge are nobody's.
 */
export class FeeReport1767790800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE ledger_entry ADD COLUMN practitioner_id uuid`);
    // What is there does not change its amounts: nothing has to be summed anew.
    await db.query(`ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entries_sum_to_zero`);
    await db.query(`UPDATE ledger_entry e SET practitioner_id = s.practitioner_id
      FROM ledger_transaction t JOIN charge c ON c.id = t.charge_id JOIN session s ON s.id = c.session_id WHERE t.id = e.transaction_id`);
    await db.query(`ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entries_sum_to_zero`);
    await db.query(`CREATE FUNCTION ledger_entry_is_somebodys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      NEW.practitioner_id := (SELECT s.practitioner_id FROM ledger_transaction t JOIN charge c ON c.id = t.charge_id JOIN session s ON s.id = c.session_id
        WHERE t.id = NEW.transaction_id);
      RETURN NEW; END $$`);
    await db.query(
      `CREATE TRIGGER ledger_entry_is_somebodys BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_entry_is_somebodys()`,
    );
    await db.query(`DROP INDEX ledger_entry_by_practice`);
    await db.query(`${INDEX} (account, currency, amount_minor, practitioner_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ledger_entry_by_practice`);
    await db.query(`DROP TRIGGER ledger_entry_is_somebodys ON ledger_entry`);
    await db.query(`DROP FUNCTION ledger_entry_is_somebodys()`);
    await db.query(`ALTER TABLE ledger_entry DROP COLUMN practitioner_id`);
    await db.query(`${INDEX} (account, currency, amount_minor)`);
  }
}
