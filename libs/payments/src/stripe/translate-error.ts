import { Stripe } from 'stripe';
import {
  AccountLost,
  KeySpent,
  MissingAtStripe,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
} from '../errors.ts';

/** Stripe's errors in our words. What it could not do now may be asked again with the same key; what it refused must not. */
export function translate(error: unknown, accountId: string | null): Error {
  const { errors } = Stripe;
  if (!(error instanceof errors.StripeError)) return error instanceof Error ? error : new Error(String(error));
  const details = { stripeCode: error.code ?? error.type, stripeRequestId: error.requestId };
  if (accountId !== null && isAccountLost(error)) return new AccountLost(accountId);
  if (error instanceof errors.StripeIdempotencyError)
    // In flight: the other call with this key is about to succeed. Other parameters: this key will never be of use.
    return error.code === 'idempotency_key_in_use' ? new PaymentProviderUnavailable(details) : new KeySpent(details);
  if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeRateLimitError)
    return new PaymentProviderUnavailable(details);
  const status = error.statusCode ?? 500;
  if (status >= 500 && error.headers?.['idempotent-replayed'] === 'true') return new KeySpent(details);
  if (status >= 500 || status === 409) return new PaymentProviderUnavailable(details);
  if (status === 404) return new MissingAtStripe(details);
  return new PaymentProviderRefused(details);
}

/**
 * Stripe no longer lets the platform act for this account: it was disconnected, closed, or never was ours. Other 403s are a key of ours that may
 * too little, which is not the practice's doing.
 */
const isAccountLost = (error: Stripe.errors.StripeError): boolean => error.code === 'account_invalid';
