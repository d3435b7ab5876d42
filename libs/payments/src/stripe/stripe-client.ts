import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Stripe } from 'stripe';
import type { PaymentsEnv } from '../payments-env.ts';
import type { Pace } from './pace.ts';
import { pacedClient } from './paced-client.ts';

/** A client is waiting while we ask: give up early, ask again with the same key. */
const TIMEOUT_MS = 8_000;
const RETRIES = 2;
export const MAX_SOCKETS = 25;

/** The one place that knows how Stripe is reached: real or sandbox, the code after this is the same. */
export function stripeClient(env: Pick<PaymentsEnv, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>, pace: Pace): Stripe {
  const base = env.STRIPE_API_BASE === undefined ? undefined : new URL(env.STRIPE_API_BASE);
  const plain = base?.protocol === 'http:';
  const keep = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new Stripe(env.STRIPE_SECRET_KEY, {
    apiVersion: '2026-10-28.endive',
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    httpClient: pacedClient(Stripe.createNodeHttpClient(plain ? new PlainAgent(keep) : new SecureAgent(keep)), pace),
    appInfo: { name: 'Vestibule' },
    ...(base && {
      host: base.hostname,
      port: base.port || (plain ? '80' : '443'),
      protocol: plain ? ('http' as const) : ('https' as const),
    }),
  });
}
