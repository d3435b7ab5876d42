import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Inbox, Metrics } from '@vestibule/platform';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { concernOf, type StripeEventRef } from '../stripe/webhook-event.ts';
import { HandleEvent } from './handle-event.ts';

/** Enough to keep Stripe as busy as it lets us, few enough to leave the database to others; what a burst brings besides waits here, kept already. */
const MOST_HANDLED_AT_ONCE = 8;

/**
 * Verify, keep, acknowledge; then handle at once, off the request. What fails here is answered with an error, so that Stripe sends it again;
 * what fails later is found by the sweep. Kinds that nothing acts on are acknowledged and not kept.
 */
@Injectable()
export class ReceiveWebhook implements BeforeApplicationShutdown {
  private readonly log = new Logger('Payments');
  private readonly waiting: StripeEventRef[] = [];
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly stripe: StripeGateway,
    private readonly inbox: Inbox,
    private readonly handling: HandleEvent,
    private readonly metrics: Metrics,
  ) {}

  /** @throws WebhookRejected */
  async run(
    rawBody: Buffer | undefined,
    signature: string | undefined,
    endpoint: 'platform' | 'connect',
  ): Promise<void> {
    const { ref, payload } = this.verified(rawBody, signature, endpoint);
    if (concernOf(ref.kind) === undefined) return this.count('of_no_concern');
    if (ref.livemode !== this.stripe.livemode) {
      this.log.warn(
        { eventId: ref.id, livemode: ref.livemode },
        'an event of the other mode came here; it has no effect',
      );
      return this.count('other_mode');
    }
    const isNew = await this.inbox.keep({
      id: ref.id,
      source: 'stripe',
      kind: ref.kind,
      payload,
      ...(ref.accountId === null ? {} : { accountId: ref.accountId }),
    });
    this.count(isNew ? 'kept' : 'known');
    if (!isNew) return;
    this.waiting.push(ref);
    setImmediate(() => this.handleNext());
  }

  /** Resolves when every event received so far has been handled or has failed. */
  async idle(): Promise<void> {
    this.handleNext();
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  /** While the database is still there. What has not begun is kept: the sweep of another process does it. */
  async beforeApplicationShutdown(): Promise<void> {
    this.waiting.length = 0;
    await this.idle();
  }

  private verified(
    rawBody: Buffer | undefined,
    signature: string | undefined,
    endpoint: 'platform' | 'connect',
  ): ReturnType<StripeGateway['verifyWebhook']> {
    try {
      return this.stripe.verifyWebhook(rawBody, signature, endpoint);
    } catch (error) {
      this.count('rejected');
      throw error;
    }
  }

  private handleNext(): void {
    while (this.underWay.size < MOST_HANDLED_AT_ONCE) {
      const next = this.waiting.shift();
      if (!next) return;
      const work = this.handling.run(next); // remembers its own failures and never rejects
      this.underWay.add(work);
      void work.finally(() => {
        this.underWay.delete(work);
        this.handleNext();
      });
    }
  }

  private count(outcome: string): void {
    this.metrics.webhooks.inc({ source: 'stripe', outcome });
  }
}
