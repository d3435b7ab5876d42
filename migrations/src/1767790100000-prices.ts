import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a client owes, in parts. The database keeps: the parts of a frozen quote add up to its total; `none` owes nothing and no charge begins
 * for it; what is kept of card payments and taken on site, over all attempts, is never more than the fee; what was taken on site is only added to.
 */
export class Prices1767790100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE concession (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id),
      name text NOT NULL CONSTRAINT concession_has_name CHECK (btrim(name) <> ''),
      basis_points integer CONSTRAINT concession_percent_sane CHECK (basis_points BETWEEN 1 AND 10000),
      amount_minor integer CONSTRAINT concession_amount_positive CHECK (amount_minor > 0), currency char(3),
      archived_at timestamptz(3), created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT concession_percent_or_amount CHECK ((basis_points IS NULL) <> (amount_minor IS NULL)),
      CONSTRAINT concession_amount_whole CHECK ((amount_minor IS NULL) = (currency IS NULL)))`);
    await db.query(`CREATE INDEX concession_of_practice ON concession (practice_id)`);

    // Off unless a row says on. Whether it is lawful is known to the product by country, not here.
    await db.query(`CREATE TABLE practice_surcharge (practice_id uuid PRIMARY KEY REFERENCES practice (id), is_on boolean NOT NULL,
      basis_points integer NOT NULL CONSTRAINT practice_surcharge_percent_sane CHECK (basis_points BETWEEN 0 AND 1000),
      fixed_minor integer NOT NULL CONSTRAINT practice_surcharge_fixed_not_negative CHECK (fixed_minor >= 0),
      cap_minor integer CONSTRAINT practice_surcharge_cap_not_negative CHECK (cap_minor >= 0),
      changed_by uuid REFERENCES member (id), changed_at timestamptz(3) NOT NULL DEFAULT now())`);

    await db.query(`ALTER TABLE appointment_type
      ADD COLUMN tax_kind text NOT NULL DEFAULT 'free' CONSTRAINT appointment_type_tax_known CHECK (tax_kind IN ('free', 'inclusive', 'exclusive')),
      ADD COLUMN tax_basis_points integer NOT NULL DEFAULT 0 CONSTRAINT appointment_type_tax_sane CHECK (tax_basis_points BETWEEN 0 AND 5000),
      ADD COLUMN tax_name text, ADD COLUMN label text,
      ADD COLUMN takes_payment boolean NOT NULL DEFAULT true,
      ADD COLUMN price_shown text NOT NULL DEFAULT 'always' CONSTRAINT appointment_type_price_shown_known CHECK (price_shown IN ('always', 'when_payable')),
      ADD CONSTRAINT appointment_type_free_has_no_rate CHECK ((tax_kind = 'free') = (tax_basis_points = 0))`);

    await db.query(`ALTER TABLE fee
      ADD COLUMN concession_id uuid REFERENCES concession (id), ADD COLUMN concession_name text,
      ADD COLUMN concession_minor integer NOT NULL DEFAULT 0 CONSTRAINT fee_concession_fits CHECK (concession_minor BETWEEN 0 AND base_minor),
      ADD COLUMN tax_kind text NOT NULL DEFAULT 'free' CONSTRAINT fee_tax_known CHECK (tax_kind IN ('free', 'inclusive', 'exclusive')),
      ADD COLUMN tax_basis_points integer NOT NULL DEFAULT 0, ADD COLUMN tax_name text,
      ADD COLUMN tax_minor integer NOT NULL DEFAULT 0 CONSTRAINT fee_tax_not_negative CHECK (tax_minor >= 0),
      ADD COLUMN surcharge_minor integer NOT NULL DEFAULT 0 CONSTRAINT fee_surcharge_not_negative CHECK (surcharge_minor >= 0),
      ADD COLUMN label text,
      ADD COLUMN price_shown text NOT NULL DEFAULT 'always' CONSTRAINT fee_price_shown_known CHECK (price_shown IN ('always', 'when_payable')),
      ADD COLUMN estimated_stripe_fee_minor integer,
      ADD COLUMN kept_minor integer NOT NULL DEFAULT 0 CONSTRAINT fee_kept_not_negative CHECK (kept_minor >= 0),
      ADD COLUMN on_site_minor integer NOT NULL DEFAULT 0 CONSTRAINT fee_on_site_not_negative CHECK (on_site_minor >= 0),
      ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_at timestamptz(3), ADD COLUMN changed_from_minor integer,
      ADD COLUMN asked_again_at timestamptz(3),
      ADD CONSTRAINT fee_parts_add_up CHECK (total_minor = base_minor - concession_minor + (CASE WHEN tax_kind = 'exclusive' THEN tax_minor ELSE 0 END) + surcharge_minor),
      ADD CONSTRAINT fee_none_owes_nothing CHECK (policy <> 'none' OR total_minor = 0)`);
    await db.query(
      `UPDATE fee SET kept_minor = (SELECT coalesce(sum(c.amount_minor), 0) FROM charge c WHERE c.participant_id = fee.participant_id AND c.status = 'paid')`,
    );

    await db.query(`ALTER TABLE charge
      ADD COLUMN fee_version integer NOT NULL DEFAULT 1,
      ADD COLUMN excess_minor integer NOT NULL DEFAULT 0 CONSTRAINT charge_excess_fits CHECK (excess_minor BETWEEN 0 AND amount_minor),
      DROP CONSTRAINT charge_of_fee,
      ADD CONSTRAINT charge_of_fee FOREIGN KEY (participant_id) REFERENCES fee (participant_id)`);
    await db.query(`ALTER TABLE fee DROP CONSTRAINT fee_chargeable_key`);
    await db.query(`DROP INDEX charge_one_kept_per_participant`);
    await db.query(`ALTER TABLE refund DROP CONSTRAINT refund_cause_known,
      ADD CONSTRAINT refund_cause_known CHECK (cause IN ('requested', 'second_payment', 'cancelled', 'paid_too_late', 'not_owed', 'overpaid', 'elsewhere'))`);

    await db.query(`CREATE TABLE on_site_payment (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), session_id uuid NOT NULL REFERENCES session (id),
      participant_id uuid NOT NULL REFERENCES fee (participant_id), method text NOT NULL CONSTRAINT on_site_method_known CHECK (method IN ('cash', 'terminal')),
      amount_minor integer NOT NULL CONSTRAINT on_site_amount_not_nothing CHECK (amount_minor <> 0), currency char(3) NOT NULL, note text,
      undoes uuid REFERENCES on_site_payment (id) CONSTRAINT on_site_undone_once UNIQUE,
      written_by uuid NOT NULL REFERENCES member (id), at timestamptz(3) NOT NULL,
      CONSTRAINT on_site_undoing_takes_away CHECK ((undoes IS NULL) = (amount_minor > 0)))`);
    await db.query(`CREATE INDEX on_site_payment_of_participant ON on_site_payment (participant_id)`);

    // Held by the owner of the schema, so that what the acting role may not see counts too.
    await db.query(`CREATE FUNCTION charge_needs_a_fee_to_charge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
      IF EXISTS (SELECT FROM fee WHERE participant_id = NEW.participant_id AND policy = 'none' FOR SHARE) THEN
        RAISE EXCEPTION 'no charge can begin for participant %: the payment policy is none', NEW.participant_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'charge_never_where_policy_is_none'; END IF;
      RETURN NEW; END $$`);
    await db.query(
      `CREATE TRIGGER charge_never_where_policy_is_none BEFORE INSERT ON charge FOR EACH ROW EXECUTE FUNCTION charge_needs_a_fee_to_charge()`,
    );
    await db.query(`CREATE FUNCTION kept_fits_the_fee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE owed fee%ROWTYPE; kept bigint; foreign_kept bigint; on_site bigint; BEGIN
      SELECT * INTO owed FROM fee WHERE participant_id = NEW.participant_id;
      SELECT coalesce(sum(amount_minor - excess_minor) FILTER (WHERE currency = owed.currency), 0), coalesce(sum(amount_minor - excess_minor) FILTER (WHERE currency <> owed.currency), 0)
        INTO kept, foreign_kept FROM charge WHERE participant_id = NEW.participant_id AND status = 'paid';
      SELECT coalesce(sum(amount_minor), 0) INTO on_site FROM on_site_payment WHERE participant_id = NEW.participant_id;
      IF on_site < 0 OR foreign_kept > 0 OR kept > greatest(owed.total_minor - on_site, 0) OR on_site <> owed.on_site_minor THEN
        RAISE EXCEPTION 'kept money of participant % does not fit the fee: kept %, in another currency %, on site %, owed %', NEW.participant_id, kept, foreign_kept, on_site, owed.total_minor
          USING ERRCODE = 'check_violation', CONSTRAINT = 'charge_kept_never_above_fee'; END IF;
      RETURN NULL; END $$`);
    for (const [table, when] of [
      ['charge', 'INSERT OR UPDATE OF status, excess_minor'],
      ['fee', 'UPDATE OF total_minor, currency, on_site_minor'],
      ['on_site_payment', 'INSERT'],
    ] as const)
      await db.query(
        `CREATE CONSTRAINT TRIGGER ${table}_kept_never_above_fee AFTER ${when} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kept_fits_the_fee()`,
      );

    const member = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`;
    const owner = `${member} AND (SELECT acting_role()) = 'owner'`;
    const system = `(SELECT acting_system())`;
    await db.query(`GRANT SELECT, INSERT, UPDATE ON concession, practice_surcharge TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT ON on_site_payment TO vestibule_app`);
    for (const table of ['concession', 'practice_surcharge', 'on_site_payment']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_of_the_actor ON ${table} FOR SELECT TO vestibule_app USING (${system} OR ${member})`,
      );
    }
    for (const table of ['concession', 'practice_surcharge']) {
      await db.query(
        `CREATE POLICY ${table}_by_an_owner ON ${table} FOR INSERT TO vestibule_app WITH CHECK (${system} OR (${owner}))`,
      );
      await db.query(
        `CREATE POLICY ${table}_changed_by_an_owner ON ${table} FOR UPDATE TO vestibule_app USING (${system} OR (${owner}))`,
      );
    }
    await db.query(
      `CREATE POLICY on_site_payment_by_a_member ON on_site_payment FOR INSERT TO vestibule_app WITH CHECK (${system} OR ${member})`,
    );
    await this.views(db);
  }

  /** New columns go to the end: both views stay what they are, whatever they are by now, for whoever reads the old ones. */
  private async views(db: QueryRunner): Promise<void> {
    const parts = `f.base_minor, f.concession_name, f.concession_minor, f.tax_kind, f.tax_name, f.tax_basis_points, f.tax_minor, f.surcharge_minor,
      f.kept_minor, f.on_site_minor, f.changed_at, f.changed_from_minor`;
    const append = async (view: string, options: string, columns: string): Promise<void> => {
      const [row] = (await db.query(`SELECT pg_get_viewdef('${view}'::regclass) AS definition`)) as {
        definition: string;
      }[];
      const definition = row?.definition ?? '';
      if (!/\n {3}FROM \(/.test(definition))
        throw new Error(`${view} does not end its columns in the way that is changed here`);
      await db.query(
        `CREATE OR REPLACE VIEW ${view} ${options} AS ${definition.replace(/\n {3}FROM \(/, `, ${columns} FROM (`)}`,
      );
    };
    await append('gate_facts', '', `${parts}, f.price_shown`);
    await append(
      'participant_overview',
      'WITH (security_invoker = true)',
      `${parts}, f.concession_id, f.estimated_stripe_fee_minor, f.waived_at, f.waive_reason, (SELECT w.name FROM member w WHERE w.id = f.waived_by) AS waived_by`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW participant_overview, gate_facts`);
    await db.query(`DROP TRIGGER fee_kept_never_above_fee ON fee`);
    await db.query(`DROP TRIGGER charge_kept_never_above_fee ON charge`);
    await db.query(`DROP TABLE on_site_payment`);
    await db.query(`DROP FUNCTION kept_fits_the_fee()`);
    await db.query(`DROP TRIGGER charge_never_where_policy_is_none ON charge`);
    await db.query(`DROP FUNCTION charge_needs_a_fee_to_charge()`);
    await db.query(`ALTER TABLE refund DROP CONSTRAINT refund_cause_known,
      ADD CONSTRAINT refund_cause_known CHECK (cause IN ('requested', 'second_payment', 'cancelled', 'paid_too_late', 'not_owed', 'elsewhere'))`);
    await db.query(`ALTER TABLE fee ADD CONSTRAINT fee_chargeable_key UNIQUE (participant_id, policy)`);
    await db.query(`ALTER TABLE charge DROP CONSTRAINT charge_of_fee, DROP COLUMN excess_minor, DROP COLUMN fee_version,
      ADD CONSTRAINT charge_of_fee FOREIGN KEY (participant_id, policy) REFERENCES fee (participant_id, policy) ON UPDATE CASCADE`);
    await db.query(
      `CREATE UNIQUE INDEX charge_one_kept_per_participant ON charge (participant_id) WHERE status = 'paid'`,
    );
    await db.query(`ALTER TABLE fee DROP CONSTRAINT fee_parts_add_up, DROP CONSTRAINT fee_none_owes_nothing,
      DROP COLUMN concession_id, DROP COLUMN concession_name, DROP COLUMN concession_minor, DROP COLUMN tax_kind, DROP COLUMN tax_basis_points, DROP COLUMN tax_name,
      DROP COLUMN tax_minor, DROP COLUMN surcharge_minor, DROP COLUMN label, DROP COLUMN price_shown, DROP COLUMN estimated_stripe_fee_minor, DROP COLUMN kept_minor,
      DROP COLUMN on_site_minor, DROP COLUMN version, DROP COLUMN changed_at, DROP COLUMN changed_from_minor, DROP COLUMN asked_again_at`);
    await db.query(`ALTER TABLE appointment_type DROP CONSTRAINT appointment_type_free_has_no_rate, DROP COLUMN tax_kind, DROP COLUMN tax_basis_points, DROP COLUMN tax_name,
      DROP COLUMN label, DROP COLUMN takes_payment, DROP COLUMN price_shown`);
    await db.query(`DROP TABLE practice_surcharge, concession`);
    await this.viewsBefore(db);
  }

  private async viewsBefore(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW gate_facts AS
      SELECT p.id AS participant_id, p.practice_id, p.session_id, p.link_version, p.name AS participant_name, p.kind AS participant_kind,
        s.title, s.status, s.starts_at, s.ends_at, s.opens_at, s.closes_at, s.practitioner_id,
        m.name AS practitioner_name, m.suspended_at IS NOT NULL AS practitioner_suspended,
        pr.name AS practice_name, pr.time_zone AS practice_time_zone, pr.phone AS practice_phone, pr.email AS practice_email,
        pr.stripe_account_id IS NOT NULL AND pr.card_payments = 'active' AS collectable,
        f.policy, f.total_minor, f.currency, coalesce(f.standing, 'not_required') AS standing, f.paid_at, f.receipt_url, coalesce(f.refunded_minor, 0) AS refunded_minor,
        f.failure_code, f.failure_message, coalesce(r.epoch, 1) AS room_epoch, coalesce(r.state, 'idle') AS room_state,
        EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.left_at IS NULL AND x.member_id = s.practitioner_id) AS practitioner_present
      FROM participant p JOIN session s ON s.id = p.session_id JOIN practice pr ON pr.id = s.practice_id JOIN member m ON m.id = s.practitioner_id
        LEFT JOIN fee f ON f.participant_id = p.id LEFT JOIN room r ON r.session_id = s.id`);
    await db.query(`CREATE VIEW participant_overview WITH (security_invoker = true) AS
      SELECT p.id, p.session_id, p.practice_id, p.name, p.email, p.kind, p.link_version, p.position, p.created_at, coalesce(f.standing, 'not_required') AS standing,
        f.policy, f.total_minor, f.currency, f.platform_fee_minor, f.paid_at, f.receipt_url, f.refunded_minor, f.failure_code, f.failure_message, f.failure_at,
        (SELECT min(x.joined_at) FROM presence x WHERE x.participant_id = p.id AND x.left_at IS NULL) AS present_since
      FROM participant p LEFT JOIN fee f ON f.participant_id = p.id`);
    await db.query(`GRANT SELECT ON gate_facts, participant_overview TO vestibule_app`);
  }
}
