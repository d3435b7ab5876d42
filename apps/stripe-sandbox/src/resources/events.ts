import { asSent } from '../engine/deliveries.ts';
import { owned } from '../engine/lookup.ts';
import { createdField, page, pageFields } from '../http/lists.ts';
import { flag, list, text } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

/** What happened to an account's objects, as snapshots. */
export const eventRoutes: readonly Route[] = [
  route(
    'GET',
    '/v1/events',
    { ...pageFields, ...createdField, type: text, types: list(text), delivery_success: flag },
    (call) => {
      const { params } = call;
      const rows = [...call.engine.store.events.values()].filter((row) => {
        if (row.account !== call.account) return false;
        const { type } = row.object;
        const named =
          params.type === undefined ||
          type === params.type ||
          (params.type.endsWith('.*') && type.startsWith(params.type.slice(0, -1)));
        const arrived = row.deliveries.every((delivery) => delivery.state === 'delivered');
        return (
          named &&
          (params.types?.includes(type) ?? true) &&
          (params.delivery_success === undefined || params.delivery_success === arrived) &&
          (params.created?.(row.object.created) ?? true)
        );
      });
      return page(rows.map(asSent), params, '/v1/events');
    },
  ),
  route('GET', '/v1/events/:id', {}, (call) =>
    asSent(owned(call.engine.store.events, call.account, pathPart(call, 'id'), 'event')),
  ),
];
