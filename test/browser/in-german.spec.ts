import { DE } from '../../apps/web/src/texts/de.ts';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { isInside, moves } from './calling.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** The way of a client whose browser speaks German: no English is left anywhere on it, and nothing is cut off although German is longer. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 300_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

/** Texts without holes that German says in another way. */
const ENGLISH = new Set(Object.keys(DE).filter((english) => !english.includes('{{') && DE[english] !== english));

async function looksGerman(visit: Visit, name: string): Promise<void> {
  const { page } = visit;
  await picture(page, `de-${name}`);
  const found = await page.evaluate(() => {
    const texts: string[] = [document.title.replace(/ · Vestibule$/, '')];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const attribute of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(attribute) ?? '');
    return { lang: document.documentElement.lang, texts };
  });
  expect(found.lang).toBe('de');
  expect(found.texts.filter((text) => ENGLISH.has(text))).toEqual([]);
  expect(await barriersIn(visit)).toEqual([]);
  expect(await sidewaysScrollIn(visit)).toBe(0);
}

it('pays, tests, waits, talks and leaves in German, and can read it all in English', async () => {
  const { client: holder, practitioner } = await stage.session({
    startsAt: new Date(Date.now() - 60_000),
    feeMinor: 8000,
    name: 'Kim Kunde',
  });
  const phone = await stage.phone({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  await phone.goto(holder.link);
  await phone.reads(`Ihr Termin mit ${practitioner.name}`);
  await phone.page.getByRole('button', { name: /^80,00\sAU\$ zahlen$/ }).waitFor();
  await looksGerman(phone, 'pay');

  // The choice stays for the next visit, also of a page that is loaded anew.
  await phone.press('English');
  await phone.reads(`Your appointment with ${practitioner.name}`);
  await phone.page.reload();
  await phone.press('Deutsch');
  await phone.page.getByRole('button', { name: /zahlen$/ }).click();
  await payOnHostedPage(phone, CARDS.good);
  await phone.page.waitForURL((url) => url.origin === stage.world.url);

  await phone.reads('Kamera und Mikrofon testen');
  await moves(phone.page.getByLabel('Das Bild Ihrer Kamera'));
  await looksGerman(phone, 'check');
  await phone.press('Jetzt hinein');
  await isInside(phone);
  await phone.says(`${practitioner.name} ist noch nicht da`);
  await phone.press('Chat');
  await phone.page.getByRole('textbox', { name: 'Nachricht' }).waitFor();
  await looksGerman(phone, 'call');
  await phone.press('Chat schließen');
  await phone.press('Verlassen');
  await phone.press('Gespräch verlassen');
  await phone.reads('Sie haben den Termin verlassen');
  await looksGerman(phone, 'left');
}, 180_000);
