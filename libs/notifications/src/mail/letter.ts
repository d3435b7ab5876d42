import { localeOf } from '@vestibule/kernel';
import type { TFunction } from 'i18next';
import { type Appointment, outstandingMinor } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';
import { clock, isolated, isSameClock, moment, money, percent } from '../texts/by-locale.ts';
import { termsOf } from './terms.ts';
import { filled, wordedParagraphs, type Wording } from './wording.ts';

/** A message in words, before it is HTML or plain text. */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What was agreed, in sentences. */
  readonly terms?: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly small: readonly string[];
  /** At the very end: where its reader decides what they are sent. */
  readonly choices: readonly (readonly [label: string, url: string])[];
  readonly orPaste: string;
}

/** Messages that are about money that came or went have no use for a way into the room. */
const ABOUT_MONEY: readonly MessageKind[] = ['paid', 'refunded', 'refund_failed'];
const IS_OFF: readonly MessageKind[] = ['cancelled', 'called_off'];
/** These say what it costs; of them the asking ones say it in a sentence of their own. */
const NAMES_THE_FEE: readonly MessageKind[] = ['invitation', 'moved', 'pay_now'];
const ASKS: readonly MessageKind[] = ['pay_now', 'payment_failed'];
const TELLS_THE_DOOR: readonly MessageKind[] = ['invitation', 'moved', 'reminder'];

/** The values of the placeholders, as they are at this moment. */
export type Words = Readonly<Record<'name' | 'practitioner' | 'practice' | 'when' | 'amount' | 'minutes', string>>;

/**
 * The words for one participant, from the facts as they are. Times are those of the reader's clocks, with the name of their zone; where the practice's show another, theirs stands beneath.
 * `cause` names the refund that a message about one is about. `own` is the practice's wording: it takes the place of the subject and the first paragraph,
 * but not of a new time where the time is the old one and somebody else holds the appointment; what is owed, agreed and true beside it is said as always. `noMore` is where mails of this kind are ended, if they can be.
 */
export function letterFor(
  t: TFunction,
  kind: MessageKind,
  who: Appointment,
  link: string,
  cause: string,
  own: Wording | null = null,
  noMore: string | null = null,
): Letter {
  const locale = localeOf(who.language, who.country);
  const words = wordsOf(kind, who, cause, locale);
  const owes = outstandingMinor(who) > 0;
  const asksBeside = owes && !IS_OFF.includes(kind) && !ABOUT_MONEY.includes(kind) && !ASKS.includes(kind);
  const paysNow = owes && (ASKS.includes(kind) || (asksBeside && who.policy !== 'after'));
  const price = priceWords(t, who, locale);
  const handing = handingOver(kind, who);
  const ours = handing === 'practitioner' ? null : own;
  const said = (what: 'subject' | 'heading' | 'body'): string =>
    t(handing === null ? `${what}.${kind}` : `handed_over.${handing}.${what}`, words);
  return {
    subject: ours ? filled(ours.subject, words) : said('subject'),
    heading: said('heading'),
    greeting: t('greeting', words),
    paragraphs: [
      ...(ours ? wordedParagraphs(ours, words) : [said('body')]),
      ...(asksBeside ? [t(paysNow ? 'owing' : 'owing_after', words)] : []),
      ...(kind === 'pay_now' ? [t(who.policy === 'after' ? 'pay_here.after' : 'pay_here.before')] : []),
      ...(kind === 'payment_failed' ? [t('pay_here.again')] : []),
      ...(who.standing === 'processing' && ![...IS_OFF, ...ABOUT_MONEY, 'payment_processing'].includes(kind)
        ? [t('processing')]
        : []),
      ...(TELLS_THE_DOOR.includes(kind) ? [t('opens', { time: clock(who.opensAt, who.timeZone, locale) })] : []),
    ],
    facts: [
      [t('fact.when'), moment(who.startsAt, who.timeZone, locale)],
      ...(isSameClock(who.startsAt, who.timeZone, who.practiceZone)
        ? []
        : [[t('fact.there'), moment(who.startsAt, who.practiceZone, locale)] as const]),
      [t('fact.length'), t('minutes', { count: Math.round((who.endsAt.getTime() - who.startsAt.getTime()) / 60_000) })],
      [t('fact.with'), `${words.practitioner}, ${words.practice}`],
      ...(NAMES_THE_FEE.includes(kind) && price !== null ? [[t('fact.fee'), price] as const] : []),
      ...(kind === 'paid' ? [[t('fact.paid'), price ?? words.amount] as const] : []),
      ...(kind === 'refunded' ? [[t('fact.returned'), words.amount] as const] : []),
    ],
    terms: kind === 'invitation' ? termsOf(t, who, locale) : null,
    button: IS_OFF.includes(kind)
      ? null
      : {
          label: t(paysNow ? 'button.pay' : ABOUT_MONEY.includes(kind) ? 'button.invoice' : 'button.open', words),
          url: link,
        },
    small: [
      ...(IS_OFF.includes(kind) ? [] : [t('link_is_yours')]),
      ...(contact(who) === '' ? [] : [t('questions', { contact: contact(who) })]),
      t('sent_by', words),
    ],
    choices: noMore === null ? [] : [[t('reminders.link'), noMore]],
    orPaste: t('or_paste'),
  };
}

/** Somebody else holds it than they were told; null: nobody else does, or it is not what is told. */
export const handingOver = (kind: MessageKind, { untold }: Appointment): 'practitioner' | 'both' | null =>
  kind !== 'moved' || untold === 'time' ? null : untold;

/** The amount that a message is about, and of all others what is still to be paid. */
export function amountOf(kind: MessageKind, who: Appointment, cause: string): number {
  if (kind === 'refunded' || kind === 'refund_failed')
    return [...who.returns, ...who.failedReturns].find(({ id }) => cause.endsWith(`:${id}`))?.amountMinor ?? 0;
  if (kind === 'paid') return who.keptMinor ?? 0;
  if (kind === 'payment_processing' || kind === 'payment_failed') return who.debit?.amountMinor ?? 0;
  return outstandingMinor(who);
}

function wordsOf(kind: MessageKind, who: Appointment, cause: string, locale: string): Words {
  return {
    name: isolated(who.name),
    practitioner: isolated(who.practitionerName),
    practice: isolated(who.practiceName),
    when: moment(who.startsAt, who.timeZone, locale),
    amount: money(amountOf(kind, who, cause), who.currency, locale),
    minutes: String(who.lateMinutes ?? 0),
  };
}

/** `A$80.00, includes A$7.27 GST (10 %)`. Null where nothing is asked. */
function priceWords(t: TFunction, who: Appointment, locale: string): string | null {
  if (who.totalMinor === null || who.totalMinor === 0 || who.policy === 'none') return null;
  const total = money(who.totalMinor, who.currency, locale);
  const words = {
    tax: who.taxName ?? t('tax.unnamed'),
    amount: money(who.taxMinor ?? 0, who.currency, locale),
    rate: percent(who.taxBasisPoints ?? 0, locale),
  };
  if (who.taxKind === 'inclusive') return `${total}, ${t('tax.within', words)}`;
  if (who.taxKind === 'exclusive') return `${total}, ${t('tax.on_top', words)}`;
  return who.taxName === null ? total : `${total}, ${t('tax.free', words)}`;
}

const contact = ({ practicePhone, practiceEmail }: Appointment): string =>
  [practicePhone, practiceEmail].filter((one) => one !== null && one !== '').join(' · ');
