import type { MoneyBack } from '../../api/own-money.ts';
import type { JoinFee, JoinView } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { dateAndTime, dayText } from '../../ui/times.ts';

export const priceOf = (fee: JoinFee): string => moneyText({ amount: fee.amount, currency: fee.currency });
/** What is still to be paid: what the button asks for. */
export const dueOf = (fee: JoinFee): string => moneyText({ amount: fee.outstandingMinor, currency: fee.currency });

/** What the practice did to the fee since the client was invited; nothing while it is what it was. */
export function changeSentence(fee: JoinFee | null, practiceName: string): string | undefined {
  if (fee?.changedAt == null || fee.changedFromMinor === null || fee.changedFromMinor === fee.amount) return undefined;
  const before = moneyText({ amount: fee.changedFromMinor, currency: fee.currency });
  const now = fee.amount === 0 ? 'nothing to pay' : priceOf(fee);
  return `${practiceName} changed the fee on ${dateAndTime(fee.changedAt)}: it was ${before} and is ${now} now.`;
}

/**
 * What became of the money, in one or two sentences that are true in every state. Nothing when there is nothing to say. `isBackTold`: what went
 * back is told line by line beside it.
 */
export function moneySentence(
  fee: JoinFee | null,
  practiceName: string,
  owed: boolean,
  isBackTold = false,
): string | undefined {
  if (fee === null) return undefined;
  if (fee.amount === 0) return changeSentence(fee, practiceName);
  const refunded = moneyText({ amount: fee.refundedMinor, currency: fee.currency });
  switch (fee.standing) {
    case 'not_required':
      return undefined;
    case 'due':
      if (fee.cancellation?.outcome && fee.policy === 'after' && fee.outstandingMinor > 0)
        return `${dueOf(fee)} is due, as agreed for appointments that are cancelled late or missed.`;
      return fee.policy === 'after' && owed
        ? `${dueOf(fee)} is to be paid after the appointment${fee.collectable ? '; you can also pay now' : ''}.`
        : 'You haven’t been charged.';
    case 'processing':
      return `Your bank is still confirming ${priceOf(fee)}. What comes of it is shown here.`;
    case 'settled':
      if (fee.onSiteMinor >= fee.amount) return `You paid ${priceOf(fee)} at the practice.`;
      return fee.refundedMinor > 0 && !isBackTold
        ? `${fee.changedAt === null ? `You paid ${priceOf(fee)}` : `${priceOf(fee)} is paid`}. ${refunded} has been returned to you; banks usually show it within 5 to 10 business days.`
        : `You paid ${priceOf(fee)}${fee.paidAt ? ` on ${dateAndTime(fee.paidAt)}` : ''}.`;
    case 'waived':
      return `${practiceName} has waived the fee: you owe nothing.`;
    case 'refunded':
      if (isBackTold) return undefined;
      return `${fee.refundedMinor > 0 ? refunded : priceOf(fee)} has been returned to you. Banks usually show it within 5 to 10 business days.`;
    case 'disputed':
      return 'Your bank is looking into this payment.';
    default:
      return assertNever(fee.standing);
  }
}

/** What went back by itself, and why; nothing where somebody of the practice decided it. */
const WHY_BACK: Readonly<Record<string, (money: string) => string>> = {
  second_payment: (money) => `You paid twice, so the second payment of ${money}`,
  overpaid: (money) => `You paid more than the fee, so ${money}`,
  not_owed: (money) => `You paid what was no longer owed, so ${money}`,
  cancelled: (money) => `The appointment was cancelled, so ${money}`,
  client_cancelled: (money) => `You cancelled, so ${money}`,
  practitioner_absent: (money) => `The appointment did not take place, so ${money}`,
  no_show: (money) => `By the rule about appointments that are missed, ${money}`,
  paid_too_late: (money) => `Your payment came when the appointment was over, so ${money}`,
};

/** What went back, how much, when, and by when the bank shows it. */
export function moneyBackSentence(back: MoneyBack, practiceName: string): string {
  const money = moneyText({ amount: back.amount, currency: back.currency });
  const what = WHY_BACK[back.cause]?.(money) ?? money;
  if (back.state === 'stuck')
    return `${what} was to go back to you, and the bank has not taken it yet. ${practiceName} sees that and has to act; you do not.`;
  const when = dateAndTime(back.at);
  const lead =
    back.state === 'returned'
      ? `${what} went back to you on ${when}.`
      : `${what} is on its way back to you since ${when}.`;
  return back.shownBy === null ? lead : `${lead} Your bank shows it by ${dayText(back.shownBy)}.`;
}

/** What the file holds: what went back has a credit note, except a second payment, which never was a sale and is not counted here. */
export const papersName = ({ refundedMinor }: Pick<JoinFee, 'refundedMinor'>): string =>
  refundedMinor > 0 ? 'Invoice, receipt and credit note (PDF)' : 'Invoice and receipt (PDF)';

const BRANDS: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  eftpos_au: 'eftpos',
};
/** `your Visa card ending in 4242` */
export function cardText({ brand, last4 }: { readonly brand: string; readonly last4: string }): string {
  const name = BRANDS[brand] ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1)}`;
  return `your ${name} card ending in ${last4}`;
}

export const firstName = (view: JoinView): string => view.participant.name.split(' ')[0] ?? view.participant.name;
