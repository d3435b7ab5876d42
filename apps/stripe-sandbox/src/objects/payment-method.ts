import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
import { digitsOf, type TestCard } from '../engine/cards.ts';

export interface Payer {
  readonly email: string | null;
  readonly name: string | null;
}
export interface CardDetails {
  readonly number: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly card: TestCard;
  readonly wallet?: Wallet;
}
export type Wallet = 'apple_pay' | 'google_pay';

/** The same number has the same fingerprint, as at Stripe; it tells nothing about the number. */
export const fingerprintOf = (number: string): string =>
  createHash('sha256')
    .update(`sandbox ${digitsOf(number)}`)
    .digest('base64url')
    .slice(0, 16);

const common = (created: number, payer: Payer) => ({
  id: newId('pm_1'),
  object: 'payment_method' as const,
  allow_redisplay: 'limited' as const,
  billing_details: { address: emptyAddress(), email: payer.email, name: payer.name, phone: null, tax_id: null },
  created,
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: {},
});

export const emptyAddress = (): Stripe.Address => ({
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
});

export function cardPaymentMethod(created: number, payer: Payer, details: CardDetails): Stripe.PaymentMethod {
  const { card } = details;
  return {
    ...common(created, payer),
    type: 'card',
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      display_brand: card.brand,
      exp_month: details.expMonth,
      exp_year: details.expYear,
      fingerprint: fingerprintOf(details.number),
      funding: card.funding,
      generated_from: null,
      last4: digitsOf(details.number).slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet:
        details.wallet === undefined
          ? null
          : { type: details.wallet, [details.wallet]: {}, dynamic_last4: digitsOf(details.number).slice(-4) },
    },
  } satisfies Stripe.PaymentMethod;
}

export function debitPaymentMethod(
  created: number,
  payer: Payer,
  bank: { bsb: string; accountNumber: string },
): Stripe.PaymentMethod {
  return {
    ...common(created, payer),
    type: 'au_becs_debit',
    au_becs_debit: {
      bsb_number: bank.bsb,
      fingerprint: fingerprintOf(bank.accountNumber),
      last4: bank.accountNumber.slice(-4),
    },
  } satisfies Stripe.PaymentMethod;
}

export function sepaPaymentMethod(created: number, payer: Payer, iban: string): Stripe.PaymentMethod {
  return {
    ...common(created, payer),
    type: 'sepa_debit',
    sepa_debit: {
      bank_code: iban.slice(4, 9),
      branch_code: '',
      country: iban.slice(0, 2),
      fingerprint: fingerprintOf(iban),
      generated_from: { charge: null, setup_attempt: null },
      last4: iban.slice(-4),
    },
  } satisfies Stripe.PaymentMethod;
}
