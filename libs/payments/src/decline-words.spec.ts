import { declineWords } from './decline-words.ts';

it.each([
  ['insufficient_funds', /not enough money/],
  ['expired_card', /expired/],
  ['incorrect_cvc', /security code/],
  ['processing_error', /Nothing was taken/],
  ['payment_intent_authentication_failure', /not confirmed with your bank/],
  ['account_closed', /account is closed/],
  ['a_code_of_next_year', /Your bank declined/],
])('says what helps for %s', (code, words) => expect(declineWords(code)).toMatch(words));

it.each(['lost_card', 'stolen_card', 'fraudulent', 'pickup_card', 'merchant_blacklist', 'restricted_card'])(
  'does not tell whoever holds the card about %s',
  (code) => expect(declineWords(code)).toBe(declineWords('generic_decline')),
);
