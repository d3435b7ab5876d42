import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holds for fees that were frozen before there were rules: whatever is cancelled before the start goes back, and people decide the rest. */
const NOTHING_AGREED = JSON.stringify({
  clientMayCancel: false,
  fullUntilHours: 0,
  partUntilHours: 0,
  partBasisPoints: 0,
  lateKeptBasisPoints: 10_000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'ask',
  onFullReturn: 'evict',
  onDispute: 'close',
});
const CAUSES = ['client_cancelled', 'practitioner_absent', 'no_show'].map((cause) => `'${cause}'::text`).join(', ');
const STATUSES = `'needs_response', 'under_review', 'appeal_needs_response', 'appeal_under_review', 'won', 'lost', 'prevented', 'warning_needs_response', 'warning_under_review', 'warning_closed'`;

const INSIDE = `EXISTS (SELECT FROM presence x WHERE x.participant_id = p.id AND x.left_at IS NULL AND x.joined_at <= f.money_back_at)`;
/** Only looked up where money has gone back, which is rare: the gate's way stays as short as it was. */
const AFTER_RETURN = `CASE WHEN f.standing = 'disputed' AND f.return_rule ->> 'onDispute' = 'stay' THEN 'stay'
  WHEN f.standing IN ('refunded', 'disputed') AND f.return_rule ->> 'onFullReturn' = 'finish' AND ${INSIDE} THEN 'finish' END AS after_return`;

/**
 * Money that goes back. The database keeps: a refund that failed is tried again at most once (and that one at most once …); what an outcome sends
 * back it sends once a payment; a fee carries the cancellation rule of its invitation and never another's; a dispute is known once, of one payment.
 */
export class Returns1767790300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE refund ADD COLUMN keeps_platform_fee boolean NOT NULL DEFAULT false, ADD COLUMN failure_code text, ADD COLUMN pending_reason text,
      ADD COLUMN retry_of uuid REFERENCES refund (id) CONSTRAINT refund_tried_again_once UNIQUE`);
    await this.causes(db, (definition) => definition.replace('])', `, ${CAUSES}])`));
    await db.query(
      `CREATE UNIQUE INDEX refund_by_outcome_once ON refund (charge_id) WHERE cause IN (${CAUSES}) AND retry_of IS NULL`,
    );

    await db.query(
      `ALTER TABLE session ADD COLUMN cancelled_by text CONSTRAINT session_cancelled_by_known CHECK (cancelled_by IN ('practice', 'client'))`,
    );
    await db.query(`ALTER TABLE fee ADD COLUMN return_rule jsonb NOT NULL DEFAULT '${NOTHING_AGREED}',
      ADD COLUMN money_back_at timestamptz(3),
      ADD COLUMN outcome text CONSTRAINT fee_outcome_known CHECK (outcome IN ('client_cancelled', 'practitioner_absent', 'no_show')),
      ADD COLUMN outcome_at timestamptz(3), ADD COLUMN outcome_decided_at timestamptz(3), ADD COLUMN outcome_decided_by uuid REFERENCES member (id), ADD COLUMN outcome_reason text,
      ADD COLUMN keep_minor integer CONSTRAINT fee_keep_not_negative CHECK (keep_minor >= 0),
      ADD CONSTRAINT fee_outcome_whole CHECK ((outcome IS NULL) = (outcome_at IS NULL))`);
    await db.query(
      `CREATE INDEX fee_outcome_open ON fee (practice_id, outcome_at) WHERE outcome IS NOT NULL AND keep_minor IS NULL AND outcome_decided_at IS NULL`,
    );
    await db.query(`ALTER TABLE charge ADD COLUMN held_minor integer NOT NULL DEFAULT 0 CONSTRAINT charge_held_not_negative CHECK (held_minor >= 0),
      ADD COLUMN lost_minor integer NOT NULL DEFAULT 0 CONSTRAINT charge_lost_not_negative CHECK (lost_minor >= 0)`);

    await db.query(`CREATE TABLE practice_returns (practice_id uuid NOT NULL REFERENCES practice (id), appointment_type_id uuid REFERENCES appointment_type (id), terms jsonb NOT NULL,
      changed_by uuid NOT NULL REFERENCES member (id), changed_at timestamptz(3) NOT NULL,
      CONSTRAINT practice_returns_once UNIQUE NULLS NOT DISTINCT (practice_id, appointment_type_id))`);
    await db.query(`CREATE TABLE attendance_verdict (session_id uuid PRIMARY KEY REFERENCES session (id), practice_id uuid NOT NULL REFERENCES practice (id),
      practitioner_came boolean NOT NULL, judged_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE TABLE dispute (id text PRIMARY KEY, account_id text NOT NULL, practice_id uuid NOT NULL REFERENCES practice (id), charge_id uuid NOT NULL REFERENCES charge (id),
      session_id uuid NOT NULL REFERENCES session (id), participant_id uuid NOT NULL REFERENCES participant (id),
      status text NOT NULL CONSTRAINT dispute_status_known CHECK (status IN (${STATUSES})), reason text NOT NULL,
      amount_minor integer NOT NULL CONSTRAINT dispute_amount_positive CHECK (amount_minor > 0), currency char(3) NOT NULL,
      opened_at timestamptz(3) NOT NULL, due_by timestamptz(3), has_evidence boolean NOT NULL DEFAULT false, closed_at timestamptz(3),
      look_at timestamptz(3), seen_at timestamptz(3) NOT NULL, updated_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE INDEX dispute_of_charge ON dispute (charge_id)`);
    await db.query(`CREATE INDEX dispute_of_practice ON dispute (practice_id, opened_at DESC, id)`);
    await db.query(`CREATE INDEX dispute_by_time ON dispute (opened_at DESC, id)`);
    await db.query(`CREATE INDEX dispute_to_look_at ON dispute (look_at) WHERE look_at IS NOT NULL`);

    await this.walls(db);
    const definition = await viewOf(db);
    if (!/\n {3}FROM \(/.test(definition))
      throw new Error('gate_facts does not end its columns in the way that is changed here');
    await db.query(
      `CREATE OR REPLACE VIEW gate_facts AS ${definition.replace(/\n {3}FROM \(/, `, ${AFTER_RETURN} FROM (`)}`,
    );
  }

  private async walls(db: QueryRunner): Promise<void> {
    const member = `((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice()))`;
    const owner = `(${member} AND (SELECT acting_role()) = 'owner')`;
    const system = `(SELECT acting_system())`;
    const operator = `(SELECT acting_operator())`;
    await db.query(`GRANT SELECT, INSERT, UPDATE ON practice_returns, dispute TO vestibule_app`);
    await db.query(`GRANT DELETE ON practice_returns TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT ON attendance_verdict TO vestibule_app`);
    const wall = async (table: string, command: string, name: string, rule: string): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${rule})`,
      );
    };
    await wall('practice_returns', 'SELECT', 'of_the_actor', `${system} OR ${member}`);
    for (const [command, name] of [
      ['INSERT', 'by_an_owner'],
      ['UPDATE', 'changed_by_an_owner'],
      ['DELETE', 'dropped_by_an_owner'],
    ] as const)
      await wall('practice_returns', command, name, `${system} OR ${owner}`);
    await wall('attendance_verdict', 'SELECT', 'of_the_actor', `${system} OR ${member}`);
    await wall('attendance_verdict', 'INSERT', 'by_the_system', system);
    await wall('dispute', 'SELECT', 'of_the_actor', `${system} OR ${operator} OR ${member}`);
    await wall('dispute', 'INSERT', 'by_the_system', system);
    await wall('dispute', 'UPDATE', 'changed_by_the_system', system);
    // An operator gives money back for a practice that asks for it: writes the refund, under the fee's lock and a key of the practice.
    await wall('refund', 'INSERT', 'by_operators', operator);
    await wall('fee', 'UPDATE', 'locked_by_operators', operator);
    await wall('idempotency', 'ALL', 'of_operators', operator);
  }

  private async causes(db: QueryRunner, change: (definition: string) => string): Promise<void> {
    const [row] = (await db.query(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'refund_cause_known'`,
    )) as { definition: string }[];
    await db.query(
      `ALTER TABLE refund DROP CONSTRAINT refund_cause_known, ADD CONSTRAINT refund_cause_known ${change(row?.definition ?? '')}`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    const without = (await viewOf(db)).replace(/,\s+CASE(?:(?!\bCASE\b)[\s\S])*?END AS after_return/, '');
    if (without.includes('after_return')) throw new Error('gate_facts cannot be taken back to what it was');
    await db.query(`DROP VIEW gate_facts`);
    for (const policy of [
      'refund_by_operators ON refund',
      'fee_locked_by_operators ON fee',
      'idempotency_of_operators ON idempotency',
    ])
      await db.query(`DROP POLICY ${policy}`);
    await db.query(`DROP TABLE dispute, attendance_verdict, practice_returns`);
    await db.query(`ALTER TABLE charge DROP COLUMN held_minor, DROP COLUMN lost_minor`);
    await db.query(`ALTER TABLE fee DROP CONSTRAINT fee_outcome_whole, DROP COLUMN return_rule, DROP COLUMN money_back_at, DROP COLUMN outcome, DROP COLUMN outcome_at, DROP COLUMN outcome_decided_at,
      DROP COLUMN outcome_decided_by, DROP COLUMN outcome_reason, DROP COLUMN keep_minor`);
    await db.query(`ALTER TABLE session DROP COLUMN cancelled_by`);
    await db.query(`DROP INDEX refund_by_outcome_once`);
    await this.causes(db, (definition) => definition.replace(`, ${CAUSES}`, ''));
    await db.query(
      `ALTER TABLE refund DROP COLUMN keeps_platform_fee, DROP COLUMN failure_code, DROP COLUMN pending_reason, DROP COLUMN retry_of`,
    );
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
