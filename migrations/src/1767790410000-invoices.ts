import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invoices and credit notes. The database keeps: numbers of a practice follow each other without a gap, a cause makes one document, a document says
 * everything it prints and is never changed, credit notes never take back more than was invoiced.
 */
export class Invoices1767790410000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE invoice_issuer (practice_id uuid PRIMARY KEY REFERENCES practice (id),
      legal_name text CONSTRAINT invoice_issuer_name_fits CHECK (char_length(legal_name) BETWEEN 1 AND 160),
      tax_number text CONSTRAINT invoice_issuer_tax_number_fits CHECK (char_length(tax_number) BETWEEN 4 AND 30),
      address text CONSTRAINT invoice_issuer_address_fits CHECK (char_length(address) BETWEEN 1 AND 400),
      changed_by uuid REFERENCES member (id), changed_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE TABLE invoice_counter (practice_id uuid NOT NULL REFERENCES practice (id),
      kind text NOT NULL CONSTRAINT invoice_counter_kind_known CHECK (kind IN ('invoice', 'credit_note')), last integer NOT NULL,
      CONSTRAINT invoice_counter_one_a_kind PRIMARY KEY (practice_id, kind))`);
    await db.query(`CREATE TABLE invoice (id uuid PRIMARY KEY, practice_id uuid NOT NULL, session_id uuid NOT NULL, participant_id uuid NOT NULL REFERENCES participant (id),
      kind text NOT NULL CONSTRAINT invoice_kind_known CHECK (kind IN ('invoice', 'credit_note')),
      number integer NOT NULL CONSTRAINT invoice_number_positive CHECK (number > 0), about_id uuid, cause text NOT NULL,
      currency char(3) NOT NULL, total_minor integer NOT NULL CONSTRAINT invoice_total_positive CHECK (total_minor > 0),
      tax_minor integer NOT NULL CONSTRAINT invoice_tax_fits CHECK (tax_minor BETWEEN 0 AND total_minor), content jsonb NOT NULL, issued_at timestamptz(3) NOT NULL,
      CONSTRAINT invoice_of_session FOREIGN KEY (session_id, practice_id) REFERENCES session (id, practice_id),
      CONSTRAINT invoice_number_once UNIQUE (practice_id, kind, number),
      CONSTRAINT invoice_cause_once UNIQUE (participant_id, kind, cause),
      CONSTRAINT invoice_id_with_currency UNIQUE (id, currency),
      CONSTRAINT invoice_about_of_same_currency FOREIGN KEY (about_id, currency) REFERENCES invoice (id, currency),
      CONSTRAINT invoice_credit_note_is_about_one CHECK ((kind = 'credit_note') = (about_id IS NOT NULL)))`);
    await db.query(`CREATE INDEX invoice_of_practice_by_time ON invoice (practice_id, issued_at DESC, id)`);
    await db.query(`CREATE INDEX invoice_by_time ON invoice (issued_at DESC, id)`);
    await db.query(`CREATE INDEX invoice_of_session_index ON invoice (session_id)`);
    await db.query(`CREATE INDEX invoice_about ON invoice (about_id) WHERE about_id IS NOT NULL`);
    await db.query(`CREATE TABLE invoice_payment (invoice_id uuid NOT NULL REFERENCES invoice (id), source text NOT NULL, practice_id uuid NOT NULL, participant_id uuid NOT NULL,
      method text NOT NULL CONSTRAINT invoice_payment_method_known CHECK (method IN ('card', 'cash', 'terminal')),
      amount_minor integer NOT NULL CONSTRAINT invoice_payment_positive CHECK (amount_minor > 0), paid_at timestamptz(3) NOT NULL,
      CONSTRAINT invoice_payment_once PRIMARY KEY (invoice_id, source))`);
    await db.query(`CREATE INDEX invoice_payment_of_source ON invoice_payment (source)`);
    await db.query(`CREATE INDEX fee_unpaid_after ON fee (session_id) WHERE policy = 'after' AND standing = 'due'`);

    await db.query(`CREATE FUNCTION invoice_number_must_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      IF NEW.number > 1 AND NOT EXISTS (SELECT FROM invoice WHERE practice_id = NEW.practice_id AND kind = NEW.kind AND number = NEW.number - 1) THEN
        RAISE EXCEPTION 'number % leaves a gap', NEW.number USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_numbers_have_no_gap';
      END IF;
      IF NEW.kind = 'credit_note' AND (SELECT sum(total_minor) FROM invoice WHERE about_id = NEW.about_id) > (SELECT total_minor FROM invoice WHERE id = NEW.about_id) THEN
        RAISE EXCEPTION 'more would be credited than was invoiced' USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_credited_fits';
      END IF;
      RETURN NULL; END $$`);
    await db.query(
      `CREATE CONSTRAINT TRIGGER invoice_numbers_have_no_gap AFTER INSERT ON invoice FOR EACH ROW EXECUTE FUNCTION invoice_number_must_follow()`,
    );

    const member = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`;
    const holder = `participant_id = (SELECT CASE WHEN acting_kind() = 'link' THEN nullif(current_setting('vestibule.actor_id', true), '')::uuid END)`;
    const system = `(SELECT acting_system())`;
    const operator = `(SELECT acting_operator())`;
    await db.query(`GRANT SELECT, INSERT ON invoice, invoice_payment TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON invoice_counter, invoice_issuer TO vestibule_app`);
    const wall = async (table: string, name: string, command: string, rule: string): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      const clause = command === 'INSERT' ? `WITH CHECK (${rule})` : `USING (${rule})`;
      await db.query(`CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${clause}`);
    };
    for (const table of ['invoice', 'invoice_payment']) {
      await wall(table, 'of_the_actor', 'SELECT', `${system} OR ${operator} OR ${member} OR ${holder}`);
      await wall(table, 'by_the_system', 'INSERT', system);
    }
    await wall('invoice_counter', 'of_the_system', 'ALL', system);
    await wall('invoice_issuer', 'of_the_actor', 'SELECT', `${system} OR ${operator} OR ${member}`);
    const owner = `${system} OR (${member} AND (SELECT acting_role()) = 'owner')`;
    await wall('invoice_issuer', 'by_an_owner', 'INSERT', owner);
    await wall('invoice_issuer', 'changed_by_an_owner', 'UPDATE', owner);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX fee_unpaid_after`);
    await db.query(`DROP TABLE invoice_payment, invoice, invoice_counter, invoice_issuer`);
    await db.query(`DROP FUNCTION invoice_number_must_follow()`);
  }
}
