import type { Stripe } from 'stripe';

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** Visa's codes for the reasons that the test cards give; any other reason gets the one for "other". */
const NETWORK_CODES: Readonly<Record<string, string>> = {
  fraudulent: '10.4',
  product_not_received: '13.1',
  product_unacceptable: '13.3',
  credit_not_processed: '13.6',
  duplicate: '12.6',
};

/** A payer's bank that takes a payment back (or, for an inquiry, only asks). `balance_transactions` is filled in when it is shown. */
export function dispute(from: {
  id: string;
  created: number;
  charge: Stripe.Charge;
  amountMinor: number;
  reason: string;
  inquiry: boolean;
  /** Unix seconds; null when the bank's word is final. */
  dueBy: number | null;
}): Stripe.Dispute {
  const { charge } = from;
  const card = charge.payment_method_details?.card;
  const network_reason_code = NETWORK_CODES[from.reason] ?? '10.5';
  return {
    id: from.id,
    object: 'dispute',
    amount: from.amountMinor,
    balance_transactions: [],
    charge: charge.id,
    created: from.created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {
      ...NO_EVIDENCE,
      customer_email_address: charge.billing_details.email,
      customer_name: charge.billing_details.name,
    },
    evidence_details: {
      due_by: from.dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: from.inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(card
      ? {
          network_reason_code,
          payment_method_details: {
            type: 'card',
            card: {
              brand: card.brand ?? 'visa',
              case_type: from.inquiry ? 'inquiry' : 'chargeback',
              network: card.network ?? card.brand ?? 'visa',
              network_reason_code,
            },
          } satisfies Stripe.Dispute.PaymentMethodDetails,
        }
      : {}),
    reason: from.reason,
    status: from.inquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute;
}

export function fraudWarning(from: {
  id: string;
  created: number;
  charge: Stripe.Charge;
}): Stripe.Radar.EarlyFraudWarning {
  return {
    id: from.id,
    object: 'radar.early_fraud_warning',
    actionable: true,
    charge: from.charge.id,
    created: from.created,
    fraud_type: 'unauthorized_use_of_card',
    livemode: false,
    ...(from.charge.payment_intent === null ? {} : { payment_intent: from.charge.payment_intent }),
  } satisfies Stripe.Radar.EarlyFraudWarning;
}
