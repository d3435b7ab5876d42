import type { Locator } from 'playwright-core';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { checkDevices, isInside } from './calling.ts';
import { Stage } from './stage.ts';
import { tabTo } from './typing.ts';
import type { Visit } from './visit.ts';

/** WCAG 2.2 AA as far as axe can see it, on every state of the client's page and on the practice's pages; and the way in without a mouse. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 300_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const MINUTE_MS = 60_000;
/** A context that was granted something else: the browser would ask for camera and microphone. */
const NOT_ASKED_YET = { permissions: ['clipboard-read'] };
const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);

/** What has to be so on every state of the client's page. */
async function isOpenToAll(visit: Visit): Promise<void> {
  expect(await barriersIn(visit)).toEqual([]);
  expect(await sidewaysScrollIn(visit)).toBe(0);
}

describe('the client’s page has no barriers', () => {
  it('before paying', async () => {
    const { client } = await stage.session({ startsAt: minutesFromNow(60), feeMinor: 8000 });
    const phone = await (await stage.phone()).goto(client.link);
    await phone.page.getByRole('button', { name: 'Pay A$80.00' }).waitFor();
    await isOpenToAll(phone);
  }, 60_000);

  it('paid, waiting for the room to open', async () => {
    const { client } = await stage.session({ startsAt: minutesFromNow(60), feeMinor: 8000 });
    await client.pay();
    const phone = await (await stage.phone()).goto(client.link);
    await phone.reads('You’re expected, Casey');
    await isOpenToAll(phone);
  }, 60_000);

  it('before the browser asks for the camera, in the device check, in the call, and after leaving', async () => {
    const { client } = await stage.session({ startsAt: minutesFromNow(-1) });
    const phone = await (await stage.phone(NOT_ASKED_YET)).goto(client.link);
    await phone.page.getByRole('button', { name: 'Turn on camera and microphone' }).waitFor();
    await isOpenToAll(phone);
    await checkDevices(phone, { asked: true });
    await isOpenToAll(phone);
    await phone.press('Join now');
    await isInside(phone);
    await isOpenToAll(phone);
    await phone.press('Camera off'); // what moves is slow to look at
    await phone.press('Chat');
    await phone.page.getByLabel('Message', { exact: true }).waitFor();
    await isOpenToAll(phone);
    await phone.press('Close chat');
    await phone.press('More');
    await phone.page.getByRole('menuitem', { name: 'Devices and settings' }).waitFor();
    await isOpenToAll(phone);
    await phone.page.getByRole('menuitem', { name: 'Devices and settings' }).click();
    await phone.page.getByRole('dialog', { name: 'Devices and settings' }).waitFor();
    await isOpenToAll(phone);
    await phone.press('Close');
    await phone.press('Leave');
    await phone.page.getByRole('dialog', { name: 'Leave the call?' }).waitFor();
    await isOpenToAll(phone);
    await phone.press('Leave call');
    await phone.reads('You’ve left the appointment');
    await isOpenToAll(phone);
  }, 180_000);

  it('when nobody allows the camera', async () => {
    const { client } = await stage.session({ startsAt: minutesFromNow(-1) });
    const phone = await stage.phone(NOT_ASKED_YET);
    await phone.page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await phone.goto(client.link);
    await phone.press('Turn on camera and microphone');
    await phone.page.getByRole('alert').waitFor();
    await phone.page
      .getByRole('button', { name: 'Join now without camera' })
      .or(phone.page.getByRole('button', { name: 'Join now' }))
      .waitFor();
    await isOpenToAll(phone);
  }, 60_000);

  it.each([
    ['end', 'Your appointment has ended'],
    ['cancel', 'This appointment was cancelled'],
  ])(
    'after %s',
    async (verb, heading) => {
      const { session, client, practitioner } = await stage.session({ startsAt: minutesFromNow(-1) });
      await stage.world.as(practitioner).post(`/api/sessions/${session.id}/${verb}`).expect(200);
      const phone = await (await stage.phone()).goto(client.link);
      await phone.reads(heading);
      await isOpenToAll(phone);
    },
    60_000,
  );

  it('with a link that is unknown', async () => {
    const phone = await (await stage.phone()).goto('/j/nothing-we-know');
    await phone.reads('We don’t know this link');
    await isOpenToAll(phone);
  }, 60_000);
});

describe('the practice’s pages have no barriers', () => {
  it('sign-in, agenda, schedule form, session, settings and transactions', async () => {
    const { owner } = await stage.world.practice();
    const { session, client } = await stage.session({
      startsAt: minutesFromNow(30),
      feeMinor: 8000,
      email: 'casey@client.test',
    });
    await client.pay();
    await stage.session({ startsAt: minutesFromNow(-1), name: 'Kim Client' });
    const desk = await stage.desk();
    await desk.goto('/sign-in');
    await desk.reads('Sign in');
    expect(await barriersIn(desk)).toEqual([]);
    await stage.signIn(desk, owner);
    for (const [address, heading, content] of [
      ['/', 'Appointments', 'Kim Client'],
      ['/sessions/new', 'New appointment', 'What your client will see'],
      [`/sessions/${session.id}`, 'Casey Client', 'Appointment made'],
      ['/settings', 'Settings', 'API keys'],
      ['/settings/mine', 'My messages and calendar', 'Make a secret address'],
      ['/messages', 'Messages', 'casey@client.test'],
      ['/money/transactions', 'Transactions', 'A$80.00'],
      ['/nowhere', 'There is nothing here', ''],
    ] as const) {
      await desk.goto(address);
      await desk.reads(heading);
      if (content) await desk.says(content);
      expect({ address, barriers: await barriersIn(desk) }).toEqual({ address, barriers: [] });
    }
  }, 180_000);

  it('the operator’s transactions, with one open', async () => {
    const { client } = await stage.session({ startsAt: minutesFromNow(30), feeMinor: 8000 });
    await client.pay();
    const desk = await stage.signedIn(await stage.world.given.operator());
    await desk.goto('/operator');
    await desk.reads('Transactions');
    await desk.page.getByRole('row').nth(1).getByRole('button').click();
    await desk.page.getByRole('dialog').getByText('What happened').waitFor();
    expect(await barriersIn(desk)).toEqual([]);
  }, 60_000);
});

it('keyboard alone: from the link into the call, talking, and out again', async () => {
  const { client } = await stage.session({ startsAt: minutesFromNow(-1) });
  const desk = await (await stage.desk(NOT_ASKED_YET)).goto(client.link);
  const { page } = desk;
  const { keyboard } = page;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

  await desk.reads('Check your camera and microphone');
  expect(await focused()).toBe('H1');
  await tabTo(button('Turn on camera and microphone'));
  await keyboard.press('Enter');
  await tabTo(button('Camera is on'));
  await keyboard.press('Space');
  await button('Camera is off').waitFor();
  await keyboard.press('Space');
  await tabTo(button('Join now'));
  await keyboard.press('Space');
  await isInside(desk);
  expect(await focused()).toBe('H1');

  await tabTo(button('Mute'));
  await keyboard.press('Enter');
  await button('Unmute').waitFor();
  await keyboard.press('Space');
  await button('Mute').waitFor();
  await tabTo(button('Chat'));
  await keyboard.press('Enter');
  await page.getByLabel('Message', { exact: true }).waitFor();
  await keyboard.type('Hello');
  await keyboard.press('Enter');
  await page.getByRole('log', { name: 'Messages' }).getByText('Hello').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('log', { name: 'Messages' }).waitFor({ state: 'detached' });
  expect(await button('Chat').evaluate((element) => element === document.activeElement)).toBe(true);
  await tabTo(button('Leave'));
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Leave the call?' }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keyboard.press('Enter'); // the focus is where it was before the question
  await page.getByRole('dialog', { name: 'Leave the call?' }).waitFor();
  await tabTo(button('Leave call'));
  await keyboard.press('Enter');
  await desk.reads('You’ve left the appointment');
  expect(await focused()).toBe('H1');
}, 120_000);
