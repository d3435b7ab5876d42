import { createHmac } from 'node:crypto';
import type { Stripe } from 'stripe';
import { newId } from './ids.ts';
import { Random, unseeded } from './random.ts';
import type { Attempt, Delivery, EndpointRow, EventRow, ThinEventRow } from './state.ts';
import type { Schedule } from './schedule.ts';
import type { Store } from './store.ts';
import { touched } from './table.ts';

/** Live Stripe retries for three days; here the same back-off is pressed into about ten minutes. */
export const RETRY_DELAYS_MS: readonly number[] = [1_000, 5_000, 30_000, 120_000, 480_000];
const ANSWER_WITHIN_MS = 20_000;
const SHUFFLE_WITHIN_MS = 400;

/** How the network to the endpoints behaves. */
export interface Weather {
  /** Nothing goes out until `release`. */
  hold: boolean;
  /** The next so many deliveries are lost for good: never sent, never retried. */
  drop: number;
  /** What share of deliveries, 0 to 1, is lost for good. */
  dropRate: number;
  /** How often every delivery is sent; `true` is twice. */
  duplicate: boolean | number;
  /** Each delivery waits a random moment, so that order means nothing. */
  shuffle: boolean;
  /** Every delivery waits this long on the sandbox's clock. */
  delayMs: number;
}
const FINE: Weather = { hold: false, drop: 0, dropRate: 0, duplicate: false, shuffle: false, delayMs: 0 };

/** Carries events to endpoints: signed, unordered, at least once, every attempt written down. */
export class Deliveries {
  weather: Weather = { ...FINE };
  private random = unseeded();
  private readonly stopping = new AbortController();
  private readonly store: Store;
  private readonly schedule: Schedule;
  private readonly retryDelaysMs: readonly number[];
  private readonly log: (line: string) => void;

  constructor(store: Store, schedule: Schedule, retryDelaysMs: readonly number[], log: (line: string) => void) {
    this.store = store;
    this.schedule = schedule;
    this.retryDelaysMs = retryDelaysMs;
    this.log = log;
    schedule.on('deliver', (id) => this.attempt(id));
  }

  /** Changes how deliveries behave. The same seed loses and shuffles the same ones, counted in their order. */
  turn(change: Partial<Weather>, seed?: number): void {
    if (seed !== undefined) this.random = new Random(seed);
    this.weather = { ...this.weather, ...change };
  }

  /** Fine weather again; what was held goes out. */
  clear(): void {
    this.release();
    this.weather = { ...FINE };
    this.random = unseeded();
  }

  /** Addresses a new event to every endpoint that listens for it. */
  address(event: EventRow | ThinEventRow): void {
    for (const endpoint of this.store.endpoints.values()) if (listensFor(endpoint, event)) this.queue(event, endpoint);
  }

  /** Sends an event again, by hand: to one endpoint, or to all that listen for it. */
  resend(event: EventRow, endpointId?: string): Delivery[] {
    return [...this.store.endpoints.values()]
      .filter((endpoint) =>
        endpointId === undefined ? listensFor(endpoint, event) : endpoint.object.id === endpointId,
      )
      .map((endpoint) => this.queue(event, endpoint));
  }

  /** Lets held deliveries go, oldest first or in random order. */
  release(order: 'in_order' | 'shuffled' | 'reversed' = 'in_order'): void {
    this.weather.hold = false;
    const held = [...this.all()].filter((delivery) => delivery.state === 'held');
    const going = order === 'reversed' ? held.toReversed() : order === 'shuffled' ? this.random.shuffled(held) : held;
    // One after the other, so that the receiver really sees this order.
    this.schedule.track(
      going.reduce(
        (before, delivery) =>
          before.then(() => {
            delivery.state = 'pending';
            return this.attempt(delivery.id);
          }),
        Promise.resolve(),
      ),
    );
  }

  /** After a restart: what had not been tried yet is tried now. */
  resume(): void {
    const waiting = new Set(
      [...this.store.tasks.values()].filter((task) => task.kind === 'deliver').map((task) => task.subject),
    );
    for (const delivery of this.all())
      if (delivery.state === 'pending' && !waiting.has(delivery.id)) this.schedule.after(0, 'deliver', delivery.id);
  }

  /** Cuts off what is under way; it stays pending. */
  stop(): void {
    this.stopping.abort();
  }

  *all(): Generator<Delivery> {
    for (const event of this.store.events.values()) yield* event.deliveries;
    for (const event of this.store.thinEvents.values()) yield* event.deliveries;
  }

  private queue(event: EventRow | ThinEventRow, endpoint: EndpointRow): Delivery {
    const delivery: Delivery = {
      id: `${event.object.id}/${newId('', 8)}`,
      event: event.object.id,
      endpoint: endpoint.object.id,
      attempts: [],
      state: 'pending',
    };
    event.deliveries.push(delivery);
    touched(event);
    const { drop, dropRate, hold, duplicate, shuffle, delayMs } = this.weather;
    const unlucky = dropRate > 0 && this.random.next() < dropRate;
    if (unlucky) {
      delivery.state = 'dropped';
    } else if (drop > 0) {
      this.weather.drop -= 1;
      delivery.state = 'dropped';
    } else if (hold) {
      delivery.state = 'held';
    } else {
      const copies = duplicate === true ? 2 : duplicate === false ? 1 : duplicate;
      for (let copy = 0; copy < copies; copy += 1) {
        const waitMs = delayMs + (shuffle ? this.random.next() * SHUFFLE_WITHIN_MS : 0);
        if (waitMs > 0) this.schedule.after(waitMs, 'deliver', delivery.id);
        // Off the request that caused it: the answer to the API call does not wait for the receiver.
        else
          this.schedule.track(
            new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.attempt(delivery.id)),
          );
      }
    }
    return delivery;
  }

  private async attempt(id: string): Promise<void> {
    const eventId = id.slice(0, id.indexOf('/'));
    const event = this.store.events.get(eventId) ?? this.store.thinEvents.get(eventId);
    const delivery = event?.deliveries.find((one) => one.id === id);
    const endpoint = delivery && this.store.endpoints.get(delivery.endpoint);
    if (!event || !delivery || !endpoint || delivery.state === 'dropped') return;
    if (this.weather.hold) {
      delivery.state = 'held';
      touched(event);
      return;
    }
    this.store.flush(); // nobody hears of what a killed sandbox would not know
    const { signal } = this.stopping;
    const attempt = await post(endpoint, JSON.stringify('data' in event ? event.object : asSent(event)), signal);
    if (signal.aborted && attempt.status === null) return; // cut off by the close: the next start tries again
    touched(event);
    delivery.attempts.push(attempt);
    if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
      delivery.state = 'delivered';
    } else if (delivery.state === 'pending') {
      const delayMs = this.retryDelaysMs[delivery.attempts.length - 1];
      this.log(
        `webhook ${event.object.type} ${event.object.id} to ${endpoint.object.url}: ${attempt.status ?? attempt.error}`,
      );
      if (delayMs === undefined) delivery.state = 'failed';
      else this.schedule.after(delayMs, 'deliver', delivery.id);
    }
  }
}

/** Stripe's rule: a direct charge's events go to Connect endpoints with `account` set, the platform's own to account endpoints. */
function listensFor(endpoint: EndpointRow, event: EventRow | ThinEventRow): boolean {
  const wanted =
    endpoint.object.enabled_events.includes('*') || endpoint.object.enabled_events.includes(event.object.type);
  if (!wanted || endpoint.object.status !== 'enabled') return false;
  if ('data' in event) return endpoint.thin !== undefined;
  return endpoint.thin === undefined && endpoint.connect === (event.object.account !== undefined);
}

/** The event as it is shown now: `pending_webhooks` counts the deliveries that have not succeeded yet. */
export function asSent(event: EventRow): Stripe.Event {
  return {
    ...event.object,
    pending_webhooks: event.deliveries.filter((delivery) => delivery.state === 'pending' || delivery.state === 'held')
      .length,
  };
}

/** `t=…,v1=…` over the exact bytes. The time is the machine's, not the sandbox's, because receivers compare it with theirs. */
export function signatureOf(body: string, secret: string): string {
  const time = Math.floor(Date.now() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

async function post(endpoint: EndpointRow, body: string, stopping: AbortSignal): Promise<Attempt> {
  const at = new Date();
  const attempt = (status: number | null, error: string | null): Attempt => ({
    at: at.toISOString(),
    tookMs: Date.now() - at.getTime(),
    status,
    error,
  });
  try {
    const answer = await fetch(endpoint.object.url, {
      method: 'POST',
      body,
      redirect: 'manual', // a redirect counts as a failure, as at Stripe
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureOf(body, endpoint.secret),
      },
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), stopping]),
    });
    await answer.arrayBuffer();
    return attempt(answer.status, null);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return attempt(null, reason);
  }
}
