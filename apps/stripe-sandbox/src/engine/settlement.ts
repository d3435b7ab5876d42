import type { Stripe } from 'stripe';
import { applicationFee, applicationFeeDetail, stripeFeeDetails } from '../objects/money.ts';
import { addLine } from './balance.ts';
import { testCard } from './cards.ts';
import type { Engine } from './engine.ts';
import { stripeCut } from './fees.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import type { Kept } from './state.ts';
import { change } from './store.ts';

const AVAILABLE_AFTER_S = 2 * 24 * 60 * 60;

/**
 * Gives a paid charge its balance transaction and application fee, a moment after it succeeded, and says so with
 * `charge.updated`: Stripe's asynchronous capture. Until then all three fields are null. Doing it twice changes nothing.
 */
export function settleCharge(engine: Engine, chargeId: string): void {
  const { store, clock, events } = engine;
  engine.schedule.forget('settle_charge', chargeId);
  const row = known(store.charges, chargeId);
  const { account, object: charge } = row;
  if (charge.status !== 'succeeded' || charge.balance_transaction !== null) return;
  const created = clock.seconds();
  const availableOn = created + (settlesAtOnce(engine, row) ? 0 : AVAILABLE_AFTER_S);
  const owedFee = charge.application_fee_amount ?? 0;
  const cut = stripeCut({
    amountMinor: charge.amount,
    currency: charge.currency,
    accountCountry: known(store.accounts, account).country,
    method: charge.payment_method_details?.card
      ? { type: 'card', country: charge.payment_method_details.card.country ?? 'US' }
      : { type: charge.payment_method_details?.sepa_debit ? 'sepa_debit' : 'au_becs_debit' },
  });
  const fees = [
    ...(owedFee > 0 ? [applicationFeeDetail(owedFee, charge.currency, engine.settings.platformName)] : []),
    ...stripeFeeDetails(cut, charge.currency),
  ];
  const byCard = charge.payment_method_details?.type === 'card';
  const line = addLine(engine, account, {
    availableOn,
    amountMinor: charge.amount,
    currency: charge.currency,
    fees,
    type: byCard ? 'charge' : 'payment',
    category: 'charge',
    source: charge.id,
    description: charge.description,
  });
  const fee = owedFee > 0 ? collectFee(engine, row, owedFee) : null;
  const before = change(charge, { balance_transaction: line.id, ...(fee === null ? {} : { application_fee: fee.id }) });
  if (store.accounts.get(account)?.debitNegativeBalances === false) engine.schedule.after(0, 'fund_refunds', account);
  if (fee) events.emit(PLATFORM_ACCOUNT, 'application_fee.created', fee);
  events.emit(account, 'charge.updated', charge, before);
}

/** The platform's side of a direct charge: an application fee and its own line of balance. */
function collectFee(engine: Engine, from: Kept<Stripe.Charge>, amountMinor: number): Stripe.ApplicationFee {
  const { store, clock } = engine;
  const created = clock.seconds();
  const id = newId('fee_1');
  const line = addLine(engine, PLATFORM_ACCOUNT, {
    availableOn: created + AVAILABLE_AFTER_S,
    amountMinor,
    currency: from.object.currency,
    type: 'application_fee',
    category: 'platform_earning',
    source: id,
    description: null,
  });
  const fee = applicationFee({
    id,
    created,
    account: from.account,
    charge: from.object,
    amountMinor,
    balanceTransaction: line.id,
  });
  keep(store.applicationFees, PLATFORM_ACCOUNT, fee);
  return fee;
}

function settlesAtOnce(engine: Engine, charge: Kept<Stripe.Charge>): boolean {
  const method =
    charge.object.payment_method === null ? undefined : engine.store.paymentMethods.get(charge.object.payment_method);
  return method !== undefined && testCard(method.testNumber)?.settlesAtOnce === true;
}

/** A balance transaction as it stands now: pending money becomes available when its day has come. */
export function currentBalanceTransaction(engine: Engine, line: Stripe.BalanceTransaction): Stripe.BalanceTransaction {
  return { ...line, status: line.available_on <= engine.clock.seconds() ? 'available' : 'pending' };
}

/** The id of the charge's application fee, when it has one. */
export function feeOf(engine: Engine, charge: Stripe.Charge): Stripe.ApplicationFee | undefined {
  return charge.application_fee === null
    ? undefined
    : engine.store.applicationFees.get(idOf(charge.application_fee))?.object;
}
