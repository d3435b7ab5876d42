import { migrate, migrateDown } from '@vestibule/migrations';
import { makeDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeDatabase({ empty: true });
});
afterAll(() => database.drop());

/** Every column, constraint, index, policy, function, trigger and grant of ours, as text; pg-boss keeps its own schema. */
async function shape(): Promise<string[]> {
  const rows = await database.rows<{ thing: string }>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS thing
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL SELECT format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
      WHERE pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql')
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text NOT LIKE 'pgboss.%'
    UNION ALL SELECT format('grant %s %s', table_name, privilege_type) FROM information_schema.role_table_grants
      WHERE grantee = 'vestibule_app' AND table_schema = 'public'
    UNION ALL SELECT format('plan %s', code) FROM plan`);
  return rows.map((row) => row.thing).toSorted();
}

const tables = (): Promise<{ name: string }[]> =>
  database.rows(`SELECT format('%s.%s', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'migrations'`);

it('goes up, all the way down, and up again to the same schema', async () => {
  const ran = await migrate(database.url);
  expect(ran.length).toBeGreaterThan(0);
  const first = await shape();
  expect(first.length).toBeGreaterThan(100);
  await migrateDown(database.url);
  expect(await tables()).toEqual([]);
  expect(
    await database.rows(`SELECT proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql')`),
  ).toEqual([]);
  expect(await migrate(database.url)).toEqual(ran);
  expect(await shape()).toEqual(first);
});

it('has nothing left to do the second time', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

it('puts a wall before every table that belongs to a practice', async () => {
  const open = await database.rows<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN information_schema.columns k ON k.table_name = c.relname AND k.table_schema = 'public'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND k.column_name = 'practice_id' AND NOT c.relrowsecurity`);
  expect(open.map((row) => row.name).toSorted()).toEqual(['outbox']); // read and written by the system alone; it holds ids only
});
