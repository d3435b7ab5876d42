import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import { keep, owned } from '../engine/lookup.ts';
import { change } from '../engine/store.ts';
import { createdField, page, pageFields } from '../http/lists.ts';
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
  route('GET', '/v1/customers', { ...pageFields, ...createdField, email: text }, (call) => {
    const { params } = call;
    const rows = [...call.engine.store.customers.values()]
      .filter((row) => row.account === call.account)
      .map((row) => row.object);
    const wanted = rows.filter(
      (one) => (params.email === undefined || one.email === params.email) && (params.created?.(one.created) ?? true),
    );
    return page(wanted, params, '/v1/customers');
  }),
  route(
    'GET',
    '/v1/customers/:id',
    {},
    (call) => owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer').object,
  ),
  route('POST', '/v1/customers/:id', fields, (call) => {
    const { object } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer');
    const before = change(object, patch(object, call.params));
    call.engine.store.changed();
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
