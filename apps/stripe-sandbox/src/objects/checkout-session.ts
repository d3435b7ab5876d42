import { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import type { LineRow } from '../engine/state.ts';

/** What a session is made from; everything else of the object follows from it or is not played by the sandbox. */
export interface NewSession {
  readonly created: number;
  readonly expiresAt: number;
  readonly publicUrl: string;
  readonly currency: string;
  readonly totalMinor: number;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly clientReferenceId: string | null;
  readonly customer: string | null;
  readonly customerEmail: string | null;
  readonly customerCreation: Stripe.Checkout.Session.CustomerCreation | null;
  readonly metadata: Record<string, string>;
  readonly locale: Stripe.Checkout.Session.Locale | null;
  readonly submitType: Stripe.Checkout.Session.SubmitType | null;
  readonly adaptivePricing: boolean;
  readonly billingAddressCollection: Stripe.Checkout.Session.BillingAddressCollection | null;
  readonly allowedMethodTypes: string[] | null;
  readonly excludedMethodTypes: string[] | null;
  readonly methodTypes: string[];
  /** Null without a customer. */
  readonly saved: Stripe.Checkout.SessionCreateParams.SavedPaymentMethodOptions | null;
  readonly setupFutureUsage: string | null;
}

export function checkoutSession(from: NewSession): Stripe.Checkout.Session {
  const id = newId('cs_test_a1', 58);
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: from.adaptivePricing },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: from.allowedMethodTypes,
    amount_subtotal: from.totalMinor,
    amount_total: from.totalMinor,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: from.billingAddressCollection,
    cancel_url: from.cancelUrl,
    client_reference_id: from.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: from.created,
    currency: from.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: from.customer,
    customer_account: null,
    customer_creation: from.customerCreation,
    customer_details: from.customerEmail === null ? null : customerDetails(from.customerEmail, null),
    customer_email: from.customerEmail,
    discounts: [],
    ...(from.excludedMethodTypes === null ? {} : { excluded_payment_method_types: from.excludedMethodTypes }),
    expires_at: from.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    locale: from.locale,
    managed_payments: { enabled: false },
    metadata: { ...from.metadata },
    mode: 'payment',
    optional_items: null,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: from.methodTypes,
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options:
      from.saved === null
        ? null
        : {
            allow_redisplay_filters: from.saved.allow_redisplay_filters ?? ['always'],
            payment_method_remove: from.saved.payment_method_remove ?? 'disabled',
            payment_method_save: from.saved.payment_method_save ?? null,
          },
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: from.submitType,
    subscription: null,
    success_url: from.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${from.publicUrl}/c/pay/${id}`,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

export function customerDetails(email: string | null, name: string | null): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

export function lineItem(line: LineRow, created: number): Stripe.LineItem {
  const amount = line.unitAmountMinor * line.quantity;
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: line.currency,
    description: line.name,
    metadata: line.metadata,
    price: {
      id: line.priceId,
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created,
      currency: line.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: line.productId,
      recurring: null,
      tax_behavior: line.taxBehavior,
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: line.unitAmountMinor,
      unit_amount_decimal: Stripe.Decimal.from(line.unitAmountMinor),
    },
    quantity: line.quantity,
  } satisfies Stripe.LineItem;
}
