import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { builtPages } from '../support/built-pages.ts';
import { openChromium } from '../support/callers.ts';
import { openMailbox, type TestMailbox } from '../support/mailbox.ts';
import { readPdf } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { PATIENCE_MS } from './stage.ts';
import { Visit } from './visit.ts';

/** From the first mail to the invoice as a client does it: on a phone, by the links of the mails alone. */
let world: World;
let mailbox: TestMailbox;
let browser: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({
    now: '2026-11-22T22:00:00Z',
    env: { WEB_DIST: builtPages(), SMTP_URL: mailbox.smtpUrl },
  });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await mailbox?.close();
}, 60_000);

const PAPERS = 'Invoice and receipt (PDF)';
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });

it('the mail’s link leads to paying, the confirmation’s to the invoice, and the reminder says nothing of money', async () => {
  const practice = await world.given.practice();
  await world.given.session({ practice, startsAt: '2026-11-25T10:00', feeMinor: 8000, email: 'casey@client.test' });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-AU',
    timezoneId: 'Australia/Sydney',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const visits: Visit[] = [];
  const mails = await context.newPage();
  /** Opens the newest mail of this subject, as it looks. */
  const read = async (subject: RegExp) => {
    await send();
    await mails.bringToFront();
    await mails.goto(mailbox.pagesUrl);
    await mails.getByRole('link', { name: subject }).first().click();
    return mails.frameLocator('iframe');
  };
  /** What a link of the mail opens. */
  const follow = async (mail: Awaited<ReturnType<typeof read>>, name: string): Promise<Visit> => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      mail.getByRole('link', { name, exact: true }).click(),
    ]);
    const visit = new Visit(page);
    visits.push(visit);
    return visit;
  };

  const invitation = await read(/^Your appointment with/);
  const client = await follow(invitation, 'See and pay A$80.00');
  await client.press('Pay A$80.00');
  await payOnHostedPage(client, CARDS.good);
  await client.page.waitForURL((url) => url.origin === world.url);
  await client.page.getByRole('link', { name: PAPERS }).waitFor();

  const paid = await read(/^Paid: your appointment/);
  await paid.getByText('A$80.00 for your appointment').first().waitFor();
  const again = await follow(paid, 'See your invoice');
  const [file] = await Promise.all([
    again.page.waitForEvent('download'),
    again.page.getByRole('link', { name: PAPERS }).click(),
  ]);
  const { text } = readPdf(await readFile(await file.path()));
  expect(text).toContain('Paid A$80.00');
  expect(text).toContain(practice.name);

  world.clock.set(world.at('2026-11-24T10:00'));
  const reminder = await read(/^Reminder: your appointment/);
  await reminder.getByRole('link', { name: 'Open your appointment' }).waitFor();
  expect(await reminder.locator('body').innerText()).not.toMatch(/\bpay|\bfee\b|A\$/i);
  expect(await mails.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
  await context.close();
}, 120_000);
