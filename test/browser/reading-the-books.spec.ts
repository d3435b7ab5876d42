import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const MINUTE_MS = 60_000;
/** `A$1,234.50` and `-A$3.77` as cents: these stories are told in Australian dollars. */
const cents = (text: string): number => Number(text.replaceAll(/[^\d-]/g, ''));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The figures of a column, found by its name. */
async function column(table: Locator, name: string): Promise<number[]> {
  const names = await table.locator('thead th').allInnerTexts();
  const at = names.findIndex((text) => text.trim() === name);
  expect(at).toBeGreaterThanOrEqual(0);
  const cells = await table.locator(`tbody tr > :nth-child(${at + 1})`).allInnerTexts();
  return cells.filter((text) => /\d/.test(text)).map(cents);
}

/** A whole file: its names of columns, and its lines by name. */
async function downloaded({ page }: Visit): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [names = [], ...lines] = text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** Until Stripe has reported what the payments cost. */
async function reported(): Promise<void> {
  await stage.world.stripe.settle();
  await stage.world.settle();
}

it('an owner filters the transactions, takes them as a file, and Stripe’s own dashboard has the same sums', async () => {
  const practice = await stage.world.given.practice();
  for (const [index, feeMinor] of [8000, 12_000, 4550].entries()) {
    const { client } = await stage.session({
      practice,
      startsAt: new Date(Date.now() + (60 + index) * MINUTE_MS),
      feeMinor,
    });
    await client.pay();
  }
  const unpaid = await stage.session({ practice, startsAt: new Date(Date.now() + 90 * MINUTE_MS), feeMinor: 9900 });
  await unpaid.client.openCheckout();
  await reported();

  const owner = await stage.signedIn(practice.owner);
  await owner.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Money' }).click();
  await owner.reads('Transactions');
  const table = owner.page.getByRole('table');
  await table.getByText('3 paid in AUD').waitFor();
  expect(await table.locator('tbody tr').count()).toBe(4);

  await owner.page.getByLabel('Status').selectOption('paid');
  await owner.page.waitForURL(/[?&]status=paid/);
  await table.getByText('Open', { exact: true }).first().waitFor({ state: 'detached' });
  const [gross, net] = [await column(table, 'Gross'), await column(table, 'Net')];
  expect(gross.toSorted((a, b) => a - b)).toEqual([4550, 8000, 12_000]);
  const totals = table.locator('tfoot tr');
  expect(cents(await totals.locator('td').last().innerText())).toBe(sum(net));

  const lines = await downloaded(owner);
  expect(lines.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid']);
  expect(sum(lines.map((line) => cents(line['net'] ?? '')))).toBe(sum(net));
  const fees = sum(
    lines.flatMap(({ stripeFee, tax, platformFee }) => [stripeFee, tax, platformFee].map((fee) => cents(fee ?? ''))),
  );
  expect(sum(gross) - fees).toBe(sum(net));

  const dashboard = await stage.desk();
  await dashboard.goto(`${stage.world.stripe.url}/dashboard/${practice.accountId ?? ''}`);
  const payments = dashboard.page.getByRole('region', { name: 'Table of payments' }).getByRole('table');
  expect(sum(await column(payments, 'Gross'))).toBe(sum(gross));
  expect(sum(await column(payments, 'Fees'))).toBe(fees);
  expect(sum(await column(payments, 'Net'))).toBe(sum(net));
}, 480_000);

it('a payment is found by any of its ids, its sheet tells everything, and the address can be sent', async () => {
  const practice = await stage.world.given.practice();
  const { client } = await stage.session({
    practice,
    startsAt: new Date(Date.now() + 60 * MINUTE_MS),
    feeMinor: 8000,
  });
  const checkoutId = await client.pay();
  await reported();
  const owner = await stage.signedIn(practice.owner);
  await owner.goto('/money/transactions');
  await owner.page.getByLabel('Id', { exact: true }).fill(checkoutId);
  await owner.page.keyboard.press('Enter');
  await owner.page.waitForURL(/[?&]search=cs_/);
  await owner.page.getByRole('table').locator('tbody').getByRole('button').click();
  const sheet = owner.page.getByRole('dialog', { name: 'Payment of A$80.00' });
  await sheet.getByText(checkoutId).waitFor();
  await sheet.getByText('Left for the practice').waitFor();
  await sheet.getByRole('rowheader', { name: 'Stripe’s fees' }).waitFor();
  expect(await barriersIn(owner)).toEqual([]);
  expect(await sidewaysScrollIn(owner)).toBe(0);

  const again = await stage.signedIn(practice.owner);
  await again.goto(owner.page.url());
  await again.page.getByRole('dialog', { name: 'Payment of A$80.00' }).getByText(checkoutId).waitFor();
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(again.page.url()).searchParams.has('open')).toBe(false);
}, 480_000);

it('an owner sees what a part of a payment going back would do, returns it, and Stripe’s dashboard says the same', async () => {
  const practice = await stage.world.given.practice();
  const { client } = await stage.session({ practice, startsAt: new Date(Date.now() + 60 * MINUTE_MS), feeMinor: 8000 });
  await client.pay();
  await reported();
  const owner = await stage.signedIn(practice.owner);
  await owner.goto('/money/transactions');
  await owner.page.getByRole('table').locator('tbody').getByRole('button').click();
  const sheet = owner.page.getByRole('dialog', { name: 'Payment of A$80.00' });
  await sheet.getByRole('button', { name: 'Return money…' }).click();
  const dialog = owner.page.getByRole('dialog', { name: 'Return money to the client?' });
  await dialog.getByLabel('Amount in AUD').fill('30.00');
  await dialog.getByLabel('What this refund does').getByText('A$30.00').first().waitFor();
  expect(await barriersIn(owner)).toEqual([]);
  await dialog.getByRole('button', { name: 'Return A$30.00' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sheet.getByText('Partly refunded').waitFor();
  await reported();

  const dashboard = await stage.desk();
  await dashboard.goto(`${stage.world.stripe.url}/dashboard/${practice.accountId ?? ''}`);
  const payments = dashboard.page.getByRole('region', { name: 'Table of payments' }).getByRole('table');
  await payments.getByText(/^refunded .*30\.00$/).waitFor();
}, 480_000);

it('failed webhooks and the audit log have no barriers, and are nobody else’s', async () => {
  const practice = await stage.world.given.practice();
  const owner = await stage.signedIn(practice.owner);
  for (const [address, heading] of [
    ['/money/webhooks', 'Failed webhooks'],
    ['/money/audit', 'Audit log'],
  ] as const) {
    await owner.goto(address);
    await owner.reads(heading);
    await owner.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    expect({ address, barriers: await barriersIn(owner) }).toEqual({ address, barriers: [] });
    expect(await sidewaysScrollIn(owner)).toBe(0);
  }
  const reception = await stage.signedIn(practice.reception);
  await reception.goto('/money/audit');
  await reception.reads('This page isn’t for your role');
}, 480_000);
