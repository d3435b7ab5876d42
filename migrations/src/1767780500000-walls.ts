import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_PRACTICE = ['appointment_type', 'charge', 'refund', 'idempotency'];
const OF_SESSION = ['participant', 'session_event', 'fee', 'room', 'presence', 'gate_decision'];

const ofPractice = (column: string): string => `${column} = (SELECT acting_practice())`;
const ofMember = (column: string): string => `((SELECT acting_kind()) = 'member' AND ${ofPractice(column)})`;

/**
 * The second wall: what the app's role may touch, and which rows. A member sees the rows of the practice the database itself finds for that
 * member; a link sees its own session; an operator reads money over all practices; the system (worker, webhooks, sign-in) sees all.
 * Only an owner changes the practice, its members and its keys. Logs and timelines take no UPDATE and no DELETE.
 */
export class Walls1767780500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON auth_user, auth_session, auth_account, auth_verification, auth_rate_limit TO vestibule_app`,
    );
    await db.query(`GRANT SELECT ON plan, gate_facts, participant_overview TO vestibule_app`);
    await db.query(
      `GRANT SELECT, INSERT, UPDATE ON practice, member, api_key, appointment_type, session, participant, fee, charge, refund, room, presence TO vestibule_app`,
    );
    await db.query(`GRANT SELECT, INSERT ON session_event, gate_decision TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON inbox, outbox, idempotency TO vestibule_app`);
    // pg-boss keeps its own tables (it adds partitions by the day): its schema, and only that, belongs to the app's role.
    await db.query(`ALTER SCHEMA pgboss OWNER TO vestibule_app`);
    await db.query(`DO $$ DECLARE thing record; BEGIN
      FOR thing IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = 'pgboss'::regnamespace AND relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO vestibule_app', thing.name); END LOOP;
      FOR thing IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'pgboss'::regnamespace LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO vestibule_app', thing.name); END LOOP;
      FOR thing IN SELECT oid::regtype AS name FROM pg_type WHERE typnamespace = 'pgboss'::regnamespace AND typtype = 'e' LOOP
        EXECUTE format('ALTER TYPE %s OWNER TO vestibule_app', thing.name); END LOOP;
    END $$`);

    const wall = async (table: string, using: string, command = 'ALL', name = 'of_the_actor'): Promise<void> => {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO vestibule_app ${command === 'INSERT' ? `WITH CHECK (${using})` : `USING (${using})`}`,
      );
    };
    const system = `(SELECT acting_system())`;
    const owner = `(SELECT acting_role()) = 'owner'`;
    const operator = `(SELECT acting_operator())`;

    await wall('practice', `${system} OR ${operator} OR ${ofPractice('id')}`, 'SELECT');
    await wall('practice', `${system} OR (${ofMember('id')} AND ${owner})`, 'UPDATE', 'by_its_owner');
    await wall('practice', system, 'INSERT', 'by_the_system');
    await wall('member', `${system} OR ${operator} OR ${ofPractice('practice_id')}`, 'SELECT');
    await wall('member', `${system} OR (${ofMember('practice_id')} AND ${owner})`, 'UPDATE', 'by_an_owner');
    await wall('member', `${system} OR (${ofMember('practice_id')} AND ${owner})`, 'INSERT', 'added_by_an_owner');
    await wall('api_key', `${system} OR (${ofMember('practice_id')} AND ${owner})`);
    await wall('session', `${system} OR ${operator} OR ${ofMember('practice_id')} OR id = (SELECT acting_session())`);
    for (const table of OF_PRACTICE.filter((name) => name !== 'charge'))
      await wall(table, `${system} OR ${ofMember('practice_id')}`);
    await wall(
      'charge',
      `${system} OR ${operator} OR ${ofMember('practice_id')} OR participant_id IN (SELECT id FROM participant WHERE (SELECT acting_kind()) = 'link' AND id = nullif(current_setting('vestibule.actor_id', true), '')::uuid)`,
    );
    for (const table of OF_SESSION.filter((name) => name !== 'gate_decision')) {
      await wall(table, `${system} OR ${ofMember('practice_id')} OR session_id = (SELECT acting_session())`);
    }
    await wall('gate_decision', `${system} OR ${ofMember('practice_id')}`, 'SELECT');
    await wall('gate_decision', 'true', 'INSERT', 'written_by_the_gate'); // the hot path writes without a transaction; nobody reads through it
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['practice', 'member', 'api_key', 'session', ...OF_PRACTICE, ...OF_SESSION]) {
      const policies = (await db.query(
        `SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = $1`,
        [table],
      )) as { policyname: string }[];
      for (const { policyname } of policies) await db.query(`DROP POLICY ${policyname} ON ${table}`);
      await db.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await db.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM vestibule_app`);
  }
}
