import { isCurrency } from '@vestibule/kernel';
import { sentence } from '../../ui/kind-words.ts';
import { moneyText } from '../../ui/money.ts';

/** What a person has to look at, and what to do about it. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  amount_mismatch:
    'Stripe collected another amount than was asked. Compare the payment in Stripe with the appointment.',
  currency_mismatch: 'Stripe collected in another currency than was asked. Compare it in Stripe.',
  reference_mismatch: 'The payment at Stripe names another appointment than ours. Compare it in Stripe.',
  mode_mismatch: 'The payment is a test payment where real money is meant, or the other way round.',
  missing_at_stripe: 'Stripe does not know this payment any more. Look for it in the Stripe Dashboard.',
  account_lost: 'The Stripe account is disconnected, so Stripe cannot be asked about this payment.',
  money_facts_missing: 'Stripe has not yet told what this payment cost. It is asked again by itself.',
  refund_failed: 'A refund of this payment failed. Open the appointment to try it again.',
};
export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? `${sentence(flag)}.`;

const EVENT_WORDS: Readonly<Record<string, string>> = {
  scheduled: 'Appointment made',
  checkout_opened: 'Payment page opened',
  payment_processing: 'The bank is confirming the payment',
  payment_failed: 'Payment didn’t go through',
  payment_returned: 'Money returned',
  pass_issued: 'Let in',
  put_out: 'Asked out of the room',
  paid_on_site: 'Paid at the practice',
};

/** What happened, with its amount where it has one. */
export function eventWords(kind: string, detail: Readonly<Record<string, unknown>>): string {
  const { amount, currency } = detail;
  const words = EVENT_WORDS[kind] ?? sentence(kind);
  return typeof amount === 'number' && typeof currency === 'string' && isCurrency(currency)
    ? `${words}: ${moneyText({ amount, currency })}`
    : words;
}
