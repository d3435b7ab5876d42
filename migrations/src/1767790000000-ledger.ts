import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTING = { system: `(SELECT acting_system())`, operator: `(SELECT acting_operator())` } as const;
const OF_MEMBER = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`;
const OF_OWNER = `(${OF_MEMBER} AND (SELECT acting_role()) = 'owner')`;

/**
 * The books, double entry: a transaction is one movement of one Stripe balance, its entries say where the money came from and went to. The
 * database keeps: the entries of a transaction sum to zero in every currency and are never none; a movement is written once; nothing is
 * changed or taken away afterwards. `charge_money` adds up the entries of one payment, written by the database itself. `audit_event`: who did
 * what to money, as append-only.
 */
export class Ledger1767790000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE ledger_transaction (id uuid PRIMARY KEY, practice_id uuid REFERENCES practice (id),
      book text NOT NULL CONSTRAINT ledger_book_known CHECK (book IN ('practice', 'platform')),
      account_id text, balance_transaction_id text NOT NULL,
      kind text NOT NULL CONSTRAINT ledger_kind_known CHECK (kind IN ('charge', 'refund', 'refund_failure', 'application_fee', 'application_fee_refund',
        'dispute', 'dispute_reversal', 'payout', 'payout_failure', 'stripe_fee', 'adjustment', 'other')),
      stripe_type text NOT NULL, source_id text, charge_id uuid REFERENCES charge (id), refund_id uuid REFERENCES refund (id), dispute_id text,
      currency char(3) NOT NULL, occurred_at timestamptz(3) NOT NULL, available_on timestamptz(3) NOT NULL, posted_at timestamptz(3) NOT NULL,
      CONSTRAINT ledger_movement_once UNIQUE NULLS NOT DISTINCT (account_id, balance_transaction_id),
      CONSTRAINT ledger_practice_book_of_an_account CHECK (book = 'platform' OR (practice_id IS NOT NULL AND account_id IS NOT NULL)),
      CONSTRAINT ledger_platform_book_is_ours CHECK (book = 'practice' OR account_id IS NULL),
      CONSTRAINT ledger_transaction_with_currency UNIQUE (id, currency))`);
    await db.query(`CREATE INDEX ledger_of_charge ON ledger_transaction (charge_id) WHERE charge_id IS NOT NULL`);
    await db.query(`CREATE INDEX ledger_of_stripe_id ON ledger_transaction (balance_transaction_id)`);
    await db.query(`CREATE INDEX ledger_of_source ON ledger_transaction (source_id) WHERE source_id IS NOT NULL`);
    await db.query(`CREATE INDEX ledger_of_dispute ON ledger_transaction (dispute_id) WHERE dispute_id IS NOT NULL`);
    await db.query(`CREATE INDEX ledger_of_practice_by_time ON ledger_transaction (practice_id, occurred_at, id)`);

    await db.query(`CREATE TABLE ledger_entry (transaction_id uuid NOT NULL, line smallint NOT NULL, practice_id uuid, book text NOT NULL, occurred_at timestamptz(3) NOT NULL,
      account text NOT NULL CONSTRAINT ledger_account_known CHECK (account IN ('stripe_balance', 'sales', 'refunds', 'stripe_fees', 'platform_fees', 'tax_on_fees',
        'dispute_losses', 'dispute_fees', 'bank', 'platform_revenue', 'other')),
      amount_minor bigint NOT NULL, currency char(3) NOT NULL,
      CONSTRAINT ledger_entry_once PRIMARY KEY (transaction_id, line),
      CONSTRAINT ledger_entry_of_transaction FOREIGN KEY (transaction_id, currency) REFERENCES ledger_transaction (id, currency))`);
    // Totals per practice and period read these alone, however long the books get.
    await db.query(
      `CREATE INDEX ledger_entry_by_practice ON ledger_entry (practice_id, book, occurred_at) INCLUDE (account, currency, amount_minor)`,
    );
    await db.query(
      `CREATE INDEX ledger_entry_of_platform ON ledger_entry (occurred_at) INCLUDE (account, currency, amount_minor, practice_id) WHERE book = 'platform'`,
    );

    await db.query(`CREATE TABLE charge_money (charge_id uuid NOT NULL REFERENCES charge (id), currency char(3) NOT NULL, practice_id uuid NOT NULL REFERENCES practice (id),
      gross_minor bigint NOT NULL, refunded_minor bigint NOT NULL, stripe_fee_minor bigint NOT NULL, tax_minor bigint NOT NULL, platform_fee_minor bigint NOT NULL,
      dispute_minor bigint NOT NULL, dispute_fee_minor bigint NOT NULL, other_minor bigint NOT NULL, net_minor bigint NOT NULL,
      CONSTRAINT charge_money_once PRIMARY KEY (charge_id, currency),
      CONSTRAINT charge_money_adds_up CHECK (gross_minor = refunded_minor + stripe_fee_minor + tax_minor + platform_fee_minor + dispute_minor + dispute_fee_minor + other_minor + net_minor))`);

    await db.query(`CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE of_transaction uuid := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'transaction_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END;
      BEGIN
        IF (SELECT count(*) FROM ledger_entry WHERE transaction_id = of_transaction) < 2 THEN
          RAISE EXCEPTION 'ledger transaction % has fewer than two entries', of_transaction USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_has_entries';
        END IF;
        IF EXISTS (SELECT FROM ledger_entry WHERE transaction_id = of_transaction GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
          RAISE EXCEPTION 'the entries of ledger transaction % do not sum to zero', of_transaction USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_sums_to_zero';
        END IF;
        RETURN NULL; END $$`);
    await db.query(`CREATE CONSTRAINT TRIGGER ledger_entries_sum_to_zero AFTER INSERT OR UPDATE ON ledger_entry
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance()`);
    await db.query(`CREATE CONSTRAINT TRIGGER ledger_transaction_has_entries AFTER INSERT OR UPDATE ON ledger_transaction
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance()`);

    // As the schema's owner, because the app's role may not write the sums: they are the entries' alone.
    await db.query(`CREATE FUNCTION charge_money_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      INSERT INTO charge_money AS kept (charge_id, currency, practice_id, gross_minor, refunded_minor, stripe_fee_minor, tax_minor, platform_fee_minor,
          dispute_minor, dispute_fee_minor, other_minor, net_minor)
        SELECT t.charge_id, l.currency, t.practice_id,
          coalesce(-sum(l.amount_minor) FILTER (WHERE l.account = 'sales'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'refunds'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'stripe_fees'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'tax_on_fees'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'platform_fees'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute_losses'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute_fees'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account IN ('other', 'bank', 'platform_revenue')), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'stripe_balance'), 0)
        FROM written l JOIN ledger_transaction t ON t.id = l.transaction_id
        WHERE t.book = 'practice' AND t.charge_id IS NOT NULL GROUP BY t.charge_id, l.currency, t.practice_id ORDER BY t.charge_id
      ON CONFLICT ON CONSTRAINT charge_money_once DO UPDATE SET gross_minor = kept.gross_minor + excluded.gross_minor, refunded_minor = kept.refunded_minor + excluded.refunded_minor,
        stripe_fee_minor = kept.stripe_fee_minor + excluded.stripe_fee_minor, tax_minor = kept.tax_minor + excluded.tax_minor,
        platform_fee_minor = kept.platform_fee_minor + excluded.platform_fee_minor, dispute_minor = kept.dispute_minor + excluded.dispute_minor,
        dispute_fee_minor = kept.dispute_fee_minor + excluded.dispute_fee_minor, other_minor = kept.other_minor + excluded.other_minor, net_minor = kept.net_minor + excluded.net_minor;
      RETURN NULL; END $$`);
    await db.query(`CREATE TRIGGER ledger_entries_add_up AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION charge_money_follows()`);

    await db.query(`CREATE TABLE audit_event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, practice_id uuid REFERENCES practice (id), at timestamptz(3) NOT NULL,
      actor_kind text NOT NULL CONSTRAINT audit_actor_known CHECK (actor_kind IN ('member', 'operator', 'link', 'system')), actor_id text NOT NULL,
      act text NOT NULL CONSTRAINT audit_act_named CHECK (act ~ '^[a-z_]+\\.[a-z_]+$'), about_kind text NOT NULL, about_id text NOT NULL, before jsonb, after jsonb)`);
    await db.query(`CREATE INDEX audit_event_of_practice ON audit_event (practice_id, id DESC)`);
    await db.query(`CREATE INDEX audit_event_about ON audit_event (about_id)`);

    // What Stripe calls the things of a payment: looked for by whoever searches, and by events of the platform's own account.
    await db.query(`ALTER TABLE charge ADD COLUMN application_fee_id text`);
    await db.query(
      `CREATE INDEX charge_of_stripe_charge ON charge (stripe_charge_id) WHERE stripe_charge_id IS NOT NULL`,
    );
    await db.query(
      `CREATE INDEX charge_of_checkout ON charge (checkout_session_id) WHERE checkout_session_id IS NOT NULL`,
    );
    await db.query(
      `CREATE INDEX charge_of_application_fee ON charge (application_fee_id) WHERE application_fee_id IS NOT NULL`,
    );
    // What was paid before there was a ledger is looked at again, and posted.
    await db.query(`UPDATE charge SET look_at = now() WHERE status IN ('paid', 'surplus', 'refunded')`);

    const wall = async (table: string, command: string, name: string, rule: string): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${rule})`,
      );
    };
    await db.query(`GRANT SELECT, INSERT ON ledger_transaction, ledger_entry, audit_event TO vestibule_app`);
    await db.query(`GRANT SELECT ON charge_money TO vestibule_app`);
    for (const table of ['ledger_transaction', 'ledger_entry']) {
      await wall(
        table,
        'SELECT',
        'of_the_actor',
        `${ACTING.system} OR ${ACTING.operator} OR (book = 'practice' AND ${OF_MEMBER})`,
      );
      await wall(table, 'INSERT', 'by_the_system', ACTING.system);
    }
    await wall('charge_money', 'SELECT', 'of_the_actor', `${ACTING.system} OR ${ACTING.operator} OR ${OF_MEMBER}`);
    await wall('audit_event', 'SELECT', 'of_the_actor', `${ACTING.system} OR ${ACTING.operator} OR ${OF_OWNER}`);
    // Whoever acts can only say that it was they themselves: the database knows who acts.
    await wall(
      'audit_event',
      'INSERT',
      'by_who_acts',
      `actor_kind = (SELECT acting_kind()) AND actor_id = coalesce(current_setting('vestibule.actor_id', true), '')
        AND (${ACTING.system} OR ${ACTING.operator} OR practice_id = (SELECT acting_practice()))`,
    );
    // An operator's list shows refunds too, as it shows charges.
    await wall('refund', 'SELECT', 'of_operators', ACTING.operator);
    await wall('fee', 'SELECT', 'of_operators', ACTING.operator);
    await wall('appointment_type', 'SELECT', 'of_operators', ACTING.operator);
    await wall('session_event', 'SELECT', 'of_operators', ACTING.operator);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['refund', 'fee', 'appointment_type', 'session_event'])
      await db.query(`DROP POLICY ${table}_of_operators ON ${table}`);
    await db.query(`ALTER TABLE charge DROP COLUMN application_fee_id`);
    await db.query(`DROP INDEX charge_of_stripe_charge, charge_of_checkout`);
    await db.query(`DROP TABLE audit_event, charge_money, ledger_entry, ledger_transaction`);
    await db.query(`DROP FUNCTION charge_money_follows(), ledger_must_balance()`);
  }
}
