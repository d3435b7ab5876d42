import { detachMethod } from '../engine/saved-methods.ts';
import { owned } from '../engine/lookup.ts';
import type { PaymentMethodRow } from '../engine/state.ts';
import { change } from '../engine/store.ts';
import { invalidRequest, need } from '../http/errors.ts';
import { list, pageFields } from '../http/lists.ts';
import { mergeMetadata, metadata, oneOf, text } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';

const redisplay = oneOf('always', 'limited', 'unspecified');
const listFields = { ...pageFields, type: text, allow_redisplay: redisplay } as const;

const get = (call: Call<unknown>, part = 'id'): PaymentMethodRow =>
  owned(call.engine.store.paymentMethods, call.account, pathPart(call, part), 'payment_method');

function ofCustomer(
  call: Call<{ limit?: number; type?: string; allow_redisplay?: string }>,
  customer: string,
  url: string,
): unknown {
  const { type, allow_redisplay } = call.params;
  return list(
    call,
    {
      table: call.engine.store.paymentMethods,
      url,
      having: { customer },
      where: ({ object }) =>
        (type === undefined || object.type === type) &&
        (allow_redisplay === undefined || object.allow_redisplay === allow_redisplay),
    },
    (row) => row.object,
  );
}

/** What payments were made with, and what customers have kept to use again. */
export const paymentMethodRoutes: readonly Route[] = [
  route('GET', '/v1/payment_methods', { ...listFields, customer: text }, (call) => {
    const customer = need(call.params.customer, 'customer');
    owned(call.engine.store.customers, call.account, customer, 'customer', 'customer');
    return ofCustomer(call, customer, '/v1/payment_methods');
  }),
  route('GET', '/v1/payment_methods/:id', {}, (call) => get(call).object),
  route('POST', '/v1/payment_methods/:id', { allow_redisplay: redisplay, metadata }, (call) => {
    const { object } = get(call);
    const { params } = call;
    if (object.customer === null)
      throw invalidRequest('You must save this PaymentMethod to a customer before you can update it.');
    change(object, {
      ...(params.allow_redisplay === undefined ? {} : { allow_redisplay: params.allow_redisplay }),
      ...(params.metadata === undefined ? {} : { metadata: mergeMetadata(object.metadata ?? {}, params.metadata) }),
    });
    return object;
  }),
  route('POST', '/v1/payment_methods/:id/detach', {}, (call) => {
    const row = get(call);
    if (row.object.customer === null)
      throw invalidRequest(
        'The payment method you provided is not attached to a customer so detachment is impossible.',
      );
    detachMethod(call.engine, row);
    return row.object;
  }),
  route('GET', '/v1/customers/:id/payment_methods', listFields, (call) => {
    const { id } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer').object;
    return ofCustomer(call, id, `/v1/customers/${id}/payment_methods`);
  }),
  route('GET', '/v1/customers/:id/payment_methods/:method', {}, (call) => {
    const { id } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer').object;
    const { object } = get(call, 'method');
    if (object.customer !== id) throw invalidRequest(`This customer has no payment method ${object.id}.`);
    return object;
  }),
  route('DELETE', '/v1/customers/:id', {}, (call) => {
    const { object } = owned(call.engine.store.customers, call.account, pathPart(call, 'id'), 'customer');
    for (const row of call.engine.store.paymentMethods.by('customer', object.id)) detachMethod(call.engine, row);
    call.engine.store.customers.delete(object.id);
    call.engine.events.emit(call.account, 'customer.deleted', object);
    return { id: object.id, object: 'customer', deleted: true };
  }),
];
