import { kindKey } from '../texts/kind-key.ts';
import { language, said, serverSays, t } from '../texts/texts.ts';

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
const ACCOUNT_WORDS: Readonly<Record<string, string>> = said({
  stripe_balance: () => t('Stripe balance'),
  sales: () => t('Sales'),
  refunds: () => t('Refunds'),
  stripe_fees: () => t('Stripe’s fees'),
  platform_fees: () => t('Platform fees'),
  tax_on_fees: () => t('Tax on fees'),
  dispute_losses: () => t('Disputes'),
  dispute_fees: () => t('Dispute fees'),
  bank: () => t('Bank'),
  platform_revenue: () => t('Platform’s revenue'),
});
export const accountWords = (account: string): string => ACCOUNT_WORDS[account] ?? sentence(account);
