import { Stripe } from 'stripe';
import type { Pace } from './pace.ts';

type HttpClient = NonNullable<NonNullable<ConstructorParameters<typeof Stripe>[1]>['httpClient']>;

/**
 * Every request in its turn: also those that the SDK makes of its own accord (it tries again after a failure, and turns the pages of a list). When Stripe is in
 * trouble these are most of them, and that is when it must not be asked more often than ever.
 */
export function pacedClient(inner: HttpClient, pace: Pace): HttpClient {
  return {
    getClientName: () => inner.getClientName(),
    makeRequest: (...request) => pace.run(() => inner.makeRequest(...request)),
  };
}
