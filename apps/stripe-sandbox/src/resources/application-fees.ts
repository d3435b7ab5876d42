import type { Stripe } from 'stripe';
import { owned } from '../engine/lookup.ts';
import { refundFee } from '../engine/refunds.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { integer, metadata, text } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { showFee } from '../objects/show-fee.ts';

const get = (call: Call<unknown>): Stripe.ApplicationFee =>
  owned(call.engine.store.applicationFees, call.account, pathPart(call, 'id'), 'application_fee').object;

/** The platform's side of direct charges: asked without `Stripe-Account`. */
export const applicationFeeRoutes: readonly Route[] = [
  route('GET', '/v1/application_fees', { ...pageFields, ...createdField, charge: text }, (call) =>
    list(
      call,
      {
        table: call.engine.store.applicationFees,
        url: '/v1/application_fees',
        having: { charge: call.params.charge },
      },
      (row) => showFee(call.engine, row.object),
    ),
  ),
  route('GET', '/v1/application_fees/:id', {}, (call) => showFee(call.engine, get(call))),
  route('POST', '/v1/application_fees/:id/refunds', { amount: integer, metadata }, (call) =>
    refundFee(call.engine, get(call), call.params.amount, call.params.metadata ?? {}),
  ),
  route('GET', '/v1/application_fees/:id/refunds', pageFields, (call) => {
    const { id } = get(call);
    return list(
      call,
      { table: call.engine.store.feeRefunds, url: `/v1/application_fees/${id}/refunds`, having: { fee: id } },
      (row) => row.object,
    );
  }),
  route('GET', '/v1/application_fees/:id/refunds/:refund', {}, (call) => {
    get(call);
    return owned(call.engine.store.feeRefunds, call.account, pathPart(call, 'refund'), 'fee_refund').object;
  }),
];
