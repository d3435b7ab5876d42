import { isCurrency } from '@vestibule/kernel';
import { sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { t } from '../../texts/texts.ts';

/** What a person has to look at, and what to do about it. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  get amount_mismatch() {
    return t('Stripe collected another amount than was asked. Compare the payment in Stripe with the appointment.');
  },
  get currency_mismatch() {
    return t('Stripe collected in another currency than was asked. Compare it in Stripe.');
  },
  get reference_mismatch() {
    return t('The payment at Stripe names another appointment than ours. Compare it in Stripe.');
  },
  get mode_mismatch() {
    return t('The payment is a test payment where real money is meant, or the other way round.');
  },
  get missing_at_stripe() {
    return t('Stripe does not know this payment any more. Look for it in the Stripe Dashboard.');
  },
  get account_lost() {
    return t('The Stripe account is disconnected, so Stripe cannot be asked about this payment.');
  },
  get money_facts_missing() {
    return t('Stripe has not yet told what this payment cost. It is asked again by itself.');
  },
  get refund_failed() {
    return t('A refund of this payment failed. Open the appointment to try it again.');
  },
};
export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? `${sentence(flag)}.`;

const EVENT_WORDS: Readonly<Record<string, string>> = {
  get scheduled() {
    return t('Appointment made');
  },
  get checkout_opened() {
    return t('Payment page opened');
  },
  get payment_processing() {
    return t('The bank is confirming the payment');
  },
  get payment_failed() {
    return t('Payment didn’t go through');
  },
  get payment_returned() {
    return t('Money returned');
  },
  get pass_issued() {
    return t('Let in');
  },
  get put_out() {
    return t('Asked out of the room');
  },
  get paid_on_site() {
    return t('Paid at the practice');
  },
};

/** What happened, with its amount where it has one. */
export function eventWords(kind: string, detail: Readonly<Record<string, unknown>>): string {
  const { amount, currency } = detail;
  const words = EVENT_WORDS[kind] ?? sentence(kind);
  return typeof amount === 'number' && typeof currency === 'string' && isCurrency(currency)
    ? `${words}: ${moneyText({ amount, currency })}`
    : words;
}
