import { asSent } from '../engine/deliveries.ts';
import { owned } from '../engine/lookup.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { flag, list as listOf, text } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

/** What happened to an account's objects, as snapshots. */
export const eventRoutes: readonly Route[] = [
  route(
    'GET',
    '/v1/events',
    { ...pageFields, ...createdField, type: text, types: listOf(text), delivery_success: flag },
    (call) => {
      const { type, types, delivery_success } = call.params;
      const one = type === undefined || type.endsWith('.*') ? undefined : `${call.account} ${type}`;
      return list(
        call,
        {
          table: call.engine.store.events,
          url: '/v1/events',
          having: { type: one },
          where: ({ object, deliveries }) =>
            (type === undefined || one !== undefined || object.type.startsWith(type.slice(0, -1))) &&
            (types?.includes(object.type) ?? true) &&
            (delivery_success === undefined ||
              delivery_success === deliveries.every((delivery) => delivery.state === 'delivered')),
        },
        asSent,
      );
    },
  ),
  route('GET', '/v1/events/:id', {}, (call) =>
    asSent(owned(call.engine.store.events, call.account, pathPart(call, 'id'), 'event')),
  ),
];
