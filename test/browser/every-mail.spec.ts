import { type Language, LANGUAGES, newId, type PracticeId } from '@vestibule/kernel';
import type { Browser, Page } from 'playwright-core';
import { CLIENT_KINDS, type ClientMessageKind } from '../../libs/notifications/src/settings/client-kinds.ts';
import { madeUpAppointment } from '../../libs/notifications/src/settings/made-up.ts';
import { htmlOf, textOf } from '../../libs/notifications/src/mail/html.ts';
import { type Letter, letterFor } from '../../libs/notifications/src/mail/letter.ts';
import { memberLetter, type MemberTopic } from '../../libs/notifications/src/mail/member-letter.ts';
import { isAlwaysTold, type MemberFacts } from '../../libs/notifications/src/messages/member-plan.ts';
import { Texts } from '../../libs/notifications/src/texts/texts.ts';
import { openChromium } from '../support/callers.ts';
import { violationsOn } from './accessible.ts';
import { picture } from './stage.ts';

/** Every mail that we write, made by the product's own functions from facts that nobody has. */
interface ShownMail {
  readonly name: string;
  readonly language: Language;
  readonly letter: Letter;
  readonly html: string;
  readonly text: string;
}
interface Wishes {
  readonly colour?: string;
  readonly practiceName?: string;
  readonly name?: string;
}

const HOST = 'https://vestibule.example';
const NOW = new Date('2026-11-25T00:10:00Z');
const PRACTICE = { id: 'practice', name: 'Harbour Psychology', timeZone: 'Australia/Sydney', currency: 'AUD', country: 'AU' } as const; // prettier-ignore
const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const texts = new Texts();

function clientMail(kind: ClientMessageKind, language: Language, wishes: Wishes = {}): ShownMail {
  const look = { language, colour: wishes.colour ?? null };
  const madeUp = madeUpAppointment({ ...PRACTICE, id: newId<'practice'>(NOW.getTime()) as PracticeId, name: wishes.practiceName ?? PRACTICE.name }, kind, look, NOW); // prettier-ignore
  const who = { ...madeUp, ...(wishes.name === undefined ? {} : { name: wishes.name, practitionerName: wishes.name }) };
  const noMore = kind === 'reminder' ? `${HOST}/api/no-more/${'n'.repeat(56)}` : null;
  const link = `${HOST}/j/${'l'.repeat(47)}${language === 'en' ? '' : `?lang=${language}`}`;
  const letter = letterFor(texts.in(language), kind, { ...who, practicePhone: '02 9000 1234', practiceEmail: 'desk@harbour.example' }, link, 'refund:shown', null, noMore); // prettier-ignore
  return { name: `client-${kind}-${language}`, language, letter, html: htmlOf(letter, look), text: textOf(letter) };
}

const door = { sessionId: 'session', since: at(-3), seenAt: at(0), startsAt: at(20), closesAt: at(60), timeZone: PRACTICE.timeZone, lookedAt: null }; // prettier-ignore
const dispute = { id: 'dp_1', sessionId: 'session', amountMinor: 8000, currency: 'AUD', openedAt: at(-60), dueBy: at(14_000) } as const; // prettier-ignore
const account = { id: 'acct_1', cardPayments: 'restricted', dueAt: at(-10), returnedAt: null, firstActiveAt: null, requirements: ['individual.dob.day', 'identity.individual.documents', 'defaults.payout_methods'].map((what) => ({ what, due: 'past_due' as const, waitingFor: 'user' as const, problem: null })) } as const; // prettier-ignore
const week = { monday: '2026-11-16', next: '2026-11-23', from: at(-20_000), to: at(-10_000), toldAt: at(0) };
const money = { currency: 'AUD', paidMinor: 123_450, refundedMinor: 8000, disputedMinor: 9000 };
const TOPICS: Readonly<Record<string, MemberTopic>> = {
  client_waiting: { kind: 'client_waiting', door: { ...door, people: 1 } },
  clients_waiting: { kind: 'client_waiting', door: { ...door, people: 3 } },
  returned: { kind: 'message_returned', returned: { messageId: 'message', sessionId: 'session', channel: 'email', isTheAddress: true, at: at(-1), uselessAt: at(60), startsAt: at(20), timeZone: PRACTICE.timeZone } }, // prettier-ignore
  dispute: { kind: 'dispute_opened', dispute: { ...dispute, isInquiry: false } },
  inquiry: { kind: 'dispute_opened', dispute: { ...dispute, isInquiry: true, dueBy: null } },
  stripe_needs: { kind: 'stripe_needs', account },
  sync_failed: { kind: 'sync_failed', failures: { webhooks: 2, mismatches: 3, newestAt: NOW } },
  weekly_summary: { kind: 'weekly_summary', week, figures: { held: 21, noShows: 2, practitionerAbsent: 1, money: [money, { ...money, currency: 'EUR' }], owed: [{ currency: 'AUD', outstandingMinor: 16_000 }] } }, // prettier-ignore
};
const MEMBER_TOPICS = Object.keys(TOPICS);

function memberMail(name: string, language: Language, wishes: Wishes = {}): ShownMail {
  const topic = TOPICS[name];
  if (!topic) throw new Error(`no such mail: ${name}`);
  const member: MemberFacts = {
    memberId: 'member', practiceId: 'practice', name: wishes.name ?? 'Olivia Owner', email: 'olivia@practice.example', role: 'owner', isSuspended: false, language,
    practiceName: wishes.practiceName ?? PRACTICE.name, country: PRACTICE.country, timeZone: PRACTICE.timeZone, messagesSince: NOW, unwanted: [], atTheDoor: [], returned: [], disputes: [],
    account: null, failures: { webhooks: 0, mismatches: 0, newestAt: null }, isAboutToHear: false, hadAWeek: true,
  }; // prettier-ignore
  const noMore = isAlwaysTold(topic.kind, member.role) ? null : `${HOST}/api/no-more/${'n'.repeat(56)}`;
  const letter = memberLetter(texts.toMembers(language), topic, member, NOW, (path) => `${HOST}${path}`, noMore);
  const html = htmlOf(letter, { language, colour: null });
  return { name: `member-${name}-${language}`, language, letter, html, text: textOf(letter) };
}

const everyMail = (wishes: Wishes = {}): ShownMail[] =>
  LANGUAGES.flatMap((language) => [
    ...CLIENT_KINDS.map((kind) => clientMail(kind, language, wishes)),
    ...MEMBER_TOPICS.map((name) => memberMail(name, language, wishes)),
  ]);

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
}, 480_000);

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
}, 480_000);

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
}, 480_000);

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
}, 480_000);

it('fetches nothing, runs nothing, follows nobody', async () => {
  for (const mail of everyMail()) {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|object|svg|form|input)\b|\bsrc=|url\(|@import|\son\w+=/i);
    await page.setContent(mail.html);
  }
  expect(asked).toEqual([]);
}, 480_000);

it('what somebody is called is text, whatever it is', async () => {
  const name = `<img src=x onerror=alert(1)> {{when}} $t(heading.paid) & "Kim"`;
  for (const mail of everyMail({ name, practiceName: name })) {
    await page.setContent(mail.html);
    expect([mail.name, await page.locator('img').count()]).toEqual([mail.name, 0]);
    if (mail.name.startsWith('client')) expect(await page.evaluate(() => document.body.textContent)).toContain(name);
  }
}, 480_000);

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
