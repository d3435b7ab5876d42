import { Stage } from './stage.ts';
import { CARDS, payOnHostedPage } from './paying.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

it('scheduled with a concession: the practitioner sees the net, the client the parts; the fee is lowered, and the difference goes back', async () => {
  const { owner } = await stage.world.practice();
  const desk = await stage.signedIn(owner);
  await desk.goto('/settings');
  await desk.press('Add a concession');
  await desk.page.getByRole('dialog').getByLabel('Name').fill('Student');
  await desk.page.getByRole('dialog').getByLabel('Per cent').fill('25');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await desk.says('25 % off');

  await desk.goto('/sessions/new');
  await desk.page.getByLabel('Client’s name').fill('Kim Client');
  await desk.page.getByRole('textbox', { name: 'Fee' }).fill('80');
  await desk.page.getByLabel('Concession').selectOption('Student');
  const quote = desk.page.getByRole('group', { name: 'What the fee comes to' });
  await quote.getByText('A$60.00', { exact: true }).waitFor();
  expect((await quote.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
    /Student −A\$20\.00 Client pays A\$60\.00 Stripe’s fee \(estimate\) −A\$1\.32 Vestibule’s fee −A\$1\.50 Left for you \(estimate\) A\$57\.18/,
  );
  await desk.press('Make appointment');
  const link = desk.page.getByRole('textbox', { name: /link/i }).first();
  const address = await link.inputValue();

  const phone = await stage.phone();
  await phone.goto(address);
  await phone.says('−A$20.00');
  await phone.press('Pay A$60.00');
  await payOnHostedPage(phone, CARDS.good);
  await phone.page.waitForURL((url) => url.origin === stage.world.url);

  await desk.goto('/');
  await desk.page.getByText('Kim Client').first().click();
  await desk.press('Change fee');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Fee in/ }).fill('60');
  await dialog.getByLabel('Reason').fill('shorter than planned');
  await dialog.getByRole('button', { name: 'Change fee' }).click();
  await desk.says('Fee of Kim Client changed from A$60.00 to A$45.00');
  await desk.says(/Money returned to Kim Client: A\$15\.00/);
  await phone.goto(address);
  await phone.says(/^You paid more than the fee, so A\$15\.00 went back to you on .+\. Your bank shows it by .+\.$/);
}, 480_000);
