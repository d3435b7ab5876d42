import { setTimeout as sleep } from 'node:timers/promises';
import type { StripeSandbox } from '@vestibule/stripe-sandbox';
import { Stripe } from 'stripe';

export interface Pressed {
  readonly status: string;
  readonly paymentIntent?: string;
}
export interface Weather {
  readonly hold?: boolean;
  readonly drop?: number;
  readonly dropRate?: number;
  readonly duplicate?: number;
  readonly shuffle?: boolean;
  readonly delayMs?: number;
  readonly seed?: number;
}
export interface StormRates {
  readonly error500?: number;
  readonly error500After?: number;
  readonly rateLimit?: number;
  readonly timeoutBefore?: number;
  readonly timeoutAfter?: number;
  readonly slow?: number;
}

/** From the practice's side; an inquiry that is escalated becomes a chargeback. */
export type DisputeOutcome = 'won' | 'lost' | 'escalated';
/** Longer than the sandbox takes to bring what a test card stands for. */
const AFTERMATH_LIMIT_MS = 30_000;

/** The sandbox in a process of its own, from outside: its hosted page, its dashboard, its weather. */
export class StripeSide {
  readonly client: StripeSandbox['client'];
  readonly stripe: Stripe;
  private readonly url: string;

  constructor(port: number, secretKey: string) {
    this.url = `http://127.0.0.1:${port}`;
    this.client = { host: '127.0.0.1', port, protocol: 'http', telemetry: false };
    this.stripe = new Stripe(secretKey, { ...this.client, maxNetworkRetries: 4 });
  }

  async account(about: object): Promise<string> {
    const { id } = await this.control<{ id: string }>('accounts', about);
    return id;
  }
  /** Presses Pay on the hosted page. */
  pay(checkoutId: string, card?: string): Promise<Pressed> {
    return this.control(`checkout/${checkoutId}/pay`, card === undefined ? {} : { card });
  }
  authenticate(intent: string, answer: 'complete' | 'fail'): Promise<unknown> {
    return this.control(`3ds/${intent}/${answer}`);
  }
  weather(weather: Weather): Promise<unknown> {
    return this.control('webhooks', weather);
  }
  storm(seed: number, rates: StormRates): Promise<unknown> {
    return this.control('faults', { seed, rates, slowMs: 1_500 });
  }
  /** Everything works again; what was held or late comes now. */
  async calm(): Promise<void> {
    await this.control('reset', { what: 'faults' });
    await this.control('settle');
  }
  settle(): Promise<unknown> {
    return this.control('settle');
  }
  /** Everything that has happened, oldest first. */
  async events(): Promise<Stripe.Event[]> {
    const answer = await fetch(`${this.url}/_sandbox/events`);
    return (await answer.json()) as Stripe.Event[];
  }
  /** A payment on the practice's own account that is none of ours. */
  async somebodyElsePays(accountId: string, currency: string): Promise<void> {
    const checkout = await this.stripe.checkout.sessions.create(
      {
        mode: 'payment',
        success_url: 'https://shop.example/thanks',
        line_items: [
          { quantity: 1, price_data: { currency, unit_amount: 5_000, product_data: { name: 'A cushion' } } },
        ],
      },
      { stripeAccount: accountId },
    );
    await this.pay(checkout.id);
  }
  async struck(): Promise<Record<string, number>> {
    const answer = await fetch(`${this.url}/_sandbox/state`);
    return ((await answer.json()) as { struck: Record<string, number> }).struck;
  }

  /** Refunded by hand in Stripe's dashboard, where nobody thinks of the platform's fee. */
  async refundByHand(accountId: string, checkoutId: string, amount?: number): Promise<void> {
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      try {
        const intent = await this.intentOf(accountId, checkoutId);
        await this.stripe.refunds.create(
          { payment_intent: intent, ...(amount === undefined ? {} : { amount }) },
          { stripeAccount: accountId, idempotencyKey: `by-hand:${checkoutId}` },
        );
        return;
      } catch {
        await sleep(200 * attempt); // the dashboard suffers from the same storm; what it did is read off Stripe in the end
      }
    }
  }

  /** The payer's bank takes back what is left of a payment. */
  async dispute(accountId: string, checkoutId: string): Promise<void> {
    const intent = await insisting(() => this.intentOf(accountId, checkoutId));
    await this.control('disputes', { payment_intent: intent });
  }
  /** The dispute, or the inquiry, that a test card has brought about. */
  async disputeOf(accountId: string, checkoutId: string): Promise<string> {
    return insisting(async () => {
      const intent = await this.intentOf(accountId, checkoutId);
      const { data } = await this.stripe.disputes.list({ payment_intent: intent }, { stripeAccount: accountId });
      if (data[0] === undefined) throw new Error(`nobody disputes ${intent}`);
      return data[0].id;
    });
  }
  decide(disputeId: string, outcome: DisputeOutcome): Promise<unknown> {
    return this.control(`disputes/${disputeId}/${outcome}`);
  }

  private async intentOf(accountId: string, checkoutId: string): Promise<string> {
    const checkout = await this.stripe.checkout.sessions.retrieve(checkoutId, {}, { stripeAccount: accountId });
    return String(checkout.payment_intent);
  }

  private async control<T = unknown>(path: string, body: object = {}): Promise<T> {
    const answer = await fetch(`${this.url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as T & { error?: { message: string } };
    if (!answer.ok) throw new Error(`the sandbox refused ${path}: ${said.error?.message}`);
    return said;
  }
}

/** Again while it fails: Stripe may be under the same storm, or needs a moment. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + AFTERMATH_LIMIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(300);
    }
  }
}
