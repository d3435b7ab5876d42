import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLECTABLE_BEFORE = /\(\(pr\.stripe_account_id IS NOT NULL\) AND \(pr\.card_payments = 'active'::text\)\)/;
const COLLECTABLE = `(pr.stripe_account_id IS NOT NULL AND pr.card_payments = 'active'::text AND pr.accepts_payments)`;

const rate = (name: string): string => `
      CONSTRAINT ${name}_basis_points_sane CHECK (basis_points BETWEEN 0 AND 10000),
      CONSTRAINT ${name}_fixed_not_negative CHECK (fixed_minor >= 0),
      CONSTRAINT ${name}_fixed_amount_has_currency CHECK (fixed_minor = 0 OR currency IS NOT NULL),
      CONSTRAINT ${name}_never_begins_before_it_was_decided CHECK (valid_from >= created_at)`;

/**
 * Plans with dated rates, the owner's own switch, and every Stripe account a practice ever had.
 *
 * A rate, a move to another plan and a negotiated rate each begin at an instant that is not before the one in which they were decided, and the
 * app's role can neither change nor delete them: what was true at a moment stays what was true at that moment.
 */
export class Plans1767790200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE plan ADD COLUMN position integer NOT NULL DEFAULT 0,
      ADD COLUMN payments text NOT NULL DEFAULT 'included' CONSTRAINT plan_payments_known CHECK (payments IN ('add_on', 'included'))`);
    await db.query(`UPDATE plan SET position = array_position(ARRAY['essentials', 'standard', 'premium', 'enterprise'], code),
      payments = CASE code WHEN 'essentials' THEN 'add_on' ELSE 'included' END`);

    await db.query(`CREATE TABLE plan_rate (id uuid PRIMARY KEY, plan_code text NOT NULL REFERENCES plan (code), currency char(3),
      basis_points integer NOT NULL, fixed_minor integer NOT NULL, valid_from timestamptz(3) NOT NULL,
      created_at timestamptz(3) NOT NULL, created_by text REFERENCES auth_user (id), ${rate('plan_rate')},
      CONSTRAINT plan_rate_one_beginning UNIQUE NULLS NOT DISTINCT (plan_code, currency, valid_from))`);
    await db.query(`INSERT INTO plan_rate (id, plan_code, basis_points, fixed_minor, valid_from, created_at)
      SELECT gen_random_uuid(), code, fee_basis_points, fee_fixed_minor, '2020-01-01', '2020-01-01' FROM plan`);
    await db.query(`ALTER TABLE plan DROP COLUMN fee_basis_points, DROP COLUMN fee_fixed_minor`);

    await db.query(`CREATE TABLE practice_plan (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), plan_code text NOT NULL REFERENCES plan (code),
      valid_from timestamptz(3) NOT NULL, created_at timestamptz(3) NOT NULL, created_by text REFERENCES auth_user (id),
      CONSTRAINT practice_plan_never_begins_before_it_was_decided CHECK (valid_from >= created_at),
      CONSTRAINT practice_plan_one_beginning UNIQUE (practice_id, valid_from))`);
    await db.query(`INSERT INTO practice_plan (id, practice_id, plan_code, valid_from, created_at)
      SELECT gen_random_uuid(), id, plan_code, created_at, created_at FROM practice`);
    await db.query(`ALTER TABLE practice DROP COLUMN plan_code`);
    // Negotiated. Both numbers absent: from here on the plan's rate again.
    await db.query(`CREATE TABLE practice_rate (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), currency char(3),
      basis_points integer, fixed_minor integer, valid_from timestamptz(3) NOT NULL,
      created_at timestamptz(3) NOT NULL, created_by text REFERENCES auth_user (id), ${rate('practice_rate')},
      CONSTRAINT practice_rate_whole_or_ended CHECK ((basis_points IS NULL) = (fixed_minor IS NULL)),
      CONSTRAINT practice_rate_one_beginning UNIQUE NULLS NOT DISTINCT (practice_id, currency, valid_from))`);

    await db.query(`ALTER TABLE practice ADD COLUMN accepts_payments boolean NOT NULL DEFAULT false,
      ADD COLUMN payment_label text CONSTRAINT practice_payment_label_fits CHECK (char_length(payment_label) BETWEEN 3 AND 40),
      DROP CONSTRAINT practice_card_payments_known,
      ADD CONSTRAINT practice_card_payments_known CHECK (card_payments IN ('none', 'pending', 'active', 'restricted', 'rejected', 'disconnected'))`);
    await db.query(
      `UPDATE practice SET accepts_payments = true WHERE stripe_account_id IS NOT NULL AND card_payments <> 'disconnected'`,
    );
    await this.collectable(db, COLLECTABLE_BEFORE, COLLECTABLE);

    await db.query(`CREATE TABLE connected_account (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), account_id text NOT NULL,
      origin text NOT NULL CONSTRAINT connected_account_origin_known CHECK (origin IN ('made', 'oauth')),
      connected_at timestamptz(3) NOT NULL, connected_by uuid REFERENCES member (id), returned_at timestamptz(3), first_active_at timestamptz(3),
      requirements jsonb NOT NULL DEFAULT '[]', due_at timestamptz(3), asked_at timestamptz(3),
      left_at timestamptz(3), left_because text CONSTRAINT connected_account_leaving_known CHECK (left_because IN ('disconnected', 'deauthorized', 'replaced')),
      left_by uuid REFERENCES member (id),
      CONSTRAINT connected_account_left_with_a_cause CHECK ((left_at IS NULL) = (left_because IS NULL)))`);
    await db.query(
      `CREATE UNIQUE INDEX connected_account_one_now ON connected_account (practice_id) WHERE left_at IS NULL`,
    );
    await db.query(
      `CREATE UNIQUE INDEX connected_account_of_one_practice ON connected_account (account_id) WHERE left_at IS NULL`,
    );
    await db.query(`CREATE INDEX connected_account_of_practice ON connected_account (practice_id, connected_at)`);
    await db.query(`INSERT INTO connected_account (id, practice_id, account_id, origin, connected_at, first_active_at, left_at, left_because)
      SELECT gen_random_uuid(), id, stripe_account_id, 'made', created_at, CASE card_payments WHEN 'active' THEN created_at END,
        CASE card_payments WHEN 'disconnected' THEN now() END, CASE card_payments WHEN 'disconnected' THEN 'deauthorized' END
      FROM practice WHERE stripe_account_id IS NOT NULL`);
    // The answer to "which sign-in sent this person to Stripe?": only the hash of the state is kept, and it is good once.
    await db.query(`CREATE TABLE connect_attempt (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), member_id uuid NOT NULL REFERENCES member (id),
      state_hash bytea NOT NULL CONSTRAINT connect_attempt_state_once UNIQUE, created_at timestamptz(3) NOT NULL, expires_at timestamptz(3) NOT NULL, used_at timestamptz(3))`);

    await this.walls(db);
  }

  private async walls(db: QueryRunner): Promise<void> {
    const system = `(SELECT acting_system())`;
    const operator = `(SELECT acting_operator())`;
    const member = `(SELECT acting_kind()) = 'member'`;
    const own = `(${member} AND practice_id = (SELECT acting_practice()))`;
    await db.query(`GRANT SELECT, INSERT ON plan_rate, practice_plan, practice_rate TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON connected_account, connect_attempt TO vestibule_app`);
    const wall = async (table: string, name: string, command: string, rule: string): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      const clause = command === 'INSERT' ? `WITH CHECK (${rule})` : `USING (${rule})`;
      await db.query(`CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${clause}`);
    };
    await wall('plan_rate', 'of_the_actor', 'SELECT', `${system} OR ${operator} OR ${member}`);
    await wall('plan_rate', 'by_operators', 'INSERT', operator);
    for (const table of ['practice_plan', 'practice_rate']) {
      await wall(table, 'of_the_actor', 'SELECT', `${system} OR ${operator} OR ${own}`);
      await wall(table, 'by_operators', 'INSERT', `${system} OR ${operator}`);
    }
    await wall('connected_account', 'of_the_actor', 'SELECT', `${system} OR ${operator} OR ${own}`);
    await wall('connected_account', 'by_the_system', 'INSERT', system);
    await wall('connected_account', 'kept_by_the_system', 'UPDATE', system);
    await wall('connect_attempt', 'of_the_system', 'ALL', system);
  }

  /** Only this expression of the view changes; whatever other columns it has by now stay. */
  private async collectable(db: QueryRunner, before: RegExp, after: string): Promise<void> {
    const [row] = (await db.query(`SELECT pg_get_viewdef('gate_facts'::regclass) AS definition`)) as {
      definition: string;
    }[];
    const definition = row?.definition ?? '';
    if (!before.test(definition))
      throw new Error('gate_facts does not say "collectable" in the way that is changed here');
    await db.query(`CREATE OR REPLACE VIEW gate_facts AS ${definition.replace(before, after)}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE connect_attempt, connected_account`);
    await this.collectable(
      db,
      /\(\(pr\.stripe_account_id IS NOT NULL\) AND \(pr\.card_payments = 'active'::text\) AND pr\.accepts_payments\)/,
      `(pr.stripe_account_id IS NOT NULL AND pr.card_payments = 'active'::text)`,
    );
    await db.query(`UPDATE practice SET card_payments = 'restricted' WHERE card_payments = 'rejected'`);
    await db.query(`ALTER TABLE practice DROP COLUMN accepts_payments, DROP COLUMN payment_label, ADD COLUMN plan_code text REFERENCES plan (code),
      DROP CONSTRAINT practice_card_payments_known,
      ADD CONSTRAINT practice_card_payments_known CHECK (card_payments IN ('none', 'pending', 'active', 'restricted', 'disconnected'))`);
    await db.query(
      `UPDATE practice p SET plan_code = (SELECT plan_code FROM practice_plan x WHERE x.practice_id = p.id ORDER BY valid_from DESC LIMIT 1)`,
    );
    await db.query(`ALTER TABLE practice ALTER COLUMN plan_code SET NOT NULL`);
    await db.query(`ALTER TABLE plan ADD COLUMN fee_basis_points integer, ADD COLUMN fee_fixed_minor integer`);
    await db.query(`UPDATE plan p SET (fee_basis_points, fee_fixed_minor) =
      (SELECT basis_points, fixed_minor FROM plan_rate r WHERE r.plan_code = p.code AND currency IS NULL ORDER BY valid_from DESC LIMIT 1)`);
    await db.query(`ALTER TABLE plan ALTER COLUMN fee_basis_points SET NOT NULL, ALTER COLUMN fee_fixed_minor SET NOT NULL,
      ADD CONSTRAINT plan_basis_points_sane CHECK (fee_basis_points BETWEEN 0 AND 10000),
      ADD CONSTRAINT plan_fixed_fee_not_negative CHECK (fee_fixed_minor >= 0), DROP COLUMN position, DROP COLUMN payments`);
    await db.query(`DROP TABLE practice_rate, practice_plan, plan_rate`);
  }
}
