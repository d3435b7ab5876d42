import { BadLine } from './bad-line.ts';
import { cameraOf, checkDevicesAndJoin, hears, lessData, moves } from './calling.ts';
import { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** What the people in a call have to do about a bad line, and about a server that starts anew: nothing. */
let stage: Stage;
let line: BadLine;
beforeAll(async () => {
  stage = await Stage.open();
  line = await BadLine.to(stage.video.udpPort);
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(async () => {
  line?.close();
  await stage?.close();
}, 60_000);

/** LiveKit weighs a line over some seconds, and a moment's trouble gives up no picture: 12 s of it do, and 20 s without bring it back. */
const WEIGHED_WITHIN_MS = 90_000;
const weak = ({ page }: Visit) => page.getByText('Your connection is weak, so pictures are paused');
const log = ({ page }: Visit) => page.getByRole('log', { name: 'Messages' });

it('a bad line: pictures give way to sound and come back by themselves; meanwhile the api starts anew, and nobody notices', async () => {
  const {
    session,
    client: holder,
    practitioner,
  } = await stage.session({
    startsAt: new Date(Date.now() - 60_000),
    minutes: 6.5,
    name: 'Casey Client',
    body: { graceMinutes: 0 },
  });
  const client = await stage.phone();
  await line.carries(client.page);
  await client.page.addInitScript(lessData);
  await client.goto(holder.link);
  await checkDevicesAndJoin(client);
  const desk = await stage.signedIn(practitioner);
  await desk.page.addInitScript(lessData);
  await desk.goto(`/sessions/${session.id}/call`);
  await checkDevicesAndJoin(desk);
  await Promise.all([moves(cameraOf(client, practitioner.name)), moves(cameraOf(desk, 'Casey Client'))]);
  const loaded = [client.documents, desk.documents];

  line.losesOneOf(4);
  await weak(client).waitFor({ timeout: WEIGHED_WITHIN_MS });
  await Promise.all([
    cameraOf(client, practitioner.name).waitFor({ state: 'detached' }),
    cameraOf(desk, 'Casey Client').waitFor({ state: 'detached' }),
  ]);
  await Promise.all([hears(client), hears(desk)]);
  line.losesOneOf(0);

  for (const visit of [client, desk]) await visit.page.getByRole('button', { name: 'Chat', exact: true }).click();
  await stage.world.restartApi(async () => {
    await client.page.getByLabel('Message', { exact: true }).fill('Can you hear me?');
    await client.press('Send');
    await client.says('Sending…');
    await Promise.all([hears(client), hears(desk)]);
  });
  await log(desk).getByText('Can you hear me?').waitFor();
  expect(await log(client).getByText('Can you hear me?').count()).toBe(1);

  await weak(client).waitFor({ state: 'detached', timeout: WEIGHED_WITHIN_MS });
  await Promise.all([moves(cameraOf(client, practitioner.name)), moves(cameraOf(desk, 'Casey Client'))]);
  expect([client.documents, desk.documents]).toEqual(loaded);
  for (const visit of [client, desk]) await visit.says(/^Less than 5 minutes left: the room closes at /);
  const connections = await stage.world.rows(`SELECT FROM presence WHERE session_id = $1`, [session.id]);
  expect(connections).toHaveLength(2); // nobody went out and came in again
}, 480_000);
