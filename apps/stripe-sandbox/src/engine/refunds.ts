import type { Stripe } from 'stripe';
import { ApiError, invalidRequest } from '../http/errors.ts';
import { applicationFeeDetail, feeRefund, refund as newRefund } from '../objects/money.ts';
import { showFee } from '../objects/show-fee.ts';
import { addLine, totalOf } from './balance.ts';
import { testCard } from './cards.ts';
import { formatMoney } from './currencies.ts';
import { concludeWarnings, holdingDispute } from './disputes.ts';
import type { Engine } from './engine.ts';
import { feeToReturn } from './fees.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import { PLATFORM_ACCOUNT } from './names.ts';
import type { Kept, RefundRow } from './state.ts';
import { feeOf, settleCharge } from './settlement.ts';
import { change } from './store.ts';
import { touched } from './table.ts';

export interface RefundRequest {
  /** All that is left, unless told. */
  readonly amountMinor?: number;
  readonly reason: Stripe.Refund.Reason | null;
  readonly metadata: Record<string, string>;
  /** Stripe keeps the platform's fee with the platform unless it is asked to return it. */
  readonly returnFee: boolean;
}

const FUNDS_WITHIN_MS = 30 * 24 * 60 * 60_000;

/**
 * Returns money of a paid charge. Stripe's own fee is not returned. With `returnFee` the application fee goes back in
 * proportion, out of the platform's balance: the account's line then carries a negative application fee. An account
 * whose bank account Stripe may not debit needs the money in its balance: until then the refund is pending.
 */
export function refundCharge(engine: Engine, row: Kept<Stripe.Charge>, request: RefundRequest): Stripe.Refund {
  const { store, events } = engine;
  const { account, object: charge } = row;
  const amountMinor = checkAmount(engine, charge, request.amountMinor);
  // A refund right after the payment comes before the late settlement: the money must be in the books before it leaves them.
  settleCharge(engine, charge.id);
  const slow = refundBehaviour(engine, charge) === 'pending_then_succeeded';
  const waits = !hasFunds(engine, account, charge.currency, amountMinor);
  const refund = newRefund({
    id: newId(charge.id.startsWith('py_') ? 'pyr_1' : 're_3'),
    created: engine.clock.seconds(),
    charge,
    amountMinor,
    reason: request.reason,
    metadata: request.metadata,
    pending: waits ? 'insufficient_funds' : slow ? 'processing' : null,
    paymentIntent: charge.payment_intent === null ? null : idOf(charge.payment_intent),
  });
  const kept: RefundRow = { account, object: refund, returnFee: request.returnFee };
  store.refunds.set(refund.id, kept);
  const before = change(charge, {
    amount_refunded: charge.amount_refunded + amountMinor,
    refunded: charge.amount_refunded + amountMinor === charge.amount,
  });
  if (!waits) payOut(engine, kept, charge);
  events.emit(account, 'refund.created', refund);
  events.emit(account, 'charge.refunded', charge, before);
  if (charge.refunded) concludeWarnings(engine, charge.id);
  if (waits) engine.schedule.after(FUNDS_WITHIN_MS, 'refund_deadline', refund.id);
  return refund;
}

function hasFunds(engine: Engine, account: string, currency: string, amountMinor: number): boolean {
  if (engine.store.accounts.get(account)?.debitNegativeBalances !== false) return true;
  return totalOf(engine, account, currency) >= amountMinor;
}

/** The refund leaves the balance, and the part of the application fee comes back into it. */
function payOut(engine: Engine, row: RefundRow, charge: Stripe.Charge): void {
  const { object: refund } = row;
  const returned = row.returnFee ? returnFeeWith(engine, charge, refund.id) : 0;
  const line = addLine(engine, row.account, {
    amountMinor: -refund.amount,
    currency: charge.currency,
    fees: returned > 0 ? [applicationFeeDetail(-returned, charge.currency, engine.settings.platformName)] : [],
    type: charge.id.startsWith('py_') ? 'payment_refund' : 'refund',
    category: 'refund',
    source: refund.id,
    description: 'REFUND FOR CHARGE',
  });
  change(refund, { balance_transaction: line.id });
  if (refundBehaviour(engine, charge) !== undefined)
    engine.schedule.after(engine.settings.refundOutcomeMs, 'refund_outcome', refund.id);
}

/** Money has come in: refunds that waited for it go out, oldest first. */
export function fundRefunds(engine: Engine, account: string): void {
  for (const row of engine.store.refunds.by('account', account)) {
    const { object: refund } = row;
    if (refund.pending_reason !== 'insufficient_funds') continue;
    if (!hasFunds(engine, account, refund.currency, refund.amount)) continue;
    const charge = known(engine.store.charges, idOf(refund.charge ?? '')).object;
    engine.schedule.forget('refund_deadline', refund.id);
    payOut(engine, row, charge);
    const slow = refundBehaviour(engine, charge) === 'pending_then_succeeded';
    const before = change(refund, slow ? { pending_reason: 'processing' } : { status: 'succeeded' });
    if (!slow) delete refund.pending_reason;
    touched(refund);
    engine.events.emit(account, 'refund.updated', refund, before);
  }
}

function checkAmount(engine: Engine, charge: Stripe.Charge, asked: number | undefined): number {
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`Charge ${charge.id} has not succeeded: it cannot be refunded.`, {
      code: 'charge_not_refundable',
    });
  }
  if (holdingDispute(engine, charge.id))
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
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
  if (refund.pending_reason === 'insufficient_funds')
    return failRefund(engine, account, charge, refund, 'insufficient_funds');
  if (refundBehaviour(engine, charge) === 'succeeded_then_failed')
    return failRefund(engine, account, charge, refund, 'expired_or_canceled_card');
  delete refund.pending_reason;
  const before = change(refund, { status: 'succeeded' });
  engine.events.emit(account, 'refund.updated', refund, before);
}

/** What was refunded comes back in full; an application fee that went back with it stays with the account. */
function failRefund(
  engine: Engine,
  account: string,
  charge: Stripe.Charge,
  refund: Stripe.Refund,
  reason: 'insufficient_funds' | 'expired_or_canceled_card',
): void {
  // What waited for money in vain has never left, so nothing comes back.
  const left = refund.balance_transaction !== null;
  const line =
    left &&
    addLine(engine, account, {
      amountMinor: refund.amount,
      currency: charge.currency,
      type: 'refund_failure',
      category: 'refund_failure',
      source: refund.id,
      description: 'REFUND FAILURE',
    });
  delete refund.pending_reason;
  const before = change(refund, {
    status: 'failed',
    failure_reason: reason,
    ...(line ? { failure_balance_transaction: line.id } : {}),
  });
  const chargeBefore = change(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
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
  addLine(engine, idOf(fee.account), {
    amountMinor,
    currency: charge.currency,
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
  const line = addLine(engine, PLATFORM_ACCOUNT, {
    amountMinor: -amountMinor,
    currency: fee.currency,
    type: 'application_fee_refund',
    category: 'platform_earning_refund',
    source: id,
    description: null,
  });
  const returned = feeRefund({ id, created, fee, amountMinor, balanceTransaction: line.id, metadata });
  keep(engine.store.feeRefunds, PLATFORM_ACCOUNT, returned);
  const before = change(fee, {
    amount_refunded: fee.amount_refunded + amountMinor,
    refunded: fee.amount_refunded + amountMinor === fee.amount,
  });
  engine.events.emit(PLATFORM_ACCOUNT, 'application_fee.refunded', showFee(engine, fee), before);
  return returned;
}
