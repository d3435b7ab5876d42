import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import type { EndpointRow } from '../engine/state.ts';
import { invalidRequest, need, notPlayed, resourceMissing } from '../http/errors.ts';
import { integer, list, metadata, object, oneOf, text, type Param } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { webhookEndpoint } from '../objects/webhook-endpoint.ts';

const include = list(oneOf('webhook_endpoint.signing_secret', 'webhook_endpoint.url'));
const createFields = {
  enabled_events: list(text),
  event_payload: oneOf('thin', 'snapshot'),
  name: text,
  type: oneOf('webhook_endpoint', 'amazon_eventbridge', 'azure_event_grid'),
  amazon_eventbridge: text,
  azure_event_grid: text,
  description: text,
  events_from: list(text),
  include,
  metadata,
  snapshot_api_version: text,
  webhook_endpoint: object({ url: text }),
} satisfies Record<keyof Stripe.V2.Core.EventDestinationCreateParams, Param<unknown>>;

/** v2: where thin events go, and what they were about. The signing secret is shown once, at creation, and only when asked for. */
export const thinEventRoutes: readonly Route[] = [
  route('POST', '/v2/core/event_destinations', createFields, (call) => {
    const { params, engine } = call;
    if (need(params.type, 'type') !== 'webhook_endpoint') throw notPlayed('destinations other than webhooks', 'type');
    if (need(params.event_payload, 'event_payload') !== 'thin')
      throw notPlayed('snapshot destinations: use webhook endpoints', 'event_payload');
    const url = need(params.webhook_endpoint?.url, 'webhook_endpoint.url');
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw invalidRequest('Not a valid URL', { code: 'url_invalid', param: 'webhook_endpoint.url' });
    const made = webhookEndpoint({
      id: newId('ed_test_'),
      created: engine.clock.seconds(),
      url,
      events: need(params.enabled_events, 'enabled_events'),
      description: params.description ?? null,
      metadata: params.metadata ?? {},
      apiVersion: null,
      connect: false,
    });
    const row: EndpointRow = {
      object: made,
      secret: newId('whsec_', 32),
      connect: false,
      configured: false,
      thin: need(params.name, 'name'),
    };
    engine.store.endpoints.set(made.id, row);
    return destination(row, params.include ?? []);
  }),
  route('GET', '/v2/core/event_destinations', { include, limit: integer }, (call) => ({
    data: [...call.engine.store.endpoints.values()]
      .filter((row) => row.thin !== undefined)
      .toReversed()
      .map((row) =>
        destination(
          row,
          (call.params.include ?? []).filter((part) => part !== 'webhook_endpoint.signing_secret'),
        ),
      ),
    next_page_url: null,
    previous_page_url: null,
  })),
  route('GET', '/v2/core/event_destinations/:id', { include }, (call) => {
    const row = find(call);
    return destination(
      row,
      (call.params.include ?? []).filter((part) => part !== 'webhook_endpoint.signing_secret'),
    );
  }),
  route('DELETE', '/v2/core/event_destinations/:id', {}, (call) => {
    const { object: made } = find(call);
    call.engine.store.endpoints.delete(made.id);
    return { id: made.id, object: 'v2.core.event_destination' };
  }),
  route('GET', '/v2/core/events', { limit: integer, object_id: text, types: list(text) }, (call) => {
    const { limit, object_id, types } = call.params;
    const rows = [...call.engine.store.thinEvents.values()]
      .toReversed()
      .filter(
        ({ object: event }) =>
          (object_id === undefined || event.related_object?.id === object_id) && (types?.includes(event.type) ?? true),
      );
    return {
      data: rows.slice(0, Math.min(Math.max(limit ?? 20, 1), 100)).map((row) => ({ ...row.object, data: row.data })),
      next_page_url: null,
      previous_page_url: null,
    };
  }),
  route('GET', '/v2/core/events/:id', {}, (call) => {
    const id = pathPart(call, 'id');
    const row = call.engine.store.thinEvents.get(id);
    if (!row || call.account !== PLATFORM_ACCOUNT) throw resourceMissing('event', id);
    return { ...row.object, ...(row.data === null ? {} : { data: row.data }) };
  }),
];

function find(call: Call<unknown>): EndpointRow {
  const id = pathPart(call, 'id');
  const row = call.engine.store.endpoints.get(id);
  if (row?.thin === undefined) throw resourceMissing('event_destination', id);
  return row;
}

function destination({ object: made, secret, thin }: EndpointRow, shown: readonly string[]): Stripe.V2.Core.EventDestination {
  const created = new Date(made.created * 1000).toISOString();
  return {
    id: made.id,
    object: 'v2.core.event_destination',
    created,
    description: made.description ?? '',
    enabled_events: made.enabled_events,
    event_payload: 'thin',
    events_from: ['@self'],
    livemode: false,
    metadata: made.metadata,
    name: thin ?? '',
    status: made.status === 'enabled' ? 'enabled' : 'disabled',
    type: 'webhook_endpoint',
    updated: created,
    ...(shown.length === 0
      ? {}
      : {
          webhook_endpoint: {
            ...(shown.includes('webhook_endpoint.url') ? { url: made.url } : {}),
            ...(shown.includes('webhook_endpoint.signing_secret') ? { signing_secret: secret } : {}),
          },
        }),
  } satisfies Stripe.V2.Core.EventDestination;
} // prettier-ignore
