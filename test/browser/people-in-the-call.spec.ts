import { barriersIn } from './accessible.ts';
import { checkDevices, checkDevicesAndJoin, isInside } from './calling.ts';
import { PATIENCE_MS, picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** People in the call, with real browsers and real media: what they write is kept, hands are seen, and whoever holds the session mutes, removes and ends. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const button = ({ page }: Visit, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const log = ({ page }: Visit) => page.getByRole('log', { name: 'Messages' });
async function writes(visit: Visit, words: string): Promise<void> {
  await visit.page.getByLabel('Message', { exact: true }).fill(words);
  await button(visit, 'Send').click();
}

it('chat is read back after a reload, a hand is seen, somebody is muted and removed, and the call is ended for all', async () => {
  const practice = await stage.world.given.practice({ name: 'Harbour Street Clinic' });
  const { practitioner } = practice;
  const given = await stage.session({
    practice,
    startsAt: new Date(Date.now() - 60_000),
    participants: [{ name: 'Casey Client' }, { name: 'Gus Guest', kind: 'guest' }],
  });
  const [clientLink, guestLink] = given.clients;
  const desk = await stage.signedIn(practitioner);
  await desk.goto(`/sessions/${given.session.id}/call`);
  await checkDevicesAndJoin(desk);
  const client = await stage.phone();
  await client.goto(clientLink?.link ?? '');
  await checkDevicesAndJoin(client);

  await button(client, 'Chat').click();
  await client.says(/Everyone in the room reads these messages/);
  // Out of reach for a moment: it waits, goes out once, and nobody has to write it again.
  await client.page.route('**/call/messages', (route) => route.abort());
  await writes(client, 'It began in spring');
  await client.says('Sending…');
  await client.page.unroute('**/call/messages');
  await button(desk, /^Chat, 1 unread$/).click();
  await log(desk).getByText('It began in spring').waitFor();
  await writes(desk, 'Thank you for telling me');
  await log(client).getByText('Thank you for telling me').waitFor();
  await client.page.reload();
  await checkDevicesAndJoinAgain(client);
  await button(client, 'Chat').click();
  await log(client).getByText('Thank you for telling me').waitFor();
  expect(await log(client).getByText('It began in spring').count()).toBe(1);
  await picture(client.page, 'people-chat');
  await button(client, 'Close chat').click();
  await button(desk, 'Close chat').click();

  await button(client, 'Raise hand').click();
  await desk.page.getByRole('img', { name: 'hand raised' }).first().waitFor();
  await desk.says('Casey Client raised a hand');
  await button(desk, 'People, hand raised').click();
  await picture(desk.page, 'people-dialog');
  await button(desk, 'Lower hand of Casey Client').click();
  await button(client, 'Raise hand').waitFor(); // it was lowered

  await button(desk, 'Mute Casey Client').click();
  await client.says(`${practitioner.name} muted you. Press Unmute when you want to speak.`);
  await picture(client.page, 'people-muted');
  await button(client, 'Unmute').click();
  await button(client, 'Mute').waitFor();
  await desk.page.getByRole('dialog', { name: 'People' }).getByRole('button', { name: 'Mute Casey Client' }).waitFor();

  const guest = await stage.phone();
  await guest.goto(guestLink?.link ?? '');
  await checkDevicesAndJoin(guest);
  await button(guest, /^Chat, 2 unread$/).waitFor(); // whoever comes later reads it too
  await button(desk, 'Remove Gus Guest').click();
  const sure = desk.page.getByRole('dialog', { name: 'Remove Gus Guest from the call?' });
  await sure.getByLabel('What they read').fill('Please wait outside');
  await sure.getByRole('button', { name: 'Remove' }).click();
  await guest.reads(`${practitioner.name} removed you from the call`);
  await guest.says('Please wait outside');
  expect(await barriersIn(guest)).toEqual([]);
  await guest.page.setViewportSize({ width: 390, height: 844 });
  await picture(guest.page, 'people-removed');
  await isInside(client); // the others are back by themselves
  await button(desk, 'Let Gus Guest back in').click();
  await guest.reads('The room is open');
  await button(desk, 'Close').click();

  await button(desk, 'Leave').click();
  const leaving = desk.page.getByRole('dialog', { name: 'Leave, or end for everyone?' });
  await leaving.waitFor();
  await picture(desk.page, 'people-leaving');
  await leaving.getByRole('button', { name: 'End for everyone' }).click();
  await client.reads('Your appointment has ended');
  await desk.says('This appointment has ended');
}, 480_000);

it('a room that is full says so, and whoever waits for a place goes in when somebody leaves', async () => {
  const { session, client, practitioner } = await stage.session({ startsAt: new Date(Date.now() - 60_000) });
  await stage.roomWithPlaces(session.id, 1);
  const desk = await stage.signedIn(practitioner);
  await desk.goto(`/sessions/${session.id}/call`);
  await checkDevicesAndJoin(desk);
  const phone = await stage.phone();
  phone.losesItsServer(); // which refuses without a word why
  await phone.goto(client.link);
  await checkDevices(phone);
  await phone.press('Join now');
  await phone.says('The room is full. Please stay on this page: you go in by yourself as soon as somebody leaves.');
  expect(await phone.page.title()).toContain('The room is full');
  expect(await barriersIn(phone)).toEqual([]);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await picture(phone.page, 'people-full');
  const documents = phone.documents;
  await button(desk, 'Leave').click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Leave call' }).click();
  await isInside(phone);
  await phone.page.getByText('The room is full').waitFor({ state: 'detached' });
  expect(phone.documents).toBe(documents);
}, 480_000);

/** After a reload the page knows the devices: one press, and in. */
async function checkDevicesAndJoinAgain(visit: Visit): Promise<void> {
  await button(visit, 'Join now').click({ timeout: PATIENCE_MS });
  await isInside(visit);
}
