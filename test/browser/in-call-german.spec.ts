import type { Locator } from 'playwright-core';
import { DE } from '../../apps/web/src/texts/de.ts';
import { DE_PRACTICE } from '../../apps/web/src/texts/de-practice.ts';
import { type GivenSession, ON_LAPTOP, ON_PHONE } from '../support/sessions.ts';
import { drawnAt } from './accessible.ts';
import { isInside, moves } from './calling.ts';
import { cutOffIn } from './cut-off.ts';
import { germanOf } from './german.ts';
import { canBlur, canCaption, givesNoDevices, plugInHeadset, twoCameras } from './made-up-devices.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** A practitioner and a client who talk German: no English is left in the call, in whatever one opens there, and nothing is cut off although German is longer. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const { englishOn, inGerman, likeGerman } = germanOf({ ...DE, ...DE_PRACTICE });
const IN_BERLIN = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const NARROWEST = { width: 320, height: 640 };
/** Of somebody at a desk in Sydney whose pages speak German. */
const speaksGerman = (): void => localStorage.setItem('vestibule-language', 'de');

const button = ({ page }: Visit, english: string, values = {}): Locator =>
  page.getByRole('button', { name: inGerman(english, values), exact: true });
const field = ({ page }: Visit, english: string, values = {}): Locator =>
  page.getByLabel(inGerman(english, values), { exact: true });
const dialog = ({ page }: Visit, english: string, values = {}): Locator =>
  page.getByRole('dialog', { name: inGerman(english, values) });
const cameraOf = (visit: Visit, name: string): Locator =>
  visit.page.getByLabel(inGerman('{{name}}’s camera', { name }));
const says = (visit: Visit, english: string, values = {}): Promise<void> => visit.says(inGerman(english, values));
const reads = (visit: Visit, english: string, values = {}): Promise<void> => visit.reads(inGerman(english, values));
const shuts = (visit: Visit): Promise<void> => visit.page.keyboard.press('Escape');
async function chooses(visit: Visit, english: string): Promise<void> {
  await button(visit, 'More').click();
  await visit.page.getByRole('menuitem', { name: inGerman(english) }).click();
}
async function writes(visit: Visit, words: string, to = field(visit, 'Message')): Promise<void> {
  await to.fill(words);
  await button(visit, 'Send').click();
}

/** As it stands, on all screens: a desk has buttons in the bar that a phone has not. */
async function looks(visit: Visit, name: string): Promise<void> {
  const before = visit.page.viewportSize() ?? DESK;
  const amiss: unknown[] = [];
  await visit.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const size of [DESK, PHONE, NARROWEST]) {
    await drawnAt(visit.page, size);
    const [english, cutOff] = [await englishOn(visit), await cutOffIn(visit)];
    await picture(visit.page, `de-call-${name}-${size.width}`);
    if (english.length + cutOff.length > 0) amiss.push({ width: size.width, english, cutOff });
  }
  await visit.page.setViewportSize(before);
  expect({ name, amiss }).toEqual({ name, amiss: [] });
}

/** From the check of the devices on. */
async function goesIn(visit: Visit): Promise<void> {
  await reads(visit, 'Check your camera and microphone');
  await moves(field(visit, 'Your camera’s picture'));
  await button(visit, 'Join now').click();
  await isInside(visit);
}

/** Both are in. */
async function inCall({
  session,
  client: holder,
  practitioner,
}: GivenSession): Promise<{ client: Visit; desk: Visit }> {
  const client = await stage.phone({ ...IN_BERLIN, userAgent: ON_PHONE });
  await client.goto(holder.link);
  await goesIn(client);
  const desk = await stage.signedIn(practitioner);
  await desk.page.addInitScript(speaksGerman);
  await desk.goto(`/sessions/${session.id}/call`);
  await goesIn(desk);
  return { client, desk };
}

it('the door, the bar, the menus and the devices, of the client and of whoever holds the session', async () => {
  const practice = await stage.world.given.practice({ name: 'Praxis am Hafen' });
  const { practitioner } = practice;
  const { session, clients } = await stage.session({
    practice,
    startsAt: new Date(Date.now() - 60_000),
    participants: [{ name: 'Kim Kunde' }, { name: 'Gus Gast', kind: 'guest' }],
    body: { waitingRoom: true },
  });
  const [holder, guest] = clients;
  const client = await stage.phone(IN_BERLIN);
  for (const makeUp of [twoCameras, canBlur, canCaption]) await client.page.addInitScript(makeUp);
  await client.goto(holder?.link ?? '');
  await reads(client, 'Check your camera and microphone');
  await button(client, 'Done').click();
  await looks(client, 'knock');
  await button(client, 'Join waiting room').click();
  await reads(client, '{{practitioner}} knows you’re here', { practitioner: practitioner.name });
  await writes(client, 'Ich sitze schon bereit', field(client, 'Message to {{practice}}', { practice: practice.name }));

  const desk = await stage.signedIn(practitioner);
  await desk.page.addInitScript(speaksGerman);
  await desk.goto(`/sessions/${session.id}`);
  await desk.says('Ich sitze schon bereit');
  await button(desk, 'Let in').waitFor();
  await looks(desk, 'door');
  await button(desk, '{{minutes}} minutes late', { minutes: 5 }).click();
  await says(client, '{{name}} is running about {{lateMinutes}} minutes late', {
    name: practitioner.name,
    lateMinutes: 5,
  });
  await looks(client, 'waiting');
  await looks(desk, 'late');
  await desk.goto(`/sessions/${session.id}/call`);
  await reads(desk, 'Check your camera and microphone');
  await looks(desk, 'check');
  await goesIn(desk);
  await looks(desk, 'alone');
  await button(desk, 'Let in {{name}}', { name: 'Kim Kunde' }).click();
  await isInside(client);
  await guest?.knock().expect(200);
  await moves(cameraOf(client, practitioner.name));
  await moves(cameraOf(desk, 'Kim Kunde'));

  // What stands on the bar and on the pictures, and what opens from there.
  await looks(client, 'in');
  await button(desk, 'Let in {{name}}', { name: 'Gus Gast' }).waitFor();
  await looks(desk, 'at-the-door');
  await button(desk, 'Decline').click();
  await dialog(desk, 'Don’t let {{name}} in?', { name: 'Gus Gast' }).waitFor();
  await looks(desk, 'decline');
  await dialog(desk, 'Don’t let {{name}} in?', { name: 'Gus Gast' })
    .getByRole('button', { name: inGerman('Decline') })
    .click();
  await button(desk, 'Let in {{name}}', { name: 'Gus Gast' }).waitFor({ state: 'detached' });
  for (const visit of [client, desk]) {
    await button(visit, 'More').click();
    await visit.page.getByRole('menuitem', { name: inGerman('Devices and settings') }).waitFor();
    await looks(visit, visit === client ? 'more' : 'host-more');
    await shuts(visit);
  }
  await button(client, 'Use the other camera').click();
  await button(client, 'Move my picture to another corner').click();
  await chooses(client, 'Hide my picture from me');
  await button(client, 'Show my picture').waitFor();
  await looks(client, 'hidden');
  await button(client, 'Show my picture').click();
  await chooses(client, 'Devices and settings');
  await client.page.getByRole('switch', { name: inGerman('Captions of what I say') }).click();
  await desk.says('It began in spring'); // for some seconds
  expect(await englishOn(desk)).toEqual([]);
  await looks(client, 'devices');
  await shuts(client);
  await chooses(desk, 'Devices and settings');
  await looks(desk, 'host-devices');
  await shuts(desk);
  await chooses(client, 'Sound only');
  await says(client, 'Sound only, as you chose. Nobody sees you, and you see nobody.');
  await looks(client, 'sound-only');
  await button(client, 'Turn pictures on').click();
  await button(client, 'Camera off').click();
  await button(client, 'Mute').click();
  await button(client, 'Camera on').waitFor();
  await button(client, 'Unmute').waitFor();
  await looks(client, 'off');
  await looks(desk, 'unseen');
  await button(client, 'Unmute').click();
  await button(desk, 'Share screen').click();
  await button(desk, 'Stop sharing').waitFor();
  await client.page
    .getByLabel(inGerman('{{name}}’s screen', { name: practitioner.name }))
    .first()
    .waitFor();
  await looks(client, 'screen');
  await looks(desk, 'sharing');
  await button(desk, 'Stop sharing').click();
  await desk.page.evaluate(plugInHeadset);
  await says(desk, '“{{device}}” has been plugged in.', { device: 'Headset' });
  await looks(desk, 'headset');
  await button(desk, 'OK').click();
}, 480_000);

it('the chat, hands and people, more time, and the end', async () => {
  const practice = await stage.world.given.practice({ name: 'Praxis am Hafen' });
  const { practitioner } = practice;
  const given = await stage.session({ practice, startsAt: new Date(Date.now() - 60_000), name: 'Kim Kunde' });
  const { client, desk } = await inCall(given);
  await button(client, 'Chat').click();
  await client.page.route('**/call/messages', (route) => route.abort());
  await writes(client, 'Hören Sie mich?');
  await says(client, 'Sending…');
  await looks(client, 'chat-sending');
  await client.page.unroute('**/call/messages');
  await button(desk, '{{name}}, {{badge}} unread', { name: inGerman('Chat'), badge: 1 }).click();
  await desk.page
    .getByRole('log', { name: inGerman('Messages') })
    .getByText('Hören Sie mich?')
    .waitFor();
  await desk.page.route('**/call/messages', (route) => route.fulfill({ status: 422, json: {} }));
  await writes(desk, 'Ja, gut');
  const [, sendAgain = ''] = /<0>(.+)<\/0>/.exec(inGerman('Not sent. <0>Send again</0>')) ?? [];
  await desk.page.getByRole('button', { name: sendAgain }).waitFor();
  await looks(desk, 'chat-refused');
  await desk.page.unroute('**/call/messages');
  await button(client, 'Close chat').click();
  await button(desk, 'Close chat').click();

  // Hands, and what one does with people.
  await button(client, 'Raise hand').click();
  await button(desk, 'People, hand raised').click();
  await looks(desk, 'people');
  await button(desk, 'Mute {{name}}', { name: 'Kim Kunde' }).click();
  await says(client, '{{name}} muted you. Press Unmute when you want to speak.', { name: practitioner.name });
  await looks(client, 'muted');
  await button(client, 'OK').click();
  await button(desk, 'Lower hand of {{name}}', { name: 'Kim Kunde' }).click();
  await button(client, 'Raise hand').waitFor();
  await button(desk, 'Remove {{name}}', { name: 'Kim Kunde' }).click();
  await dialog(desk, 'Remove {{name}} from the call?', { name: 'Kim Kunde' }).waitFor();
  await looks(desk, 'remove');
  await button(desk, 'Back').click();
  await shuts(desk);

  await button(desk, 'Invite someone').click();
  await field(desk, 'Name').fill('Dora Dolmetscherin');
  await looks(desk, 'invite');
  await button(desk, 'Make a link').click();
  await says(desk, '{{guest}} is invited', { guest: 'Dora Dolmetscherin' });
  await looks(desk, 'invited');
  await button(desk, 'Done').click();
  await button(desk, 'More time').click();
  await says(desk, 'Nothing else is booked after it.');
  await looks(desk, 'more-time');
  await field(desk, 'How much more?').selectOption({ label: inGerman('Until a time') });
  await looks(desk, 'until');
  await field(desk, 'How much more?').selectOption('5');
  await button(desk, 'Extend').click();
  await client.says(likeGerman('There is more time: it ends at {{endsAt}} now.'));
  await looks(client, 'more-time-said');

  await button(client, 'Leave').click();
  await dialog(client, 'Leave the call?').waitFor();
  await looks(client, 'leaving');
  await button(client, 'Stay').click();
  await button(desk, 'Leave').click();
  await dialog(desk, 'Leave, or end for everyone?').waitFor();
  await looks(desk, 'ending');
  await button(desk, 'End for everyone').click();
  await reads(client, 'Your appointment has ended');
  await says(client, 'How was your call?');
  await looks(client, 'ended');
}, 480_000);

it('what one reads when the call is elsewhere, when the server is gone, and when one is put out', async () => {
  const practice = await stage.world.given.practice({ name: 'Praxis am Hafen' });
  const { practitioner } = practice;
  const given = await stage.session({ practice, startsAt: new Date(Date.now() - 60_000), name: 'Kim Kunde' });
  const { client, desk } = await inCall(given);

  const laptop = await stage.phone({ ...IN_BERLIN, userAgent: ON_LAPTOP });
  await laptop.goto(given.client.link);
  await reads(laptop, 'Already open on another device');
  const [onPhone, onLaptop] = ['Chrome (Android)', 'Firefox (Linux)'];
  await laptop.says(
    inGerman(
      '{{device}} is in the call with this link. Leave there, and you can go in here a few seconds later; or ask to move it here.',
      { device: onPhone },
    ),
  );
  await button(laptop, 'Move it here').click();
  await button(laptop, 'Stop asking').waitFor();
  await looks(laptop, 'elsewhere');
  await client.says(`${onLaptop} möchte diesen Termin übernehmen. Sind Sie das?`);
  await looks(client, 'takeover');
  await button(desk, 'Move to {{device}}', { device: onLaptop }).waitFor();
  await looks(desk, 'takeover-host');
  await button(client, 'No, stay here').click();
  await says(laptop, 'The appointment stays on the other device');
  await looks(laptop, 'stays');
  await laptop.goto('about:blank');

  await stage.restartLiveKit(async () => {
    for (const visit of [client, desk]) {
      await says(visit, 'Reconnecting… Please stay on this page.');
      await looks(visit, visit === client ? 'reconnecting' : 'host-reconnecting');
    }
  });
  await moves(cameraOf(desk, 'Kim Kunde'));

  await button(desk, 'People').click();
  await button(desk, 'Remove {{name}}', { name: 'Kim Kunde' }).click();
  const sure = dialog(desk, 'Remove {{name}} from the call?', { name: 'Kim Kunde' });
  await sure.getByLabel(inGerman('What they read')).fill('Bitte warten Sie draußen');
  await sure.getByRole('button', { name: inGerman('Remove') }).click();
  await reads(client, '{{practitioner}} removed you from the call', { practitioner: practitioner.name });
  await looks(client, 'removed');
  await button(desk, 'Let {{who}} back in', { who: 'Kim Kunde' }).waitFor();
  await looks(desk, 'removed-host');
}, 480_000);

it('what one reads where camera and microphone are refused, missing or taken, and where the room is full', async () => {
  const practice = await stage.world.given.practice({ name: 'Praxis am Hafen' });
  const given = await stage.session({ practice, startsAt: new Date(Date.now() - 60_000), name: 'Kim Kunde' });
  await stage.roomWithPlaces(given.session.id, 1);
  const client = await stage.phone({ ...IN_BERLIN, userAgent: ON_PHONE });
  client.losesItsServer(); // which refuses without a word why
  await client.page.addInitScript(givesNoDevices);
  await client.goto(given.client.link);
  for (const [refusal, told] of [
    ['NotAllowedError', 'Your browser doesn’t let this page use your camera and microphone'],
    ['NotFoundError', 'We can’t find a camera or microphone'],
    ['NotReadableError', 'Your camera and microphone are in use by another program'],
  ] as const) {
    await client.page.evaluate((name) => Reflect.set(window, 'refusal', name), refusal);
    await button(client, 'Try again').click();
    await says(client, told);
    await looks(client, refusal);
  }

  const desk = await stage.signedIn(practice.practitioner);
  await desk.page.addInitScript(speaksGerman);
  await desk.goto(`/sessions/${given.session.id}/call`);
  await goesIn(desk);
  await client.page.evaluate(() => Reflect.deleteProperty(window, 'refusal'));
  await button(client, 'Try again').click();
  await moves(field(client, 'Your camera’s picture'));
  await button(client, 'Join now').click();
  await says(client, 'The room is full. Please stay on this page: you go in by yourself as soon as somebody leaves.');
  await looks(client, 'full');
}, 480_000);
