import { type Language, LANGUAGES, newId, type PracticeId } from '@vestibule/kernel';
import { CLIENT_KINDS, type ClientMessageKind } from '../../libs/notifications/src/settings/client-kinds.ts';
import { madeUpAppointment } from '../../libs/notifications/src/settings/made-up.ts';
import { htmlOf, textOf } from '../../libs/notifications/src/mail/html.ts';
import { type Letter, letterFor } from '../../libs/notifications/src/mail/letter.ts';
import { memberLetter, type MemberTopic } from '../../libs/notifications/src/mail/member-letter.ts';
import { isAlwaysTold, type MemberFacts } from '../../libs/notifications/src/messages/member-plan.ts';
import { Texts } from '../../libs/notifications/src/texts/texts.ts';

/** Every mail that we write, made by the product's own functions from facts that nobody has. */
export interface ShownMail {
  readonly name: string;
  readonly language: Language;
  readonly letter: Letter;
  readonly html: string;
  readonly text: string;
}
export interface Wishes {
  readonly colour?: string;
  readonly practiceName?: string;
  readonly name?: string;
}

const HOST = 'https://vestibule.example';
const NOW = new Date('2026-11-25T00:10:00Z');
const PRACTICE = { id: 'practice', name: 'Harbour Psychology', timeZone: 'Australia/Sydney', currency: 'AUD', country: 'AU' } as const; // prettier-ignore
const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const texts = new Texts();

export function clientMail(kind: ClientMessageKind, language: Language, wishes: Wishes = {}): ShownMail {
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
  dispute: { kind: 'dispute_opened', dispute: { ...dispute, isInquiry: false } },
  inquiry: { kind: 'dispute_opened', dispute: { ...dispute, isInquiry: true, dueBy: null } },
  stripe_needs: { kind: 'stripe_needs', account },
  sync_failed: { kind: 'sync_failed', failures: { webhooks: 2, mismatches: 3, newestAt: NOW } },
  weekly_summary: { kind: 'weekly_summary', week, figures: { held: 21, noShows: 2, practitionerAbsent: 1, money: [money, { ...money, currency: 'EUR' }], owed: [{ currency: 'AUD', outstandingMinor: 16_000 }] } }, // prettier-ignore
};
export const MEMBER_TOPICS = Object.keys(TOPICS);

export function memberMail(name: string, language: Language, wishes: Wishes = {}): ShownMail {
  const topic = TOPICS[name];
  if (!topic) throw new Error(`no such mail: ${name}`);
  const member: MemberFacts = {
    memberId: 'member', practiceId: 'practice', name: wishes.name ?? 'Olivia Owner', email: 'olivia@practice.example', role: 'owner', isSuspended: false, language,
    practiceName: wishes.practiceName ?? PRACTICE.name, country: PRACTICE.country, timeZone: PRACTICE.timeZone, messagesSince: NOW, unwanted: [], atTheDoor: [], disputes: [],
    account: null, failures: { webhooks: 0, mismatches: 0, newestAt: null }, isAboutToHear: false, hadAWeek: true,
  }; // prettier-ignore
  const noMore = isAlwaysTold(topic.kind, member.role) ? null : `${HOST}/api/no-more/${'n'.repeat(56)}`;
  const letter = memberLetter(texts.toMembers(language), topic, member, NOW, (path) => `${HOST}${path}`, noMore);
  const html = htmlOf(letter, { language, colour: null });
  return { name: `member-${name}-${language}`, language, letter, html, text: textOf(letter) };
}

export const everyMail = (wishes: Wishes = {}): ShownMail[] =>
  LANGUAGES.flatMap((language) => [
    ...CLIENT_KINDS.map((kind) => clientMail(kind, language, wishes)),
    ...MEMBER_TOPICS.map((name) => memberMail(name, language, wishes)),
  ]);
