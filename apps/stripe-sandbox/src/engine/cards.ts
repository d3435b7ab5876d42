/** What a test card does when it is charged. Numbers and outcomes are those of docs.stripe.com/testing. */
export interface TestCard {
  readonly brand: 'visa' | 'mastercard' | 'amex';
  readonly country: string;
  readonly funding: 'credit' | 'debit' | 'prepaid';
  readonly authentication: 'none' | 'required';
  /** After authentication, if there is any. */
  readonly decline?: Decline;
  /** The money is available at once instead of after days. */
  readonly settlesAtOnce?: true;
  /** What happens a moment after it has paid. */
  readonly aftermath?: 'dispute_fraudulent' | 'dispute_not_received' | 'inquiry' | 'early_fraud_warning';
  readonly refund?: 'pending_then_succeeded' | 'succeeded_then_failed';
}

/** A refusal by the card's bank. `code` is for machines, `declineCode` says more, the message is for the payer. */
export interface Decline {
  readonly code: string;
  readonly declineCode: string;
  readonly message: string;
  readonly advice: 'try_again_later' | 'do_not_try_again' | 'confirm_card_data';
}

const DECLINES = {
  generic: { code: 'card_declined', declineCode: 'generic_decline', message: 'Your card was declined.', advice: 'try_again_later' },
  insufficient: { code: 'card_declined', declineCode: 'insufficient_funds', message: 'Your card has insufficient funds.', advice: 'try_again_later' },
  lost: { code: 'card_declined', declineCode: 'lost_card', message: 'Your card was declined.', advice: 'do_not_try_again' },
  stolen: { code: 'card_declined', declineCode: 'stolen_card', message: 'Your card was declined.', advice: 'do_not_try_again' },
  expired: { code: 'expired_card', declineCode: 'expired_card', message: 'Your card has expired.', advice: 'do_not_try_again' },
  cvc: { code: 'incorrect_cvc', declineCode: 'incorrect_cvc', message: "Your card's security code is incorrect.", advice: 'confirm_card_data' },
  processing: { code: 'processing_error', declineCode: 'processing_error', message: 'An error occurred while processing your card. Try again in a little bit.', advice: 'try_again_later' },
} as const satisfies Record<string, Decline>; // prettier-ignore

const visa: TestCard = { brand: 'visa', country: 'US', funding: 'credit', authentication: 'none' };
const australian: TestCard = { ...visa, country: 'AU' };
const secured: TestCard = { ...visa, country: 'IE', authentication: 'required' };

const CARDS: Readonly<Record<string, TestCard>> = {
  // Issued in the United States, as at Stripe: an Australian account pays its international rate on it.
  '4242424242424242': visa,
  '4000056655665556': { ...visa, funding: 'debit' },
  '5555555555554444': { ...visa, brand: 'mastercard' },
  '378282246310005': { ...visa, brand: 'amex' },
  '4000000360000006': australian,
  '4000000000000077': { ...visa, settlesAtOnce: true },
  '4000000000000002': { ...visa, decline: DECLINES.generic },
  '4000000000009995': { ...visa, decline: DECLINES.insufficient },
  '4000000000009987': { ...visa, decline: DECLINES.lost },
  '4000000000009979': { ...visa, decline: DECLINES.stolen },
  '4000000000000069': { ...visa, decline: DECLINES.expired },
  '4000000000000127': { ...visa, decline: DECLINES.cvc },
  '4000000000000119': { ...visa, decline: DECLINES.processing },
  '4000002500003155': secured,
  '4000002760003184': { ...secured, country: 'DE' },
  '4000008400001629': { ...secured, decline: DECLINES.generic },
  '4000008260003178': { ...secured, decline: DECLINES.insufficient },
  '4000000000000259': { ...visa, aftermath: 'dispute_fraudulent' },
  '4000000000002685': { ...visa, aftermath: 'dispute_not_received' },
  '4000000000001976': { ...visa, aftermath: 'inquiry' },
  '4000000000005423': { ...visa, aftermath: 'early_fraud_warning' },
  '4000000000007726': { ...visa, refund: 'pending_then_succeeded' },
  '4000000000005126': { ...visa, refund: 'succeeded_then_failed' },
};

/** The test card with this number (spaces allowed), or undefined: the sandbox charges no other card. */
export function testCard(number: string): TestCard | undefined {
  const digits = digitsOf(number);
  return Object.hasOwn(CARDS, digits) ? CARDS[digits] : undefined;
}

export const digitsOf = (number: string): string => number.replaceAll(/[\s-]/g, '');

/** The Luhn check that every card number passes; 4242…4241 does not. */
export function passesLuhn(number: string): boolean {
  const digits = [...digitsOf(number)].toReversed().map(Number);
  if (digits.length < 12 || digits.some((digit) => !Number.isInteger(digit))) return false;
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)),
    0,
  );
  return sum % 10 === 0;
}
