import { isCurrency } from '@vestibule/kernel';
import { sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';
import { said, t } from '../../texts/texts.ts';

/** What a person has to look at, and what to do about it. */
const FLAG_WORDS: Readonly<Record<string, string>> = said({
  amount_mismatch: () =>
    t('Stripe collected another amount than was asked. Compare the payment in Stripe with the appointment.'),
  currency_mismatch: () => t('Stripe collected in another currency than was asked. Compare it in Stripe.'),
  reference_mismatch: () => t('The payment at Stripe names another appointment than ours. Compare it in Stripe.'),
  mode_mismatch: () => t('The payment is a test payment where real money is meant, or the other way round.'),
  missing_at_stripe: () => t('Stripe does not know this payment any more. Look for it in the Stripe Dashboard.'),
  account_lost: () => t('The Stripe account is disconnected, so Stripe cannot be asked about this payment.'),
  money_facts_missing: () => t('Stripe has not yet told what this payment cost. It is asked again by itself.'),
  refund_failed: () => t('A refund of this payment failed. Open the appointment to try it again.'),
});
export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? `${sentence(flag)}.`;

const EVENT_WORDS: Readonly<Record<string, string>> = said({
  scheduled: () => t('Appointment made'),
  checkout_opened: () => t('Payment page opened'),
  payment_processing: () => t('The bank is confirming the payment'),
  payment_failed: () => t('Payment didn’t go through'),
  payment_returned: () => t('Money returned'),
  pass_issued: () => t('Was let in'),
  put_out: () => t('Asked out of the room'),
  paid_on_site: () => t('Paid at the practice'),
});

/** What happened, with its amount where it has one. */
export function eventWords(kind: string, detail: Readonly<Record<string, unknown>>): string {
  const { amount, currency } = detail;
  const words = EVENT_WORDS[kind] ?? sentence(kind);
  return typeof amount === 'number' && typeof currency === 'string' && isCurrency(currency)
    ? `${words}: ${moneyText({ amount, currency })}`
    : words;
}
