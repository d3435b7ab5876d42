/** `Payment returned` for `payment_returned` or `payment.returned`: a kind that has no better words yet. */
export function sentence(kind: string): string {
  const words = kind.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Payment provider unavailable` for `PaymentProviderUnavailable`. */
export const spaced = (name: string): string =>
  sentence(name.replaceAll(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`));
