import type { Stripe } from 'stripe';
import { customer as newCustomer } from '../objects/customer.ts';
import { customerDetails } from '../objects/checkout-session.ts';
import { paymentIntent } from '../objects/payment-intent.ts';
import {
  cardPaymentMethod,
  debitPaymentMethod,
  sepaPaymentMethod,
  type Payer,
  type Wallet,
} from '../objects/payment-method.ts';
import { ibanOf, testBankAccount, testIban } from './bank-debits.ts';
import { digitsOf, passesLuhn, testCard } from './cards.ts';
import type { Engine } from './engine.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import {
  answerDebit,
  attempt,
  authenticate,
  cancelIntent,
  CANCELLABLE,
  type AttemptResult,
  type BankAnswer,
} from './payments.ts';
import type { Kept, PaymentMethodRow, SessionRow, SubmitOutcome } from './state.ts';
import { change } from './store.ts';
import { touched } from './table.ts';

/** What the payer types on the hosted page. `token` marks one rendering of the form: sent twice, it acts once. */
export interface PayForm {
  readonly email?: string;
  readonly name?: string;
  readonly token?: string;
  /** The payer's own wish, where the session offers it. */
  readonly save?: boolean;
  readonly method: CardForm | DebitForm | IbanForm | WalletForm | SavedForm;
}
export interface CardForm {
  readonly type: 'card';
  readonly number: string;
  /** `MM / YY` */
  readonly expiry: string;
  readonly cvc: string;
}
export interface DebitForm {
  readonly type: 'au_becs_debit';
  readonly bsb: string;
  readonly accountNumber: string;
}
export interface IbanForm {
  readonly type: 'sepa_debit';
  readonly iban: string;
}
/** A simulated wallet: a card from the United States that needs no typing. */
export interface WalletForm {
  readonly type: Wallet;
}
/** A card that the customer has saved before. */
export interface SavedForm {
  readonly type: 'saved';
  readonly id: string;
}

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

/** A customer is made where the session wants one, and the method is attached when the payer, or the platform, wants to use it again. */
function keepForCustomer(engine: Engine, row: SessionRow, payer: Payer): void {
  const { object, account } = row;
  const intent =
    object.payment_intent === null ? undefined : known(engine.store.paymentIntents, idOf(object.payment_intent)).object;
  if (object.customer === null && (object.customer_creation === 'always' || row.payment.setupFutureUsage !== null)) {
    const made = newCustomer(newId('cus_', 14), engine.clock.seconds());
    change(made, { email: payer.email, name: payer.name });
    keep(engine.store.customers, account, made);
    engine.events.emit(account, 'customer.created', made);
    change(object, { customer: made.id });
    if (intent) change(intent, { customer: made.id });
  }
  const method = intent?.payment_method ? known(engine.store.paymentMethods, idOf(intent.payment_method)) : undefined;
  if (!method || object.customer === null || !row.saveWish || method.object.customer !== null) return;
  attachMethod(engine, method, idOf(object.customer), row.saveWish);
}

/** Kept for a customer, to be used again. */
function attachMethod(
  engine: Engine,
  row: PaymentMethodRow,
  customer: string,
  allowRedisplay: Stripe.PaymentMethod.AllowRedisplay,
): void {
  change(row.object, { customer, allow_redisplay: allowRedisplay });
  engine.events.emit(row.account, 'payment_method.attached', row.object);
}
/** Forgotten for good: no page offers it again. */
export function detachMethod(engine: Engine, row: PaymentMethodRow): void {
  const before = change(row.object, { customer: null });
  engine.events.emit(row.account, 'payment_method.detached', row.object, before);
}

/** The saved cards that this session's page may show. */
export function savedMethods(engine: Engine, row: SessionRow): PaymentMethodRow[] {
  const { customer } = row.object;
  if (customer === null) return [];
  const offer = row.payment.saved?.offer ?? [];
  return engine.store.paymentMethods
    .by('customer', idOf(customer))
    .filter(
      ({ account, object }) =>
        account === row.account && object.type === 'card' && offer.includes(object.allow_redisplay ?? 'unspecified'),
    );
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

const wrong = (field: string, message: string): SubmitOutcome => ({ status: 'invalid', field, message });

function methodOf(
  engine: Engine,
  row: SessionRow,
  payer: Payer,
  form: PayForm['method'],
): PaymentMethodRow | SubmitOutcome {
  switch (form.type) {
    case 'card':
      return cardMethod(engine, row, payer, form);
    case 'au_becs_debit':
      return debitMethod(engine, row, payer, form);
    case 'sepa_debit':
      return sepaMethod(engine, row, payer, form);
    case 'saved':
      return (
        savedMethods(engine, row).find(({ object }) => object.id === form.id) ??
        wrong('saved', 'This card is not saved any more. Choose another.')
      );
    default:
      return cardMethod(
        engine,
        row,
        payer,
        { type: 'card', number: WALLET_CARD, expiry: '12 / 34', cvc: '123' },
        form.type,
      );
  }
}
const WALLET_CARD = '4242424242424242';

function sepaMethod(engine: Engine, row: SessionRow, payer: Payer, form: IbanForm): PaymentMethodRow | SubmitOutcome {
  if (!row.object.payment_method_types.includes('sepa_debit'))
    return wrong('iban', 'Bank debit is not offered for this payment.');
  if (!testIban(form.iban)) return wrong('iban', 'Use the test IBAN AT61 1904 3002 3457 3201.');
  const iban = ibanOf(form.iban);
  const object = sepaPaymentMethod(engine.clock.seconds(), payer, iban);
  return keepMethod(engine, { account: row.account, object, testNumber: iban });
}

function cardMethod(
  engine: Engine,
  row: SessionRow,
  payer: Payer,
  form: CardForm,
  wallet?: Wallet,
): PaymentMethodRow | SubmitOutcome {
  if (!passesLuhn(form.number)) return wrong('number', 'Your card number is invalid.');
  const card = testCard(form.number);
  if (!card)
    return wrong(
      'number',
      'Your request was in test mode, but used a card that is no test card. Use 4242 4242 4242 4242.',
    );
  const expiry = /^\s*(\d{1,2})\s*\/?\s*(\d{2}|\d{4})\s*$/.exec(form.expiry);
  const expMonth = Number(expiry?.[1]);
  const expYear = (Number(expiry?.[2]) % 100) + 2000;
  if (!expiry || expMonth < 1 || expMonth > 12) return wrong('expiry', 'Enter the expiry date as MM / YY.');
  const today = new Date(engine.clock.nowMs());
  if (expYear * 12 + expMonth < today.getUTCFullYear() * 12 + today.getUTCMonth() + 1)
    return wrong('expiry', "Your card's expiration date is in the past.");
  if (!/^\d{3,4}$/.test(form.cvc.trim())) return wrong('cvc', "Your card's security code is incomplete.");
  const object = cardPaymentMethod(engine.clock.seconds(), payer, {
    number: form.number,
    expMonth,
    expYear,
    card,
    ...(wallet === undefined ? {} : { wallet }),
  });
  return keepMethod(engine, { account: row.account, object, testNumber: digitsOf(form.number) });
}

function debitMethod(engine: Engine, row: SessionRow, payer: Payer, form: DebitForm): PaymentMethodRow | SubmitOutcome {
  if (!row.object.payment_method_types.includes('au_becs_debit'))
    return { status: 'invalid', field: 'bsb', message: 'Bank debit is not offered for this payment.' };
  const bsb = form.bsb.replaceAll(/\D/g, '');
  const accountNumber = form.accountNumber.replaceAll(/\D/g, '');
  if (!testBankAccount(bsb, accountNumber))
    return {
      status: 'invalid',
      field: 'account',
      message: 'Use the test BSB 000-000 with the test account 000123456.',
    };
  const object = debitPaymentMethod(engine.clock.seconds(), payer, { bsb, accountNumber });
  return keepMethod(engine, { account: row.account, object, testNumber: accountNumber });
}

function keepMethod(engine: Engine, row: PaymentMethodRow): PaymentMethodRow {
  engine.store.paymentMethods.set(row.object.id, row);
  return row;
}
