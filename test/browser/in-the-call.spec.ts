import type { Locator } from 'playwright-core';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { cameraOf, checkDevices, checkDevicesAndJoin, hears, isInside, lessData, moves } from './calling.ts';
import { canBlur, canCaption, plugInHeadset, twoCameras } from './made-up-devices.ts';
import { calledOut } from './measured.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** Two and three people in as many browsers with real media: what they see and hear of each other, whatever happens to lines, devices and servers. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const UPRIGHT = { width: 390, height: 844 };
const LYING = { width: 844, height: 390 };
const DESK = { width: 1280, height: 800 };

const button = ({ page }: Visit, name: string): Locator => page.getByRole('button', { name, exact: true });
const peopleSeenBy = ({ page }: Visit): Locator => page.getByRole('list', { name: 'People in the room' });
const screenSeenBy = ({ page }: Visit): Locator => page.locator('video[data-source="screen"]');

const heightOf = (video: Element): number => (video instanceof HTMLVideoElement ? video.videoHeight : 0);
const focusIn = ({ page }: Visit): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? undefined);

async function goesIn(desk: Visit, sessionId: string): Promise<void> {
  await desk.goto(`/sessions/${sessionId}/call`);
  await checkDevices(desk);
  await desk.press('Join now');
  await isInside(desk);
}

async function chooses(visit: Visit, choice: string): Promise<void> {
  await button(visit, 'More').click();
  await visit.page.getByRole('menuitem', { name: choice }).click();
}

/** Every picture is on the screen, and none lies over another. All are measured at one moment: between two questions somebody may have gone. */
async function showsApart(visit: Visit, people: number): Promise<void> {
  const boxes = () =>
    visit.page.locator('main figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const { left, top, right, bottom } = figure.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
  const { width, height } = visit.page.viewportSize() ?? DESK;
  const apart = (found: Awaited<ReturnType<typeof boxes>>): boolean =>
    found.length === people &&
    found.every(
      (one, index) =>
        one.left >= 0 &&
        one.top >= 0 &&
        one.left < one.right &&
        one.top < one.bottom &&
        one.right <= width &&
        one.bottom <= height &&
        found
          .slice(index + 1)
          .every(
            (other) =>
              one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
          ),
    );
  const patient = Date.now() + 20_000;
  for (let found = await boxes(); !apart(found); found = await boxes())
    if (Date.now() > patient) throw new Error(`pictures overlap or are cut off: ${JSON.stringify(found)}`);
}

it('two people: one’s own picture, the other camera, less data, sound alone, new devices, a page that sleeps', async () => {
  const {
    session,
    client: holder,
    practitioner,
  } = await stage.session({ startsAt: new Date(Date.now() - 60_000), name: 'Casey Client' });
  const client = await stage.phone();
  await client.page.addInitScript(twoCameras);
  await client.page.addInitScript(canBlur);
  await client.page.addInitScript(canCaption);
  await client.goto(holder.link);
  await checkDevicesAndJoin(client);
  const desk = await stage.signedIn(practitioner);
  await goesIn(desk, session.id);
  await moves(cameraOf(client, practitioner.name));

  // Alone with one other, oneself is a small picture that can be elsewhere, or nowhere.
  const own = client.page.locator('video[data-self="true"]');
  await client.press('Move my picture to another corner');
  await chooses(client, 'Hide my picture from me');
  await own.waitFor({ state: 'detached' });
  await moves(cameraOf(desk, 'Casey Client')); // only to oneself
  await client.press('Show my picture');
  expect(await focusIn(client)).toBe('Use the other camera');
  await moves(own);

  expect(await own.getAttribute('data-mirrored')).toBe('true');
  await client.press('Use the other camera');
  await client.page.locator('video[data-self="true"][data-mirrored="false"]').waitFor(); // it looks away from its owner
  await Promise.all([moves(own), moves(cameraOf(desk, 'Casey Client'))]);

  // Less data: what goes to the others is small from now on.
  expect(await own.evaluate(heightOf)).toBeGreaterThan(180);
  await chooses(client, 'Devices and settings');
  await client.page.getByRole('switch', { name: 'Blur my background' }).click();
  await client.page.getByRole('switch', { name: 'Blur my background', checked: true }).waitFor();
  await client.page.getByRole('switch', { name: 'Captions of what I say' }).click();
  await desk.says('It began in spring');
  await client.page.getByRole('switch', { name: 'Use less data' }).click();
  await client.press('Close');
  await client.page.waitForFunction(
    () => document.querySelector<HTMLVideoElement>('video[data-self="true"]')?.videoHeight === 180,
  );
  await moves(cameraOf(desk, 'Casey Client'));

  // Sound alone, by choice: pictures stop in both directions, speech does not.
  await chooses(client, 'Sound only');
  await client.says('Sound only, as you chose.');
  await cameraOf(desk, 'Casey Client').waitFor({ state: 'detached' });
  await cameraOf(client, practitioner.name).waitFor({ state: 'detached' });
  await Promise.all([hears(client), hears(desk)]);
  expect(await barriersIn(client)).toEqual([]);
  expect(await sidewaysScrollIn(client)).toBe(0);
  await client.page.setViewportSize(UPRIGHT);
  await picture(client.page, 'sound-only');
  await client.press('Turn pictures on');
  await Promise.all([moves(cameraOf(client, practitioner.name)), moves(cameraOf(desk, 'Casey Client'))]);

  // Only what this browser can do is offered: it has full screen and small windows, and neither blur nor speech recognition of its own.
  await chooses(desk, 'Full screen');
  await desk.page.waitForFunction(() => document.fullscreenElement !== null);
  await chooses(desk, 'Leave full screen');
  await desk.page.waitForFunction(() => document.fullscreenElement === null);
  await chooses(desk, 'Small window on top');
  await desk.page.waitForFunction(() => document.pictureInPictureElement !== null);
  await moves(cameraOf(desk, 'Casey Client'));
  await chooses(desk, 'Close the small window');
  await desk.page.waitForFunction(() => document.pictureInPictureElement === null);
  await chooses(desk, 'Devices and settings');
  await desk.page.getByRole('switch', { name: 'Use less data' }).waitFor();
  expect(await desk.page.getByRole('switch').count()).toBe(1);
  await desk.press('Close');

  await desk.page.evaluate(plugInHeadset);
  await desk.says('“Headset” has been plugged in.');
  await desk.press('OK');

  // The api is away for a while: nobody in the call notices.
  await client.page.context().route('**/api/**', (route) => route.abort());
  const asked = client.page.waitForEvent('requestfailed', (request) => request.url().includes('/api/join/'));
  await client.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await asked;
  await moves(cameraOf(client, practitioner.name));
  await client.page.context().unroute('**/api/**');

  // A download begins, the phone sleeps for a moment: the page is still there. Kept for "back" and shown again: so is the person.
  await client.page.evaluate(() => {
    window.dispatchEvent(new Event('beforeunload'));
    window.dispatchEvent(new Event('freeze'));
  });
  await moves(cameraOf(client, practitioner.name));
  await client.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await cameraOf(desk, 'Casey Client').waitFor({ state: 'detached' });
  await client.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await Promise.all([moves(cameraOf(client, practitioner.name)), moves(cameraOf(desk, 'Casey Client'))]);
}, 480_000);

it('three people, for a while five: nobody is covered, a screen is seen by all, and everybody is back when LiveKit starts anew', async () => {
  const { session, clients, practitioner } = await stage.session({
    startsAt: new Date(Date.now() - 60_000),
    participants: [
      { name: 'Casey Client' },
      ...['Ida Interpreter', 'Ben Brother', 'Mia Mother'].map((name) => ({ name, kind: 'guest' as const })),
    ],
  });
  const [client, guest] = [await stage.phone(), await stage.phone({ viewport: LYING })];
  for (const [index, visit] of [client, guest].entries()) {
    await visit.page.addInitScript(lessData);
    await visit.goto(clients[index]?.link ?? '');
    await checkDevicesAndJoin(visit);
  }
  const desk = await stage.signedIn(practitioner);
  await desk.page.addInitScript(lessData);
  await goesIn(desk, session.id);
  await Promise.all([
    moves(cameraOf(guest, practitioner.name)),
    moves(cameraOf(guest, 'Casey Client')),
    moves(cameraOf(client, 'Ida Interpreter')),
    moves(cameraOf(desk, 'Ida Interpreter')),
  ]);
  await hears(guest);
  for (const viewport of [LYING, DESK, UPRIGHT]) {
    await client.page.setViewportSize(viewport);
    await showsApart(client, 3);
    await picture(client.page, `three-${viewport.width}`);
  }

  const more = await Promise.all(
    clients.slice(2).map(async (holder) => {
      const page = await stage.video.callers.page();
      await page.join((await holder.pass().expect(200)).body);
      return page;
    }),
  );
  for (const viewport of [DESK, UPRIGHT]) {
    await client.page.setViewportSize(viewport);
    await showsApart(client, 5);
    await picture(client.page, `five-${viewport.width}`);
  }
  await peopleSeenBy(client).getByText('Mia Mother').waitFor();
  await desk.press('Invite someone');
  await desk.page.getByLabel('Name').fill('Sid Sixth');
  await desk.press('Make a link');
  await desk.says(/a session has room for 5 people/i);
  await desk.press('Not now');
  await Promise.all(more.map((page) => page.close()));
  await showsApart(client, 3);

  // By keys, with two more held down.
  await desk.page.keyboard.press('Alt+Shift+KeyM');
  await peopleSeenBy(client).getByRole('img', { name: 'muted' }).waitFor();

  await desk.press('Share screen');
  await Promise.all([moves(screenSeenBy(client)), moves(screenSeenBy(guest))]);
  await showsApart(client, 4);
  await picture(client.page, 'shared-390');
  // The browser's own bar says "Stop sharing": the track ends, and nobody pressed anything here.
  await screenSeenBy(desk).evaluate((video) => {
    if (video instanceof HTMLVideoElement && video.srcObject instanceof MediaStream)
      video.srcObject.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  });
  await screenSeenBy(client).waitFor({ state: 'detached' });
  await button(desk, 'Share screen').waitFor();

  const stopped = performance.now();
  await stage.restartLiveKit(async () => {
    await guest.says('Reconnecting… Please stay on this page.');
    await button(guest, 'Camera off').waitFor(); // what is on stays on, and what is pressed now counts afterwards
    await button(guest, 'Mute').click();
    await button(guest, 'Unmute').waitFor();
  });
  const up = performance.now();
  await Promise.all([
    moves(cameraOf(client, practitioner.name)),
    moves(cameraOf(client, 'Ida Interpreter')),
    moves(cameraOf(desk, 'Casey Client')),
    moves(cameraOf(guest, 'Casey Client')),
  ]);
  const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
  calledOut(
    `three people see each other again ${seconds(up)} s after LiveKit is up, ${seconds(stopped)} s after it went`,
  );
  await hears(desk);
  await button(desk, 'Unmute').waitFor(); // whoever was muted still is
  for (const name of [practitioner.name, 'Ida Interpreter'])
    await peopleSeenBy(client)
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('img', { name: 'muted' })
      .waitFor();
}, 480_000);
