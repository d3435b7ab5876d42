import { readFile } from 'node:fs/promises';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { picture, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const MINUTE_MS = 60_000;
/** `A$1,234.50` as cents: this story is told in Australian dollars. */
const cents = (text: string): number => Number(text.replaceAll(/[^\d-]/g, ''));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

it('an owner reads the fee report, narrows it, takes it as a file, and Stripe’s own dashboard has the same sums', async () => {
  const practice = await stage.world.given.practice();
  const wishes = [
    { practitioner: practice.practitioner, feeMinor: 8000 },
    { practitioner: practice.practitioner, feeMinor: 4550 },
    { practitioner: practice.owner, feeMinor: 12_000 },
  ];
  for (const [index, wish] of wishes.entries()) {
    const { client } = await stage.session({
      practice,
      startsAt: new Date(Date.now() + (60 + index) * MINUTE_MS),
      ...wish,
    });
    await client.pay();
  }
  await stage.world.rows(
    `INSERT INTO feedback (participant_id, practice_id, session_id, stars, words, given_at, changed_at)
       SELECT id, practice_id, session_id, 4, 'The sound was low', now(), now() FROM participant WHERE practice_id = $1 LIMIT 1`,
    [practice.id],
  );
  await stage.world.stripe.settle();
  await stage.world.settle();

  const owner = await stage.signedIn(practice.owner);
  const { page } = owner;
  await owner.goto('/money/transactions');
  await page.getByRole('navigation', { name: 'Money' }).getByRole('link', { name: 'Reports' }).click();
  await owner.reads('Reports');
  // Appointments that are tomorrow where the practice is are counted too.
  const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
  await owner.goto(`/money/reports?from=${day(-60)}&to=${day(2)}`);
  const card = page.getByRole('region', { name: 'In AUD' });
  const figure = async (name: string): Promise<number> =>
    cents(await card.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd').innerText());
  await card.getByText('3 payments').waitFor();
  const net = await figure('Left for the practice');
  expect(await card.getByText('A$245.50').count()).toBe(1);

  // Every chart has its figures as a table.
  await page.getByText('Figures of “From link to appointment”').waitFor();
  expect(await page.locator('details').count()).toBe(4);
  await page.locator('svg.recharts-surface').first().waitFor();
  await page.getByRole('region', { name: 'How it was', exact: true }).getByText('The sound was low').waitFor();
  const paid = page.getByRole('region', { name: 'Paid and left, AUD' });
  await paid.getByText('Figures of “Paid and left, AUD”').click();
  const amounts = await paid.locator('tbody tr > :nth-child(3)').allInnerTexts();
  expect(sum(amounts.filter((text) => /\d/.test(text)).map(cents))).toBe(net);
  expect(await barriersIn(owner)).toEqual([]);
  expect(await sidewaysScrollIn(owner)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 844 });
  await picture(page, 'reports');

  await page.getByLabel('By', { exact: true }).selectOption('month');
  await page.getByLabel('Practitioner').selectOption({ label: practice.practitioner.name });
  await page.waitForURL(/practitioner=/);
  await card.getByText('2 payments').waitFor();
  expect(await card.getByText('A$125.50').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await page.waitForURL(/reports$/);
  await card.getByText('3 payments').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  const [names = [], ...lines] = (await readFile(await (await download).path(), 'utf8'))
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(sum(lines.map((cells) => cents(cells[names.indexOf('net')] ?? '')))).toBe(net);

  const dashboard = await stage.desk();
  await dashboard.goto(`${stage.world.stripe.url}/dashboard/${practice.accountId ?? ''}`);
  const payments = dashboard.page.getByRole('region', { name: 'Table of payments' }).getByRole('table');
  const columns = (await payments.locator('thead th').allInnerTexts()).map((text) => text.trim());
  const atStripe = await payments.locator(`tbody tr > :nth-child(${columns.indexOf('Net') + 1})`).allInnerTexts();
  expect(sum(atStripe.filter((text) => /\d/.test(text)).map(cents))).toBe(net);
}, 480_000);

it('nothing to report says so, and reception is not asked to read it', async () => {
  const practice = await stage.world.given.practice();
  const owner = await stage.signedIn(practice.owner);
  await owner.goto('/money/reports?from=2026-01-01&to=2026-01-31');
  await owner.says('No money moved in this time.');
  await owner.says('Nobody has said yet how their appointment was.');
  const reception = await stage.signedIn(practice.reception);
  await reception.goto('/money/reports');
  await reception.reads('This page isn’t for your role');
}, 480_000);
