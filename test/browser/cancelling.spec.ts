import { CARDS, payOnHostedPage } from './paying.ts';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { picture, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const HOUR_MS = 3_600_000;

it('the owner says the rule; the client reads it, pays, cancels inside the part, and sees what goes back; the practice sees why', async () => {
  const practice = await stage.world.given.practice();
  const desk = await stage.signedIn(practice.owner);
  await desk.goto('/settings');
  const card = desk.page.getByRole('region', { name: 'Cancelling and not coming' });
  await card.getByLabel('Clients can cancel on their page').check();
  await card.getByLabel('Everything goes back until').fill('24');
  await card.getByLabel('Then a part goes back until').fill('2');
  await card.getByLabel('This part, in per cent').fill('50');
  await card.getByRole('button', { name: 'Save' }).click();
  await desk.says('Saved for everybody you invite from now on.');
  await card.scrollIntoViewIfNeeded();
  await picture(desk.page, 'cancelling-settings');

  const { client, session } = await stage.session({
    startsAt: new Date(Date.now() + 6 * HOUR_MS),
    feeMinor: 8000,
    email: 'casey@client.test',
    practice,
  });
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.says(/^Cancelled before .+: you get A\$40\.00 back, and A\$40\.00 is kept\.$/);
  await phone.says('After that: nothing goes back.');
  await phone.says(/^If Priya .+ doesn’t come: you get everything back by itself\.$/);
  await picture(phone.page, 'cancelling-before-paying');
  await phone.press('Pay A$80.00');
  await payOnHostedPage(phone, CARDS.good);
  await phone.reads('You’re expected, Casey');
  await phone.press('Cancel my appointment');
  await phone.says(/A\$40\.00 goes back to your card, and A\$40\.00 is kept\./);
  await phone.page.getByRole('button', { name: 'Yes, cancel my appointment' }).scrollIntoViewIfNeeded();
  await picture(phone.page, 'cancelling-is-it-meant');
  expect(await barriersIn(phone)).toEqual([]);
  expect(await sidewaysScrollIn(phone)).toBe(0);
  await phone.press('Keep my appointment');
  await phone.press('Cancel my appointment');
  await phone.press('Yes, cancel my appointment');
  await phone.reads('You cancelled this appointment');
  await phone.says(/A\$40\.00/);
  await picture(phone.page, 'cancelling-done');

  await desk.goto(`/sessions/${session.id}`);
  await desk.says('The client cancelled this appointment');
  await desk.says(/By the rule, A\$40\.00 of the fee is kept\./);
  await desk.says(/the client cancelled, by your cancellation rule/);
  await desk.page.getByText('Agreed about cancelling').click();
  await picture(desk.page, 'cancelling-session-page');
  expect(await barriersIn(desk)).toEqual([]);
}, 480_000);

it('the practice cancels for one who rang: both ways and what they do are shown before', async () => {
  const practice = await stage.world.given.practice();
  const { client, session } = await stage.session({
    startsAt: new Date(Date.now() + HOUR_MS),
    feeMinor: 8000,
    practice,
  });
  await client.pay();
  const desk = await stage.signedIn(practice.owner);
  await desk.goto(`/sessions/${session.id}`);
  await desk.press('Cancel appointment');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByText(/A\$80\.00 goes back to Casey Client 1’s card\./).waitFor();
  await dialog.getByLabel('Who cancels?').selectOption({ label: 'Casey Client 1 does' });
  await dialog.getByText(/A\$80\.00 goes back to Casey Client 1’s card\./).waitFor();
  await picture(desk.page, 'cancelling-dialog');
  await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
  await desk.says('The client cancelled this appointment');
}, 480_000);
