import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `(SELECT acting_system())`;
const OPERATOR = `(SELECT acting_operator())`;
const OWNER = `((SELECT acting_kind()) = 'member' AND (SELECT acting_role()) = 'owner' AND practice_id = (SELECT acting_practice()))`;

/**
 * Reconciliation: a run compares a period, in parts (an account's statement, the platform's own, a practice's attendance), each resumed from its
 * cursor. A mismatch is written once and stays: all that changes is that it is resolved, once.
 */
export class Books1767790510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE reconciliation_run (id uuid PRIMARY KEY, practice_id uuid REFERENCES practice (id),
      cause text NOT NULL CONSTRAINT reconciliation_cause_known CHECK (cause IN ('nightly', 'asked')), asked_by text,
      from_date date NOT NULL, to_date date NOT NULL, started_at timestamptz(3) NOT NULL, finished_at timestamptz(3),
      CONSTRAINT reconciliation_period_forward CHECK (from_date < to_date))`);
    await db.query(`CREATE INDEX reconciliation_run_by_time ON reconciliation_run (started_at DESC, id)`);
    await db.query(
      `CREATE UNIQUE INDEX reconciliation_one_nightly_a_day ON reconciliation_run (to_date) WHERE cause = 'nightly'`,
    );

    await db.query(`CREATE TABLE reconciliation_part (id uuid PRIMARY KEY, run_id uuid NOT NULL REFERENCES reconciliation_run (id), practice_id uuid REFERENCES practice (id),
      subject text NOT NULL CONSTRAINT reconciliation_subject_known CHECK (subject IN ('account', 'platform', 'attendance')), account_id text,
      time_zone text NOT NULL, from_at timestamptz(3) NOT NULL, to_at timestamptz(3) NOT NULL,
      phase text NOT NULL CONSTRAINT reconciliation_phase_known CHECK (phase IN ('statement', 'payouts', 'rest', 'done', 'unreadable')),
      cursor jsonb NOT NULL DEFAULT '{}', step integer NOT NULL DEFAULT 0,
      CONSTRAINT reconciliation_part_once UNIQUE NULLS NOT DISTINCT (run_id, subject, practice_id, account_id),
      CONSTRAINT reconciliation_part_of_an_account CHECK ((subject = 'account') = (account_id IS NOT NULL)),
      CONSTRAINT reconciliation_part_of_a_practice CHECK ((subject = 'platform') = (practice_id IS NULL)))`);
    await db.query(
      `CREATE INDEX reconciliation_part_to_do ON reconciliation_part (run_id) WHERE phase NOT IN ('done', 'unreadable')`,
    );
    await db.query(`CREATE INDEX reconciliation_part_of_practice ON reconciliation_part (practice_id, run_id)`);

    // What a part has seen already, until it is done.
    await db.query(`CREATE TABLE reconciliation_mark (part_id uuid NOT NULL REFERENCES reconciliation_part (id), mark text NOT NULL,
      CONSTRAINT reconciliation_mark_once PRIMARY KEY (part_id, mark))`);

    await db.query(`CREATE TABLE reconciliation_line (part_id uuid NOT NULL REFERENCES reconciliation_part (id), run_id uuid NOT NULL, practice_id uuid,
      kind text NOT NULL CONSTRAINT reconciliation_line_kind_known CHECK (kind IN ('day', 'payout')), key text NOT NULL, currency char(3) NOT NULL,
      matched integer NOT NULL DEFAULT 0, missing integer NOT NULL DEFAULT 0, different integer NOT NULL DEFAULT 0, foreign_count integer NOT NULL DEFAULT 0,
      stripe_minor bigint NOT NULL DEFAULT 0, ledger_minor bigint NOT NULL DEFAULT 0, payout_minor bigint, payout_status text, at timestamptz(3) NOT NULL,
      CONSTRAINT reconciliation_line_once PRIMARY KEY (part_id, kind, key, currency))`);
    await db.query(`CREATE INDEX reconciliation_line_of_run ON reconciliation_line (run_id, kind, at)`);

    await db.query(`CREATE TABLE mismatch (id uuid PRIMARY KEY, run_id uuid NOT NULL REFERENCES reconciliation_run (id), practice_id uuid REFERENCES practice (id),
      subject text NOT NULL, account_id text, kind text NOT NULL, key text NOT NULL, currency char(3), expected_minor bigint, found_minor bigint,
      about_at timestamptz(3) NOT NULL, found_at timestamptz(3) NOT NULL, charge_id uuid REFERENCES charge (id), participant_id uuid REFERENCES participant (id),
      session_id uuid REFERENCES session (id), balance_transaction_id text, payout_id text, detail jsonb NOT NULL DEFAULT '{}',
      resolved_at timestamptz(3), resolved_how text CONSTRAINT mismatch_resolution_known CHECK (resolved_how IN ('repaired', 'agrees_now', 'accepted')),
      resolved_by text, resolution_note text, repair_attempts integer NOT NULL DEFAULT 0,
      CONSTRAINT mismatch_resolved_whole CHECK ((resolved_at IS NULL) = (resolved_how IS NULL)))`);
    await db.query(
      `CREATE UNIQUE INDEX mismatch_open_once ON mismatch (subject, coalesce(account_id, ''), kind, key) WHERE resolved_at IS NULL`,
    );
    await db.query(`CREATE INDEX mismatch_accepted ON mismatch (kind, key) WHERE resolved_how = 'accepted'`);
    await db.query(`CREATE INDEX mismatch_of_run ON mismatch (run_id)`);
    await db.query(`CREATE INDEX mismatch_of_practice ON mismatch (practice_id, found_at DESC, id)`);
    await db.query(`CREATE INDEX mismatch_by_time ON mismatch (found_at DESC, id)`);
    await db.query(`CREATE FUNCTION mismatch_is_resolved_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF OLD.resolved_at IS NOT NULL THEN RAISE EXCEPTION 'mismatch % is resolved already', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'mismatch_resolved_once'; END IF;
      RETURN NEW; END $$`);
    await db.query(
      `CREATE TRIGGER mismatch_resolved_once BEFORE UPDATE ON mismatch FOR EACH ROW EXECUTE FUNCTION mismatch_is_resolved_once()`,
    );

    // One account's movements of a period, whichever book; the platform's own has no account.
    await db.query(`CREATE INDEX ledger_of_account_by_time ON ledger_transaction (account_id, occurred_at)`);

    // The sums of one payment are the entries' alone. Where somebody changed entries behind the product's back, they are added up again.
    await db.query(`CREATE FUNCTION charge_money_add_up(of_charge uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      IF NOT acting_system() THEN RAISE EXCEPTION 'only the system adds up' USING ERRCODE = 'insufficient_privilege'; END IF;
      DELETE FROM charge_money WHERE charge_id = of_charge;
      INSERT INTO charge_money (charge_id, currency, practice_id, gross_minor, refunded_minor, stripe_fee_minor, tax_minor, platform_fee_minor, dispute_minor, dispute_fee_minor, other_minor, net_minor)
        SELECT t.charge_id, l.currency, t.practice_id,
          coalesce(-sum(l.amount_minor) FILTER (WHERE l.account = 'sales'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'refunds'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'stripe_fees'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'tax_on_fees'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'platform_fees'), 0), coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute_losses'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute_fees'), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account IN ('other', 'bank', 'platform_revenue')), 0),
          coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'stripe_balance'), 0)
        FROM ledger_entry l JOIN ledger_transaction t ON t.id = l.transaction_id WHERE t.charge_id = of_charge AND t.book = 'practice' GROUP BY 1, 2, 3; END $$`);
    await db.query(`REVOKE ALL ON FUNCTION charge_money_add_up(uuid) FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION charge_money_add_up(uuid) TO vestibule_app`);

    await this.walls(db);
  }

  private async walls(db: QueryRunner): Promise<void> {
    const tables = [
      'reconciliation_run',
      'reconciliation_part',
      'reconciliation_mark',
      'reconciliation_line',
      'mismatch',
    ];
    for (const table of tables) await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    const wall = (table: string, command: string, rule: string): Promise<unknown> =>
      db.query(
        `CREATE POLICY ${table}_${command.toLowerCase()} ON ${table} FOR ${command} TO vestibule_app ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${rule})`,
      );
    await db.query(
      `GRANT SELECT, INSERT ON reconciliation_run, reconciliation_part, reconciliation_line, mismatch TO vestibule_app`,
    );
    await db.query(`GRANT UPDATE (finished_at) ON reconciliation_run TO vestibule_app`);
    await db.query(`GRANT UPDATE (phase, cursor, step) ON reconciliation_part TO vestibule_app`);
    await db.query(`GRANT UPDATE ON reconciliation_line TO vestibule_app`);
    await db.query(
      `GRANT UPDATE (resolved_at, resolved_how, resolved_by, resolution_note, repair_attempts) ON mismatch TO vestibule_app`,
    );
    await db.query(`GRANT SELECT, INSERT, DELETE ON reconciliation_mark TO vestibule_app`);
    for (const table of ['reconciliation_part', 'reconciliation_line', 'mismatch'])
      await wall(table, 'SELECT', `${SYSTEM} OR ${OPERATOR} OR ${OWNER}`);
    // A run over all practices is an owner's business too, as far as their own part goes.
    await wall(
      'reconciliation_run',
      'SELECT',
      `${SYSTEM} OR ${OPERATOR} OR ${OWNER} OR id IN (SELECT run_id FROM reconciliation_part WHERE practice_id = (SELECT acting_practice()))`,
    );
    for (const table of ['reconciliation_run', 'reconciliation_part', 'reconciliation_line', 'mismatch']) {
      await wall(table, 'INSERT', SYSTEM);
      // What may be changed of a mismatch is that it is resolved, and whoever may read it may say so.
      await wall(table, 'UPDATE', table === 'mismatch' ? `${SYSTEM} OR ${OPERATOR} OR ${OWNER}` : SYSTEM);
    }
    await wall('reconciliation_mark', 'ALL', SYSTEM);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION charge_money_add_up(uuid)`);
    await db.query(`DROP INDEX ledger_of_account_by_time`);
    await db.query(
      `DROP TABLE mismatch, reconciliation_line, reconciliation_mark, reconciliation_part, reconciliation_run`,
    );
    await db.query(`DROP FUNCTION mismatch_is_resolved_once()`);
  }
}
