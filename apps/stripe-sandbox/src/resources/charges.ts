import { owned } from '../engine/lookup.ts';
import { change } from '../engine/store.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { mergeMetadata, metadata, text } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

/** Every attempt at a payment, also the refused ones. */
export const chargeRoutes: readonly Route[] = [
  route(
    'GET',
    '/v1/charges',
    { ...pageFields, ...createdField, customer: text, payment_intent: text, transfer_group: text },
    (call) => {
      const { customer, payment_intent, transfer_group } = call.params;
      return list(
        call,
        {
          table: call.engine.store.charges,
          url: '/v1/charges',
          having: { customer, payment_intent },
          where: ({ object }) => transfer_group === undefined || object.transfer_group === transfer_group,
        },
        (row) => row.object,
      );
    },
  ),
  route(
    'GET',
    '/v1/charges/:id',
    {},
    (call) => owned(call.engine.store.charges, call.account, pathPart(call, 'id'), 'charge').object,
  ),
  route('POST', '/v1/charges/:id', { description: text, metadata, receipt_email: text }, (call) => {
    const { object } = owned(call.engine.store.charges, call.account, pathPart(call, 'id'), 'charge');
    const before = change(object, {
      ...(call.params.description === undefined ? {} : { description: call.params.description }),
      ...(call.params.metadata === undefined ? {} : { metadata: mergeMetadata(object.metadata, call.params.metadata) }),
      ...(call.params.receipt_email === undefined ? {} : { receipt_email: call.params.receipt_email }),
    });
    if (Object.keys(before).length > 0) call.engine.events.emit(call.account, 'charge.updated', object, before);
    return object;
  }),
];
