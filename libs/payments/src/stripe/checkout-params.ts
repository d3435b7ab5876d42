import { type Language, USUAL_LABEL, USUAL_LANGUAGE } from '@vestibule/kernel';
import type { Stripe } from 'stripe';

/** What is asked of the client, frozen when the attempt began. Only opaque ids and a service label reach Stripe: no diagnosis, no client's name. */
export interface CheckoutOrder {
  readonly chargeId: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly platformFeeMinor: number;
  /** What the practice books payments under; null: the usual words. Never clinical. */
  readonly label: string | null;
  readonly practitionerName: string;
  /** Of the page on which the client pressed Pay. */
  readonly language: Language;
  /** For Stripe's receipt; absent, Stripe asks for one. */
  readonly clientEmail: string | null;
  /** Who the client is on the practice's account, where it keeps a card of theirs, or is to keep this one. */
  readonly customerId: string | null;
  /** The client's own wish, expressed to us. */
  readonly keepsCard: boolean;
  readonly expiresAt: Date;
  readonly allowDelayedDebits: boolean;
  /** The client's own page, which Stripe sends them back to. */
  readonly linkUrl: string;
}

/** Methods that take the bank days: of use only for a session that is far enough away. */
const DELAYED_DEBITS = [
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'boleto',
  'customer_balance',
  'konbini',
  'multibanco',
  'nz_bank_account',
  'oxxo',
  'sepa_debit',
  'sofort',
  'us_bank_account',
] as const satisfies Stripe.Checkout.SessionCreateParams.ExcludedPaymentMethodType[];

/** What the client reads on Stripe's page and on its receipt. */
const PAID_FOR: Readonly<Record<Language, (label: string | null, practitioner: string) => string>> = {
  en: (label, practitioner) => `${label ?? USUAL_LABEL} with ${practitioner}`,
  de: (label, practitioner) => `${label ?? 'Videotermin'} mit ${practitioner}`,
};

/** A hosted checkout on the practice's own account: card data never comes near us. */
export function checkoutParams(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const description = PAID_FOR[order.language](order.label, order.practitionerName);
  const ids = { session_id: order.sessionId, participant_id: order.participantId, charge_id: order.chargeId };
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    // Our page is in the usual language also for those whose own it does not speak, and Stripe's may speak it.
    locale: order.language === USUAL_LANGUAGE ? 'auto' : order.language,
    client_reference_id: order.sessionId,
    ...clientParams(order),
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: order.currency.toLowerCase(),
          unit_amount: order.amountMinor,
          tax_behavior: 'inclusive',
          product_data: { name: description },
        },
      },
    ],
    payment_intent_data: {
      description,
      ...(order.platformFeeMinor > 0 ? { application_fee_amount: order.platformFeeMinor } : {}),
      ...(order.clientEmail === null ? {} : { receipt_email: order.clientEmail }),
      ...(order.keepsCard && order.customerId !== null ? { setup_future_usage: 'on_session' } : {}),
      metadata: ids,
      statement_descriptor_suffix: 'TELEHEALTH',
    },
    metadata: ids,
    expires_at: Math.floor(order.expiresAt.getTime() / 1000),
    ...(order.allowDelayedDebits ? {} : { excluded_payment_method_types: [...DELAYED_DEBITS] }),
    adaptive_pricing: { enabled: false },
    success_url: `${order.linkUrl}/return?cs={CHECKOUT_SESSION_ID}`,
    cancel_url: `${order.linkUrl}?cancelled=1`,
  };
}

/**
 * Stripe shows the card that it keeps for a customer, and lets them remove it there too. Cards that were kept by `setup_future_usage` are `limited`:
 * not shown unless asked for. Their owner agreed with us to exactly that use. `on_session`: nobody charges it but its owner, on that page.
 */
function clientParams({ customerId, clientEmail }: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  if (customerId === null) return clientEmail === null ? {} : { customer_email: clientEmail };
  return {
    customer: customerId,
    saved_payment_method_options: {
      allow_redisplay_filters: ['always', 'limited'],
      payment_method_remove: 'enabled',
    },
  };
}

const MINUTE = 60_000;
/** Stripe wants 30 minutes to 24 hours from the moment it hears of it; a minute of margin on both sides for clocks and the way. */
const SHORTEST_MS = 31 * MINUTE;
const LONGEST_MS = 24 * 60 * MINUTE - MINUTE;

/** As long as the session can be entered, within what Stripe allows. The last half hour is cut short by us when the window closes. */
export function checkoutExpiry(now: Date, neededUntil: Date | null): Date {
  const needMs = neededUntil === null ? LONGEST_MS : neededUntil.getTime() - now.getTime();
  const expiresMs = now.getTime() + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, needMs));
  return new Date(Math.floor(expiresMs / 1000) * 1000);
}
