import { formatMoney } from '@vestibule/kernel';
import type { TFunction } from 'i18next';
import type { Appointment } from '../messages/appointment.ts';
import type { MessageKind } from '../messages/plan.ts';

/** A message in words, before it is HTML or plain text. */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly small: readonly string[];
  readonly orPaste: string;
}

/** Messages that are about money that came or went have no use for a way into the room. */
const ABOUT_MONEY: readonly MessageKind[] = ['paid', 'refunded'];
const IS_OFF: readonly MessageKind[] = ['cancelled', 'called_off'];

/**
 * The words for one participant, from the facts as they are. Times are the session's own zone's, with its name: nobody's computer is asked where they are.
 * `cause` names the refund that a message about one is about.
 */
export function letterFor(t: TFunction, kind: MessageKind, who: Appointment, link: string, cause: string): Letter {
  const returned = who.returns.find(({ id }) => cause === `refund:${id}`);
  const amountMinor = kind === 'refunded' ? returned?.amountMinor : kind === 'paid' ? who.keptMinor : who.owedMinor;
  const words = {
    name: who.name,
    practitioner: who.practitionerName,
    practice: who.practiceName,
    when: moment(who.startsAt, who.timeZone),
    amount: money(amountMinor ?? 0, who),
  };
  const owes =
    !IS_OFF.includes(kind) && !ABOUT_MONEY.includes(kind) && who.standing === 'due' && (who.owedMinor ?? 0) > 0;
  const paysNow = owes && who.policy !== 'after';
  return {
    subject: t(`subject.${kind}`, words),
    heading: t(`heading.${kind}`),
    greeting: t('greeting', words),
    paragraphs: [
      t(`body.${kind}`, words),
      ...(paysNow ? [t('owing', words)] : owes ? [t('owing_after', words)] : []),
      ...(who.standing === 'processing' && !IS_OFF.includes(kind) ? [t('processing')] : []),
      ...(['invitation', 'moved', 'reminder'].includes(kind)
        ? [t('opens', { time: clock(who.opensAt, who.timeZone) })]
        : []),
    ],
    facts: [
      [t('fact.when'), moment(who.startsAt, who.timeZone)],
      [t('fact.length'), t('minutes', { count: Math.round((who.endsAt.getTime() - who.startsAt.getTime()) / 60_000) })],
      [t('fact.with'), `${who.practitionerName}, ${who.practiceName}`],
      ...(kind === 'paid' ? [[t('fact.paid'), words.amount] as const] : []),
    ],
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
    orPaste: t('or_paste'),
  };
}

const money = (amountMinor: number, { currency }: Appointment): string =>
  currency === null ? '' : formatMoney({ amount: amountMinor, currency }, 'en-AU');

/** `Wednesday, 25 November 2026 at 10:00 am AEDT`. */
export const moment = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-AU', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);
const clock = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-AU', { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
const contact = ({ practicePhone, practiceEmail }: Appointment): string =>
  [practicePhone, practiceEmail].filter((one) => one !== null && one !== '').join(' · ');
