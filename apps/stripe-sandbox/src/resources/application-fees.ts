import type { Stripe } from 'stripe';
import { owned } from '../engine/lookup.ts';
import { refundFee } from '../engine/refunds.ts';
import { createdField, page, pageFields } from '../http/lists.ts';
import { integer, metadata, text } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { showFee } from '../objects/show-fee.ts';

const get = (call: Call<unknown>): Stripe.ApplicationFee =>
  owned(call.engine.store.applicationFees, call.account, pathPart(call, 'id'), 'application_fee').object;

/** The platform's side of direct charges: asked without `Stripe-Account`. */
export const applicationFeeRoutes: readonly Route[] = [
  route('GET', '/v1/application_fees', { ...pageFields, ...createdField, charge: text }, (call) => {
    const { params } = call;
    const fees = [...call.engine.store.applicationFees.values()]
      .filter((row) => row.account === call.account)
      .map((row) => showFee(call.engine, row.object));
    const wanted = fees.filter(
      (fee) => (params.charge === undefined || fee.charge === params.charge) && (params.created?.(fee.created) ?? true),
    );
    return page(wanted, params, '/v1/application_fees');
  }),
  route('GET', '/v1/application_fees/:id', {}, (call) => showFee(call.engine, get(call))),
  route('POST', '/v1/application_fees/:id/refunds', { amount: integer, metadata }, (call) =>
    refundFee(call.engine, get(call), call.params.amount, call.params.metadata ?? {}),
  ),
  route('GET', '/v1/application_fees/:id/refunds', pageFields, (call) => {
    const { id } = get(call);
    const refunds = [...call.engine.store.feeRefunds.values()]
      .map((row) => row.object)
      .filter((refund) => refund.fee === id);
    return page(refunds, call.params, `/v1/application_fees/${id}/refunds`);
  }),
  route('GET', '/v1/application_fees/:id/refunds/:refund', {}, (call) => {
    get(call);
    return owned(call.engine.store.feeRefunds, call.account, pathPart(call, 'refund'), 'fee_refund').object;
  }),
];
