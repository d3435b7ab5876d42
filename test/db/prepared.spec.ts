import { preparedRows, sqlState, Transactions } from '@vestibule/platform';
import { DataSource } from 'typeorm';
import { makeDatabase, type TestDatabase } from '../support/database.ts';

/** A prepared question within a transaction: planned once, and nothing else is planned otherwise for it. */
let database: TestDatabase;
let source: DataSource;
let transactions: Transactions;
beforeAll(async () => {
  database = await makeDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 1 }).initialize();
  transactions = new Transactions(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const MODE = `current_setting('plan_cache_mode') AS mode, current_setting('enable_seqscan') AS scans`;
const ASKED = { name: 'how-it-is-planned', text: `SELECT $1::int AS number, ${MODE}` };

it('as look-ups, once for all that ask on one connection; what else is asked is planned as usual', async () => {
  const ask = (number: number) =>
    transactions.system(async (tx) => [
      ...(await preparedRows(tx, ASKED, [number])),
      ...(await tx.query(`SELECT ${MODE}`)),
    ]);
  for (const number of [1, 2])
    expect(await ask(number)).toEqual([
      { number, mode: 'force_generic_plan', scans: 'off' },
      { mode: 'auto', scans: 'on' },
    ]);
  expect(
    await source.query(
      `SELECT generic_plans::int AS once, custom_plans::int AS anew FROM pg_prepared_statements WHERE name = $1`,
      [ASKED.name],
    ),
  ).toEqual([{ once: 2, anew: 0 }]);
});

it('a failure is the database’s, as of every other question, and the next transaction plans as usual', async () => {
  const failing = transactions.system((tx) => preparedRows(tx, { name: 'by-none', text: 'SELECT 1 / $1::int' }, [0]));
  expect(await failing.catch(sqlState)).toBe('22012');
  expect(await source.query(`SELECT ${MODE}`)).toEqual([{ mode: 'auto', scans: 'on' }]);
});

it('whom it collides with is waited for: it is asked again, as every other', async () => {
  let asked = 0;
  const answer = await transactions.system((tx) => {
    asked += 1;
    const text = `DO $$ BEGIN RAISE EXCEPTION 'collision' USING ERRCODE = '40001'; END $$`;
    return asked === 1 ? preparedRows(tx, { name: 'collides', text }, []) : preparedRows(tx, ASKED, [3]);
  });
  expect([asked, answer]).toEqual([2, [expect.objectContaining({ number: 3 })]]);
});
