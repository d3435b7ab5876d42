import { join } from 'node:path';
import type { Stripe } from 'stripe';
import { idOf } from './ids.ts';
import { Journal, type Change } from './journal.ts';
import type {
  AccountLinkRow,
  BalanceRow,
  DisputeRow,
  EndpointRow,
  EventRow,
  IdempotencyRow,
  Kept,
  PaymentMethodRow,
  OauthCodeRow,
  PayoutRow,
  RefundRow,
  SandboxAccount,
  SessionRow,
  Task,
  ThinEventRow,
} from './state.ts';
import { Table, touched } from './table.ts';

const account = (row: { readonly account: string }): string => row.account;
const ref = (value: string | { readonly id: string } | null | undefined): string | null => (value ? idOf(value) : null);
const ofPayment = {
  account,
  charge: (row: Kept<{ charge?: string | { id: string } | null }>) => ref(row.object.charge),
  payment_intent: (row: Kept<{ payment_intent?: string | { id: string } | null }>) => ref(row.object.payment_intent),
};
const ofCustomer = (row: Kept<{ customer?: string | { id: string } | null }>): string | null =>
  ref(row.object.customer);

/** Everything the sandbox knows, in memory; with a data folder also on disk (`Journal`), step by step. */
export class Store {
  readonly accounts = new Table<SandboxAccount>({});
  readonly accountLinks = new Table<AccountLinkRow>({});
  readonly sessions = new Table<SessionRow, 'account' | 'payment_intent' | 'customer'>({
    account,
    payment_intent: ofPayment.payment_intent,
    customer: ofCustomer,
  });
  readonly paymentIntents = new Table<Kept<Stripe.PaymentIntent>, 'account' | 'customer'>({
    account,
    customer: ofCustomer,
  });
  readonly paymentMethods = new Table<PaymentMethodRow, 'account' | 'customer'>({ account, customer: ofCustomer });
  readonly charges = new Table<Kept<Stripe.Charge>, 'account' | 'payment_intent' | 'customer'>({
    account,
    payment_intent: ofPayment.payment_intent,
    customer: ofCustomer,
  });
  readonly refunds = new Table<RefundRow, keyof typeof ofPayment>(ofPayment);
  readonly disputes = new Table<DisputeRow, keyof typeof ofPayment>(ofPayment);
  readonly fraudWarnings = new Table<Kept<Stripe.Radar.EarlyFraudWarning>, keyof typeof ofPayment>(ofPayment);
  readonly applicationFees = new Table<Kept<Stripe.ApplicationFee>, 'account' | 'charge'>({
    account,
    charge: ofPayment.charge,
  });
  readonly feeRefunds = new Table<Kept<Stripe.FeeRefund>, 'account' | 'fee'>({
    account,
    fee: (row) => ref(row.object.fee),
  });
  readonly balanceTransactions = new Table<BalanceRow, 'account' | 'source' | 'type' | 'payout'>({
    account,
    source: (row) => ref(row.object.source),
    type: (row) => `${row.account} ${row.object.type}`,
    payout: (row) => row.payout,
  });
  readonly payouts = new Table<PayoutRow, 'account'>({ account });
  readonly customers = new Table<Kept<Stripe.Customer>, 'account'>({ account });
  readonly events = new Table<EventRow, 'account' | 'type'>({
    account,
    type: (row) => `${row.account} ${row.object.type}`,
  });
  readonly thinEvents = new Table<ThinEventRow>({});
  readonly oauthCodes = new Table<OauthCodeRow>({});
  readonly endpoints = new Table<EndpointRow>({});
  readonly idempotency = new Table<IdempotencyRow>({});
  readonly tasks = new Table<Task, 'subject'>({ subject: (task) => task.subject });

  private readonly journal: Journal | undefined;
  private readonly clockAheadMs: () => number;
  private readonly log: (line: string) => void;
  private isOpen = false;
  private isDue = false;

  /** @param clockAheadMs is asked at every write, so that a moved clock survives a restart. */
  constructor(dataDir: string | undefined, clockAheadMs: () => number, log: (line: string) => void) {
    this.log = log;
    this.journal = dataDir === undefined ? undefined : new Journal(join(dataDir, 'stripe-sandbox.json'));
    this.clockAheadMs = clockAheadMs;
  }

  /** Reads what is on disk, if anything. Returns how far ahead its clock stood. A file that cannot be read stops the start. */
  load(): number {
    if (!this.journal) return 0;
    const { whole, batches } = this.journal.load();
    for (const [name, table] of this.tables())
      for (const [id, row] of whole?.tables[name] ?? []) table.set(id, row as object);
    const tables = new Map(this.tables());
    for (const { changes } of batches)
      for (const [name, id, row] of changes) {
        if (row === undefined) tables.get(name)?.delete(id);
        else tables.get(name)?.set(id, row as object);
      }
    return batches.at(-1)?.clockAheadMs ?? whole?.clockAheadMs ?? 0;
  }

  /** From now on every step is written. Not before this process is the one that serves: two must not share a folder. */
  open(): void {
    if (!this.journal) return;
    this.isOpen = true;
    for (const [, table] of this.tables()) {
      table.dirty = new Set();
      table.onDirty = (): void => this.changed();
    }
    this.journal.compact(this.whole());
  }

  /** Something changed: it is written at the end of this step, or before anybody hears of it (`flush`). */
  changed(): void {
    if (!this.isOpen || this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => this.flush());
  }

  /** Writes what changed since the last time. Said and tried again with the next change when it fails: a full disk must not take the sandbox down. */
  flush(): void {
    if (!this.journal || !this.isOpen || !this.isDue) return;
    this.isDue = false;
    try {
      const changes = this.tables().flatMap(([name, table]) =>
        [...(table.dirty ?? [])].map((id): Change => (table.has(id) ? [name, id, table.get(id)] : [name, id])),
      );
      this.journal.append({ clockAheadMs: this.clockAheadMs(), changes });
      for (const [, table] of this.tables()) table.dirty?.clear();
      if (this.journal.isLong) this.journal.compact(this.whole());
    } catch (error) {
      this.log(`the state could not be written: ${String(error)}`);
    }
  }

  /** Writes for the last time, as one file unless that is very big. After it nothing is written any more. */
  close(): void {
    this.flush();
    if (this.isOpen && this.journal?.isLight === true) this.journal.compact(this.whole());
    this.isOpen = false;
  }

  clear(): void {
    for (const [, table] of this.tables()) table.clear();
    this.changed();
  }

  private whole(): { clockAheadMs: number; tables: Record<string, [string, object][]> } {
    return {
      clockAheadMs: this.clockAheadMs(),
      tables: Object.fromEntries(this.tables().map(([name, table]) => [name, [...table]])),
    };
  }

  private tables(): [string, Table<object>][] {
    return Object.entries(this).filter((entry): entry is [string, Table<object>] => entry[1] instanceof Table);
  }
}

/** Changes fields of a stored object and says what they were: the `previous_attributes` of its event. */
export function change<T extends object>(object: T, fields: Partial<T>): Partial<T> {
  const before: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    if (JSON.stringify(object[key]) !== JSON.stringify(fields[key])) before[key] = object[key];
  }
  Object.assign(object, fields);
  touched(object);
  return before;
}
