import type { Locator } from 'playwright-core';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { checkDevices, isInside, lessData } from './calling.ts';
import { givesNoDevices } from './made-up-devices.ts';
import { Stage } from './stage.ts';
import { tabTo } from './typing.ts';
import type { Visit } from './visit.ts';

/** WCAG 2.2 AA as far as axe can see it, on every state of the client's page and on the practice's pages; and the way in without a mouse. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
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
    await phone.page.addInitScript(givesNoDevices);
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

it('keyboard alone: a client from the link to the end, a practitioner beside them, and no barriers on the way', async () => {
  const { client, practitioner, session } = await stage.session({
    startsAt: minutesFromNow(1),
    name: 'Casey Client',
    body: { waitingRoom: true },
  });
  const visit = await stage.desk(NOT_ASKED_YET);
  const { page } = visit;
  await page.addInitScript(lessData);
  await visit.goto(client.link);
  const { keyboard } = page;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const hasFocus = (one: Locator): Promise<void> => one.and(page.locator(':focus')).waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

  await visit.reads('Check your camera and microphone');
  expect(await focused()).toBe('H1');
  await tabTo(button('Turn on camera and microphone'));
  await keyboard.press('Enter');
  await tabTo(button('Camera is on'));
  await keyboard.press('Space');
  await button('Camera is off').waitFor();
  await keyboard.press('Space');
  await tabTo(button('Done'));
  await keyboard.press('Space');
  await tabTo(button('Join waiting room'));
  await keyboard.press('Enter');
  await visit.reads(`${practitioner.name} knows you’re here`);

  const host = await stage.signedIn(practitioner);
  await host.page.addInitScript(lessData);
  const hosts = (name: string): Locator => host.page.getByRole('button', { name, exact: true });
  const presses = async (target: Locator): Promise<void> => {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  };
  await host.goto(`/sessions/${session.id}/call`);
  await checkDevices(host);
  await presses(hosts('Join now'));
  await isInside(host);
  await presses(hosts('Let in Casey Client'));
  await isInside(visit);
  expect(await focused()).toBe('H1');

  await presses(button('Mute'));
  await button('Unmute').waitFor();
  await keyboard.press('Space');
  await button('Mute').waitFor();
  await presses(button('Chat'));
  await page.getByLabel('Message', { exact: true }).waitFor();
  await keyboard.type('Hello');
  await keyboard.press('Enter');
  await page.getByRole('log', { name: 'Messages' }).getByText('Hello').waitFor();
  expect(await barriersIn(visit)).toEqual([]);
  await keyboard.press('Escape');
  await page.getByRole('log', { name: 'Messages' }).waitFor({ state: 'detached' });
  await hasFocus(button('Chat'));

  await presses(button('Raise hand'));
  await presses(hosts('People, hand raised'));
  await hosts('Mute Casey Client').waitFor();
  expect(await barriersIn(host)).toEqual([]);
  await presses(hosts('Mute Casey Client'));
  await visit.says(`${practitioner.name} muted you.`);
  expect(await barriersIn(visit)).toEqual([]);
  await keyboard.press('Alt+Shift+KeyM');
  await button('Mute').waitFor();
  await host.page.keyboard.press('Escape');
  await host.page.getByRole('dialog').waitFor({ state: 'detached' });

  await presses(button('Leave'));
  await page.getByRole('dialog', { name: 'Leave the call?' }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(button('Leave')); // where it was before the question: some milliseconds after that has gone
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Leave the call?' }).waitFor();
  await presses(button('Leave call'));
  await visit.reads('You’ve left the appointment');
  expect(await focused()).toBe('H1');
  await presses(button('Rejoin'));
  await isInside(visit);

  await presses(hosts('Leave'));
  await host.page.getByRole('dialog', { name: 'Leave, or end for everyone?' }).waitFor();
  expect(await barriersIn(host)).toEqual([]);
  await presses(hosts('End for everyone'));
  await visit.reads('Your appointment has ended');
  await tabTo(page.getByRole('radio').first());
  await keyboard.press('Space');
  await visit.says(/^Thank you\. /);
  expect(await barriersIn(visit)).toEqual([]);
}, 480_000);
