import { kindKey } from '../texts/kind-key.ts';
import { language, serverSays, t } from '../texts/texts.ts';

/** `Payment returned` for `payment_returned` or `payment.returned`: a kind that has no better words yet. */

export function sentence(kind: string): string {
  const key = kindKey(kind);
  const known = serverSays(key);
  if (known !== key) return known;
  const words = kind.replaceAll(/[._]/g, ' ');
  return serverSays(words.charAt(0).toUpperCase() + words.slice(1));
}

/** A label in the middle of a sentence: English writes it small there, German keeps its nouns. */
export const midSentence = (label: string): string => (language() === 'en' ? label.toLowerCase() : label);

/** `Payment provider unavailable` for `PaymentProviderUnavailable`. */
export const spaced = (name: string): string =>
  sentence(name.replaceAll(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`));

/** What the accounts of the ledger are called on pages. */
const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  get stripe_balance() {
    return t('Stripe balance');
  },
  get sales() {
    return t('Sales');
  },
  get refunds() {
    return t('Refunds');
  },
  get stripe_fees() {
    return t('Stripe’s fees');
  },
  get platform_fees() {
    return t('Platform fees');
  },
  get tax_on_fees() {
    return t('Tax on fees');
  },
  get dispute_losses() {
    return t('Disputes');
  },
  get dispute_fees() {
    return t('Dispute fees');
  },
  get bank() {
    return t('Bank');
  },
  get platform_revenue() {
    return t('Platform’s revenue');
  },
};
export const accountWords = (account: string): string => ACCOUNT_WORDS[account] ?? sentence(account);
