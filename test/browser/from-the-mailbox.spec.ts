import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { builtPages } from '../support/built-pages.ts';
import { openChromium } from '../support/callers.ts';
import { openMailbox, type TestMailbox } from '../support/mailbox.ts';
import { readPdf } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { PATIENCE_MS, picture, signInAs } from './stage.ts';
import { Visit } from './visit.ts';

/** From the first mail to the invoice as a client does it: on a phone, by the links of the mails alone. */
let world: World;
let mailbox: TestMailbox;
let browser: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({
    now: '2026-11-22T22:00:00Z',
    env: { ...mailbox.env, WEB_DIST: builtPages() },
  });
  mailbox.handsBackTo(world.url);
  browser = await openChromium();
}, 480_000);
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
}, 480_000);

it('a mail that comes back stands on the session, its practitioner is told, says that the address is right, and it goes once more', async () => {
  const email = 'robin@client.test';
  const practice = await world.given.practice();
  const given = await world.given.session({ practice, startsAt: '2026-11-27T14:00', name: 'Robin Rider', email });
  await send();
  const context = await browser.newContext({ locale: 'en-AU', timezoneId: 'Australia/Sydney' });
  context.setDefaultTimeout(PATIENCE_MS);
  const mails = await context.newPage();
  const openMailTo = async (to: string): Promise<void> => {
    await mails.goto(mailbox.pagesUrl);
    await mails.getByRole('link').filter({ hasText: to }).first().click();
  };
  await openMailTo(email);
  await mails.getByRole('button', { name: 'Return this mail' }).click();
  await mails.getByText('The sender was told.').waitFor();
  await send();

  const desk = new Visit(await context.newPage());
  await desk.goto(`${world.url}/sign-in`);
  await signInAs(world, desk, given.practitioner);
  await desk.goto(`${world.url}/sessions/${given.session.id}`);
  await desk.says('E-mail doesn’t reach Robin Rider');
  await desk.says('What was sent to robin@client.test came back: the address does not exist.');
  await picture(desk.page, 'returned-session');
  await openMailTo(given.practitioner.email);
  await mails.getByRole('heading', { level: 1, name: 'A message did not arrive' }).waitFor();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    mails.frameLocator('iframe').getByRole('link', { name: 'Open the appointment' }).click(),
  ]);
  const followed = new Visit(page);
  await followed.press('The address is right, write again');
  await followed.says('What there is to tell goes to this address again.');
  await followed.page.getByText('E-mail doesn’t reach Robin Rider').waitFor({ state: 'hidden' });
  await followed.press(/^Send again: /);
  await followed.says('It is sent once more.');
  await send();
  expect((await mailbox.mails(email)).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Your appointment with/),
    expect.stringMatching(/^Your appointment with/),
  ]);
  expect([...desk.complaints, ...followed.complaints]).toEqual([]);
  await context.close();
}, 480_000);
