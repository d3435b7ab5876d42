import type { Stripe } from 'stripe';
import { ApiError } from '../http/errors.ts';
import { payout as newPayout } from '../objects/payout.ts';
import { addLine, balanceOf, planPayouts } from './balance.ts';
import type { Engine } from './engine.ts';
import { newId } from './ids.ts';
import { known } from './lookup.ts';
import type { PayoutRow } from './state.ts';
import { change } from './store.ts';
import { touched } from './table.ts';

const ARRIVES_AFTER_MS = 24 * 60 * 60_000;

/**
 * The daily roll-up: in each currency everything that is available and not yet paid out leaves in one payout, and the
 * payout's lines add up to it. A sum of nothing, or less, waits for better days.
 */
export function runPayouts(engine: Engine, account: string): Stripe.Payout[] {
  const { balances, clock } = engine;
  const made = balances.currencies(account).flatMap((currency) => {
    const rows = balances.payable(account, currency, clock.seconds());
    const amountMinor = rows.reduce((sum, row) => sum + row.object.net, 0);
    if (amountMinor <= 0) return [];
    engine.events.emit(account, 'balance.available', balanceOf(engine, account));
    const id = newId('po_1');
    for (const line of rows) {
      line.payout = id;
      touched(line);
    }
    balances.settled(account, currency);
    const row = createPayout(engine, account, { id, amountMinor, currency, automatic: true, metadata: {}, description: 'STRIPE PAYOUT' });
    engine.schedule.after(engine.settings.settleDelayMs, 'reconcile_payout', row.object.id);
    return [row.object];
  }); // prettier-ignore
  if (balances.hasUnpaid(account)) planPayouts(engine, account);
  return made;
}

interface NewPayout {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly automatic: boolean;
  readonly metadata: Record<string, string>;
  readonly description: string | null;
  readonly statementDescriptor?: string;
}

function createPayout(engine: Engine, account: string, from: NewPayout): PayoutRow {
  const { id } = from;
  const line = addLine(engine, account, {
    amountMinor: -from.amountMinor,
    currency: from.currency,
    type: 'payout',
    category: 'payout',
    source: id,
    description: from.description,
    ...(from.automatic ? { payout: id } : {}),
  });
  const nowMs = engine.clock.nowMs();
  const object = newPayout({
    ...from,
    created: engine.clock.seconds(),
    arrives: Math.floor((nowMs + ARRIVES_AFTER_MS) / 1000),
    balanceTransaction: line.id,
    destination: `ba_${account.slice(5)}`,
  });
  const row: PayoutRow = { account, object };
  engine.store.payouts.set(id, row);
  engine.events.emit(account, 'payout.created', object);
  engine.schedule.after(ARRIVES_AFTER_MS, 'payout_arrives', id);
  return row;
}

/** Money that somebody asks for by hand. Stripe does not say which lines it consists of. */
export function payOutByHand(
  engine: Engine,
  account: string,
  from: Omit<NewPayout, 'automatic' | 'id'>,
): Stripe.Payout {
  const { availableMinor } = engine.balances.at(account, from.currency, engine.clock.seconds());
  if (availableMinor < from.amountMinor)
    throw new ApiError(400, {
      type: 'invalid_request_error',
      code: 'balance_insufficient',
      message:
        'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).',
    });
  return createPayout(engine, account, { ...from, id: newId('po_1'), automatic: false }).object;
}

/** The lines of an automatic payout can be listed from now on. */
export function reconcilePayout(engine: Engine, payoutId: string): void {
  const { account, object } = known(engine.store.payouts, payoutId);
  const before = change(object, { reconciliation_status: 'completed' });
  engine.events.emit(account, 'payout.reconciliation_completed', object, before);
}

/** The bank's answer: the money is there, or it comes back. Also a paid payout may still come back. */
export function concludePayout(engine: Engine, payoutId: string, outcome?: 'paid' | 'failed'): Stripe.Payout {
  const row = known(engine.store.payouts, payoutId);
  const { account, object } = row;
  engine.schedule.forget('payout_arrives', payoutId);
  if ((outcome ?? (row.fails ? 'failed' : 'paid')) === 'failed') {
    if (object.status === 'failed') return object;
    const line = addLine(engine, account, {
      amountMinor: object.amount,
      currency: object.currency,
      type: 'payout_failure',
      category: 'payout_reversal',
      source: object.id,
      description: 'PAYOUT FAILURE',
    });
    const before = change(object, {
      status: 'failed',
      failure_code: 'account_closed',
      failure_message: 'The bank account has been closed.',
      failure_balance_transaction: line.id,
    });
    engine.events.emit(account, 'payout.failed', object, before);
  } else if (object.status === 'pending') {
    const before = change(object, { status: 'paid' });
    engine.events.emit(account, 'payout.paid', object, before);
  }
  return object;
}
