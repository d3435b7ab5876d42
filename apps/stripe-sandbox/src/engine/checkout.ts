import type { Stripe } from 'stripe';
import { customerDetails } from '../objects/checkout-session.ts';
import { paymentIntent } from '../objects/payment-intent.ts';
import type { Payer } from '../objects/payment-method.ts';
import type { Engine } from './engine.ts';
import { idOf } from './ids.ts';
import { keep, known } from './lookup.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import { methodOf, type PayForm } from './paying-with.ts';
import {
  answerDebit,
  attempt,
  authenticate,
  cancelIntent,
  CANCELLABLE,
  type AttemptResult,
  type BankAnswer,
} from './payments.ts';
import { keepForCustomer } from './saved-methods.ts';
import type { Kept, SessionRow, SubmitOutcome } from './state.ts';
import { change } from './store.ts';
import { touched } from './table.ts';

/** The session as it is now: one whose time is over is expired by whoever looks first. */
export function currentSession(engine: Engine, row: SessionRow): SessionRow {
  if (row.object.status === 'open' && engine.clock.seconds() >= row.object.expires_at) expireSession(engine, row);
  return row;
}

/** Closes an open session unpaid; a payment that waits for 3-D Secure is called off with it. */
export function expireSession(engine: Engine, row: SessionRow): void {
  const { object, account } = row;
  if (object.status !== 'open') return;
  engine.schedule.forget('expire_session', object.id);
  change(object, { status: 'expired', url: null });
  const intent =
    object.payment_intent === null ? undefined : engine.store.paymentIntents.get(idOf(object.payment_intent));
  if (intent && CANCELLABLE.includes(intent.object.status)) cancelIntent(engine, intent, 'automatic');
  engine.events.emit(account, 'checkout.session.expired', object);
}

/** The payer presses Pay. One form is charged once, however often it arrives. */
export function submit(engine: Engine, row: SessionRow, form: PayForm): SubmitOutcome {
  const { object } = currentSession(engine, row);
  if (form.token !== undefined && row.lastSubmit?.token === form.token) return row.lastSubmit.outcome;
  if (object.status !== 'open')
    return { status: 'closed', session: object.status === 'complete' ? 'complete' : 'expired' };
  const outcome = pay(engine, row, form);
  if (form.token !== undefined && outcome.status !== 'invalid') row.lastSubmit = { token: form.token, outcome };
  touched(row);
  return outcome;
}

function pay(engine: Engine, row: SessionRow, form: PayForm): SubmitOutcome {
  const { object } = row;
  // Stripe insists on an e-mail; the sandbox does not: what is tried here is the payment, and nothing is ever sent.
  const email = object.customer_email ?? (form.email?.trim() || null);
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email))
    return { status: 'invalid', field: 'email', message: 'Enter your email, such as you@example.com.' };
  const payer: Payer = { email, name: form.name?.trim() || null };
  if (object.amount_total === 0) {
    complete(engine, row, payer, 'no_payment_required');
    return { status: 'no_payment_required', paymentIntent: null, charge: null };
  }
  const made = methodOf(engine, row, payer, form.method);
  if ('status' in made) return made;
  const wish = form.save === true && row.payment.saved?.save === true;
  row.saveWish = wish ? 'always' : row.payment.setupFutureUsage === null ? null : 'limited';
  touched(row);
  const intent = intentOf(engine, row);
  return conclude(engine, row, intent, payer, attempt(engine, intent, made));
}

/** What an attempt means for the session: paid or processing completes it, a refusal leaves it open. */
function conclude(
  engine: Engine,
  row: SessionRow,
  intent: Kept<Stripe.PaymentIntent>,
  payer: Payer,
  result: AttemptResult,
): SubmitOutcome {
  const paymentIntent = intent.object.id;
  switch (result.status) {
    case 'succeeded':
      complete(engine, row, payer, 'paid');
      return { status: 'paid', paymentIntent, charge: result.charge.id };
    case 'processing':
      complete(engine, row, payer, 'unpaid');
      return { status: 'processing', paymentIntent, charge: result.charge.id };
    case 'requires_action':
      change(row.object, { customer_details: customerDetails(payer.email, payer.name) });
      return { status: 'requires_action', paymentIntent };
    case 'refused':
      return {
        status: 'declined',
        paymentIntent,
        charge: result.charge?.id ?? null,
        code: result.code,
        declineCode: result.declineCode,
        message: result.message,
      };
  }
}

function complete(
  engine: Engine,
  row: SessionRow,
  payer: Payer,
  paymentStatus: Stripe.Checkout.Session.PaymentStatus,
): void {
  engine.schedule.forget('expire_session', row.object.id);
  keepForCustomer(engine, row, payer);
  change(row.object, {
    status: 'complete',
    payment_status: paymentStatus,
    url: null,
    customer_details: customerDetails(payer.email, payer.name),
  });
  engine.events.emit(row.account, 'checkout.session.completed', row.object);
}

/** The session's PaymentIntent, which exists only from the first submit on. */
function intentOf(engine: Engine, row: SessionRow): Kept<Stripe.PaymentIntent> {
  const { object, account } = row;
  if (object.payment_intent !== null) return known(engine.store.paymentIntents, idOf(object.payment_intent));
  const intent = paymentIntent({
    created: engine.clock.seconds(),
    amountMinor: object.amount_total ?? 0,
    currency: object.currency ?? '',
    customer: object.customer === null ? null : idOf(object.customer),
    methodTypes: object.payment_method_types,
    terms: row.payment,
    onConnectedAccount: account !== PLATFORM_ACCOUNT,
  });
  const kept = keep(engine.store.paymentIntents, account, intent);
  change(object, { payment_intent: intent.id });
  engine.events.emit(account, 'payment_intent.created', intent);
  return kept;
}

/** The payer's answer on the 3-D Secure page, carried over to the session. */
export function answerAuthentication(
  engine: Engine,
  intent: Kept<Stripe.PaymentIntent>,
  passed: boolean,
): SubmitOutcome | undefined {
  const row = sessionOfIntent(engine, intent.object.id);
  if (row && currentSession(engine, row).object.status !== 'open')
    return { status: 'closed', session: row.object.status === 'complete' ? 'complete' : 'expired' };
  const result = authenticate(engine, intent, passed);
  if (!result || !row) return undefined;
  const details = row.object.customer_details;
  return conclude(engine, row, intent, { email: details?.email ?? null, name: details?.name ?? null }, result);
}

/** The bank's answer to a debit, carried over to the session, which has long been complete. */
export function bankAnswers(engine: Engine, intent: Kept<Stripe.PaymentIntent>, answer?: BankAnswer): boolean {
  const result = answerDebit(engine, intent, answer);
  if (!result) return false;
  const row = sessionOfIntent(engine, intent.object.id);
  if (!row) return true;
  if (result.status === 'succeeded') {
    change(row.object, { payment_status: 'paid' });
    engine.events.emit(row.account, 'checkout.session.async_payment_succeeded', row.object);
  } else {
    engine.events.emit(row.account, 'checkout.session.async_payment_failed', row.object);
  }
  return true;
}

export function sessionOfIntent(engine: Engine, intentId: string): SessionRow | undefined {
  return engine.store.sessions.by('payment_intent', intentId)[0];
}
