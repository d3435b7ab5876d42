import type { Caller, Pass } from '../support/callers.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startVideoWorld, type VideoWorld } from '../support/video.ts';

/** Two LiveKit servers with one Redis behind a plain balancer, real browsers, the worker as a process of its own, the real time. */
let video: VideoWorld;
let cluster: Cluster;
beforeAll(async () => {
  video = await startVideoWorld({ start: async (options) => (cluster = await startCluster(options)) });
}, 300_000);
afterAll(() => video.close(), 60_000);

const BACK_WITHIN_MS = 60_000;
const MOST_SESSIONS = 16;

type Opened = Awaited<ReturnType<typeof given>>;
interface Call {
  readonly given: GivenSession;
  readonly room: string;
  readonly client: Caller;
  readonly practitioner: Caller;
}
const clientPass = async ({ client }: GivenSession): Promise<Pass> => (await client.pass().expect(200)).body;
const practitionerPass = async ({ session, practitioner }: GivenSession): Promise<Pass> =>
  (await video.world.as(practitioner).post(`/api/sessions/${session.id}/pass`).expect(200)).body;

async function given(): Promise<{ readonly given: GivenSession; readonly pass: Pass }> {
  const session = await video.world.given.session({
    practice: await video.world.given.practice(),
    startsAt: new Date(Date.now() - 60_000),
    minutes: 60,
  });
  return { given: session, pass: await clientPass(session) };
}
async function calls(opened: Opened, media: boolean): Promise<Call> {
  const [client, practitioner] = [await video.callers.page(), await video.callers.page()];
  await client.join(opened.pass, { media });
  await practitioner.join(await practitionerPass(opened.given));
  await practitioner.until((state) => state.others.length === 1 && (!media || state.framesSeen > 5), 30_000);
  return { given: opened.given, room: opened.pass.room, client, practitioner };
}
/** As our page does: LiveKit's own client tries first; when it gives up, a new pass is asked for, as often as it takes. */
async function comesBack(page: Caller, takePass: () => Promise<Pass>, since: number, media: boolean): Promise<number> {
  await page.until((state) => state.state !== 'connected' || state.disconnectedAt !== null, BACK_WITHIN_MS);
  while (Date.now() - since < BACK_WITHIN_MS) {
    const { state } = await page.until(
      ({ state: now }) => now === 'connected' || now === 'disconnected',
      BACK_WITHIN_MS,
    );
    if (state === 'connected') return Date.now() - since;
    await takePass()
      .then((pass) => page.join(pass, { media }))
      .catch(() => undefined); // not yet
  }
  throw new Error('never came back');
}

/** Until two of them are on the first server and one is on the second. */
async function spread(): Promise<readonly [Opened, Opened, Opened]> {
  const opened: Opened[] = [];
  while (opened.length < MOST_SESSIONS) {
    opened.push(await given());
    const holderOf = await cluster.holders();
    const on = (index: number): Opened[] => opened.filter(({ pass }) => holderOf.get(pass.room) === index);
    const [[lost, orphaned], [kept]] = [on(0), on(1)];
    if (lost && orphaned && kept) return [lost, orphaned, kept];
  }
  throw new Error('all sessions are on one server');
}
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + BACK_WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it('sessions are spread over two servers; one is killed: its people are back by themselves, the others notice nothing, and nobody is left behind as a ghost', async () => {
  const [onFirst, orphaned, onSecond] = await spread();
  const [lost, kept] = [await calls(onFirst, true), await calls(onSecond, false)];
  const ghost = await video.callers.page();
  await ghost.join(orphaned.pass);
  const presence = (): Promise<{ left: boolean }[]> =>
    video.world.rows('SELECT left_at IS NOT NULL AS left FROM presence WHERE session_id = $1', [
      orphaned.given.session.id,
    ]);
  await until('the one who will not come back is there', async () => (await presence()).length === 1);

  const since = Date.now();
  await cluster.kill(0);
  await ghost.close();
  const [client, practitioner] = await Promise.all([
    comesBack(lost.client, () => clientPass(lost.given), since, true),
    comesBack(lost.practitioner, () => practitionerPass(lost.given), since, false),
  ]);
  const seen = (await lost.practitioner.state()).framesSeen;
  await lost.practitioner.until((state) => state.others.length === 1 && state.framesSeen > seen + 5, 30_000);
  const together = Date.now() - since;
  expect((await kept.client.state()).disconnectedAt).toBeNull();
  expect((await kept.practitioner.state()).others).toHaveLength(1);

  await until('whoever did not come back is seen to be gone', async () => (await presence())[0]?.left === true);
  const gone = Date.now() - since;
  process.stdout.write(
    `\nA LiveKit server was killed: the client was back after ${client} ms, the practitioner after ${practitioner} ms, both saw each other after ${together} ms; who did not come back was gone after ${gone} ms\n`,
  );
  await video.world
    .as(orphaned.given.practitioner)
    .post(`/api/sessions/${orphaned.given.session.id}/cancel`)
    .expect(200);
  await until(
    'the room that the dead server had is deleted',
    async () => !(await cluster.holders()).has(orphaned.pass.room),
  );
}, 240_000);
