import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const HOUR_MS = 3_600_000;
/** A picture for whoever wants to look, and nothing in anybody's way. */
async function isOpenToAll(visit: Visit, name: string): Promise<void> {
  await picture(visit.page, name);
  expect(await barriersIn(visit)).toEqual([]);
  expect(await sidewaysScrollIn(visit)).toBe(0);
}
const EMAIL = 'casey@client.test';

it('a client has the card kept, finds it on the payment page the next time, pays with it, and has it forgotten', async () => {
  const inHours = (hours: number) =>
    stage.session({ startsAt: new Date(Date.now() + hours * HOUR_MS), feeMinor: 8000, email: EMAIL });
  const first = await inHours(24);
  const second = await inHours(48);
  const { name } = first.practice;
  const phone = await stage.phone();

  await phone.goto(first.client.link);
  const wish = phone.page.getByRole('checkbox', { name: `Keep this card for next time at ${name}` });
  await wish.waitFor();
  expect(await wish.isChecked()).toBe(false);
  await wish.check();
  await isOpenToAll(phone, 'keep-my-card-phone');
  await phone.press('Pay A$80.00');
  await payOnHostedPage(phone, CARDS.good);
  await phone.says(`${name} keeps your Visa card ending in 4242 for you, as you asked.`);
  await isOpenToAll(phone, 'my-card-is-kept-phone');

  const desk = await stage.desk({ colorScheme: 'dark' });
  await desk.goto(second.client.link);
  await desk.says('your Visa card ending in 4242');
  expect(await desk.page.getByRole('checkbox', { name: /Keep this card/ }).count()).toBe(0);
  await isOpenToAll(desk, 'my-card-is-kept-desk');
  await desk.press('Pay A$80.00');
  const offered = desk.page.getByRole('button', { name: /^Use visa .*4242/ });
  await offered.waitFor();
  await picture(desk.page, 'stripe-offers-my-card');
  await offered.click();
  await desk.says(/You paid A\$80\.00/);

  await desk.press('Forget my card');
  await desk.says(`Forgotten: ${name} keeps no card of yours.`);
  await isOpenToAll(desk, 'my-card-is-forgotten-desk');
  await phone.goto(first.client.link);
  await phone.says(/You paid A\$80\.00/);
  expect(await phone.page.getByText(/ending in 4242/).count()).toBe(0);
}, 480_000);
