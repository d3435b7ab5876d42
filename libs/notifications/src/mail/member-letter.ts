import { currencyOf, localeOf } from '@vestibule/kernel';
import { requirementWords } from '@vestibule/payments';
import type { TFunction } from 'i18next';
import {
  type AtTheDoor,
  type Failures,
  isAlwaysTold,
  type MemberFacts,
  type OpenDispute,
  type Returned,
  type StripeAccount,
  waitedFor,
} from '../messages/member-plan.ts';
import type { WeekOfPractice } from '../messages/week-figures.ts';
import type { Week } from '../messages/week.ts';
import { clock, day, isolated, money } from '../texts/by-locale.ts';
import type { Letter } from './letter.ts';
import { filled, wordedParagraphs, type Wording } from './wording.ts';

/** What one message to a member is about: of the facts, the part that it tells. */
export type MemberTopic =
  | { readonly kind: 'client_waiting'; readonly door: AtTheDoor }
  | { readonly kind: 'message_returned'; readonly returned: Returned }
  | { readonly kind: 'dispute_opened'; readonly dispute: OpenDispute }
  | { readonly kind: 'stripe_needs'; readonly account: StripeAccount }
  | { readonly kind: 'sync_failed'; readonly failures: Failures }
  | { readonly kind: 'weekly_summary'; readonly week: Week; readonly figures: WeekOfPractice };

/** Whom it is written to, and how their language writes dates and money in the practice's country. */
type Reader = MemberFacts & { readonly locale: string };
type Told = Pick<Letter, 'subject' | 'heading' | 'paragraphs' | 'facts'> & {
  readonly button: string;
  readonly path: string;
  /** The values of the placeholders in the practice's own words; absent: here it has none, because something else is told than they are about. */
  readonly words?: Readonly<Record<string, string>>;
};
/** Where a member chooses what to be told. */
const CHOICES_PATH = '/settings/mine';

/**
 * The words for one member. Times are those of the practice's clocks. Nothing says what an appointment is for, or whose it is. `own` is the practice's wording: it takes the place of
 * the subject and the first paragraph; a bank that only asks, and a text that did not arrive, are told in ours.
 */
export function memberLetter(
  t: TFunction,
  topic: MemberTopic,
  member: MemberFacts,
  now: Date,
  addressOf: (path: string) => string,
  noMore: string | null,
  own: Wording | null = null,
): Letter {
  const { subject, heading, paragraphs, facts, button, path, words } = told(
    t,
    topic,
    {
      ...member,
      practiceName: isolated(member.practiceName),
      locale: localeOf(member.language, member.country),
    },
    now,
  );
  const names = { name: isolated(member.name), practice: isolated(member.practiceName) };
  const fillings = { ...words, ...names };
  const ours = words === undefined ? null : own;
  return {
    subject: ours ? filled(ours.subject, fillings) : subject,
    heading,
    greeting: t('greeting', names),
    paragraphs: ours ? [...wordedParagraphs(ours, fillings), ...paragraphs.slice(1)] : paragraphs,
    facts,
    button: { label: button, url: addressOf(path) },
    small: [...(isAlwaysTold(topic.kind, member.role) ? [t('always')] : []), t('sent_by', names)],
    choices: [
      ...(noMore === null ? [] : [[t(`no_more.${topic.kind}`), noMore] as const]),
      [t('all_choices'), addressOf(CHOICES_PATH)],
    ],
    orPaste: t('or_paste'),
  };
}

function told(t: TFunction, topic: MemberTopic, member: Reader, now: Date): Told {
  switch (topic.kind) {
    case 'client_waiting':
      return ofDoor(t, topic.door, member);
    case 'message_returned':
      return ofReturned(t, topic.returned, member);
    case 'dispute_opened':
      return ofDispute(t, topic.dispute, member);
    case 'stripe_needs':
      return ofStripe(t, topic.account, member, now);
    case 'sync_failed':
      return ofFailures(t, topic.failures, member);
    case 'weekly_summary':
      return ofWeek(t, topic.week, topic.figures, member);
  }
}

function ofDoor(t: TFunction, { sessionId, people, since, startsAt, timeZone }: AtTheDoor, { locale }: Reader): Told {
  const words = { count: people, time: clock(startsAt, timeZone, locale), since: clock(since, timeZone, locale) };
  return {
    subject: t('subject.client_waiting', words),
    heading: t('heading.client_waiting', words),
    paragraphs: [t('body.client_waiting', words)],
    facts: [[t('fact.appointment'), `${day(startsAt, timeZone, locale)}, ${words.time}`]],
    button: t('button.client_waiting'),
    path: `/sessions/${sessionId}`,
    words: { time: words.time, since: words.since },
  };
}

function ofReturned(
  t: TFunction,
  { sessionId, channel, isTheAddress, startsAt, timeZone }: Returned,
  { locale }: Reader,
): Told {
  const words = { time: clock(startsAt, timeZone, locale) };
  return {
    subject: t('subject.message_returned', words),
    heading: t('heading.message_returned'),
    paragraphs: [
      t(channel === 'sms' ? 'body.text_returned' : 'body.message_returned', words),
      ...(channel === 'email' && isTheAddress ? [t('body.address_returned')] : []),
      t('body.tell_them'),
    ],
    facts: [[t('fact.appointment'), `${day(startsAt, timeZone, locale)}, ${words.time}`]],
    button: t('button.message_returned'),
    path: `/sessions/${sessionId}`,
    ...(channel === 'sms' ? {} : { words }),
  };
}

function ofDispute(t: TFunction, dispute: OpenDispute, { timeZone, practiceName, locale }: Reader): Told {
  const what = dispute.isInquiry ? 'inquiry_opened' : 'dispute_opened';
  const words = {
    practice: practiceName,
    amount: money(dispute.amountMinor, dispute.currency, locale),
    ...(dispute.dueBy === null ? {} : { dueBy: day(dispute.dueBy, timeZone, locale) }),
  };
  return {
    subject: t(`subject.${what}${dispute.dueBy === null ? '_open' : ''}`, words),
    heading: t(`heading.${what}`),
    paragraphs: [t(`body.${what}`, words)],
    facts: [
      [t('fact.amount'), words.amount],
      ...(dispute.dueBy === null
        ? []
        : [
            [
              t('fact.answerBy'),
              `${day(dispute.dueBy, timeZone, locale)}, ${clock(dispute.dueBy, timeZone, locale)}`,
            ] as const,
          ]),
    ],
    button: t(`button.${what}`),
    path: '/disputes',
    ...(dispute.isInquiry ? {} : { words: { amount: words.amount } }),
  };
}

function ofStripe(t: TFunction, account: StripeAccount, reader: Reader, now: Date): Told {
  const { timeZone, practiceName, locale, language } = reader;
  const words = {
    practice: practiceName,
    ...(account.dueAt === null ? {} : { dueBy: day(account.dueAt, timeZone, locale) }),
  };
  const isLate =
    (account.dueAt !== null && account.dueAt <= now) || waitedFor(account).some(({ due }) => due === 'past_due');
  const needed = [...new Set(waitedFor(account).map(({ what }) => requirementWords(what, language)))];
  return {
    subject: t(account.dueAt === null ? 'subject.stripe_needs_open' : 'subject.stripe_needs', words),
    heading: t('heading.stripe_needs'),
    paragraphs: [t('body.stripe_needs', words), ...(isLate ? [t('body.stripe_late')] : [])],
    facts: [
      ...(words.dueBy === undefined ? [] : [[t('fact.neededBy'), words.dueBy] as const]),
      ...needed.map((what) => [t('fact.needed'), what] as const),
    ],
    button: t('button.stripe_needs'),
    path: '/settings/payments',
    words: {},
  };
}

function ofFailures(t: TFunction, { webhooks, mismatches }: Failures, { practiceName }: Reader): Told {
  return {
    subject: t('subject.sync_failed', { practice: practiceName }),
    heading: t('heading.sync_failed'),
    paragraphs: [t('body.sync_failed')],
    facts: [
      ...(webhooks === 0 ? [] : [[t('fact.webhooks'), String(webhooks)] as const]),
      ...(mismatches === 0 ? [] : [[t('fact.mismatches'), String(mismatches)] as const]),
    ],
    button: t(webhooks > 0 ? 'button.webhooks' : 'button.mismatches'),
    path: webhooks > 0 ? '/money/webhooks' : '/money/reconciliation',
    words: {},
  };
}

function ofWeek(t: TFunction, week: Week, figures: WeekOfPractice, { practiceName, locale }: Reader): Told {
  const words = {
    practice: practiceName,
    from: calendarDay(week.monday, 0, locale),
    to: calendarDay(week.next, -1, locale),
  };
  const amounts = amountsIn(locale);
  const { held, noShows, practitionerAbsent } = figures;
  return {
    subject: t('subject.weekly_summary', words),
    heading: t('heading.weekly_summary', words),
    paragraphs: [t('body.weekly_summary', words)],
    facts: [
      [t('fact.held'), String(held)],
      [t('fact.noShows'), String(noShows)],
      ...(practitionerAbsent === 0 ? [] : [[t('fact.practitionerAbsent'), String(practitionerAbsent)] as const]),
      ...amounts(
        t('fact.paid'),
        figures.money.map(({ paidMinor, currency }) => [paidMinor, currency]),
      ),
      ...amounts(
        t('fact.refunded'),
        figures.money.map(({ refundedMinor, currency }) => [refundedMinor, currency]),
      ),
      ...amounts(
        t('fact.disputed'),
        figures.money.map(({ disputedMinor, currency }) => [disputedMinor, currency]),
      ),
      ...amounts(
        t('fact.owed'),
        figures.owed.map(({ outstandingMinor, currency }) => [outstandingMinor, currency]),
      ),
    ],
    button: t('button.weekly_summary'),
    path: '/money/reports',
    words: { from: words.from, to: words.to },
  };
}

/** A line for each currency in which there is something. */
const amountsIn =
  (locale: string) =>
  (label: string, of: readonly (readonly [minor: number, currency: string])[]): Letter['facts'] =>
    of
      .filter(([minor]) => minor !== 0)
      .map(([minor, code]) => {
        const currency = currencyOf(code);
        return [label, currency ? money(minor, currency, locale) : `${minor} ${code}`];
      });
const calendarDay = (written: string, daysOn: number, locale: string): string =>
  day(new Date(Date.parse(`${written}T12:00:00Z`) + daysOn * 86_400_000), 'UTC', locale);
