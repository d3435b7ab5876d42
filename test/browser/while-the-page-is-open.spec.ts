import { join } from 'node:path';
import { Program, waitFor } from '@vestibule/local';
import { calledOut } from './measured.ts';
import { PATIENCE_MS, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const HOUR_MS = 3_600_000;
/** The page asks by itself every fifteen seconds; what it learns sooner it was told. */
const TOLD_WITHIN_MS = 10_000;

const inTwoHours = (): Date => new Date(Date.now() + 2 * HOUR_MS);

it('case 39: a client who reads the page is told at once that the practitioner cancelled', async () => {
  const { session, client, practitioner } = await stage.session({
    startsAt: inTwoHours(),
    feeMinor: 8000,
  });
  const desk = await stage.signedIn(practitioner);
  await desk.goto(`/sessions/${session.id}`);
  await desk.press('Cancel appointment');
  const dialog = desk.page.getByRole('dialog', { name: 'Cancel this appointment?' });
  await dialog.getByLabel('Reason').fill('Fell ill');

  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.page.getByRole('button', { name: 'Pay A$80.00' }).waitFor();
  const documents = phone.documents;
  await phone.hasAsked(2); // when it opened, and when its socket was connected: the next time is fifteen seconds away
  const cancelledAt = performance.now();
  await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
  await phone.reads('This appointment was cancelled');
  const took = performance.now() - cancelledAt;
  calledOut(`an open page shows a cancellation after ${took.toFixed(0)} ms`);
  expect(took).toBeLessThan(TOLD_WITHIN_MS);
  await phone.says('You haven’t been charged');
  expect(phone.documents).toBe(documents);
  await desk.says('This appointment was cancelled');
  await desk.says('Fell ill');
}, 480_000);

it('case 39: a client who has paid is told of the cancellation and that the money comes back', async () => {
  const { session, client, practitioner } = await stage.session({
    startsAt: inTwoHours(),
    feeMinor: 8000,
  });
  await client.pay();
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.reads('You’re expected, Casey');
  await stage.world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).expect(200);
  await phone.reads('This appointment was cancelled');
  await phone.says(/^The appointment was cancelled, so A\$80\.00 went back to you on .+\. Your bank shows it by .+\.$/);
}, 480_000);

it('a link that is unknown or changed says so, and nothing else', async () => {
  const { client, practice } = await stage.session({ startsAt: inTwoHours() });
  const phone = await stage.phone();
  const altered = client.link.slice(0, -1) + (client.link.endsWith('A') ? 'B' : 'A');
  for (const link of [`${stage.world.url}/j/nothing-we-know`, altered]) {
    await phone.goto(link);
    await phone.reads('We don’t know this link');
    expect(await phone.page.locator('body').innerText()).not.toContain(practice.name);
  }
}, 60_000);

it('a link whose time has passed says that it is over', async () => {
  const { client } = await stage.session({
    startsAt: new Date(Date.now() - 3 * HOUR_MS),
    feeMinor: 8000,
  });
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.reads('The time for this appointment has passed');
  await phone.says('You haven’t been charged');
  expect(await phone.page.getByRole('button', { name: /pay|join/i }).count()).toBe(0);
}, 60_000);

it('a page without a network says so, and catches up by itself', async () => {
  const { session, client, practitioner } = await stage.session({ startsAt: inTwoHours() });
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.reads('You’re expected, Casey');
  const documents = phone.documents;
  await phone.page.context().setOffline(true);
  await phone.says('You’re offline. This page catches up by itself');
  await stage.world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).expect(200);
  await phone.reads('You’re expected, Casey');
  await phone.page.context().setOffline(false);
  await phone.reads('This appointment was cancelled');
  expect(await phone.page.getByText('You’re offline').count()).toBe(0);
  expect(phone.documents).toBe(documents);
}, 480_000);

// The last one here: from here on the api is a process of its own, as in real life.
it('a page that waits outlives a restart of the api', async () => {
  const { session, client, practitioner } = await stage.session({ startsAt: inTwoHours() });
  await stage.world.app.close();
  const api = new Program({
    name: 'api',
    command: process.execPath,
    args: [join(import.meta.dirname, '../../apps/api/dist/main.js')],
    env: { ...process.env, ...stage.world.env, NODE_OPTIONS: '' },
    logFile: join(stage.video.dataDir, 'api.log'),
    restart: false,
  });
  const isReady = (): Promise<boolean> =>
    fetch(`${stage.world.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    api.start();
    await waitFor(isReady, PATIENCE_MS);
    const phone = await stage.phone();
    await phone.goto(client.link);
    await phone.reads('You’re expected, Casey');
    const documents = phone.documents;

    const stopped = performance.now();
    await api.stop();
    calledOut(`the api stops in ${(performance.now() - stopped).toFixed(0)} ms while a page is open`);
    await phone.says('We can’t reach the server just now. This page keeps trying by itself.');
    api.start();
    await waitFor(isReady, PATIENCE_MS);
    await phone.page.getByText('We can’t reach the server').waitFor({ state: 'detached' });
    await stage.world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).expect(200);
    await phone.reads('This appointment was cancelled');
    expect(phone.documents).toBe(documents);
  } finally {
    await api.stop();
  }
}, 480_000);
