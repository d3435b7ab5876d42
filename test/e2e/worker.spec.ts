import { createLog } from '@vestibule/platform';
import { startWorker, type Worker } from '@vestibule/worker';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let worker: Worker;
const lines: string[] = [];
beforeAll(async () => {
  world = await startWorld();
  worker = await start();
});
afterAll(async () => {
  await worker.stop();
  await world.close();
});

const start = (): Promise<Worker> =>
  startWorker({
    source: { ...world.env, WORKER_PORT: '0' },
    log: createLog('worker', 'error', { write: (line) => void lines.push(line) }),
  });
const health = (path = '/healthz'): supertest.Test => supertest(`http://127.0.0.1:${worker.healthPort}`).get(path);

/** Two changes that are told: a member is suspended and restored. */
async function somethingChanges(): Promise<void> {
  const practice = await world.practice();
  await world.as(practice.owner).post(`/api/members/${practice.reception.memberId}/suspend`).expect(200);
  await world.as(practice.owner).post(`/api/members/${practice.reception.memberId}/restore`).expect(200);
}
const unrelayed = async (): Promise<number> => {
  const [row] = await world.rows<{ left: string }>('SELECT count(*) AS left FROM outbox WHERE relayed_at IS NULL');
  return Number(row?.left);
};
async function relayedWithin(ms: number): Promise<number> {
  const begun = performance.now();
  while ((await unrelayed()) > 0 && performance.now() - begun < ms)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await unrelayed()).toBe(0);
  return performance.now() - begun;
}

it('says that it lives, and has no other address', async () => {
  await health().expect(200, { status: 'ok' });
  for (const path of ['/', '/api/me', '/api/openapi.json', '/metrics', '/healthz/x']) await health(path).expect(404);
  await supertest(`http://127.0.0.1:${worker.healthPort}`).post('/healthz').expect(404);
});

it('moves a change on as soon as it is told, without waiting for its turn', async () => {
  await somethingChanges();
  expect(await relayedWithin(10_000)).toBeLessThan(1_500); // its turn comes every two seconds
});

it('finds what happened while no worker ran', async () => {
  await worker.stop();
  await somethingChanges();
  expect(await unrelayed()).toBe(2);
  worker = await start();
  await relayedWithin(10_000);
});

it('shares the work with another one', async () => {
  const other = await start();
  try {
    await somethingChanges();
    await relayedWithin(10_000);
  } finally {
    await other.stop();
  }
});

it('a burst of changes is handled as a burst: forty sessions are cancelled and every handler has run within seconds', async () => {
  const practice = await world.given.practice();
  const day = (index: number): string =>
    `2027-01-${String((index % 28) + 1).padStart(2, '0')}T${10 + Math.floor(index / 28)}:00`;
  const sessions = [];
  for (let index = 0; index < 40; index += 1)
    sessions.push((await world.given.session({ practice, startsAt: day(index) })).session.id);
  const since = performance.now();
  await Promise.all(sessions.map((id) => world.as(practice.owner).post(`/api/sessions/${id}/cancel`).expect(200)));
  const handled = async (): Promise<string[]> => {
    const rows = await world.rows<{ id: string }>(
      `SELECT data->>'sessionId' AS id FROM pgboss.job WHERE name = 'rooms.enforce' AND state = 'completed' AND data->>'kind' = 'session.cancelled'`,
    );
    return rows.map((row) => row.id);
  };
  while ((await handled()).length < 40 && performance.now() - since < 20_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await handled()).toSorted()).toEqual(sessions.toSorted());
  expect(performance.now() - since).toBeLessThan(15_000);
});
