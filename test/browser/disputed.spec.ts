import { readFile } from 'node:fs/promises';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { picture, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

it('a dispute is told with its deadline, shows wherever the payment does, and its evidence is at hand', async () => {
  const practice = await stage.world.given.practice();
  const { session, client } = await stage.session({
    practice,
    startsAt: new Date(Date.now() + 60 * 60_000),
    feeMinor: 8000,
  });
  const payer = await stage.phone();
  await payer.goto(client.link);
  await payer.press(/^Pay A\$80\.00/);
  await payOnHostedPage(payer, CARDS.disputed);
  await payer.page.waitForURL(/\/j\//);
  await stage.world.stripe.settle();
  await stage.world.settle();

  const owner = await stage.signedIn(practice.owner);
  const { page } = owner;
  await owner.goto('/');
  await owner.says('A dispute waits for an answer');
  expect(await barriersIn(owner)).toEqual([]);
  await page.getByRole('link', { name: 'See the dispute' }).click();
  await page.waitForURL(/\/disputes$/);
  await owner.says('One waits for an answer');
  const dispute = page.getByRole('region', { name: /^A\$80\.00, disputed/ });
  await dispute.getByText(/^Answer by /).waitFor();
  expect(await dispute.getByRole('link', { name: 'Answer in Stripe' }).getAttribute('href')).toMatch(/^https?:/);
  expect(await barriersIn(owner)).toEqual([]);
  expect(await sidewaysScrollIn(owner)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 844 });
  await picture(page, 'disputes');

  await owner.goto('/money/transactions');
  await page.getByRole('table').getByText('Disputed', { exact: true }).filter({ visible: true }).waitFor();

  await owner.goto('/disputes');
  await dispute.getByRole('link', { name: /^Appointment of/ }).click();
  await page.waitForURL(new RegExp(session.id));
  await owner.says(/^Disputed: A\$80\.00/);
  const pack = async (kind: 'PDF' | 'JSON'): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await page
      .getByText(/^Evidence, for a dispute/)
      .getByRole('link', { name: kind })
      .click();
    return readFile(await (await download).path());
  };
  expect((await pack('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  const told = JSON.parse((await pack('JSON')).toString('utf8'));
  expect(told.participants[0].disputes).toMatchObject([{ amountMinor: 8000, currency: 'AUD' }]);
  await picture(page, 'session-disputed');
}, 480_000);
