import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import { PLATFORM_APPLICATION } from '../engine/names.ts';

/** A line of an account's balance. `net` is always `amount` less the fees. */
export function balanceTransaction(from: {
  created: number;
  availableOn: number;
  amountMinor: number;
  currency: string;
  fees: Stripe.BalanceTransaction.FeeDetail[];
  type: Stripe.BalanceTransaction.Type;
  reportingCategory: string;
  source: string;
  description: string | null;
}): Stripe.BalanceTransaction {
  const fee = from.fees.reduce((total, detail) => total + detail.amount, 0);
  return {
    id: newId('txn_3'),
    object: 'balance_transaction',
    amount: from.amountMinor,
    available_on: from.availableOn,
    balance_type: 'payments',
    created: from.created,
    currency: from.currency,
    description: from.description,
    exchange_rate: null,
    fee,
    fee_details: from.fees,
    net: from.amountMinor - fee,
    reporting_category: from.reportingCategory,
    source: from.source,
    status: from.availableOn <= from.created ? 'available' : 'pending',
    type: from.type,
  } satisfies Stripe.BalanceTransaction;
}

export function applicationFeeDetail(
  amountMinor: number,
  currency: string,
  platformName: string,
): Stripe.BalanceTransaction.FeeDetail {
  return {
    amount: amountMinor,
    application: PLATFORM_APPLICATION,
    currency,
    description: `${platformName} application fee`,
    type: 'application_fee',
  };
}

export function stripeFeeDetails(
  cut: { feeMinor: number; taxMinor: number },
  currency: string,
): Stripe.BalanceTransaction.FeeDetail[] {
  const fee = {
    amount: cut.feeMinor,
    application: null,
    currency,
    description: 'Stripe processing fees',
    type: 'stripe_fee',
  };
  if (cut.taxMinor === 0) return [fee];
  return [fee, { amount: cut.taxMinor, application: null, currency, description: 'GST', type: 'tax' }];
}

/** `refunds` is filled in when the fee is shown. */
export function applicationFee(from: {
  created: number;
  account: string;
  charge: Stripe.Charge;
  amountMinor: number;
  balanceTransaction: string;
  id: string;
}): Stripe.ApplicationFee {
  return {
    id: from.id,
    object: 'application_fee',
    account: from.account,
    amount: from.amountMinor,
    amount_refunded: 0,
    application: PLATFORM_APPLICATION,
    balance_transaction: from.balanceTransaction,
    charge: from.charge.id,
    created: from.created,
    currency: from.charge.currency,
    fee_source: { charge: from.charge.id, type: 'charge' },
    livemode: false,
    originating_transaction: null,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/application_fees/${from.id}/refunds` },
  } satisfies Stripe.ApplicationFee;
}

export function feeRefund(from: {
  created: number;
  fee: Stripe.ApplicationFee;
  amountMinor: number;
  balanceTransaction: string;
  metadata: Record<string, string>;
  id: string;
}): Stripe.FeeRefund {
  return {
    id: from.id,
    object: 'fee_refund',
    amount: from.amountMinor,
    balance_transaction: from.balanceTransaction,
    created: from.created,
    currency: from.fee.currency,
    fee: from.fee.id,
    metadata: from.metadata,
  } satisfies Stripe.FeeRefund;
}

export function refund(from: {
  created: number;
  id: string;
  charge: Stripe.Charge;
  amountMinor: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
  /** Why it waits; null when the money is on its way at once. */
  pending: 'processing' | 'insufficient_funds' | null;
  paymentIntent: string | null;
}): Stripe.Refund {
  const byCard = from.charge.payment_method_details?.type === 'card';
  return {
    id: from.id,
    object: 'refund',
    amount: from.amountMinor,
    balance_transaction: null,
    charge: from.charge.id,
    created: from.created,
    currency: from.charge.currency,
    customer: from.charge.customer,
    customer_account: null,
    destination_details: byCard
      ? {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        }
      : from.charge.payment_method_details?.type === 'sepa_debit'
        ? { eu_bank_transfer: { reference: null, reference_status: null }, type: 'eu_bank_transfer' }
        : { au_bank_transfer: {}, type: 'au_bank_transfer' },
    metadata: from.metadata,
    payment_intent: from.paymentIntent,
    payment_method: from.charge.payment_method,
    ...(from.pending === null ? {} : { pending_reason: from.pending }),
    reason: from.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: from.pending === null ? 'succeeded' : 'pending',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}
