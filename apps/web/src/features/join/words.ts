import type { JoinFee, JoinView } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { dateAndTime } from '../../ui/times.ts';

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

/** What became of the money, in one or two sentences that are true in every state. Nothing when there is nothing to say. */
export function moneySentence(fee: JoinFee | null, practiceName: string, owed: boolean): string | undefined {
  if (fee === null) return undefined;
  if (fee.amount === 0) return changeSentence(fee, practiceName);
  const refunded = moneyText({ amount: fee.refundedMinor, currency: fee.currency });
  switch (fee.standing) {
    case 'not_required':
      return undefined;
    case 'due':
      return fee.policy === 'after' && owed
        ? `${dueOf(fee)} is to be paid after the appointment; you can also pay now.`
        : 'You haven’t been charged.';
    case 'processing':
      return `Your bank is still confirming ${priceOf(fee)}. What comes of it is shown here.`;
    case 'settled':
      if (fee.onSiteMinor >= fee.amount) return `You paid ${priceOf(fee)} at the practice.`;
      return fee.refundedMinor > 0
        ? `${fee.changedAt === null ? `You paid ${priceOf(fee)}` : `${priceOf(fee)} is paid`}. ${refunded} has been returned to you; banks usually show it within 5 to 10 business days.`
        : `You paid ${priceOf(fee)}${fee.paidAt ? ` on ${dateAndTime(fee.paidAt)}` : ''}.`;
    case 'waived':
      return `${practiceName} has waived the fee: you owe nothing.`;
    case 'refunded':
      return `${fee.refundedMinor > 0 ? refunded : priceOf(fee)} has been returned to you. Banks usually show it within 5 to 10 business days.`;
    case 'disputed':
      return 'Your bank is looking into this payment.';
    default:
      return assertNever(fee.standing);
  }
}

export const firstName = (view: JoinView): string => view.participant.name.split(' ')[0] ?? view.participant.name;
