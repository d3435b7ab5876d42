import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/environment.ts';
import { answers, hangs, openReceiver, type Receiver } from '../support/receiver.ts';
import { startWorld, type World } from '../support/world.ts';
import { killAndRaise, type Part, raise, workerPart } from './processes.ts';

/** A practice's own system, told by a worker that is a process of its own and is killed with an event in its hands. */
let world: World;
let worker: Part;
let receiver: Receiver;
const folder = mkdtempSync(join(tmpdir(), 'vestibule-own-systems-'));
beforeAll(async () => {
  world = await startWorld({ now: new Date().toISOString() });
  receiver = await openReceiver();
  worker = workerPart({ folder, env: world.env }, 'worker', await freePort());
  await raise([worker]);
}, 120_000);
afterAll(async () => {
  await worker.program.stop();
  await receiver.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('a worker is killed in the middle: nothing is lost, and what comes twice has one id', async () => {
  const practice = await world.given.practice();
  const owner = world.as(practice.owner);
  const { body: endpoint } = await owner
    .post('/api/webhook-endpoints')
    .send({ url: receiver.url, types: ['session.scheduled'] })
    .expect(201);
  const sessions: string[] = [];
  const schedule = async (hour: number): Promise<void> => {
    const { session } = await world.given.session({
      practice,
      startsAt: `2031-03-03T${String(hour).padStart(2, '0')}:00`,
    });
    sessions.push(session.id);
  };
  receiver.behave(hangs);
  await schedule(9);
  await receiver.until(1);
  receiver.behave(answers(200));
  await killAndRaise(worker);
  for (const hour of [10, 11, 12, 13]) await schedule(hour);
  // A minute passes: whoever had it has said nothing.
  await world.rows(`UPDATE webhook_delivery SET next_try_at = now() WHERE state <> 'delivered'`);
  await receiver.until(6);
  const sent = receiver.received.map(({ event }) => [event.id, event.data.object['id']] as const);
  expect(new Set(sent.map(([, session]) => session))).toEqual(new Set(sessions));
  expect(sent.filter(([id]) => id === sent[0]?.[0])).toHaveLength(2);
  expect(new Set(sent.map(([id]) => id)).size).toBe(5);
  const log = await owner.get(`/api/webhook-endpoints/${endpoint.id}/deliveries`).expect(200);
  expect(log.body).toMatchObject({ failed: 0 });
}, 120_000);
