import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import type { EndpointRow } from '../engine/state.ts';

export function webhookEndpoint(from: {
  id?: string;
  created: number;
  url: string;
  events: string[];
  description: string | null;
  metadata: Record<string, string>;
  apiVersion: string | null;
  connect: boolean;
}): Stripe.WebhookEndpoint {
  return {
    id: from.id ?? newId('we_1'),
    object: 'webhook_endpoint',
    api_version: from.apiVersion,
    application: null,
    created: from.created,
    description: from.description,
    enabled_events: from.events,
    livemode: false,
    metadata: from.metadata,
    status: 'enabled',
    url: from.url,
  } satisfies Stripe.WebhookEndpoint;
}

/** An endpoint that was given at start. Its id says only its kind and place, so that waiting deliveries find it after a
 *  restart, also when its address has changed. */
export function configuredEndpoint(given: {
  url: string;
  secret: string;
  connect: boolean;
  index: number;
  created: number;
}): EndpointRow {
  const id = `we_configured_${given.connect ? 'connect' : 'account'}${given.index + 1}`;
  const object = webhookEndpoint({
    id,
    created: given.created,
    url: given.url,
    events: ['*'],
    description: 'Given at start',
    metadata: {},
    apiVersion: null,
    connect: given.connect,
  });
  return { object, secret: given.secret, connect: given.connect, configured: true };
}
