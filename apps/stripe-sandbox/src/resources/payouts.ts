import type { Stripe } from 'stripe';
import { owned } from '../engine/lookup.ts';
import { payOutByHand } from '../engine/payouts.ts';
import { change } from '../engine/store.ts';
import { invalidRequest, need, notPlayed } from '../http/errors.ts';
import { createdField, list, pageFields, span, within } from '../http/lists.ts';
import { integer, list as listOf, mergeMetadata, metadata, oneOf, text, type Param } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

const createFields = {
  amount: integer,
  currency: text,
  description: text,
  destination: text,
  expand: listOf(text),
  metadata,
  method: oneOf('standard', 'instant'),
  payout_method: text,
  source_type: oneOf('card', 'bank_account', 'fpx'),
  statement_descriptor: text,
} satisfies Record<keyof Stripe.PayoutCreateParams, Param<unknown>>;

export const payoutRoutes: readonly Route[] = [
  route('POST', '/v1/payouts', createFields, (call) => {
    const { params } = call;
    if (params.method === 'instant') throw notPlayed('instant payouts', 'method');
    if (params.destination !== undefined || params.payout_method !== undefined)
      throw notPlayed('a choice of bank accounts', 'destination');
    const amountMinor = need(params.amount, 'amount');
    if (amountMinor < 1)
      throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
    return payOutByHand(call.engine, call.account, {
      amountMinor,
      currency: need(params.currency, 'currency').toLowerCase(),
      description: params.description ?? null,
      metadata: params.metadata ?? {},
      ...(params.statement_descriptor === undefined ? {} : { statementDescriptor: params.statement_descriptor }),
    });
  }),
  route(
    'GET',
    '/v1/payouts',
    {
      ...pageFields,
      ...createdField,
      arrival_date: span,
      destination: text,
      status: oneOf('pending', 'paid', 'failed', 'canceled', 'in_transit'),
    },
    (call) => {
      const { status, destination, arrival_date } = call.params;
      return list(
        call,
        {
          table: call.engine.store.payouts,
          url: '/v1/payouts',
          where: ({ object }) =>
            (status === undefined || object.status === status) &&
            (destination === undefined || object.destination === destination) &&
            within(object.arrival_date, arrival_date),
        },
        (row) => row.object,
      );
    },
  ),
  route(
    'GET',
    '/v1/payouts/:id',
    {},
    (call) => owned(call.engine.store.payouts, call.account, pathPart(call, 'id'), 'payout').object,
  ),
  route('POST', '/v1/payouts/:id', { metadata }, (call) => {
    const { object } = owned(call.engine.store.payouts, call.account, pathPart(call, 'id'), 'payout');
    if (call.params.metadata !== undefined)
      change(object, { metadata: mergeMetadata(object.metadata ?? {}, call.params.metadata) });
    return object;
  }),
];
