import type { Stripe } from 'stripe';
import type { Decline } from '../engine/cards.ts';
import { idOf, newId } from '../engine/ids.ts';
import { PLATFORM_APPLICATION } from '../engine/names.ts';
import { emptyAddress } from './payment-method.ts';

/** `paid` and `pending` charges carry no balance transaction and no application fee yet: those come with `charge.updated`. */
export type ChargeResult =
  { readonly status: 'succeeded' | 'pending' } | { readonly status: 'failed'; readonly decline: Decline };

export function charge(from: {
  created: number;
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  descriptor: string;
  authenticated: boolean;
  receiptBase: string;
  result: ChargeResult;
}): Stripe.Charge {
  const { intent, method, result } = from;
  const id = newId(method.type === 'card' ? 'ch_3' : 'py_3');
  const paid = result.status === 'succeeded';
  const decline = result.status === 'failed' ? result.decline : null;
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: result.status === 'failed' ? 0 : intent.amount,
    amount_refunded: 0,
    application: intent.application === null ? null : PLATFORM_APPLICATION,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: {
      address: emptyAddress(),
      email: method.billing_details.email,
      name: method.billing_details.name,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: descriptorOf(from.descriptor, intent.statement_descriptor_suffix),
    captured: result.status !== 'failed',
    created: from.created,
    currency: intent.currency,
    customer: intent.customer === null ? null : idOf(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: outcomeOf(result),
    paid: result.status !== 'failed',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(method, intent.amount, from.authenticated),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: paid ? `${from.receiptBase}/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: result.status,
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}

/** The account's prefix and the payment's suffix, 22 characters in all. */
function descriptorOf(prefix: string, suffix: string | null): string {
  return (suffix === null ? prefix : `${prefix.slice(0, 10)}* ${suffix}`).toUpperCase().slice(0, 22);
}

function outcomeOf(result: ChargeResult): Stripe.Charge.Outcome {
  const base = { network_advice_code: null, risk_level: 'normal', risk_score: 12 };
  if (result.status !== 'failed') {
    return {
      ...base,
      advice_code: null,
      network_decline_code: null,
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    };
  }
  return {
    ...base,
    advice_code: result.decline.advice,
    network_decline_code: '01',
    network_status: 'declined_by_network',
    reason: result.decline.declineCode,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  };
}

function methodDetails(
  method: Stripe.PaymentMethod,
  amount: number,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails {
  if (method.au_becs_debit) {
    const { bsb_number, fingerprint, last4 } = method.au_becs_debit;
    return {
      type: 'au_becs_debit',
      au_becs_debit: { bsb_number, fingerprint, last4, mandate: `mandate_${method.id.slice(3)}` },
    };
  }
  if (method.sepa_debit) {
    const { bank_code, branch_code, country, fingerprint, last4 } = method.sepa_debit;
    const mandate = `mandate_${method.id.slice(3)}`;
    return { type: 'sepa_debit', sepa_debit: { bank_code, branch_code, country, fingerprint, last4, mandate } };
  }
  const card = method.card;
  if (!card) return { type: method.type };
  return {
    type: 'card',
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: authenticated
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            exemption_indicator: null,
            result: 'authenticated',
            result_reason: null,
            transaction_id: null,
            version: '2.2.0',
          }
        : null,
      transaction_link_id: null,
      wallet: walletOf(card.wallet),
    },
  };
}

/** The wallets that the page plays say nothing more about themselves. */
function walletOf(wallet: Stripe.PaymentMethod.Card['wallet']): Stripe.Charge.PaymentMethodDetails.Card['wallet'] {
  if (wallet?.type === 'apple_pay') return { type: 'apple_pay', apple_pay: {}, dynamic_last4: wallet.dynamic_last4 };
  if (wallet?.type === 'google_pay') return { type: 'google_pay', google_pay: {}, dynamic_last4: wallet.dynamic_last4 };
  return null;
}
