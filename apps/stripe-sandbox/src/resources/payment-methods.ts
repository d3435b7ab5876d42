import { owned } from '../engine/lookup.ts';
import { page, pageFields } from '../http/lists.ts';
import { text } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

export const paymentMethodRoutes: readonly Route[] = [
  route(
    'GET',
    '/v1/payment_methods/:id',
    {},
    (call) => owned(call.engine.store.paymentMethods, call.account, pathPart(call, 'id'), 'payment_method').object,
  ),
  route('GET', '/v1/customers/:id/payment_methods', { ...pageFields, type: text }, (call) => {
    const { object } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer');
    const methods = [...call.engine.store.paymentMethods.values()]
      .filter((row) => row.account === call.account)
      .map((row) => row.object);
    const wanted = methods.filter(
      (method) => method.customer === object.id && (call.params.type === undefined || method.type === call.params.type),
    );
    return page(wanted, call.params, `/v1/customers/${object.id}/payment_methods`);
  }),
];
