import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import { keep, owned } from '../engine/lookup.ts';
import { change } from '../engine/store.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { mergeMetadata, metadata, text, textOrUnset, type Read } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';
import { customer } from '../objects/customer.ts';

const fields = {
  email: textOrUnset,
  name: textOrUnset,
  phone: textOrUnset,
  description: textOrUnset,
  metadata,
} as const;

export const customerRoutes: readonly Route[] = [
  route('POST', '/v1/customers', fields, (call) => {
    const object = customer(newId('cus_', 14), call.engine.clock.seconds());
    change(object, patch(object, call.params));
    keep(call.engine.store.customers, call.account, object);
    call.engine.events.emit(call.account, 'customer.created', object);
    return object;
  }),
  route('GET', '/v1/customers', { ...pageFields, ...createdField, email: text }, (call) =>
    list(
      call,
      {
        table: call.engine.store.customers,
        url: '/v1/customers',
        where: ({ object }) => call.params.email === undefined || object.email === call.params.email,
      },
      (row) => row.object,
    ),
  ),
  route(
    'GET',
    '/v1/customers/:id',
    {},
    (call) => owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer').object,
  ),
  route('POST', '/v1/customers/:id', fields, (call) => {
    const { object } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer');
    const before = change(object, patch(object, call.params));
    if (Object.keys(before).length > 0) call.engine.events.emit(call.account, 'customer.updated', object, before);
    return object;
  }),
];

/** Only what was named changes; '' unsets. */
function patch(object: Stripe.Customer, params: Read<typeof fields>): Partial<Stripe.Customer> {
  const named = (['email', 'name', 'phone', 'description'] as const).filter((name) => params[name] !== undefined);
  return {
    ...Object.fromEntries(named.map((name) => [name, params[name] || null])),
    ...(params.metadata === undefined ? {} : { metadata: mergeMetadata(object.metadata, params.metadata) }),
  };
}
