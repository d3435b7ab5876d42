import type { Stripe } from 'stripe';
import { balanceTransaction } from '../objects/money.ts';
import type { Engine } from './engine.ts';
import type { BalanceRow } from './state.ts';

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
  /** A line that belongs to an automatic payout from the start: the payout's own. */
  readonly payout?: string;
}

/** Writes a line into an account's balance. Every movement of money is one, and none is ever changed. */
export function addLine(engine: Engine, account: string, line: NewLine): Stripe.BalanceTransaction {
  const created = engine.clock.seconds();
  const object = balanceTransaction({
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
  const row: BalanceRow = { account, object, payout: line.payout ?? null };
  engine.store.balanceTransactions.set(object.id, row);
  engine.balances.add(row);
  planPayouts(engine, account);
  return object;
}

const DAY_MS = 24 * 60 * 60_000;

/** Automatic payouts are made at midnight UTC of the sandbox's clock, while there is something left to pay out. */
export function planPayouts(engine: Engine, account: string): void {
  const { store, clock, schedule } = engine;
  if (store.accounts.get(account)?.payouts === 'manual') return;
  if (store.tasks.by('subject', account).some((task) => task.kind === 'daily_payouts')) return;
  schedule.at((Math.floor(clock.nowMs() / DAY_MS) + 1) * DAY_MS, 'daily_payouts', account);
}

interface Purse {
  availableMinor: number;
  pendingMinor: number;
  /** In the order in which it becomes available. */
  pending: { readonly availableOn: number; readonly netMinor: number }[];
  /** Lines that no automatic payout has carried away. */
  unpaid: BalanceRow[];
}

/** What every account has in every currency, added up line by line, so that nobody has to add it up again. */
export class Balances {
  private readonly purses = new Map<string, Map<string, Purse>>();

  add(row: BalanceRow): void {
    const { currency, net, available_on: availableOn, created } = row.object;
    const purse = this.purse(row.account, currency);
    if (availableOn > created) {
      purse.pendingMinor += net;
      const late = purse.pending.at(-1);
      purse.pending.push({ availableOn, netMinor: net });
      if (late && late.availableOn > availableOn) purse.pending.sort((a, b) => a.availableOn - b.availableOn);
    } else purse.availableMinor += net;
    if (row.payout === null) purse.unpaid.push(row);
  }

  currencies(account: string): string[] {
    return [...(this.purses.get(account)?.keys() ?? [])];
  }

  at(account: string, currency: string, seconds: number): { readonly availableMinor: number; readonly pendingMinor: number } {
    const purse = this.purse(account, currency);
    const due = purse.pending.findIndex(({ availableOn }) => availableOn > seconds);
    for (const { netMinor } of purse.pending.splice(0, due < 0 ? purse.pending.length : due)) {
      purse.pendingMinor -= netMinor;
      purse.availableMinor += netMinor;
    }
    return purse;
  } // prettier-ignore

  /** What the next automatic payout would carry away. */
  payable(account: string, currency: string, seconds: number): BalanceRow[] {
    return this.purse(account, currency).unpaid.filter(({ object }) => object.available_on <= seconds);
  }

  hasUnpaid(account: string): boolean {
    return [...(this.purses.get(account)?.values() ?? [])].some(({ unpaid }) => unpaid.length > 0);
  }

  /** They have gone with a payout. */
  settled(account: string, currency: string): void {
    const purse = this.purse(account, currency);
    purse.unpaid = purse.unpaid.filter(({ payout }) => payout === null);
  }

  clear(): void {
    this.purses.clear();
  }

  private purse(account: string, currency: string): Purse {
    const of = this.purses.get(account) ?? new Map<string, Purse>();
    this.purses.set(account, of);
    const purse = of.get(currency) ?? { availableMinor: 0, pendingMinor: 0, pending: [], unpaid: [] };
    of.set(currency, purse);
    return purse;
  }
}

/** What an account has in a currency, pending money included. Negative when more left than came. */
export function totalOf(engine: Engine, account: string, currency: string): number {
  const { availableMinor, pendingMinor } = engine.balances.at(account, currency, engine.clock.seconds());
  return availableMinor + pendingMinor;
}

/** The balance as Stripe shows it; an account without any line still shows a zero in its own currency. */
export function balanceOf(engine: Engine, account: string): Stripe.Balance {
  const own = engine.store.accounts.get(account)?.currency ?? 'usd';
  const currencies = [...new Set([own, ...engine.balances.currencies(account)])];
  const sums = (which: 'availableMinor' | 'pendingMinor'): Stripe.Balance.Available[] =>
    currencies.map((currency) => {
      const amount = engine.balances.at(account, currency, engine.clock.seconds())[which];
      return { amount, currency, source_types: { card: amount } };
    });
  return {
    object: 'balance',
    available: sums('availableMinor'),
    livemode: false,
    pending: sums('pendingMinor'),
    refund_and_dispute_prefunding: { available: [], pending: [] },
  };
}
