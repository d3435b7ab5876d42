import type { Stripe } from 'stripe';
import { ApiError, invalidRequest } from '../http/errors.ts';
import { applicationFeeDetail, balanceTransaction, feeRefund, refund as newRefund } from '../objects/money.ts';
import { showFee } from '../objects/show-fee.ts';
import { testCard } from './cards.ts';
import { formatMoney } from './currencies.ts';
import type { Engine } from './engine.ts';
import { feeToReturn } from './fees.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import type { Kept } from './state.ts';
import { feeOf, settleCharge } from './settlement.ts';
import { change } from './store.ts';

export interface RefundRequest {
  /** All that is left, unless told. */
  readonly amountMinor?: number;
  readonly reason: Stripe.Refund.Reason | null;
  readonly metadata: Record<string, string>;
  /** Stripe keeps the platform's fee with the platform unless it is asked to return it. */
  readonly returnFee: boolean;
}

/**
 * Returns money of a paid charge. Stripe's own fee is not returned. With `returnFee` the application fee goes back in
 * proportion, out of the platform's balance: the account's line then carries a negative application fee.
 */
export function refundCharge(engine: Engine, row: Kept<Stripe.Charge>, request: RefundRequest): Stripe.Refund {
  const { store, events } = engine;
  const { account, object: charge } = row;
  const amountMinor = checkAmount(charge, request.amountMinor);
  // A refund right after the payment comes before the late settlement: the money must be in the books before it leaves them.
  settleCharge(engine, charge.id);
  const behaviour = refundBehaviour(engine, charge);
  const refund = newRefund({
    id: newId(charge.id.startsWith('py_') ? 'pyr_1' : 're_3'),
    created: engine.clock.seconds(),
    charge,
    amountMinor,
    reason: request.reason,
    metadata: request.metadata,
    status: behaviour === 'pending_then_succeeded' ? 'pending' : 'succeeded',
    paymentIntent: charge.payment_intent === null ? null : idOf(charge.payment_intent),
  });
  const before = change(charge, {
    amount_refunded: charge.amount_refunded + amountMinor,
    refunded: charge.amount_refunded + amountMinor === charge.amount,
  });
  const returned = request.returnFee ? returnFeeWith(engine, charge, refund.id) : 0;
  const fees = returned > 0 ? [applicationFeeDetail(-returned, charge.currency, engine.settings.platformName)] : [];
  const line = addLine(engine, account, charge, {
    amountMinor: -amountMinor,
    fees,
    type: charge.id.startsWith('py_') ? 'payment_refund' : 'refund',
    category: 'refund',
    source: refund.id,
    description: 'REFUND FOR CHARGE',
  });
  change(refund, { balance_transaction: line.id });
  keep(store.refunds, account, refund);
  store.changed();
  events.emit(account, 'refund.created', refund);
  events.emit(account, 'charge.refunded', charge, before);
  if (behaviour !== undefined) engine.schedule.after(engine.settings.refundOutcomeMs, 'refund_outcome', refund.id);
  return refund;
}

function checkAmount(charge: Stripe.Charge, asked: number | undefined): number {
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`Charge ${charge.id} has not succeeded: it cannot be refunded.`, {
      code: 'charge_not_refundable',
    });
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new ApiError(400, {
      type: 'invalid_request_error',
      code: 'charge_already_refunded',
      message: `Charge ${charge.id} has already been refunded.`,
    });
  const amountMinor = asked ?? left;
  if (amountMinor < 1)
    throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
  if (amountMinor > left) {
    throw invalidRequest(
      `Refund amount (${formatMoney(amountMinor, charge.currency)}) is greater than unrefunded amount on charge (${formatMoney(left, charge.currency)})`,
      { param: 'amount' },
    );
  }
  return amountMinor;
}

/** The test card may say that its refunds are slow, or fail. */
function refundBehaviour(
  engine: Engine,
  charge: Stripe.Charge,
): 'pending_then_succeeded' | 'succeeded_then_failed' | undefined {
  const method = charge.payment_method === null ? undefined : engine.store.paymentMethods.get(charge.payment_method);
  return method && testCard(method.testNumber)?.refund;
}

/** The second half of a slow refund: it succeeds, or fails and the money returns to the account. */
export function concludeRefund(engine: Engine, refundId: string): void {
  const { object: refund, account } = known(engine.store.refunds, refundId);
  const charge = known(engine.store.charges, idOf(refund.charge ?? '')).object;
  if (refundBehaviour(engine, charge) === 'succeeded_then_failed') return failRefund(engine, account, charge, refund);
  delete refund.pending_reason;
  const before = change(refund, { status: 'succeeded' });
  engine.store.changed();
  engine.events.emit(account, 'refund.updated', refund, before);
}

/** What was refunded comes back in full; an application fee that went back with it stays with the account. */
function failRefund(engine: Engine, account: string, charge: Stripe.Charge, refund: Stripe.Refund): void {
  const line = addLine(engine, account, charge, {
    amountMinor: refund.amount,
    fees: [],
    type: 'refund_failure',
    category: 'refund_failure',
    source: refund.id,
    description: 'REFUND FAILURE',
  });
  const before = change(refund, {
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: line.id,
  });
  const chargeBefore = change(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  engine.store.changed();
  engine.events.emit(account, 'refund.updated', refund, before);
  engine.events.emit(account, 'refund.failed', refund, before);
  engine.events.emit(account, 'charge.updated', charge, chargeBefore);
}

/** The platform's part of a refund with `refund_application_fee`. Returns how much went back. */
function returnFeeWith(engine: Engine, charge: Stripe.Charge, refundId: string): number {
  const fee = feeOf(engine, charge);
  if (!fee) return 0;
  const amountMinor = feeToReturn(
    { amountMinor: fee.amount, returnedMinor: fee.amount_refunded },
    { amountMinor: charge.amount, refundedMinor: charge.amount_refunded },
  );
  if (amountMinor > 0) giveBack(engine, fee, amountMinor, { refund: refundId });
  return amountMinor;
}

/** An application fee given back by itself, without a refund to the payer: the account gets it as an adjustment. */
export function refundFee(
  engine: Engine,
  fee: Stripe.ApplicationFee,
  asked: number | undefined,
  metadata: Record<string, string>,
): Stripe.FeeRefund {
  const left = fee.amount - fee.amount_refunded;
  if (left === 0)
    throw invalidRequest(`Application fee ${fee.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amountMinor = asked ?? left;
  if (amountMinor < 1 || amountMinor > left) {
    throw invalidRequest(
      `Refund amount (${formatMoney(amountMinor, fee.currency)}) is greater than unrefunded amount on fee (${formatMoney(left, fee.currency)})`,
      { param: 'amount' },
    );
  }
  const returned = giveBack(engine, fee, amountMinor, metadata);
  const charge = known(engine.store.charges, idOf(fee.charge)).object;
  addLine(engine, idOf(fee.account), charge, {
    amountMinor,
    fees: [],
    type: 'adjustment',
    category: 'other_adjustment',
    source: charge.id,
    description: `Application fee refund (${returned.id})`,
  });
  return returned;
}

function giveBack(
  engine: Engine,
  fee: Stripe.ApplicationFee,
  amountMinor: number,
  metadata: Record<string, string>,
): Stripe.FeeRefund {
  const created = engine.clock.seconds();
  const id = newId('fr_1');
  const line = balanceTransaction({
    created,
    availableOn: created,
    amountMinor: -amountMinor,
    currency: fee.currency,
    fees: [],
    type: 'application_fee_refund',
    reportingCategory: 'platform_earning_refund',
    source: id,
    description: null,
  });
  keep(engine.store.balanceTransactions, PLATFORM_ACCOUNT, line);
  const returned = feeRefund({ id, created, fee, amountMinor, balanceTransaction: line.id, metadata });
  keep(engine.store.feeRefunds, PLATFORM_ACCOUNT, returned);
  const before = change(fee, {
    amount_refunded: fee.amount_refunded + amountMinor,
    refunded: fee.amount_refunded + amountMinor === fee.amount,
  });
  engine.store.changed();
  engine.events.emit(PLATFORM_ACCOUNT, 'application_fee.refunded', showFee(engine, fee), before);
  return returned;
}

function addLine(
  engine: Engine,
  account: string,
  charge: Stripe.Charge,
  line: {
    amountMinor: number;
    fees: Stripe.BalanceTransaction.FeeDetail[];
    type: Stripe.BalanceTransaction.Type;
    category: string;
    source: string;
    description: string;
  },
): Stripe.BalanceTransaction {
  const created = engine.clock.seconds();
  const transaction = balanceTransaction({
    created,
    availableOn: created,
    amountMinor: line.amountMinor,
    currency: charge.currency,
    fees: line.fees,
    type: line.type,
    reportingCategory: line.category,
    source: line.source,
    description: line.description,
  });
  keep(engine.store.balanceTransactions, account, transaction);
  return transaction;
}
