import type { Stripe } from 'stripe';
import { sessionOfIntent } from '../engine/checkout.ts';
import { owned } from '../engine/lookup.ts';
import { cancelIntent, CANCELLABLE } from '../engine/payments.ts';
import type { Kept } from '../engine/state.ts';
import { change } from '../engine/store.ts';
import { invalidRequest, notPlayed } from '../http/errors.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { mergeMetadata, metadata, oneOf, text, textOrUnset } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';

const get = (call: Call<unknown>): Kept<Stripe.PaymentIntent> =>
  owned(call.engine.store.paymentIntents, call.account, pathPart(call, 'id'), 'payment_intent');

/** Intents are made and confirmed by Checkout here: the API reads them, edits what is descriptive, and may cancel. */
export const paymentIntentRoutes: readonly Route[] = [
  route('GET', '/v1/payment_intents', { ...pageFields, ...createdField, customer: text }, (call) =>
    list(
      call,
      {
        table: call.engine.store.paymentIntents,
        url: '/v1/payment_intents',
        having: { customer: call.params.customer },
      },
      (row) => row.object,
    ),
  ),
  route('POST', '/v1/payment_intents', {}, () => {
    throw notPlayed('PaymentIntents without a Checkout Session');
  }),
  route('GET', '/v1/payment_intents/:id', { client_secret: text }, (call) => get(call).object),
  route('POST', '/v1/payment_intents/:id', { description: text, metadata, receipt_email: textOrUnset }, (call) => {
    const { object } = get(call);
    change(object, {
      ...(call.params.description === undefined ? {} : { description: call.params.description }),
      ...(call.params.metadata === undefined ? {} : { metadata: mergeMetadata(object.metadata, call.params.metadata) }),
      ...(call.params.receipt_email === undefined ? {} : { receipt_email: call.params.receipt_email || null }),
    });
    return object;
  }),
  route(
    'POST',
    '/v1/payment_intents/:id/cancel',
    { cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer') },
    (call) => {
      const intent = get(call);
      const { status } = intent.object;
      if (!CANCELLABLE.includes(status)) {
        throw unexpectedState(
          `You cannot cancel this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
        );
      }
      if (sessionOfIntent(call.engine, intent.object.id)?.object.status === 'open') {
        throw unexpectedState(
          'You cannot cancel a PaymentIntent that belongs to an open Checkout Session. Expire the Checkout Session instead.',
        );
      }
      cancelIntent(call.engine, intent, call.params.cancellation_reason ?? null);
      return intent.object;
    },
  ),
];

const unexpectedState = (message: string): Error =>
  invalidRequest(message, { code: 'payment_intent_unexpected_state' });
