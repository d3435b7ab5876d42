import { DE } from '../../apps/web/src/texts/de.ts';
import { DE_PRACTICE } from '../../apps/web/src/texts/de-practice.ts';
import { barriersIn, sidewaysScrollIn } from './accessible.ts';
import { isInside, moves } from './calling.ts';
import { germanOf } from './german.ts';
import { CARDS, payOnHostedPage } from './paying.ts';
import { picture, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** Clients and practices that speak German: no English is left anywhere on their way, and nothing is cut off although German is longer. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 480_000);
afterEach(() => stage.everybodyLeaves());
afterAll(() => stage?.close(), 60_000);

const { englishOn } = germanOf({ ...DE, ...DE_PRACTICE });

async function looksGerman(visit: Visit, name: string): Promise<void> {
  await picture(visit.page, `de-${name}`);
  expect(await englishOn(visit)).toEqual([]);
  expect(await barriersIn(visit)).toEqual([]);
  expect(await sidewaysScrollIn(visit)).toBe(0);
}

/** What is wrong with a page of those who are signed in: English on it, or something cut off on the narrowest screen. */
async function amissOn(desk: Visit, address: string, heading: string | RegExp, content: string | RegExp) {
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await desk.goto(address);
  await desk.reads(heading);
  await desk.says(content);
  await desk.page.waitForFunction(() => document.querySelector('[role="status"][aria-label="Lädt"]') === null);
  await picture(desk.page, `de${address.replaceAll('/', '-')}`);
  const english = await englishOn(desk);
  const cutOffPx = await sidewaysScrollIn(desk);
  return english.length > 0 || cutOffPx > 0 ? [{ address, english, cutOffPx }] : [];
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
  await phone.says(`Videotermin mit ${practitioner.name}`); // also at Stripe
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
}, 480_000);

it('a practice works in German: chosen from the menu, on every page, at a desk and on the narrowest screen', async () => {
  const { owner } = await stage.world.practice();
  const { session, client } = await stage.session({
    startsAt: new Date(Date.now() + 30 * 60_000),
    feeMinor: 8000,
    name: 'Kim Kunde',
    email: 'kim@kunde.test',
  });
  await client.pay();
  const desk = await stage.signedIn(owner);
  await desk.press(owner.name);
  await desk.page.getByRole('menuitem', { name: 'Deutsch' }).click();
  await desk.reads('Termine');
  const amiss: unknown[] = [];
  for (const [address, heading, content] of [
    ['/', 'Termine', 'Kim Kunde'],
    ['/calendar', 'Kalender', 'Kim Kunde'],
    ['/sessions/new', 'Neuer Termin', 'Was Eingeladene sehen'],
    [`/sessions/${session.id}`, 'Kim Kunde', 'Termin angelegt'],
    ['/money/transactions', 'Zahlungen', /80,00/],
    ['/money/reports', 'Berichte', /^Was sich bewegte/],
    ['/debts', 'Noch zu zahlen', 'Es ist nichts offen'],
    ['/disputes', 'Anfechtungen', 'Keine offenen Anfechtungen'],
    ['/invoices', 'Rechnungen', 'Kim Kunde'],
    ['/money/reconciliation', 'Abgleich', /^Unsere Bücher neben/],
    ['/money/audit', 'Protokoll', 'Wer was am Geld getan hat'],
    ['/messages', 'Nachrichten', 'kim@kunde.test'],
    ['/settings', 'Einstellungen', 'API-Schlüssel'],
    ['/settings/mine', 'Meine Nachrichten und mein Kalender', 'Geheime Adresse erzeugen'],
    ['/settings/messages', 'Worte und Erinnerungen', 'Wie Sie schreiben'],
    ['/settings/payments', 'Online-Zahlungen', 'Ihr Tarif'],
    ['/settings/webhooks', 'Webhooks', 'Noch erfährt niemand etwas.'],
  ] as const) {
    amiss.push(...(await amissOn(desk, address, heading, content)));
  }
  expect(amiss).toEqual([]);
}, 480_000);

it('whoever runs the installation works in German too', async () => {
  const desk = await stage.signedIn(await stage.world.given.operator());
  await desk.page.evaluate(() => localStorage.setItem('vestibule-language', 'de'));
  const amiss: unknown[] = [];
  for (const [address, heading, content] of [
    ['/operator', 'Zahlungen', 'Über alle Praxen, wie Stripe sie meldet.'],
    ['/money/reports', 'Berichte', /./],
    ['/money/reconciliation', 'Abgleich', /^Unsere Bücher neben/],
    ['/money/webhooks', /Webhooks/, /./],
    ['/messages', 'Nachrichten', /./],
    ['/operator/plans', 'Tarife', 'Praxis nach Namen suchen'],
  ] as const)
    amiss.push(...(await amissOn(desk, address, heading, content)));
  await desk.page.getByRole('button', { name: 'Neuer Satz für Premium' }).click();
  await desk.page.getByPlaceholder('1,5').waitFor();
  await desk.page.getByPlaceholder('0,00').waitFor();
  expect([...amiss, ...(await englishOn(desk))]).toEqual([]);
}, 480_000);
