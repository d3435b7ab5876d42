import { calledOut } from './measured.ts';
import { checkDevices, checkDevicesAndJoin, isInside } from './calling.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const MINUTE_MS = 60_000;

it('case 12: a declined card is told in plain words, the next one asks for 3-D Secure, and the client is in', async () => {
  const { client } = await stage.session({
    startsAt: new Date(Date.now() - MINUTE_MS),
    feeMinor: 8000,
    email: 'casey@client.test',
  });
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.press('Pay A$80.00');
  await payOnHostedPage(phone, CARDS.declined);
  const refusal = phone.page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.innerText()).toBe(
    'Your card was declined. You have not been charged. Try again or use another card.',
  );

  await phone.page.getByRole('link', { name: /^Back to/ }).click();
  await phone.says('You haven’t been charged');
  await phone.goto(client.link);
  await phone.says('That payment didn’t go through');
  expect(await phone.page.getByRole('alert').innerText()).toMatch(/declined.*You haven’t been charged\.$/s);

  await phone.press('Try again: pay A$80.00');
  await payOnHostedPage(phone, CARDS.asksFor3ds);
  await phone.reads('Your bank wants to know that it is you');
  await phone.press('Complete');
  await phone.page.waitForURL((url) => url.origin === stage.world.url);
  await checkDevicesAndJoin(phone);
}, 480_000);

it('case 44: who has paid while Stripe does not answer is not told that it failed, nor asked to pay again, and is in as soon as it answers', async () => {
  const { client } = await stage.session({ startsAt: new Date(Date.now() - MINUTE_MS), feeMinor: 8000 });
  const { stripe } = stage.world;
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.press('Pay A$80.00');
  await payOnHostedPage(phone, CARDS.declined);
  await phone.page.getByRole('alert').waitFor();
  const refused = async (): Promise<boolean> => (await client.view()).body.fee.lastFailure !== null;
  while (!(await refused())) await phone.page.waitForTimeout(50);

  stripe.webhooks({ drop: 1_000 });
  stripe.fault({ path: '/v1/checkout/sessions', kind: 'error_500', when: 'before', times: 10_000 });
  try {
    await payOnHostedPage(phone, CARDS.good);
    await phone.reads('Checking your payment…');
    await phone.says('We can’t see a payment yet');
    await phone.says(/there is no need to pay again/);
    expect(await phone.page.getByText(/didn’t go through|haven’t been charged/).count()).toBe(0);
    await phone.press('Pay A$80.00');
    await phone.says(/Nothing was charged just now/);
  } finally {
    stripe.clearFaults();
    stripe.webhooks({ drop: 0 });
  }
  await phone.reads('Check your camera and microphone');
  expect(await stage.world.rows('SELECT status FROM charge WHERE participant_id = $1', [client.participantId])).toEqual(
    [{ status: 'paid' }],
  );
}, 480_000);

/** This phone's clock is five hours ahead. */
function clockIsAhead(): void {
  const real = Date.now.bind(Date);
  Date.now = () => real() + 5 * 3_600_000;
}

it('case 26: who pays early waits with a countdown, also where the clock is hours ahead, and the page moves on by itself when the room opens', async () => {
  const { session, client, practitioner } = await stage.session({
    startsAt: new Date(Date.now() + 120 * MINUTE_MS),
    feeMinor: 8000,
    email: 'casey@client.test',
    practice: await stage.world.given.practice({ earlyMinutes: 0 }),
  });
  const phone = await stage.phone();
  await phone.page.addInitScript(clockIsAhead);
  await phone.goto(client.link);
  await phone.says(/^The room opens at .+ This page lets you in by itself\.$/);
  await phone.press('Pay A$80.00');
  await payOnHostedPage(phone, CARDS.good);
  await phone.reads('You’re expected, Casey');
  await phone.says(/You paid A\$80\.00/);
  await phone.page
    .getByRole('timer')
    .filter({ hasText: /^in (2 h|1 h 5\d min)$/ })
    .waitFor();
  await phone.press('Check camera and microphone');
  await checkDevices(phone);
  await phone.press('Done');
  await phone.reads('You’re ready, Casey');
  const documents = phone.documents;

  const opensAt = Date.now() + 10_000;
  await stage.world
    .as(practitioner)
    .patch(`/api/sessions/${session.id}`)
    .send({ startsAt: new Date(opensAt).toISOString() })
    .expect(200);
  await phone.page
    .getByRole('timer')
    .filter({ hasText: /^in \d+ s$/ })
    .waitFor();
  await client.pass().expect(425);
  await phone.reads('The room is open');
  const late = Date.now() - opensAt;
  calledOut(`the waiting page unlocks ${late} ms after the room opens`);
  expect(late).toBeGreaterThanOrEqual(0);
  await phone.press('Join now');
  await isInside(phone);
  expect(phone.documents).toBe(documents);
}, 480_000);

it('case 17: a free appointment has no step for paying', async () => {
  const { client } = await stage.session({ startsAt: new Date(Date.now() - MINUTE_MS) });
  const phone = await stage.phone();
  await phone.goto(client.link);
  await phone.reads('Check your camera and microphone');
  expect(await phone.page.getByRole('list', { name: 'Your steps' }).innerText()).not.toContain('Pay');
  expect(await phone.page.getByText(/\bpay\b|\$/i).count()).toBe(0);
  await checkDevicesAndJoin(phone);
}, 480_000);
