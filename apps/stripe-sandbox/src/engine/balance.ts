import type { Stripe } from 'stripe';
import { balanceTransaction } from '../objects/money.ts';
import type { Engine } from './engine.ts';
import { keep } from './lookup.ts';

export interface NewLine {
  readonly amountMinor: number;
  readonly currency: string;
  readonly type: Stripe.BalanceTransaction.Type;
  readonly category: string;
  readonly source: string;
  readonly description: string | null;
  readonly fees?: Stripe.BalanceTransaction.FeeDetail[];
  /** Unix seconds; at once unless told. */
  readonly availableOn?: number;
}

/** Writes a line into an account's balance. Every movement of money is one, and none is ever changed. */
export function addLine(engine: Engine, account: string, line: NewLine): Stripe.BalanceTransaction {
  const created = engine.clock.seconds();
  const transaction = balanceTransaction({
    created,
    availableOn: line.availableOn ?? created,
    amountMinor: line.amountMinor,
    currency: line.currency,
    fees: line.fees ?? [],
    type: line.type,
    reportingCategory: line.category,
    source: line.source,
    description: line.description,
  });
  keep(engine.store.balanceTransactions, account, transaction);
  engine.store.changed();
  return transaction;
}

/** What an account has in a currency, pending money included. Negative when more left than came. */
export function totalOf(engine: Engine, account: string, currency: string): number {
  let total = 0;
  for (const { account: owner, object } of engine.store.balanceTransactions.values())
    if (owner === account && object.currency === currency) total += object.net;
  return total;
}
