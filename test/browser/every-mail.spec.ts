import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../support/callers.ts';
import { clientMail, everyMail, type ShownMail } from './every-mail.ts';
import { violationsOn } from './accessible.ts';
import { picture } from './stage.ts';

/** Every mail in every language, as a mail program on a phone shows it: in light and in dark, with any colour of the practice's. */
let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('request', (request) => asked.push(request.url()));
}, 60_000);
afterAll(() => browser?.close(), 60_000);

const SCHEMES = ['light', 'dark'] as const;
async function barriersOf(
  { html, name }: ShownMail,
  schemes: readonly (typeof SCHEMES)[number][] = SCHEMES,
): Promise<string[]> {
  const found: string[] = [];
  await page.setContent(html);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await violationsOn(page)) found.push(`${name}, ${colorScheme}: ${violation}`);
    await picture(page, `mail-${name}-${colorScheme}`);
  }
  return found;
}
const sidewaysScroll = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('has no barriers, in light and in dark', async () => {
  const found: string[] = [];
  // Colours know no language: each kind is seen in light in one of the two, and in dark in the other.
  for (const mail of everyMail()) found.push(...(await barriersOf(mail, [mail.language === 'en' ? 'light' : 'dark'])));
  expect(found).toEqual([]);
}, 180_000);

it.each(['#ffee00', '#ffffff', '#000000', '#7f7f7f', '#ff0000', '#1d2321'])(
  'a button of the colour %s can be read on it, and seen beside the card',
  async (colour) => expect(await barriersOf(clientMail('pay_now', 'en', { colour }))).toEqual([]),
  60_000,
);

it('fits the narrowest screen, with names that have no end, and keeps its lines short at a desk', async () => {
  const endless = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenpensionsverwaltung'.repeat(2);
  for (const mail of everyMail({ name: endless, practiceName: endless })) {
    await page.setContent(mail.html);
    await page.setViewportSize({ width: 320, height: 844 });
    expect([mail.name, await sidewaysScroll()]).toEqual([mail.name, 0]);
    await page.setViewportSize({ width: 1280, height: 844 });
    const width = await page.evaluate(() => document.querySelector('.card')?.getBoundingClientRect().width ?? 0);
    expect([mail.name, width <= 600]).toEqual([mail.name, true]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}, 120_000);

it('breaks no word or amount of a fact, on a phone', async () => {
  for (const mail of everyMail()) {
    await page.setContent(mail.html);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('th, td')].flatMap((cell) =>
        [...(cell.textContent ?? '').matchAll(/[^ ]+/g)]
          .filter(({ 0: word, index }) => {
            const range = document.createRange();
            if (!cell.firstChild) return false;
            range.setStart(cell.firstChild, index);
            range.setEnd(cell.firstChild, index + word.length);
            return range.getClientRects().length > 1;
          })
          .map(([word]) => word),
      ),
    );
    expect([mail.name, broken]).toEqual([mail.name, []]);
  }
}, 120_000);

it('says the same in plain text: every sentence, every fact, every link; and each says its language and direction', async () => {
  const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  for (const { name, language, letter, html, text } of everyMail()) {
    await page.setContent(html);
    const read = plain(await page.evaluate(() => document.body.textContent ?? ''));
    const { heading, greeting, paragraphs, facts, terms, small, choices, button } = letter;
    const told = [heading, greeting, ...paragraphs, ...facts.flat(), ...small, ...choices.map(([label]) => label), ...(terms ? [terms.heading, ...terms.lines] : []), ...(button ? [button.label] : [])]; // prettier-ignore
    for (const words of told)
      expect([name, words, read.includes(plain(words)), plain(text).includes(plain(words))]).toEqual([name, words, true, true]); // prettier-ignore
    const links = await page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    expect([name, links]).toEqual([name, [...(button ? [button.url] : []), ...choices.map(([, url]) => url)]]);
    for (const link of links) expect([name, text.includes(link)]).toEqual([name, true]);
    const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    expect(root).toEqual([language, 'ltr']);
    expect(text + read).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
  }
}, 120_000);

it('fetches nothing, runs nothing, follows nobody', async () => {
  for (const mail of everyMail()) {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|object|svg|form|input)\b|\bsrc=|url\(|@import|\son\w+=/i);
    await page.setContent(mail.html);
  }
  expect(asked).toEqual([]);
}, 180_000);

it('what somebody is called is text, whatever it is', async () => {
  const name = `<img src=x onerror=alert(1)> {{when}} $t(heading.paid) & "Kim"`;
  for (const mail of everyMail({ name, practiceName: name })) {
    await page.setContent(mail.html);
    expect([mail.name, await page.locator('img').count()]).toEqual([mail.name, 0]);
    if (mail.name.startsWith('client')) expect(await page.evaluate(() => document.body.textContent)).toContain(name);
  }
}, 120_000);

it('a name that is written from right to left leaves what stands beside it in its place', async () => {
  const { html, text, letter } = clientMail('reminder', 'en', { name: 'דנה כהן' });
  expect(letter.greeting).toBe('Hello \u2068דנה כהן\u2069,');
  expect(text).toContain('Hello \u2068דנה כהן\u2069,');
  await page.setContent(html);
  const [name, comma] = await page.evaluate(() => {
    const node = document.querySelector('main p')?.firstChild;
    if (!node) throw new Error('nobody is greeted');
    const where = (from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect().right;
    };
    const words = node.textContent ?? '';
    return [where(6, words.length - 1), where(words.length - 1, words.length)];
  });
  expect(comma).toBeGreaterThan(name ?? Number.NaN);
}, 60_000);
