import type { MigrationInterface, QueryRunner } from 'typeorm';

const OUTCOMES = `'client_cancelled', 'practitioner_absent', 'no_show'`;
const CAUSES = `'client_cancelled'::text, 'practitioner_absent'::text, 'no_show'::text`;
/** Where people pay afterwards, what the rule keeps is what is asked; everywhere else the fee itself was asked before the door. */
const OWED = `CASE WHEN f.policy = 'after' AND f.keep_minor IS NOT NULL THEN f.keep_minor ELSE f.total_minor END AS owed_minor`;
const GATE_COLUMNS = `f.return_rule, f.outcome, f.keep_minor, ${OWED}, s.cancelled_by, p.cancelled_at IS NOT NULL AS called_off`;
const OVERVIEW_COLUMNS = `p.cancelled_at, f.outcome, f.outcome_decided_at, f.keep_minor, ${OWED}`;
/** Whoever called off finds the door as closed as if the whole session were cancelled. */
const STATUS = `CASE WHEN p.cancelled_at IS NOT NULL THEN 'cancelled'::text ELSE s.status END AS status`;

/**
 * Calling off, and who came. The database keeps: one verdict a participant and window; what an outcome sends back it sends once a payment and cause,
 * so that a session that is moved to another time can have another outcome. A participant may call off alone where others still come.
 */
export class Cancellation1767790700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE participant ADD COLUMN cancelled_at timestamptz(3)`);
    await db.query(
      `ALTER TABLE fee DROP CONSTRAINT fee_outcome_known, ADD CONSTRAINT fee_outcome_known CHECK (outcome IN (${OUTCOMES}, 'unclear'))`,
    );
    await db.query(`DROP INDEX refund_by_outcome_once`);
    await db.query(
      `CREATE UNIQUE INDEX refund_by_outcome_once ON refund (charge_id, cause) WHERE cause IN (${CAUSES}) AND retry_of IS NULL`,
    );
    await db.query(`DROP TABLE attendance_verdict`);
    await db.query(`CREATE TABLE attendance_verdict (participant_id uuid NOT NULL REFERENCES participant (id), closes_at timestamptz(3) NOT NULL,
      session_id uuid NOT NULL REFERENCES session (id), practice_id uuid NOT NULL REFERENCES practice (id),
      verdict text NOT NULL CONSTRAINT attendance_verdict_known CHECK (verdict IN ('met', 'practitioner_absent', 'participant_absent', 'nobody', 'unclear')),
      judged_at timestamptz(3) NOT NULL, PRIMARY KEY (participant_id, closes_at))`);
    await db.query(`CREATE INDEX attendance_verdict_of_session ON attendance_verdict (session_id)`);
    await db.query(`CREATE INDEX attendance_verdict_by_time ON attendance_verdict (judged_at) WHERE verdict <> 'met'`);
    await db.query(`CREATE INDEX session_by_closing ON session (closes_at) WHERE status <> 'cancelled'`);
    await this.wall(db);
    await changeView(db, 'gate_facts', '', (definition) =>
      withColumns(definition.replace(/\bs\.status,/, `${STATUS},`), GATE_COLUMNS),
    );
    await changeView(db, 'participant_overview', 'WITH (security_invoker = true)', (definition) =>
      withColumns(definition, OVERVIEW_COLUMNS),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await remakeView(db, 'gate_facts', '', (definition) =>
      definition
        .replace(/,\s+f\.return_rule,\s+f\.outcome,[\s\S]*?AS called_off/, '')
        .replace(/CASE\s+WHEN \(p\.cancelled_at IS NOT NULL\)[\s\S]*?END AS status/, 's.status'),
    );
    await remakeView(db, 'participant_overview', 'WITH (security_invoker = true)', (definition) =>
      definition.replace(/,\s+p\.cancelled_at,\s+f\.outcome,[\s\S]*?END AS owed_minor/, ''),
    );
    await db.query(`DROP INDEX session_by_closing`);
    await db.query(`DROP TABLE attendance_verdict`);
    await db.query(`CREATE TABLE attendance_verdict (session_id uuid PRIMARY KEY REFERENCES session (id), practice_id uuid NOT NULL REFERENCES practice (id),
      practitioner_came boolean NOT NULL, judged_at timestamptz(3) NOT NULL)`);
    await this.wall(db);
    await db.query(`DROP INDEX refund_by_outcome_once`);
    await db.query(
      `CREATE UNIQUE INDEX refund_by_outcome_once ON refund (charge_id) WHERE cause IN (${CAUSES}) AND retry_of IS NULL`,
    );
    await db.query(
      `ALTER TABLE fee DROP CONSTRAINT fee_outcome_known, ADD CONSTRAINT fee_outcome_known CHECK (outcome IN (${OUTCOMES}))`,
    );
    await db.query(`ALTER TABLE participant DROP COLUMN cancelled_at`);
  }

  /** A verdict is the system's own word, and is never changed. */
  private async wall(db: QueryRunner): Promise<void> {
    const system = `(SELECT acting_system())`;
    await db.query(`GRANT SELECT, INSERT ON attendance_verdict TO vestibule_app`);
    await db.query(`ALTER TABLE attendance_verdict ENABLE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY attendance_verdict_of_the_actor ON attendance_verdict FOR SELECT TO vestibule_app
      USING (${system} OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`);
    await db.query(
      `CREATE POLICY attendance_verdict_by_the_system ON attendance_verdict FOR INSERT TO vestibule_app WITH CHECK (${system})`,
    );
  }
}

const withColumns = (definition: string, columns: string): string =>
  definition.replace(/\n {3}FROM \(/, `, ${columns} FROM (`);

async function changeView(
  db: QueryRunner,
  name: string,
  options: string,
  change: (definition: string) => string,
): Promise<void> {
  await db.query(`CREATE OR REPLACE VIEW ${name} ${options} AS ${change(await viewOf(db, name))}`);
}

async function remakeView(
  db: QueryRunner,
  name: string,
  options: string,
  change: (definition: string) => string,
): Promise<void> {
  const before = change(await viewOf(db, name));
  if (/owed_minor|cancelled_at/.test(before)) throw new Error(`${name} cannot be taken back to what it was`);
  await db.query(`DROP VIEW ${name}`);
  await db.query(`CREATE VIEW ${name} ${options} AS ${before}`);
  await db.query(`GRANT SELECT ON ${name} TO vestibule_app`);
}

async function viewOf(db: QueryRunner, name: string): Promise<string> {
  const [row] = (await db.query(`SELECT pg_get_viewdef('${name}'::regclass) AS definition`)) as {
    definition: string;
  }[];
  return row?.definition ?? '';
}
