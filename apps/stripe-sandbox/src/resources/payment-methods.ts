import { owned } from '../engine/lookup.ts';
import { list, pageFields } from '../http/lists.ts';
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
    const { type } = call.params;
    return list(
      call,
      {
        table: call.engine.store.paymentMethods,
        url: `/v1/customers/${object.id}/payment_methods`,
        having: { customer: object.id },
        where: (row) => type === undefined || row.object.type === type,
      },
      (row) => row.object,
    );
  }),
];
