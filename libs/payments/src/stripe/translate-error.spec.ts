import { Stripe } from 'stripe';
import {
  AccountLost,
  KeySpent,
  MissingAtStripe,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
} from '../errors.ts';
import { translate } from './translate-error.ts';

type Raw = ConstructorParameters<typeof Stripe.errors.StripeError>[0];
const raw = (over: object): Raw =>
  ({ message: 'secret sk_test_123 of somebody@example.com', type: 'invalid_request_error', ...over }) as Raw;

it.each([
  ['no connection', new Stripe.errors.StripeConnectionError(raw({})), PaymentProviderUnavailable],
  ['too many calls', new Stripe.errors.StripeRateLimitError(raw({ statusCode: 429 })), PaymentProviderUnavailable],
  ['an error of its own', new Stripe.errors.StripeAPIError(raw({ statusCode: 500 })), PaymentProviderUnavailable],
  [
    'an error that it stored',
    new Stripe.errors.StripeAPIError(raw({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } })),
    KeySpent,
  ],
  [
    'the key under way',
    new Stripe.errors.StripeAPIError(raw({ statusCode: 409, code: 'idempotency_key_in_use' })),
    PaymentProviderUnavailable,
  ],
  ['the key of another request', new Stripe.errors.StripeIdempotencyError(raw({ statusCode: 400 })), KeySpent],
  [
    'a parameter it refuses',
    new Stripe.errors.StripeInvalidRequestError(raw({ statusCode: 400 })),
    PaymentProviderRefused,
  ],
  [
    'nothing there',
    new Stripe.errors.StripeInvalidRequestError(raw({ statusCode: 404, code: 'resource_missing' })),
    MissingAtStripe,
  ],
  ['a card it refuses', new Stripe.errors.StripeCardError(raw({ statusCode: 402 })), PaymentProviderRefused],
  [
    'an account that left',
    new Stripe.errors.StripePermissionError(raw({ statusCode: 403, code: 'account_invalid' })),
    AccountLost,
  ],
  [
    'a key of ours that may too little',
    new Stripe.errors.StripePermissionError(raw({ statusCode: 403 })),
    PaymentProviderRefused,
  ],
])('%s', (_what, error, kind) => {
  const translated = translate(error, 'acct_1');
  expect(translated.constructor).toBe(kind);
  expect(JSON.stringify({ ...translated, message: translated.message })).not.toMatch(/sk_test|somebody/);
});

it('leaves what is not of Stripe as it is', () => {
  const bug = new TypeError('ours');
  expect(translate(bug, 'acct_1')).toBe(bug);
});
