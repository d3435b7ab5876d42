import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

async function isOpenToAll(visit: Visit): Promise<void> {
  expect(await barriersIn(visit)).toEqual([]);
  expect(await sidewaysScrollIn(visit)).toBe(0);
  await visit.page.setViewportSize({ width: 1280, height: 800 });
  await visit.page.emulateMedia({ colorScheme: 'light' });
}

it('an owner connects Stripe from nothing, switches payments on and schedules with a fee', async () => {
  const practice = await stage.world.given.practice({ account: 'none' });
  const owner = await stage.signedIn(practice.owner);
  await owner.goto('/settings/payments');
  await owner.says('Not connected to Stripe');
  await isOpenToAll(owner);
  await owner.press('Connect with Stripe');
  await owner.press('Make a new account');

  await owner.page.getByRole('heading', { name: /^Set up payments for/ }).waitFor();
  await owner.press('Save for later');
  await owner.says('Stripe needs more information');
  await owner.says('The bank account that payouts go to');
  expect(new URL(owner.page.url()).search).toBe('');
  await isOpenToAll(owner);
  expect(await owner.page.getByRole('switch', { name: 'Accept online payments' }).isDisabled()).toBe(true);

  await owner.press('Go on at Stripe');
  await owner.press('Fill with test data');
  await owner.press('Agree and submit');
  await owner.says('Connected: your account takes card payments');
  const accept = owner.page.getByRole('switch', { name: 'Accept online payments' });
  expect(await accept.isChecked()).toBe(false);
  await accept.click();
  await owner.says('2.5 % of each payment');
  await owner.press('Add payments');
  await owner.page.getByRole('switch', { name: 'Accept online payments', checked: true }).waitFor();
  await isOpenToAll(owner);

  const startsAt = new Date(Date.now() + 3_600_000);
  const { client } = await stage.world.given.session({ practice, startsAt, feeMinor: 8000 });
  const phone = await (await stage.phone()).goto(client.link);
  await phone.page.getByRole('button', { name: 'Pay A$80.00' }).waitFor();
}, 480_000);

it('who has an account says yes or no at Stripe; disconnecting says what stays', async () => {
  const practice = await stage.world.given.practice({ account: 'none' });
  const owner = await stage.signedIn(practice.owner);
  await owner.goto('/settings/payments');
  await owner.press('Connect with Stripe');
  await owner.press('I have a Stripe account');
  await owner.press('Deny');
  await owner.says('Nothing was connected');
  await owner.press('Connect with Stripe');
  await owner.press('I have a Stripe account');
  await owner.press('Connect my account');
  await owner.says('Connected: your account takes card payments');
  expect(new URL(owner.page.url()).search).toBe('');
  await owner.press('Disconnect');
  await owner.says('Sessions that were paid run as usual.');
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await owner.says('Disconnected from Stripe');
  await owner.says(/disconnected by you on/);
  await isOpenToAll(owner);
}, 480_000);

it('an operator adds a rate from a day on, and the practice reads it in words', async () => {
  const practice = await stage.world.given.practice({ planCode: 'premium' });
  const operator = await stage.signedIn(await stage.world.given.operator());
  await operator.goto('/operator/plans');
  await operator.says(/Background work is/);
  await operator.press('New rate for Premium');
  await operator.page.getByLabel('Currency').selectOption('AUD');
  await operator.page.getByLabel('Per cent of each payment').fill('1.2');
  await operator.page.getByLabel('And this amount on top').fill('0.30');
  await operator.page.getByLabel('From (now if empty)').fill('2031-12-01');
  await operator.press('Set rate');
  await operator.says('1.2 % + A$0.30');
  await isOpenToAll(operator);
  const reception = await stage.signedIn(practice.reception);
  await reception.goto('/settings/payments');
  await reception.says(/next change Monday,? 1 December 2031: 1\.2 % \+ A\$0\.30/);
  expect(await reception.page.getByRole('button', { name: 'Disconnect' }).count()).toBe(0);
}, 480_000);
