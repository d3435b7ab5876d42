import type { Stripe } from 'stripe';
import { decideDispute, giveEvidence, isClosed, showDispute } from '../engine/disputes.ts';
import { owned } from '../engine/lookup.ts';
import type { DisputeRow } from '../engine/state.ts';
import { change } from '../engine/store.ts';
import { invalidRequest, notPlayed } from '../http/errors.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { anything, flag, longText, mergeMetadata, metadata, object, oneOf, text, type Param } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';

type EvidenceParams = Stripe.DisputeUpdateParams.Evidence;
/** Files are uploaded to Stripe first; the sandbox keeps no files, so their fields are refused. */
const FILES = [
  'cancellation_policy',
  'customer_communication',
  'customer_signature',
  'duplicate_charge_documentation',
  'receipt',
  'refund_policy',
  'service_documentation',
  'shipping_documentation',
  'uncategorized_file',
  'appeal',
  'enhanced_evidence',
] as const satisfies readonly (keyof EvidenceParams)[];
const evidence = object({
  access_activity_log: longText,
  appeal: anything,
  billing_address: longText,
  cancellation_policy: anything,
  cancellation_policy_disclosure: longText,
  cancellation_rebuttal: longText,
  customer_communication: anything,
  customer_email_address: longText,
  customer_name: longText,
  customer_purchase_ip: longText,
  customer_signature: anything,
  duplicate_charge_documentation: anything,
  duplicate_charge_explanation: longText,
  duplicate_charge_id: longText,
  enhanced_evidence: anything,
  product_description: longText,
  receipt: anything,
  refund_policy: anything,
  refund_policy_disclosure: longText,
  refund_refusal_explanation: longText,
  service_date: longText,
  service_documentation: anything,
  shipping_address: longText,
  shipping_carrier: longText,
  shipping_date: longText,
  shipping_documentation: anything,
  shipping_tracking_number: longText,
  uncategorized_file: anything,
  uncategorized_text: longText,
} satisfies Record<keyof EvidenceParams, Param<unknown>>);

const EVIDENCE_MAX = 150_000;

const get = (call: Call<unknown>): DisputeRow =>
  owned(call.engine.store.disputes, call.account, pathPart(call, 'id'), 'dispute');

export const disputeRoutes: readonly Route[] = [
  route('GET', '/v1/disputes', { ...pageFields, ...createdField, charge: text, payment_intent: text }, (call) => {
    const { charge, payment_intent } = call.params;
    return list(
      call,
      { table: call.engine.store.disputes, url: '/v1/disputes', having: { charge, payment_intent } },
      (row) => showDispute(call.engine, row),
    );
  }),
  route('GET', '/v1/disputes/:id', {}, (call) => showDispute(call.engine, get(call))),
  route(
    'POST',
    '/v1/disputes/:id',
    {
      evidence,
      metadata,
      submit: flag,
      intended_submission_method: oneOf('manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'),
    },
    (call) => {
      const row = get(call);
      const { params } = call;
      if (params.intended_submission_method?.includes('smart'))
        throw notPlayed('Smart Disputes', 'intended_submission_method');
      if (params.metadata !== undefined)
        change(row.object, { metadata: mergeMetadata(row.object.metadata, params.metadata) });
      if (params.evidence !== undefined || params.submit === true)
        giveEvidence(call.engine, row, textsOf(params.evidence ?? {}), params.submit ?? true);
      return showDispute(call.engine, row);
    },
  ),
  route('POST', '/v1/disputes/:id/close', {}, (call) => {
    const row = get(call);
    if (isClosed(row.object)) throw invalidRequest('This dispute is already closed');
    decideDispute(call.engine, row, 'lost');
    return showDispute(call.engine, row);
  }),
  route(
    'GET',
    '/v1/radar/early_fraud_warnings',
    { ...pageFields, ...createdField, charge: text, payment_intent: text },
    (call) => {
      const { charge, payment_intent } = call.params;
      return list(
        call,
        {
          table: call.engine.store.fraudWarnings,
          url: '/v1/radar/early_fraud_warnings',
          having: { charge, payment_intent },
        },
        (row) => row.object,
      );
    },
  ),
  route(
    'GET',
    '/v1/radar/early_fraud_warnings/:id',
    {},
    (call) => owned(call.engine.store.fraudWarnings, call.account, pathPart(call, 'id'), 'early_fraud_warning').object,
  ),
];

/** Only what was named changes; '' takes it away. */
function textsOf(given: Readonly<Record<string, unknown>>): Partial<Stripe.Dispute.Evidence> {
  for (const name of FILES)
    if (given[name] !== undefined) throw notPlayed('files of evidence: give it as text', `evidence[${name}]`);
  const texts = Object.entries(given).map(([name, value]) => [name, String(value) || null] as const);
  const characters = texts.reduce((sum, [, value]) => sum + (value?.length ?? 0), 0);
  if (characters > EVIDENCE_MAX)
    throw invalidRequest(`The combined character count of all evidence is more than ${EVIDENCE_MAX}.`, {
      param: 'evidence',
    });
  return Object.fromEntries(texts);
}
