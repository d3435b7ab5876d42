import { openReceiver, answers, type Receiver } from '../support/receiver.ts';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { picture, Stage } from './stage.ts';

let stage: Stage;
let receiver: Receiver;
beforeAll(async () => {
  stage = await Stage.open();
  receiver = await openReceiver();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(async () => {
  await receiver?.close();
  await stage?.close();
}, 60_000);

it('an owner connects a system of their own: adds it, sees it refuse, and sends the event again', async () => {
  const practice = await stage.world.given.practice();
  const desk = await stage.signedIn(practice.owner);
  await desk.goto('/settings/webhooks');
  await desk.says('Nobody is told yet.');
  await picture(desk.page, 'webhooks-empty');
  await desk.press('Add the first endpoint');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('https://10.0.0.8/');
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  await desk.says('Must be an address that can be reached from the internet');
  await picture(desk.page, 'webhooks-form');
  await dialog.getByLabel('Address').fill(receiver.url);
  await dialog.getByLabel('Name').fill('Our accounts');
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  const secret = desk.page.getByRole('textbox', { name: /^Secret of/ });
  expect(await secret.inputValue()).toMatch(/^whsec_/);
  await picture(desk.page, 'webhooks-secret');
  await desk.press('I have it');
  await secret.waitFor({ state: 'detached' });

  receiver.behave(answers(500, 'The accounts are closed'));
  await desk.press('Send a test event');
  await desk.page.getByRole('cell', { name: /It answered with an error.*The accounts are closed/ }).waitFor();
  await desk.page.getByText('Failing', { exact: true }).waitFor();
  await picture(desk.page, 'webhooks-failing');
  expect(await barriersIn(desk)).toEqual([]);
  await picture(desk.page, 'webhooks-dark');
  expect(await sidewaysScrollIn(desk)).toBe(0);
  await picture(desk.page, 'webhooks-narrow');
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  receiver.behave(answers(200, 'Thank you'));
  await desk.press('Send webhook.test again');
  await desk.page.getByRole('cell', { name: /Status 200.*Thank you/ }).waitFor();
  await desk.page.getByText('On', { exact: true }).waitFor();
  // Whoever takes a minute to press finds it tried again meanwhile.
  expect(receiver.received.length).toBeGreaterThanOrEqual(2);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);

  await desk.press('New secret for Our accounts');
  await desk.press('Make a new secret');
  await desk.says('The secret before this one counts until');
  await desk.press('Switch off');
  await desk.says('You switched it off. Nothing is sent to it.');

  const colleague = await stage.signedIn(practice.practitioner);
  await colleague.goto('/settings/webhooks');
  await colleague.reads('This page isn’t for your role');
}, 480_000);
