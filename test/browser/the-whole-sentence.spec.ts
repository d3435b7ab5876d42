import { calledOut } from './measured.ts';
import { cameraOf, checkDevices, checkDevicesAndJoin, hears, isInside, moves } from './calling.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { Stage } from './stage.ts';

/** The product's one sentence, by two people in two browsers. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

it('a practitioner schedules with a fee, the client pays, both talk, and the end of the window shows both out', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic', graceMinutes: 0 });
  const { practitioner } = practice;

  const desk = await stage.desk({ permissions: ['clipboard-read', 'clipboard-write'] });
  await desk.goto('/');
  await desk.reads('Sign in');
  await stage.signIn(desk, practitioner);
  await desk.reads('Appointments');
  await desk.page.getByRole('link', { name: 'New appointment' }).click();
  await desk.reads('New appointment');
  await desk.press('Now, for 30 minutes');
  await desk.page.getByLabel('Client’s name').fill('Casey Client');
  await desk.page.getByLabel('Client’s e-mail').fill('casey@client.test');
  await desk.page.getByLabel('Fee', { exact: true }).fill('80');
  await desk.press('Make appointment');
  await desk.reads('The appointment is made');
  const link = await desk.page.getByRole('textbox', { name: 'Link for Casey Client' }).inputValue();
  await desk.press('Copy link');
  await desk.says('The link is copied');
  expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await desk.page.getByRole('link', { name: 'Open the appointment' }).click();
  await desk.reads('Casey Client');

  const opened = performance.now();
  const client = await stage.phone();
  await client.goto(link);
  await client.reads(`Your appointment with ${practitioner.name}`);
  await client.says('Harbour Street Clinic');
  await client.says('A$80.00');
  await client.press('Pay A$80.00');
  await payOnHostedPage(client, CARDS.good);
  await client.page.waitForURL((url) => url.origin === stage.world.url);
  const documents = client.documents;
  await checkDevicesAndJoin(client);
  const seconds = (performance.now() - opened) / 1000;
  expect(client.documents).toBe(documents);
  calledOut(`from opening the link to being in the call, payment included: ${seconds.toFixed(1)} s`);

  await client.says(`${practitioner.name} isn’t here yet`);
  await desk.says('Paid');
  await desk.page.getByRole('link', { name: 'Join call' }).click();
  await checkDevices(desk, { asked: true });
  await desk.press('Join now');
  await isInside(desk);

  await Promise.all([moves(cameraOf(client, practitioner.name)), moves(cameraOf(desk, 'Casey Client'))]);
  await Promise.all([hears(client), hears(desk)]);

  await desk.press('Mute');
  await client.page.getByRole('list', { name: 'People in the room' }).getByRole('img', { name: 'muted' }).waitFor();
  await desk.press('Unmute');
  await client.page
    .getByRole('list', { name: 'People in the room' })
    .getByRole('img', { name: 'muted' })
    .waitFor({ state: 'detached' });

  await client.press('Chat');
  await client.page.getByLabel('Message', { exact: true }).fill('Hello, can you see me?');
  await client.press('Send');
  await desk.press('Chat, 1 unread');
  await desk.page.getByRole('log', { name: 'Messages' }).getByText('Hello, can you see me?').waitFor();
  expect(await desk.page.getByRole('log', { name: 'Messages' }).innerText()).toContain('Casey Client');

  const token = link.slice(link.lastIndexOf('/') + 1);
  const asPractitioner = stage.world.as(practitioner);
  const { body: agenda } = await asPractitioner.get('/api/sessions').expect(200);
  const sessionId: string = agenda.items[0].id;
  const endsAt = Date.now() + 8_000;
  await asPractitioner
    .patch(`/api/sessions/${sessionId}`)
    .send({ startsAt: new Date(endsAt - 600_000).toISOString(), endsAt: new Date(endsAt).toISOString() })
    .expect(200);
  await client.reads('Your appointment is over');
  const late = Date.now() - endsAt;
  calledOut(`the client reads that it is over ${late} ms after the window's end`);
  await desk.says('This appointment is over');
  expect(late).toBeGreaterThan(-500);
  expect(await client.page.getByRole('button', { name: /join/i }).count()).toBe(0);
  expect(await desk.page.getByRole('link', { name: 'Join call' }).count()).toBe(0);
  expect(client.documents).toBe(documents);

  await client.page.reload();
  await client.reads('Your appointment is over');
  await client.says(/You paid A\$80\.00/);
  await stage.world.nobody.post(`/api/join/${token}/pass`).expect(410);
  await asPractitioner.post(`/api/sessions/${sessionId}/pass`).expect(410);
}, 480_000);
