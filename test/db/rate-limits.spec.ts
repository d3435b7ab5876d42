import { PlatformEnv, RateLimits } from '@vestibule/platform';
import { makeDatabase, type TestDatabase } from '../support/database.ts';

/** Two processes with one database, as a balancer's clients meet them. */
let database: TestDatabase;
let processes: readonly [RateLimits, RateLimits];
beforeAll(async () => {
  database = await makeDatabase();
  processes = [processAt(database.url), processAt(database.url)];
});
afterAll(async () => {
  for (const one of processes) await one.onApplicationShutdown();
  await database.drop();
});

const processAt = (url: string): RateLimits => new RateLimits(Object.assign(new PlatformEnv(), { DATABASE_URL: url }));
const REFUSED = expect.objectContaining({ code: 'TOO_MANY_REQUESTS' });
const points = async (key: string): Promise<number[]> =>
  (await database.rows<{ points: number }>('SELECT points FROM rate_limit WHERE key = $1', [key])).map(
    (row) => row.points,
  );

it('wrong passwords at one process and at another are counted together, and no one else’s', async () => {
  const [one, other] = processes;
  for (let guess = 0; guess < 5; guess += 1) {
    await one.wrongPasswords.take('203.0.113.1');
    await other.wrongPasswords.take('203.0.113.1');
  }
  await expect(one.wrongPasswords.take('203.0.113.1')).rejects.toEqual(REFUSED);
  await expect(other.wrongPasswords.take('203.0.113.1')).rejects.toEqual(REFUSED);
  await one.wrongPasswords.take('203.0.113.2');
});

it('the last wrong password at one process is known to the other before it looks at the next', async () => {
  const [one, other] = processes;
  for (let guess = 0; guess < 9; guess += 1) await one.wrongPasswords.take('203.0.113.6');
  expect(await other.wrongPasswords.isExhausted('203.0.113.6')).toBe(false);
  await one.wrongPasswords.take('203.0.113.6');
  expect(await other.wrongPasswords.isExhausted('203.0.113.6')).toBe(true);
});

it('at once they are counted one by one: ten of forty come through', async () => {
  const tries = Array.from({ length: 40 }, (_, index) => processes[index % 2 === 0 ? 0 : 1]);
  const answers = await Promise.allSettled(tries.map((one) => one.wrongPasswords.take('203.0.113.3')));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

it('whoever has none left is refused from memory: a flood of guesses is no flood of queries', async () => {
  const [one] = processes;
  for (let guess = 0; guess < 10; guess += 1) await one.wrongPasswords.take('203.0.113.4');
  for (let guess = 0; guess < 20; guess += 1)
    await expect(one.wrongPasswords.take('203.0.113.4')).rejects.toEqual(REFUSED);
  expect(await points('wrong-password:203.0.113.4')).toEqual([10]);
});

it('while the database cannot be had each process counts for itself, and nobody waits', async () => {
  const alone = processAt('postgres://nobody@127.0.0.1:9/none');
  for (let guess = 0; guess < 10; guess += 1) await alone.wrongPasswords.take('203.0.113.5');
  await expect(alone.wrongPasswords.take('203.0.113.5')).rejects.toEqual(REFUSED);
  await alone.onApplicationShutdown();
});

it('a link that is none costs the database nothing', async () => {
  const [one, other] = processes;
  for (let guess = 0; guess < 30; guess += 1) await one.wrongLinks.take('203.0.113.7');
  await expect(one.wrongLinks.take('203.0.113.7')).rejects.toEqual(REFUSED);
  await other.wrongLinks.take('203.0.113.7');
  expect(await database.rows(`SELECT key FROM rate_limit WHERE key LIKE '%link%'`)).toEqual([]);
});

it('what people say is counted where it is said, without a query', async () => {
  const [one, other] = processes;
  for (let said = 0; said < 60; said += 1) await one.messages.take('a participant');
  await expect(one.messages.take('a participant')).rejects.toEqual(REFUSED);
  await other.messages.take('a participant');
  expect(await database.rows(`SELECT key FROM rate_limit WHERE key LIKE 'message%'`)).toEqual([]);
});
