import type { Route } from '../http/route.ts';
import { chargeRoutes } from './charges.ts';
import { checkoutSessionRoutes } from './checkout-sessions.ts';
import { eventRoutes } from './events.ts';
import { paymentIntentRoutes } from './payment-intents.ts';
import { paymentMethodRoutes } from './payment-methods.ts';

/** Everything of Stripe's API that the sandbox plays; anything else is an honest 404. */
export const ROUTES: readonly Route[] = [
  ...checkoutSessionRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...paymentMethodRoutes,
  ...eventRoutes,
];
