import type { Stripe } from 'stripe';
import { owned } from '../engine/lookup.ts';
import { idOf } from '../engine/ids.ts';
import { refundCharge } from '../engine/refunds.ts';
import type { Kept } from '../engine/state.ts';
import { change } from '../engine/store.ts';
import { invalidRequest, missing, notPlayed } from '../http/errors.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import {
  anything,
  flag,
  integer,
  list as listOf,
  mergeMetadata,
  metadata,
  oneOf,
  text,
  type Param,
  type Read,
} from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';

const createFields = {
  amount: integer,
  charge: text,
  currency: anything,
  customer: anything,
  expand: listOf(text),
  instructions_email: text,
  metadata,
  origin: anything,
  payment_intent: text,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  refund_application_fee: flag,
  reverse_transfer: flag,
} satisfies Record<keyof Stripe.RefundCreateParams, Param<unknown>>;

export const refundRoutes: readonly Route[] = [
  route('POST', '/v1/refunds', createFields, (call) => {
    const { params } = call;
    if (params.reverse_transfer === true) throw notPlayed('transfers', 'reverse_transfer');
    if (params.origin !== undefined || params.customer !== undefined) throw notPlayed('refunds of a customer balance');
    const charge = chargeOf(call);
    if (params.refund_application_fee === true && charge.object.application_fee_amount === null) {
      throw invalidRequest(`Charge ${charge.object.id} does not have an application fee to refund.`, {
        param: 'refund_application_fee',
      });
    }
    return refundCharge(call.engine, charge, {
      ...(params.amount === undefined ? {} : { amountMinor: params.amount }),
      reason: params.reason ?? null,
      metadata: params.metadata ?? {},
      returnFee: params.refund_application_fee ?? false,
    });
  }),
  route('GET', '/v1/refunds', { ...pageFields, ...createdField, charge: text, payment_intent: text }, (call) => {
    const { charge, payment_intent } = call.params;
    return list(
      call,
      { table: call.engine.store.refunds, url: '/v1/refunds', having: { charge, payment_intent } },
      (row) => row.object,
    );
  }),
  route('GET', '/v1/refunds/:id', {}, (call) => get(call).object),
  route('POST', '/v1/refunds/:id', { metadata }, (call) => {
    const { object } = get(call);
    if (call.params.metadata !== undefined)
      change(object, { metadata: mergeMetadata(object.metadata ?? {}, call.params.metadata) });
    return object;
  }),
];

const get = (call: Call<unknown>): Kept<Stripe.Refund> =>
  owned(call.engine.store.refunds, call.account, pathPart(call, 'id'), 'refund');

/** The charge that is named, or the one that paid the PaymentIntent. */
function chargeOf({ engine, account, params }: Call<Read<typeof createFields>>): Kept<Stripe.Charge> {
  if (params.charge !== undefined && params.payment_intent !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: charge, payment_intent.', { param: 'charge' });
  }
  if (params.charge !== undefined) return owned(engine.store.charges, account, params.charge, 'charge', 'charge');
  if (params.payment_intent === undefined) throw missing('payment_intent');
  const intent = owned(
    engine.store.paymentIntents,
    account,
    params.payment_intent,
    'payment_intent',
    'payment_intent',
  ).object;
  if (intent.status !== 'succeeded' || intent.latest_charge === null) {
    throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  }
  return owned(engine.store.charges, account, idOf(intent.latest_charge), 'charge');
}
