import type { MoneyBack } from '../../api/own-money.ts';
import type { JoinFee, JoinView } from '../../api/types.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { moneyText } from '../../ui/money.ts';
import { dateAndTime, dayText } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

export const priceOf = (fee: JoinFee): string => moneyText({ amount: fee.amount, currency: fee.currency });
/** What is still to be paid: what the button asks for. */
export const dueOf = (fee: JoinFee): string => moneyText({ amount: fee.outstandingMinor, currency: fee.currency });

/** What the practice did to the fee since the client was invited; nothing while it is what it was. */
export function changeSentence(fee: JoinFee | null, practiceName: string): string | undefined {
  if (fee?.changedAt == null || fee.changedFromMinor === null || fee.changedFromMinor === fee.amount) return undefined;
  const before = moneyText({ amount: fee.changedFromMinor, currency: fee.currency });
  const now = fee.amount === 0 ? t('nothing to pay') : priceOf(fee);
  return t('{{practiceName}} changed the fee on {{changedAt}}: it was {{before}} and is {{now}} now.', {
    practiceName,
    changedAt: dateAndTime(fee.changedAt),
    before,
    now,
  });
}

const backAndBanks = (amount: string): string =>
  t('{{amount}} has been returned to you; banks usually show it within 5 to 10 business days.', { amount });

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
        return t('{{amount}} is due, as agreed for appointments that are cancelled late or missed.', {
          amount: dueOf(fee),
        });
      return fee.policy === 'after' && owed
        ? fee.collectable
          ? t('{{amount}} is to be paid after the appointment; you can also pay now.', { amount: dueOf(fee) })
          : t('{{amount}} is to be paid after the appointment.', { amount: dueOf(fee) })
        : t('You haven’t been charged.');
    case 'processing':
      return t('Your bank is still confirming {{price}}. What comes of it is shown here.', { price: priceOf(fee) });
    case 'settled':
      if (fee.onSiteMinor >= fee.amount) return t('You paid {{price}} at the practice.', { price: priceOf(fee) });
      return fee.refundedMinor > 0 && !isBackTold
        ? `${fee.changedAt === null ? t('You paid {{price}}.', { price: priceOf(fee) }) : t('{{price}} is paid.', { price: priceOf(fee) })} ${backAndBanks(refunded)}`
        : fee.paidAt
          ? t('You paid {{price}} on {{paidAt}}.', { price: priceOf(fee), paidAt: dateAndTime(fee.paidAt) })
          : t('You paid {{price}}.', { price: priceOf(fee) });
    case 'waived':
      return t('{{practiceName}} has waived the fee: you owe nothing.', { practiceName });
    case 'refunded':
      if (isBackTold) return undefined;
      return backAndBanks(fee.refundedMinor > 0 ? refunded : priceOf(fee));
    case 'disputed':
      return t('Your bank is looking into this payment.');
    default:
      return assertNever(fee.standing);
  }
}

/** What went back by itself, and why; nothing where somebody of the practice decided it. */
const WHY_BACK: Readonly<Record<string, (money: string) => string>> = {
  second_payment: (money) => t('You paid twice, so the second payment of {{money}}', { money }),
  overpaid: (money) => t('You paid more than the fee, so {{money}}', { money }),
  not_owed: (money) => t('You paid what was no longer owed, so {{money}}', { money }),
  cancelled: (money) => t('The appointment was cancelled, so {{money}}', { money }),
  client_cancelled: (money) => t('You cancelled, so {{money}}', { money }),
  practitioner_absent: (money) => t('The appointment did not take place, so {{money}}', { money }),
  no_show: (money) => t('By the rule about appointments that are missed, {{money}}', { money }),
  paid_too_late: (money) => t('Your payment came when the appointment was over, so {{money}}', { money }),
};

/** What went back, how much, when, and by when the bank shows it. */
export function moneyBackSentence(back: MoneyBack, practiceName: string): string {
  const money = moneyText({ amount: back.amount, currency: back.currency });
  const why = WHY_BACK[back.cause]?.(money) ?? money;
  if (back.state === 'stuck')
    return t(
      '{{why}} was to go back to you, and the bank has not taken it yet. {{practiceName}} sees that and has to act; you do not.',
      { why, practiceName },
    );
  const when = dateAndTime(back.at);
  const lead =
    back.state === 'returned'
      ? t('{{why}} went back to you on {{when}}.', { why, when })
      : t('{{why}} is on its way back to you since {{when}}.', { why, when });
  return back.shownBy === null
    ? lead
    : `${lead} ${t('Your bank shows it by {{shownBy}}.', { shownBy: dayText(back.shownBy) })}`;
}

/** What the file holds: what went back has a credit note, except a second payment, which never was a sale and is not counted here. */
export const papersName = ({ refundedMinor }: Pick<JoinFee, 'refundedMinor'>): string =>
  refundedMinor > 0 ? t('Invoice, receipt and credit note (PDF)') : t('Invoice and receipt (PDF)');

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
  return t('your {{name}} card ending in {{last4}}', { name, last4 });
}

export const firstName = (view: JoinView): string => view.participant.name.split(' ')[0] ?? view.participant.name;
