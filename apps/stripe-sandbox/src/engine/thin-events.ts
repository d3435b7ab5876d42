import type { Stripe } from 'stripe';
import type { Deliveries } from './deliveries.ts';
import type { SandboxClock } from './clock.ts';
import type { Cause } from './events.ts';
import { newId } from './ids.ts';
import type { ThinEventRow } from './state.ts';
import type { Store } from './store.ts';

/** What the v2 API tells about accounts. Each says only that something happened; the account is fetched for what it is now. */
export interface ThinFacts {
  readonly 'v2.core.account.created': null;
  readonly 'v2.core.account.closed': null;
  readonly 'v2.core.account[requirements].updated': null;
  readonly 'v2.core.account[configuration.merchant].capability_status_updated': Stripe.V2.Core.Events.V2CoreAccountIncludingConfigurationMerchantCapabilityStatusUpdatedEvent.Data;
  readonly 'v2.core.account_link.returned': Stripe.V2.Core.Events.V2CoreAccountLinkReturnedEvent.Data;
}

/** Writes thin events down and hands them to the destinations that asked for thin ones. They are the platform's own events. */
export class ThinEvents {
  private readonly store: Store;
  private readonly clock: SandboxClock;
  private readonly deliveries: Deliveries;
  private readonly cause: () => Cause;

  constructor(store: Store, clock: SandboxClock, deliveries: Deliveries, cause: () => Cause) {
    this.store = store;
    this.clock = clock;
    this.deliveries = deliveries;
    this.cause = cause;
  }

  emit<T extends keyof ThinFacts>(type: T, accountId: string, data: ThinFacts[T]): void {
    const { id, idempotency_key } = this.cause();
    const row: ThinEventRow = {
      object: {
        id: newId('evt_test_', 24),
        object: 'v2.core.event',
        type,
        created: new Date(this.clock.nowMs()).toISOString(),
        livemode: false,
        ...(id === null ? {} : { reason: { type: 'request', request: { id, idempotency_key: idempotency_key ?? '' } } }),
        related_object:
          type === 'v2.core.account_link.returned'
            ? null
            : { id: accountId, type: 'v2.core.account', url: `/v2/core/accounts/${accountId}` },
      },
      data,
      deliveries: [],
    };
    this.store.thinEvents.set(row.object.id, row);
    this.deliveries.address(row);
  } // prettier-ignore
}
