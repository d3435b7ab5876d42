import type { Stripe } from 'stripe';

/** Money on its way from an account's balance to its bank. */
export function payout(from: {
  id: string;
  created: number;
  arrives: number;
  amountMinor: number;
  currency: string;
  automatic: boolean;
  balanceTransaction: string;
  destination: string;
  description: string | null;
  statementDescriptor?: string;
  metadata: Record<string, string>;
}): Stripe.Payout {
  return {
    id: from.id,
    object: 'payout',
    amount: from.amountMinor,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: from.arrives,
    automatic: from.automatic,
    balance_transaction: from.balanceTransaction,
    created: from.created,
    currency: from.currency,
    description: from.description,
    destination: from.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: from.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: from.automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: from.statementDescriptor ?? null,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  } satisfies Stripe.Payout;
}
