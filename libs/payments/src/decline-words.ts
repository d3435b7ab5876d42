const ASK_YOUR_BANK = 'Your bank declined this card. Try another card, or ask your bank why.';
const CHECK_THE_NUMBERS = 'Some of the card details were not right. Check them and try again.';

/**
 * The bank's reason in words that help and hurt nobody. Lost, stolen and suspected cards get the general sentence on purpose: whoever holds
 * the card must not be told (docs.stripe.com/declines/codes).
 */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    insufficient_funds: 'There was not enough money on this card. Try another card, or try again later.',
    card_velocity_exceeded: 'This card has reached its limit for now. Try another card, or ask your bank.',
    withdrawal_count_limit_exceeded: 'This card has reached its limit for now. Try another card, or ask your bank.',
    expired_card: 'This card has expired. Try another card.',
    incorrect_cvc: 'The security code (CVC) was not right. Check it and try again.',
    invalid_cvc: 'The security code (CVC) was not right. Check it and try again.',
    incorrect_number: 'The card number was not right. Check it and try again.',
    invalid_number: 'The card number was not right. Check it and try again.',
    invalid_expiry_month: 'The expiry date was not right. Check it and try again.',
    invalid_expiry_year: 'The expiry date was not right. Check it and try again.',
    incorrect_zip: CHECK_THE_NUMBERS,
    incorrect_address: CHECK_THE_NUMBERS,
    card_not_supported: 'This card cannot be used for this kind of payment. Try another card.',
    currency_not_supported: 'This card cannot pay in this currency. Try another card.',
    processing_error: 'Something went wrong at the bank. Nothing was taken; try again in a minute.',
    issuer_not_available: 'Your bank could not be reached. Nothing was taken; try again in a minute.',
    try_again_later: 'Your bank could not answer. Nothing was taken; try again in a minute.',
    reenter_transaction: 'Your bank could not answer. Nothing was taken; try again in a minute.',
    authentication_required: 'Your bank wants you to confirm this payment. Try again and follow what your bank shows.',
    payment_intent_authentication_failure:
      'The payment was not confirmed with your bank. Try again and follow what your bank shows, or use another card.',
    payment_method_customer_decline: 'The payment was not confirmed. Try again when you are ready.',
    duplicate_transaction:
      'Your bank saw the same payment a moment ago and stopped this one. Wait a minute, then try again.',
    account_closed: 'The bank account is closed. Pay in another way.',
    bank_account_closed: 'The bank account is closed. Pay in another way.',
    refer_to_customer: 'Your bank returned the debit. Ask your bank why, or pay in another way.',
    debit_not_authorized: 'Your bank did not allow the debit. Ask your bank why, or pay in another way.',
  }),
);

/** What the client is told after a refused payment. */
export const declineWords = (code: string): string => WORDS.get(code) ?? ASK_YOUR_BANK;
