import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import type { PaymentTerms } from '../engine/state.ts';
import { PLATFORM_APPLICATION } from '../engine/names.ts';

/** A new PaymentIntent in `requires_payment_method`, with every field of the API. */
export function paymentIntent(from: {
  created: number;
  amountMinor: number;
  currency: string;
  customer: string | null;
  methodTypes: string[];
  terms: PaymentTerms;
  onConnectedAccount: boolean;
}): Stripe.PaymentIntent {
  const id = newId('pi_3');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: from.amountMinor,
    amount_capturable: 0,
    amount_received: 0,
    application: from.onConnectedAccount ? PLATFORM_APPLICATION : null,
    application_fee_amount: from.terms.applicationFeeMinor,
    automatic_payment_methods: { enabled: true, allow_redirects: 'always' },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: newId(`${id}_secret_`),
    confirmation_method: 'automatic',
    created: from.created,
    currency: from.currency,
    customer: from.customer,
    customer_account: null,
    description: from.terms.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: { ...from.terms.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: from.methodTypes,
    payment_record: null,
    processing: null,
    receipt_email: from.terms.receiptEmail,
    review: null,
    setup_future_usage: from.terms.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: from.terms.statementDescriptorSuffix,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}
