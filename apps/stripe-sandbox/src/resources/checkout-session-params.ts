import type { Stripe } from 'stripe';
import { anything, flag, integer, list, metadata, object, oneOf, text, type Param, type Read } from '../http/params.ts';

const priceData = object({
  currency: text,
  product: text,
  product_data: object({
    description: text,
    images: list(text),
    metadata,
    name: text,
    tax_code: text,
    tax_details: anything,
    unit_label: text,
  } satisfies Record<keyof Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData, Param<unknown>>),
  recurring: anything,
  tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
  unit_amount: integer,
  unit_amount_decimal: text,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.LineItem.PriceData, Param<unknown>>);

const lineFields = {
  adjustable_quantity: anything,
  metadata,
  price: text,
  price_data: priceData,
  quantity: integer,
  tax_rates: anything,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.LineItem, Param<unknown>>;
export type LineParams = Read<typeof lineFields>;

const paymentIntentData = object({
  application_fee_amount: integer,
  capture_method: oneOf('automatic', 'automatic_async', 'manual'),
  description: text,
  metadata,
  on_behalf_of: text,
  receipt_email: text,
  setup_future_usage: oneOf('off_session', 'on_session'),
  shipping: anything,
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_data: anything,
  transfer_group: text,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams.PaymentIntentData, Param<unknown>>);

/**
 * All 50 parameters of the pinned API version, and no other: the compiler compares this list with the SDK's, so a
 * parameter that Stripe has removed (`payment_method_types`) cannot slip in here and pass only locally.
 */
export const sessionCreateFields = {
  adaptive_pricing: object({ enabled: flag }),
  after_expiration: anything,
  allow_promotion_codes: anything,
  allowed_payment_method_types: list(text),
  automatic_tax: anything,
  billing_address_collection: oneOf('auto', 'required'),
  branding_settings: anything,
  cancel_url: text,
  client_reference_id: text,
  consent_collection: anything,
  currency: text,
  custom_fields: anything,
  custom_text: anything,
  customer: text,
  customer_account: text,
  customer_creation: oneOf('always', 'if_required'),
  customer_email: text,
  customer_update: anything,
  discounts: anything,
  excluded_payment_method_types: list(text),
  expand: list(text),
  expires_at: integer,
  integration_identifier: text,
  invoice_creation: anything,
  line_items: list(object(lineFields)),
  locale: text,
  managed_payments: anything,
  metadata,
  mode: oneOf('payment', 'setup', 'subscription'),
  name_collection: anything,
  optional_items: anything,
  origin_context: anything,
  payment_intent_data: paymentIntentData,
  payment_method_collection: anything,
  payment_method_configuration: anything,
  payment_method_data: anything,
  payment_method_options: anything,
  permissions: anything,
  phone_number_collection: anything,
  redirect_on_completion: anything,
  return_url: anything,
  saved_payment_method_options: object({
    allow_redisplay_filters: list(oneOf('always', 'limited', 'unspecified')),
    payment_method_remove: oneOf('disabled', 'enabled'),
    payment_method_save: oneOf('disabled', 'enabled'),
  } satisfies Record<keyof Stripe.Checkout.SessionCreateParams.SavedPaymentMethodOptions, Param<unknown>>),
  setup_intent_data: anything,
  shipping_address_collection: anything,
  shipping_options: anything,
  submit_type: oneOf('auto', 'book', 'donate', 'pay', 'subscribe'),
  subscription_data: anything,
  success_url: text,
  tax_id_collection: anything,
  ui_mode: oneOf('hosted_page', 'embedded_page', 'elements', 'form'),
  wallet_options: anything,
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams, Param<unknown>>;

/** Stripe takes these and they would change what happens; the sandbox does not play them, so it refuses instead of ignoring. */
export const NOT_PLAYED = [
  'after_expiration',
  'allow_promotion_codes',
  'automatic_tax',
  'consent_collection',
  'custom_fields',
  'customer_account',
  'discounts',
  'invoice_creation',
  'managed_payments',
  'name_collection',
  'optional_items',
  'phone_number_collection',
  'return_url',
  'setup_intent_data',
  'shipping_address_collection',
  'shipping_options',
  'subscription_data',
  'tax_id_collection',
] as const satisfies readonly (keyof typeof sessionCreateFields)[];
