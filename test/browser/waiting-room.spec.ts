import { barriersIn } from './accessible.ts';
import { cameraOf, checkDevices, isInside, moves } from './calling.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** At the door, with real browsers: who waits is seen, is told, and is in the moment the practitioner opens. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

/** In the page: whoever looks elsewhere hears that the door is open. Counts the tones. */
function countsTones(): void {
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, when?: number) {
    const { dataset } = document.documentElement;
    dataset['tones'] = String(Number(dataset['tones'] ?? 0) + 1);
    return start.call(this, when);
  };
}
const isTitled = ({ page }: Visit, words: string) =>
  page.waitForFunction((wanted) => document.title.includes(wanted), words);

it('a client knocks, waits, reloads, writes, is let in from the call, sent back, and declined', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const { practitioner } = practice;
  const { session, client: holder } = await stage.session({
    practice,
    startsAt: new Date(Date.now() + 60_000),
    name: 'Casey Client',
    body: { waitingRoom: true },
  });
  const client = await stage.phone();
  await client.page.addInitScript(countsTones);
  await client.goto(holder.link);
  await checkDevices(client);
  await client.press('Done');
  await client.reads('The waiting room is open');
  await client.says('You haven’t joined yet');
  expect(await barriersIn(client)).toEqual([]);
  await picture(client.page, 'waiting-knock');
  await client.page.setViewportSize({ width: 390, height: 844 });
  await client.press('Join waiting room');
  await client.reads(`${practitioner.name} knows you’re here`);
  await client.says(`${practitioner.name} isn’t here yet`);
  await client.page.reload();
  await client.reads(`${practitioner.name} knows you’re here`);

  const desk = await stage.signedIn(practitioner);
  await desk.page.getByRole('link', { name: 'Casey Client is waiting' }).click();
  await desk.reads('Casey Client');
  await desk.says(/Camera: works · Microphone: works/);
  await desk.page.getByRole('button', { name: '5 minutes late', exact: true }).click();
  await client.says(/running about 5 minutes late/);
  await client.page.getByLabel('Message to Harbour Street Clinic').fill('I am in the car park');
  await client.press('Send');
  await desk.says('I am in the car park');
  await desk.page.getByLabel('Message to Casey Client').fill('Take your time');
  await desk.press('Send');
  await client.says('Take your time');
  expect(await barriersIn(client)).toEqual([]);
  await picture(client.page, 'waiting-lobby');
  expect(await barriersIn(desk)).toEqual([]);
  await picture(desk.page, 'waiting-session');
  await client.page.setViewportSize({ width: 390, height: 844 });
  await desk.page.setViewportSize({ width: 1280, height: 800 });

  await desk.page.getByRole('link', { name: 'Join call' }).click();
  await checkDevices(desk);
  await desk.press('Join now');
  await isInside(desk);
  await picture(desk.page, 'waiting-in-call');
  await isTitled(client, 'In the waiting room');
  expect(await client.page.locator('html[data-tones]').count()).toBe(0);
  await desk.press('Let in Casey Client');
  await isInside(client);
  await isTitled(client, 'In call');
  await client.page.locator('html[data-tones="2"]').waitFor();
  await moves(cameraOf(desk, 'Casey Client'));

  const asPractitioner = stage.world.as(practitioner);
  const doorOf = (act: string): string => `/api/sessions/${session.id}/waiting/${act}`;
  const about = { participantId: holder.participantId };
  await asPractitioner
    .post(doorOf('send-back'))
    .send({ ...about, message: 'One moment, please' })
    .expect(200);
  await client.reads(/One moment, /);
  await client.says('One moment, please');
  await asPractitioner
    .post(doorOf('decline'))
    .send({ ...about, message: 'Please call the front desk' })
    .expect(200);
  await client.reads(`${practitioner.name} didn’t let you in`);
  await client.says('Please call the front desk');
  expect(await barriersIn(client)).toEqual([]);
  await picture(client.page, 'waiting-declined');
}, 480_000);

it('a knock is heard once wherever the practitioner is, and everybody is let in at once', async () => {
  const { session, clients, practitioner } = await stage.session({
    startsAt: new Date(Date.now() + 60_000),
    participants: [{ name: 'Ana Atwater' }, { name: 'Ben Brook', kind: 'guest' }],
    body: { waitingRoom: true },
  });
  const desk = await stage.signedIn(practitioner);
  await desk.page.addInitScript(countsTones);
  const isHeard = (tones: number) => desk.page.locator(`html[data-tones="${tones}"]`).waitFor();
  await desk.goto(`/sessions/${session.id}`);
  await desk.says('Nobody has knocked yet.');
  await clients[0]?.knock().expect(200);
  await isHeard(2);
  await desk.page.getByRole('link', { name: 'Ana Atwater is waiting' }).waitFor();
  await clients[1]?.knock().expect(200);
  await isHeard(4);
  await desk.page.getByRole('link', { name: '2 are waiting' }).waitFor();
  await desk.press('Let everybody in');
  await desk.page.getByText('let in', { exact: true }).nth(1).waitFor();
  await desk.page.getByRole('link', { name: /waiting$/ }).waitFor({ state: 'hidden' });
  for (const client of clients) expect((await client.stands()).state).toBe('enter');
  await isHeard(4);
}, 480_000);

it('case 39: whoever waits when the appointment is cancelled reads it at once', async () => {
  const {
    session,
    client: holder,
    practitioner,
  } = await stage.session({
    startsAt: new Date(Date.now() + 60_000),
    body: { waitingRoom: true },
  });
  const client = await stage.phone();
  await client.goto(holder.link);
  await checkDevices(client);
  await client.press('Done');
  await client.press('Join waiting room');
  await client.reads(`${practitioner.name} knows you’re here`);
  await stage.world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
  await client.reads('This appointment was cancelled');
}, 480_000);
