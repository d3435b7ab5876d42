import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Stripe } from 'stripe';
import type {
  AccountLinkRow,
  DisputeRow,
  EndpointRow,
  EventRow,
  IdempotencyRow,
  Kept,
  PaymentMethodRow,
  RefundRow,
  SandboxAccount,
  SessionRow,
  Task,
} from './state.ts';

const WRITE_AFTER_MS = 250;
/** Of all time, at most a tenth goes into writing: a big state is written less often. */
const WRITE_SHARE = 10;
const FORMAT = 1;

/** Everything the sandbox knows, in memory; with a data folder, also in one file that is replaced atomically. */
export class Store {
  readonly accounts = new Map<string, SandboxAccount>();
  readonly accountLinks = new Map<string, AccountLinkRow>();
  readonly sessions = new Map<string, SessionRow>();
  readonly paymentIntents = new Map<string, Kept<Stripe.PaymentIntent>>();
  readonly paymentMethods = new Map<string, PaymentMethodRow>();
  readonly charges = new Map<string, Kept<Stripe.Charge>>();
  readonly refunds = new Map<string, RefundRow>();
  readonly disputes = new Map<string, DisputeRow>();
  readonly fraudWarnings = new Map<string, Kept<Stripe.Radar.EarlyFraudWarning>>();
  readonly applicationFees = new Map<string, Kept<Stripe.ApplicationFee>>();
  readonly feeRefunds = new Map<string, Kept<Stripe.FeeRefund>>();
  readonly balanceTransactions = new Map<string, Kept<Stripe.BalanceTransaction>>();
  readonly customers = new Map<string, Kept<Stripe.Customer>>();
  readonly events = new Map<string, EventRow>();
  readonly endpoints = new Map<string, EndpointRow>();
  readonly idempotency = new Map<string, IdempotencyRow>();
  readonly tasks = new Map<string, Task>();

  private readonly file: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private lastWriteMs = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly clockAheadMs: () => number;
  private readonly log: (line: string) => void;

  /** @param clockAheadMs is asked at every write, so that a moved clock survives a restart. */
  constructor(dataDir: string | undefined, clockAheadMs: () => number, log: (line: string) => void) {
    this.log = log;
    this.file = dataDir === undefined ? undefined : join(dataDir, 'stripe-sandbox.json');
    this.clockAheadMs = clockAheadMs;
  }

  /** Reads the file if there is one. Returns how far ahead its clock stood. A file that cannot be read stops the start. */
  load(): number {
    if (this.file === undefined) return 0;
    let written: string;
    try {
      written = readFileSync(this.file, 'utf8');
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return 0;
      throw error;
    }
    const saved = JSON.parse(written) as {
      format: number;
      clockAheadMs: number;
      tables: Record<string, [string, never][]>;
    };
    if (saved.format !== FORMAT)
      throw new Error(`${this.file} was written by another version of the sandbox: remove it.`);
    for (const [name, table] of this.tables()) for (const [id, row] of saved.tables[name] ?? []) table.set(id, row);
    return saved.clockAheadMs;
  }

  /** Call after every change; writes once things are quiet for a moment. After `close` nothing is written any more. */
  changed(): void {
    if (this.file === undefined || this.timer || this.closed) return;
    const inMs = Math.max(WRITE_AFTER_MS, this.lastWriteMs * WRITE_SHARE);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      // Said and tried again with the next change: a full disk must not take the sandbox down.
      this.write().catch((error: unknown) => this.log(`the state could not be written: ${String(error)}`));
    }, inMs);
    this.timer.unref();
  }

  /** Writes for the last time; resolves when the file on disk is whole. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.write();
  }

  /** One write after the other, so that the newest state is what remains. */
  private write(): Promise<void> {
    const { file } = this;
    if (file === undefined) return Promise.resolve();
    this.writing = this.writing.catch(() => undefined).then(() => this.replace(file));
    return this.writing;
  }

  private async replace(file: string): Promise<void> {
    const startedMs = performance.now();
    const tables = Object.fromEntries(this.tables().map(([name, table]) => [name, [...table]]));
    const whole = JSON.stringify({ format: FORMAT, clockAheadMs: this.clockAheadMs(), tables });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, whole, { mode: 0o600 });
    await rename(`${file}.new`, file);
    this.lastWriteMs = performance.now() - startedMs;
  }

  clear(): void {
    for (const [, table] of this.tables()) table.clear();
    this.changed();
  }

  private tables(): [string, Map<string, unknown>][] {
    return Object.entries(this).filter((entry): entry is [string, Map<string, unknown>] => entry[1] instanceof Map);
  }
}

/** Changes fields of a stored object and says what they were: the `previous_attributes` of its event. */
export function change<T extends object>(object: T, fields: Partial<T>): Partial<T> {
  const before: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    if (JSON.stringify(object[key]) !== JSON.stringify(fields[key])) before[key] = object[key];
  }
  Object.assign(object, fields);
  return before;
}
