import { newId } from '../engine/ids.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import type { EndpointRow } from '../engine/state.ts';
import { change } from '../engine/store.ts';
import { ApiError, invalidRequest, need, resourceMissing } from '../http/errors.ts';
import { page, pageFields } from '../http/lists.ts';
import { flag, list, mergeMetadata, metadata, text, textOrUnset } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { webhookEndpoint } from '../objects/webhook-endpoint.ts';

/** Endpoints belong to the platform; `connect: true` ones hear of its connected accounts. The secret is shown once, at creation. */
export const webhookEndpointRoutes: readonly Route[] = [
  route(
    'POST',
    '/v1/webhook_endpoints',
    { url: text, enabled_events: list(text), connect: flag, description: textOrUnset, metadata, api_version: text },
    (call) => {
      platformOnly(call);
      const { params } = call;
      const object = webhookEndpoint({
        created: call.engine.clock.seconds(),
        url: checkUrl(need(params.url, 'url')),
        events: need(params.enabled_events, 'enabled_events'),
        description: params.description || null,
        metadata: params.metadata ?? {},
        apiVersion: params.api_version ?? null,
        connect: params.connect ?? false,
      });
      const secret = newId('whsec_', 32);
      call.engine.store.endpoints.set(object.id, {
        object,
        secret,
        connect: params.connect ?? false,
        configured: false,
      });
      return { ...object, secret };
    },
  ),
  route('GET', '/v1/webhook_endpoints', pageFields, (call) => {
    platformOnly(call);
    return page(
      [...call.engine.store.endpoints.values()].filter((row) => row.thin === undefined).map((row) => row.object),
      call.params,
      '/v1/webhook_endpoints',
    );
  }),
  route('GET', '/v1/webhook_endpoints/:id', {}, (call) => get(call).object),
  route(
    'POST',
    '/v1/webhook_endpoints/:id',
    { url: text, enabled_events: list(text), disabled: flag, description: textOrUnset, metadata },
    (call) => {
      const { object } = get(call);
      const { params } = call;
      change(object, {
        ...(params.url === undefined ? {} : { url: checkUrl(params.url) }),
        ...(params.enabled_events === undefined ? {} : { enabled_events: params.enabled_events }),
        ...(params.disabled === undefined ? {} : { status: params.disabled ? 'disabled' : 'enabled' }),
        ...(params.description === undefined ? {} : { description: params.description || null }),
        ...(params.metadata === undefined ? {} : { metadata: mergeMetadata(object.metadata, params.metadata) }),
      });
      return object;
    },
  ),
  route('DELETE', '/v1/webhook_endpoints/:id', {}, (call) => {
    const { object } = get(call);
    call.engine.store.endpoints.delete(object.id);
    return { id: object.id, object: 'webhook_endpoint', deleted: true };
  }),
];

function get(call: Call<unknown>): EndpointRow {
  platformOnly(call);
  const id = pathPart(call, 'id');
  const row = call.engine.store.endpoints.get(id);
  if (!row) throw resourceMissing('webhook_endpoint', id);
  return row;
}

function platformOnly(call: Call<unknown>): void {
  if (call.account === PLATFORM_ACCOUNT) return;
  throw new ApiError(403, {
    type: 'invalid_request_error',
    message: 'Webhook endpoints of a connected account are not the platform’s to manage: leave out Stripe-Account.',
  });
}

function checkUrl(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw invalidRequest('Invalid URL: An explicit scheme (such as https) must be provided.', {
      code: 'url_invalid',
      param: 'url',
    });
  return url;
}
