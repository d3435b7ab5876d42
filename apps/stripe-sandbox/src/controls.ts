import type { Stripe } from 'stripe';
import {
  changeAccount,
  createAccount,
  ensurePlatform,
  type AccountChange,
  type NewAccount,
} from './engine/accounts.ts';
import { answerAuthentication, bankAnswers, submit } from './engine/checkout.ts';
import type { PayForm } from './engine/paying-with.ts';
import { decideDispute, escalate, openDispute, showDispute, type NewDispute } from './engine/disputes.ts';
import { idOf } from './engine/ids.ts';
import { asSent, type Weather } from './engine/deliveries.ts';
import { concludePayout, runPayouts } from './engine/payouts.ts';
import type { Engine } from './engine/engine.ts';
import type { Fault, Storm } from './engine/faults.ts';
import type { HeardCall } from './engine/heard.ts';
import { known } from './engine/lookup.ts';
import type {
  Attempt,
  CardPaymentsState,
  Delivery,
  DelayedMethod,
  SandboxAccount,
  SubmitOutcome,
} from './engine/state.ts';

/** A payment without a browser. A card number is enough; expiry, CVC, email and name have defaults. */
export interface PayInput {
  readonly card?: string;
  readonly expiry?: string;
  readonly cvc?: string;
  /** BECS instead of a card; `bsb` is 000-000 unless told. */
  readonly becsAccount?: string;
  readonly bsb?: string;
  /** SEPA instead of a card. */
  readonly iban?: string;
  readonly wallet?: 'apple_pay' | 'google_pay';
  /** The id of a card that the customer has saved. */
  readonly saved?: string;
  /** Ticks "save my card", where the session offers it. */
  readonly save?: boolean;
  readonly email?: string;
  readonly name?: string;
}
export interface DisputeInput extends NewDispute {
  readonly charge?: string;
  readonly paymentIntent?: string;
}
export interface AccountView {
  readonly id: string;
  readonly displayName: string;
  readonly country: string;
  readonly currency: string;
  readonly cardPayments: CardPaymentsState;
  readonly requirements: readonly string[];
  readonly delayedMethods: readonly DelayedMethod[];
  readonly disconnected: boolean;
}
export interface DeliveryView {
  readonly event: string;
  readonly type: string;
  readonly account: string | null;
  readonly url: string;
  readonly state: Delivery['state'];
  readonly attempts: readonly Attempt[];
}
export interface SandboxState {
  readonly now: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly accounts: readonly AccountView[];
  readonly webhooks: Weather;
  readonly faults: readonly Fault[];
  readonly storm: Storm | null;
  /** How often each kind of fault has struck. */
  readonly struck: Readonly<Record<string, number>>;
}

/** What a test may do to the sandbox from outside Stripe's API. `/_sandbox/…` offers the same over HTTP. */
export class Controls {
  private readonly engine: Engine;
  constructor(engine: Engine) {
    this.engine = engine;
  }

  now(): Date {
    return new Date(this.engine.clock.nowMs());
  }

  /** Moves the sandbox's clock forward and runs what comes due: expiries, bank answers, retries, settlements. */
  async advance(ms: number): Promise<void> {
    const { clock, schedule, store } = this.engine;
    const target = clock.nowMs() + ms;
    // From due moment to due moment: ten days are ten days, not one long one.
    for (let due = schedule.nextMs(); due !== undefined && due <= target; due = schedule.nextMs()) {
      clock.advance(Math.max(0, due - clock.nowMs()));
      schedule.run();
    }
    clock.advance(Math.max(0, target - clock.nowMs()));
    store.changed();
    await this.idle();
  }

  /** Resolves when everything that is due has happened and every delivery under way has had its answer. */
  idle(): Promise<void> {
    return this.engine.schedule.idle();
  }

  /** Lets what is waiting for a moment happen now: settlements (`charge.updated`), slow refunds, retries. Not expiries or bank answers. */
  async settle(): Promise<void> {
    this.engine.schedule.bringForward([
      'settle_charge',
      'bring_aftermath',
      'fund_refunds',
      'refund_outcome',
      'reconcile_payout',
      'deliver',
    ]);
    await this.idle();
  }

  /** The next matching API calls go wrong. */
  fault(fault: Fault): void {
    this.engine.faults.add(fault);
  }
  /** From now on a share of all calls goes wrong, by chance; the same seed, the same chance. */
  storm(storm: Storm): void {
    this.engine.faults.brew(storm);
  }
  clearFaults(): void {
    this.engine.faults.clear();
  }

  /** Hears every call of the API from now on, as it arrives. Returns how to stop. */
  listen(listener: (call: HeardCall) => void): () => void {
    return this.engine.heard.on(listener);
  }

  /** Makes an account, or with the `id` of an existing one, changes it. Useful for demo data: `cardPayments: 'active'` skips onboarding. */
  account(from: NewAccount & AccountChange = {}): AccountView {
    const existing = from.id === undefined ? undefined : this.engine.store.accounts.get(from.id);
    return view(changeAccount(this.engine, existing ?? createAccount(this.engine, from), from));
  }
  setAccount(id: string, change: AccountChange): AccountView {
    return view(changeAccount(this.engine, known(this.engine.store.accounts, id), change));
  }

  /** Presses Pay on the hosted page. */
  pay(sessionId: string, input: PayInput = {}): SubmitOutcome {
    const row = known(this.engine.store.sessions, sessionId);
    const card = {
      type: 'card',
      number: input.card ?? '4242 4242 4242 4242',
      expiry: input.expiry ?? '12 / 34',
      cvc: input.cvc ?? '123',
    } as const;
    const method = ((): PayForm['method'] => {
      if (input.saved !== undefined) return { type: 'saved', id: input.saved };
      if (input.wallet !== undefined) return { type: input.wallet };
      if (input.iban !== undefined) return { type: 'sepa_debit', iban: input.iban };
      if (input.becsAccount === undefined) return card;
      return { type: 'au_becs_debit', bsb: input.bsb ?? '000-000', accountNumber: input.becsAccount };
    })();
    return submit(this.engine, row, {
      email: input.email ?? 'client@example.com',
      name: input.name ?? 'Test Client',
      ...(input.save === undefined ? {} : { save: input.save }),
      method,
    });
  }

  /** Answers the 3-D Secure page of a payment that waits for it. */
  authenticate(paymentIntentId: string, answer: 'complete' | 'fail'): SubmitOutcome | undefined {
    return answerAuthentication(
      this.engine,
      known(this.engine.store.paymentIntents, paymentIntentId),
      answer === 'complete',
    );
  }

  /** The bank's answer to a debit that is under way. False when none is. */
  bank(paymentIntentId: string, outcome: 'settle' | 'fail', code?: string): boolean {
    return bankAnswers(this.engine, known(this.engine.store.paymentIntents, paymentIntentId), {
      outcome,
      ...(code === undefined ? {} : { code }),
    });
  }

  /** The payer's bank takes a payment back, or asks about it. Named by charge or by payment intent. */
  dispute(what: DisputeInput): Stripe.Dispute {
    const { store } = this.engine;
    const id = what.charge ?? idOf(known(store.paymentIntents, what.paymentIntent ?? '').object.latest_charge ?? '');
    const row = openDispute(this.engine, known(store.charges, id), what);
    return showDispute(this.engine, row);
  }
  /** The bank's last word on a dispute; `escalated` turns an inquiry into a chargeback. */
  decide(disputeId: string, outcome: 'won' | 'lost' | 'escalated'): Stripe.Dispute {
    const row = known(this.engine.store.disputes, disputeId);
    if (outcome === 'escalated') escalate(this.engine, row);
    else decideDispute(this.engine, row, outcome);
    return showDispute(this.engine, row);
  }

  /** Pays out now what is available, instead of at midnight; all accounts unless told which. */
  payOut(account?: string): Stripe.Payout[] {
    const accounts = account === undefined ? [...this.engine.store.accounts.keys()] : [account];
    return accounts.flatMap((id) => runPayouts(this.engine, id));
  }
  /** The bank's answer to a payout: it is there, or it comes back. */
  payout(payoutId: string, outcome: 'paid' | 'failed'): Stripe.Payout {
    return concludePayout(this.engine, payoutId, outcome);
  }

  /** How deliveries behave from now on: hold, drop the next n or a share, duplicate, shuffle, delay; seedable. */
  webhooks({ seed, ...weather }: Partial<Weather> & { readonly seed?: number }): void {
    this.engine.deliveries.turn(weather, seed);
  }
  /** Lets held deliveries go, in this order, one after the other. */
  async release(order?: 'in_order' | 'shuffled' | 'reversed'): Promise<void> {
    this.engine.deliveries.release(order);
    await this.idle();
  }
  async resend(eventId: string): Promise<void> {
    this.engine.deliveries.resend(known(this.engine.store.events, eventId));
    await this.idle();
  }
  /** Every delivery with its attempts, oldest first. */
  deliveries(): DeliveryView[] {
    return [...this.engine.store.events.values()].flatMap((row) =>
      row.deliveries.map((delivery) => ({
        event: row.object.id,
        type: row.object.type,
        account: row.object.account ?? null,
        url: this.engine.store.endpoints.get(delivery.endpoint)?.object.url ?? '(deleted)',
        state: delivery.state,
        attempts: delivery.attempts,
      })),
    );
  }
  /** Every event so far, oldest first, of all accounts. */
  events(): Stripe.Event[] {
    return [...this.engine.store.events.values()].map(asSent);
  }

  /** Forgets everything but the platform and the endpoints that were given at start; or only makes everything work again. */
  reset(what: 'all' | 'faults' = 'all'): void {
    this.engine.faults.clear();
    if (what === 'faults') return this.engine.deliveries.clear();
    const configured = [...this.engine.store.endpoints.values()].filter((endpoint) => endpoint.configured);
    this.engine.store.clear();
    for (const endpoint of configured) this.engine.store.endpoints.set(endpoint.object.id, endpoint);
    this.engine.balances.clear();
    this.engine.deliveries.clear();
    ensurePlatform(this.engine);
  }

  state(): SandboxState {
    const { store } = this.engine;
    const counts = {
      sessions: store.sessions.size,
      paymentIntents: store.paymentIntents.size,
      charges: store.charges.size,
      refunds: store.refunds.size,
      disputes: store.disputes.size,
      payouts: store.payouts.size,
      applicationFees: store.applicationFees.size,
      balanceTransactions: store.balanceTransactions.size,
      events: store.events.size,
    };
    return {
      now: this.now().toISOString(),
      counts,
      accounts: [...store.accounts.values()].map(view),
      webhooks: this.engine.deliveries.weather,
      faults: this.engine.faults.list(),
      storm: this.engine.faults.current(),
      struck: this.engine.faults.counts(),
    };
  }
}

function view(account: SandboxAccount): AccountView {
  const { id, displayName, country, currency, cardPayments, requirements, delayedMethods, disconnected } = account;
  return { id, displayName, country, currency, cardPayments, requirements, delayedMethods, disconnected };
}
