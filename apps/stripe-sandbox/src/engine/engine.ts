import { Balances } from './balance.ts';
import { Deliveries, RETRY_DELAYS_MS } from './deliveries.ts';
import { EventLog } from './events.ts';
import { SandboxClock } from './clock.ts';
import { Faults } from './faults.ts';
import { Heard } from './heard.ts';
import { Schedule } from './schedule.ts';
import { ThinEvents } from './thin-events.ts';
import { Store } from './store.ts';

export interface EngineOptions {
  readonly dataDir?: string;
  readonly clock?: () => Date;
  readonly settleDelayMs?: number;
  readonly delayedDebitMs?: number;
  readonly webhookRetryDelaysMs?: readonly number[];
  readonly platformName?: string;
  readonly log?: (line: string) => void;
}

const SETTLE_DELAY_MS = 1_500;
const DELAYED_DEBIT_MS = 10_000;
const REFUND_OUTCOME_MS = 3_000;

/** What every rule of the sandbox needs: state, time, events. Rules are functions that take it. */
export interface Engine {
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly schedule: Schedule;
  readonly balances: Balances;
  readonly events: EventLog;
  readonly thinEvents: ThinEvents;
  readonly deliveries: Deliveries;
  readonly faults: Faults;
  readonly heard: Heard;
  readonly settings: Settings;
}
export interface Settings {
  readonly platformName: string;
  /** From a paid charge to its balance transaction and `charge.updated`. */
  readonly settleDelayMs: number;
  /** From a submitted bank debit to the bank's answer. */
  readonly delayedDebitMs: number;
  /** From a slow refund's creation to its outcome. */
  readonly refundOutcomeMs: number;
  /** Where browsers reach the pages; known once the server listens. */
  publicUrl: string;
}

/** Builds the engine and loads what an earlier run left in the data folder. */
export function createEngine(options: EngineOptions): Engine {
  const source = options.clock ?? ((): Date => new Date());
  const log = options.log ?? ((): void => undefined);
  // The store is asked for the clock's lead only when it writes, by which time the clock is there.
  const store: Store = new Store(options.dataDir, () => clock.aheadMs(), log);
  const clock: SandboxClock = new SandboxClock(source, store.load());
  const schedule = new Schedule(store, clock);
  const balances = new Balances();
  for (const row of store.balanceTransactions.values()) balances.add(row);
  const deliveries = new Deliveries(store, schedule, options.webhookRetryDelaysMs ?? RETRY_DELAYS_MS, log);
  const events = new EventLog(store, clock, (event) => deliveries.address(event));
  const thinEvents = new ThinEvents(store, clock, deliveries, () => events.currentCause());
  return {
    store,
    clock,
    schedule,
    balances,
    events,
    thinEvents,
    deliveries,
    faults: new Faults(),
    heard: new Heard(),
    settings: {
      platformName: options.platformName ?? 'Vestibule',
      settleDelayMs: options.settleDelayMs ?? SETTLE_DELAY_MS,
      delayedDebitMs: options.delayedDebitMs ?? DELAYED_DEBIT_MS,
      refundOutcomeMs: REFUND_OUTCOME_MS,
      publicUrl: '',
    },
  };
}
