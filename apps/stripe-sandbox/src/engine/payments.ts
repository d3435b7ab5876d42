import type { Stripe } from 'stripe';
import { charge as newCharge, type ChargeResult } from '../objects/charge.ts';
import { debitAccountOf } from './bank-debits.ts';
import { testCard, type Decline } from './cards.ts';
import { aftermathOf } from './disputes.ts';
import type { Engine } from './engine.ts';
import { idOf } from './ids.ts';
import { keep, known } from './lookup.ts';
import type { Kept, PaymentMethodRow } from './state.ts';
import { change } from './store.ts';

/**
 * The payment machine: requires_payment_method → requires_action → processing → succeeded, or back after a refusal.
 * Each function makes one move, keeps what it leaves behind (a failed attempt stays in history) and says so with events.
 * What a Checkout Session makes of it is the caller's part.
 */
type Intent = Kept<Stripe.PaymentIntent>;
export type AttemptResult =
  | { status: 'succeeded'; charge: Stripe.Charge }
  | { status: 'requires_action' }
  | { status: 'processing'; charge: Stripe.Charge }
  | Refused;
export interface Refused {
  readonly status: 'refused';
  readonly charge: Stripe.Charge | null;
  readonly code: string;
  readonly declineCode: string | null;
  readonly message: string;
}

/** Disputes and fraud warnings of test cards come right after the settlement. */
const AFTERMATH_MS = 500;
const LATE_DEBIT_MS = 3 * 60_000;
const AUTHENTICATION_FAILED = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
} as const;

/** Confirms the intent with a payment method. Card: paid, refused, or sent to 3-D Secure. Bank debit: processing. */
export function attempt(engine: Engine, intent: Intent, method: PaymentMethodRow): AttemptResult {
  change(intent.object, { payment_method: method.object.id, last_payment_error: null });
  if (method.object.type !== 'card') return startDebit(engine, intent, method);
  const card = testCard(method.testNumber);
  if (card?.authentication === 'required') return askForAuthentication(engine, intent);
  return card?.decline ? refuse(engine, intent, method, card.decline) : succeed(engine, intent, method, false);
}

function askForAuthentication(engine: Engine, intent: Intent): AttemptResult {
  change(intent.object, {
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: null, url: `${engine.settings.publicUrl}/3ds/${intent.object.id}` },
    },
  });
  engine.events.emit(intent.account, 'payment_intent.requires_action', intent.object);
  return { status: 'requires_action' };
}

/** The payer's answer on the 3-D Secure page. Only an intent that waits for one can get it. */
export function authenticate(engine: Engine, intent: Intent, passed: boolean): AttemptResult | undefined {
  if (intent.object.status !== 'requires_action' || intent.object.payment_method === null) return undefined;
  const method = known(engine.store.paymentMethods, idOf(intent.object.payment_method));
  if (!passed)
    return failIntent(engine, intent, method, null, { ...AUTHENTICATION_FAILED, declineCode: null, advice: null });
  const card = testCard(method.testNumber);
  return card?.decline ? refuse(engine, intent, method, card.decline) : succeed(engine, intent, method, true);
}

function succeed(engine: Engine, intent: Intent, method: PaymentMethodRow, authenticated: boolean): AttemptResult {
  const charge = addCharge(engine, intent, method, { status: 'succeeded' }, authenticated);
  markPaid(engine, intent, charge);
  return { status: 'succeeded', charge };
}

function markPaid(engine: Engine, intent: Intent, charge: Stripe.Charge): void {
  change(intent.object, {
    status: 'succeeded',
    amount_received: intent.object.amount,
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: null,
  });
  engine.events.emit(intent.account, 'charge.succeeded', charge);
  engine.events.emit(intent.account, 'payment_intent.succeeded', intent.object);
  engine.schedule.after(engine.settings.settleDelayMs, 'settle_charge', charge.id);
  const method = engine.store.paymentMethods.get(charge.payment_method ?? '');
  if (method && aftermathOf(method))
    engine.schedule.after(engine.settings.settleDelayMs + AFTERMATH_MS, 'bring_aftermath', charge.id);
}

function refuse(engine: Engine, intent: Intent, method: PaymentMethodRow, decline: Decline): AttemptResult {
  const charge = addCharge(engine, intent, method, { status: 'failed', decline }, false);
  engine.events.emit(intent.account, 'charge.failed', charge);
  return failIntent(engine, intent, method, charge, decline);
}

function failIntent(
  engine: Engine,
  intent: Intent,
  method: PaymentMethodRow,
  charge: Stripe.Charge | null,
  why: { code: string; declineCode: string | null; message: string; advice: string | null },
): Refused {
  const error: Stripe.PaymentIntent.LastPaymentError = {
    ...(why.advice === null ? {} : { advice_code: why.advice }),
    ...(charge === null ? {} : { charge: charge.id }),
    code: why.code,
    ...(why.declineCode === null ? {} : { decline_code: why.declineCode }),
    doc_url: `https://stripe.com/docs/error-codes/${why.code.replaceAll('_', '-')}`,
    message: why.message,
    payment_method: method.object,
    type: why.code === AUTHENTICATION_FAILED.code ? 'invalid_request_error' : 'card_error',
  };
  change(intent.object, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: error,
    ...(charge === null ? {} : { latest_charge: charge.id }),
  });
  engine.events.emit(intent.account, 'payment_intent.payment_failed', intent.object);
  return { status: 'refused', charge, code: why.code, declineCode: why.declineCode, message: why.message };
}

function startDebit(engine: Engine, intent: Intent, method: PaymentMethodRow): AttemptResult {
  const charge = addCharge(engine, intent, method, { status: 'pending' }, false);
  change(intent.object, { status: 'processing', latest_charge: charge.id });
  engine.events.emit(intent.account, 'payment_intent.processing', intent.object);
  engine.events.emit(intent.account, 'charge.pending', charge);
  const late = debitAccountOf(method)?.outcome === 'succeeds_late';
  engine.schedule.after(late ? LATE_DEBIT_MS : engine.settings.delayedDebitMs, 'debit_outcome', intent.object.id);
  return { status: 'processing', charge };
}

export interface BankAnswer {
  readonly outcome: 'settle' | 'fail';
  /** Why, in BECS's words; `account_closed` unless told. */
  readonly code?: string;
}

/** The bank's answer to a debit: what the test account stands for, unless the test says otherwise. */
export function answerDebit(engine: Engine, intent: Intent, answer?: BankAnswer): AttemptResult | undefined {
  const { object } = intent;
  if (object.status !== 'processing' || object.payment_method === null || object.latest_charge === null)
    return undefined;
  engine.schedule.forget('debit_outcome', object.id);
  const method = known(engine.store.paymentMethods, idOf(object.payment_method));
  const charge = known(engine.store.charges, idOf(object.latest_charge)).object;
  const account = debitAccountOf(method);
  const fails = answer === undefined ? account?.outcome === 'fails' : answer.outcome === 'fail';
  if (!fails) {
    change(charge, { status: 'succeeded', receipt_url: `${engine.settings.publicUrl}/receipts/${charge.id}` });
    markPaid(engine, intent, charge);
    return { status: 'succeeded', charge };
  }
  const failure = answer?.code === undefined ? account?.failure : undefined;
  const code = answer?.code ?? failure?.code ?? 'account_closed';
  const message = failure?.message ?? `The bank refused the debit: ${code.replaceAll('_', ' ')}.`;
  change(charge, {
    status: 'failed',
    paid: false,
    captured: false,
    amount_captured: 0,
    failure_code: code,
    failure_message: message,
  });
  engine.events.emit(intent.account, 'charge.failed', charge);
  return failIntent(engine, intent, method, charge, { code, declineCode: null, message, advice: null });
}

/** A card's attempt can be called off until it has succeeded; a debit that is under way cannot. */
export function cancelIntent(
  engine: Engine,
  intent: Intent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): void {
  change(intent.object, {
    status: 'canceled',
    canceled_at: engine.clock.seconds(),
    cancellation_reason: reason,
    next_action: null,
  });
  engine.events.emit(intent.account, 'payment_intent.canceled', intent.object);
}

export const CANCELLABLE: readonly Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'requires_capture',
];

function addCharge(
  engine: Engine,
  intent: Intent,
  method: PaymentMethodRow,
  result: ChargeResult,
  authenticated: boolean,
): Stripe.Charge {
  const charge = newCharge({
    created: engine.clock.seconds(),
    intent: intent.object,
    method: method.object,
    descriptor: known(engine.store.accounts, intent.account).statementDescriptor,
    authenticated,
    receiptBase: engine.settings.publicUrl,
    result,
  });
  keep(engine.store.charges, intent.account, charge);
  return charge;
}
