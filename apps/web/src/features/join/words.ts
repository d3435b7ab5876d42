import type { JoinFee, JoinView } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { dateAndTime } from '../../ui/times.ts';

export const priceOf = (fee: JoinFee): string => moneyText({ amount: fee.amount, currency: fee.currency });

/** What became of the money, in one or two sentences that are true in every state. Nothing when there is nothing to say. */
export function moneySentence(fee: JoinFee | null, practiceName: string, owed: boolean): string | undefined {
  if (fee === null || fee.amount === 0) return undefined;
  const refunded = moneyText({ amount: fee.refundedMinor, currency: fee.currency });
  switch (fee.standing) {
    case 'not_required':
      return undefined;
    case 'due':
      return fee.policy === 'after' && owed
        ? `${priceOf(fee)} is to be paid after the appointment; you can also pay now.`
        : 'You haven’t been charged.';
    case 'processing':
      return `Your bank is still confirming ${priceOf(fee)}. What comes of it is shown here.`;
    case 'settled':
      return fee.refundedMinor > 0
        ? `You paid ${priceOf(fee)}. ${refunded} has been returned to you.`
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
