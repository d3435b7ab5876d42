import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the platform invoices practices for its fees. The database keeps: one series of numbers without a gap for the whole platform, a month of a
 * practice is closed once, in order, and a paper is never changed.
 */
export class PlatformInvoices1767790900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE platform_month (practice_id uuid NOT NULL REFERENCES practice (id),
      month date NOT NULL CONSTRAINT platform_month_is_its_first_day CHECK (extract(day FROM month) = 1),
      ends_at timestamptz(3) NOT NULL, closed_at timestamptz(3) NOT NULL,
      CONSTRAINT platform_month_closed_once PRIMARY KEY (practice_id, month))`);
    await db.query(
      `CREATE TABLE platform_invoice_counter (series text PRIMARY KEY CONSTRAINT platform_invoice_counter_is_one CHECK (series = 'invoice'), last integer NOT NULL)`,
    );
    await db.query(`CREATE TABLE platform_invoice (id uuid PRIMARY KEY, practice_id uuid NOT NULL, month date NOT NULL,
      number integer NOT NULL CONSTRAINT platform_invoice_number_positive CHECK (number > 0) CONSTRAINT platform_invoice_number_once UNIQUE,
      currency char(3) NOT NULL, total_minor bigint NOT NULL CONSTRAINT platform_invoice_total_positive CHECK (total_minor > 0),
      tax_minor bigint NOT NULL CONSTRAINT platform_invoice_tax_fits CHECK (tax_minor BETWEEN 0 AND total_minor), content jsonb NOT NULL, issued_at timestamptz(3) NOT NULL,
      CONSTRAINT platform_invoice_of_a_closed_month FOREIGN KEY (practice_id, month) REFERENCES platform_month (practice_id, month),
      CONSTRAINT platform_invoice_once_a_month UNIQUE (practice_id, month, currency))`);
    await db.query(`CREATE INDEX platform_invoice_by_time ON platform_invoice (issued_at DESC, id)`);
    // The fees of one practice, all of them: what was invoiced is taken off their sum.
    await db.query(
      `CREATE INDEX ledger_entry_of_platform_by_practice ON ledger_entry (practice_id, occurred_at) INCLUDE (currency, amount_minor) WHERE book = 'platform' AND account = 'platform_revenue'`,
    );
    await db.query(`CREATE FUNCTION platform_invoice_number_must_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      IF NEW.number > 1 AND NOT EXISTS (SELECT FROM platform_invoice WHERE number = NEW.number - 1) THEN
        RAISE EXCEPTION 'number % leaves a gap', NEW.number USING ERRCODE = 'check_violation', CONSTRAINT = 'platform_invoice_numbers_have_no_gap';
      END IF;
      RETURN NULL; END $$`);
    await db.query(
      `CREATE CONSTRAINT TRIGGER platform_invoice_numbers_have_no_gap AFTER INSERT ON platform_invoice FOR EACH ROW EXECUTE FUNCTION platform_invoice_number_must_follow()`,
    );

    const system = `(SELECT acting_system())`;
    const owner = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()) AND (SELECT acting_role()) = 'owner')`;
    await db.query(`GRANT SELECT, INSERT ON platform_invoice, platform_month TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON platform_invoice_counter TO vestibule_app`);
    const wall = async (table: string, name: string, command: string, rule: string): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      const clause = command === 'INSERT' ? `WITH CHECK (${rule})` : `USING (${rule})`;
      await db.query(`CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${clause}`);
    };
    for (const table of ['platform_invoice', 'platform_month']) {
      await wall(table, 'of_the_actor', 'SELECT', `${system} OR (SELECT acting_operator()) OR ${owner}`);
      await wall(table, 'by_the_system', 'INSERT', system);
    }
    await wall('platform_invoice_counter', 'of_the_system', 'ALL', system);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ledger_entry_of_platform_by_practice`);
    await db.query(`DROP TABLE platform_invoice, platform_invoice_counter, platform_month`);
    await db.query(`DROP FUNCTION platform_invoice_number_must_follow()`);
  }
}
