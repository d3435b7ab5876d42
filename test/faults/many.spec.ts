import { setScene, type Scene, tell, type Told } from './many.ts';
import { type Stage, startStage } from './stage.ts';

/** Three apis and two workers behind a round-robin; the same story in peace, and with a process killed in each of its steps. */
let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await startStage(48, { apis: 3, workers: 2 });
  scene = await setScene(stage);
}, 180_000);
afterAll(() => stage.close(), 60_000);

const told = ({ kills: _kills, comebacks: _comebacks, ...rest }: Told): object => rest;
const ONCE = {
  timeline: {
    scheduled: 1,
    link_opened: 1,
    checkout_opened: 1,
    paid: 1,
    knocked: 1,
    let_in: 1,
    joined: 2,
    extended: 1,
    payment_returned: 1,
    put_out: 2,
    room_closed: 1,
    cancelled: 1,
  },
  messages: ['the bell is broken', 'a minute'],
  refundsAtStripeMinor: [8_000],
  roomsDeleted: 1,
  doorIs: 'cancelled',
  minutesLong: 65,
};

it('the whole sentence, each request to another process: pages hear in one what happened in another, and everything happens once', async () => {
  expect(told(await tell(scene))).toEqual(ONCE);
}, 120_000);

/** `npm run faults -- many` does it with every death in every step. */
it('a process is killed in every step of it: nothing is lost, nothing happens twice, and the pages are back by themselves', async () => {
  const story = await tell(scene, 'in turn');
  expect(told(story)).toEqual(ONCE);
  expect(story.kills).toBe(13);
  expect(story.comebacks).toBeGreaterThanOrEqual(1);
}, 240_000);

it('two workers carry each event to each of its handlers once', async () => {
  const rows = await stage.rows<{ kind: string; name: string; told: number; jobs: number }>(
    `SELECT o.kind, j.name, o.told, j.jobs
       FROM (SELECT kind, count(*)::int AS told FROM outbox GROUP BY kind) o
       JOIN (SELECT data->>'kind' AS kind, name, count(*)::int AS jobs FROM pgboss.job WHERE name <> 'dead-letters' GROUP BY 1, 2) j ON j.kind = o.kind`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ told: events, jobs }) => events !== jobs)).toEqual([]);
});
