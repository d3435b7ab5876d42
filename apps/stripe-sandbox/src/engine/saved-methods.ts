import type { Stripe } from 'stripe';
import { customer as newCustomer } from '../objects/customer.ts';
import type { Payer } from '../objects/payment-method.ts';
import type { Engine } from './engine.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import type { PaymentMethodRow, SessionRow } from './state.ts';
import { change } from './store.ts';

/** A customer is made where the session wants one, and the method is attached when the payer, or the platform, wants to use it again. */
export function keepForCustomer(engine: Engine, row: SessionRow, payer: Payer): void {
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
