import type { Route } from '../http/route.ts';
import { accountLinkRoutes } from './account-links.ts';
import { accountV1Routes } from './accounts-v1.ts';
import { accountV2Routes } from './accounts-v2.ts';
import { applicationFeeRoutes } from './application-fees.ts';
import { balanceRoutes } from './balance.ts';
import { chargeRoutes } from './charges.ts';
import { checkoutSessionRoutes } from './checkout-sessions.ts';
import { customerRoutes } from './customers.ts';
import { disputeRoutes } from './disputes.ts';
import { eventRoutes } from './events.ts';
import { paymentIntentRoutes } from './payment-intents.ts';
import { paymentMethodRoutes } from './payment-methods.ts';
import { oauthRoutes } from './oauth.ts';
import { thinEventRoutes } from './thin-events.ts';
import { payoutRoutes } from './payouts.ts';
import { refundRoutes } from './refunds.ts';
import { webhookEndpointRoutes } from './webhook-endpoints.ts';

/** Everything of Stripe's API that the sandbox plays; anything else is an honest 404. */
export const ROUTES: readonly Route[] = [
  ...checkoutSessionRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...applicationFeeRoutes,
  ...balanceRoutes,
  ...payoutRoutes,
  ...customerRoutes,
  ...accountV1Routes,
  ...accountV2Routes,
  ...accountLinkRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
  ...thinEventRoutes,
  ...oauthRoutes,
];
