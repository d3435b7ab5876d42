import { Stripe } from 'stripe';
import type { SandboxClock } from './clock.ts';
import { newId } from './ids.ts';
import type { EventRow } from './state.ts';
import type { Store } from './store.ts';

type EventType = Stripe.Event['type'];
type DataOf<T extends EventType> = Extract<Stripe.Event, { type: T }>['data'];

/** Older events are forgotten: Stripe keeps thirty days, a local state file has to stay small. */
const EVENTS_MAX = 10_000;

/** Which API request brought an event about; both null when time or a person did. */
export interface Cause {
  readonly id: string | null;
  readonly idempotency_key: string | null;
}
const NOBODY: Cause = { id: null, idempotency_key: null };

/** Writes down what happened, as frozen snapshots, and hands each event to the deliveries. */
export class EventLog {
  private readonly store: Store;
  private readonly clock: SandboxClock;
  private readonly onEvent: (event: EventRow) => void;
  private cause: Cause = NOBODY;

  constructor(store: Store, clock: SandboxClock, onEvent: (event: EventRow) => void) {
    this.store = store;
    this.clock = clock;
    this.onEvent = onEvent;
  }

  /** `account` is whose event it is; only a connected account's carries the `account` field. */
  emit<T extends EventType>(
    account: string,
    type: T,
    object: DataOf<T>['object'],
    previous?: DataOf<T>['previous_attributes'],
  ): void {
    const connected = this.store.accounts.get(account)?.platform === false;
    const base: Stripe.EventBase = {
      id: newId('evt_'),
      object: 'event',
      ...(connected ? { account } : {}),
      api_version: Stripe.API_VERSION,
      created: this.clock.seconds(),
      data: {
        object: structuredClone(object),
        ...(previous && Object.keys(previous).length > 0 ? { previous_attributes: structuredClone(previous) } : {}),
      },
      livemode: false,
      pending_webhooks: 0,
      request: this.cause,
      type,
    };
    // The compiler checked type and data as a pair above; EventBase cannot say that they belong together.
    const row: EventRow = { account, object: base as Stripe.Event, deliveries: [] };
    this.store.events.set(base.id, row);
    this.dropOldest();
    this.onEvent(row);
  }

  currentCause(): Cause {
    return this.cause;
  }

  /** Events inside `act` name this request. `act` must not wait for anything. */
  causedBy<R>(cause: Cause, act: () => R): R {
    this.cause = cause;
    try {
      return act();
    } finally {
      this.cause = NOBODY;
    }
  }

  private dropOldest(): void {
    for (const id of this.store.events.keys()) {
      if (this.store.events.size <= EVENTS_MAX) return;
      this.store.events.delete(id);
    }
  }
}
