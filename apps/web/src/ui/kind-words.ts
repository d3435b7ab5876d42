/** `Payment returned` for `payment_returned` or `payment.returned`: a kind that has no better words yet. */
export function sentence(kind: string): string {
  const words = kind.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Payment provider unavailable` for `PaymentProviderUnavailable`. */
export const spaced = (name: string): string =>
  sentence(name.replaceAll(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`));

/** What the accounts of the ledger are called on pages. */
const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  stripe_balance: 'Stripe balance',
  sales: 'Sales',
  refunds: 'Refunds',
  stripe_fees: 'Stripe’s fees',
  platform_fees: 'Platform fees',
  tax_on_fees: 'Tax on fees',
  dispute_losses: 'Disputes',
  dispute_fees: 'Dispute fees',
  bank: 'Bank',
  platform_revenue: 'Platform’s revenue',
};
export const accountWords = (account: string): string => ACCOUNT_WORDS[account] ?? sentence(account);
