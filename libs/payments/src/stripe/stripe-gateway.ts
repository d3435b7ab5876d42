import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import type { Stripe } from 'stripe';
import { AccountLost, MissingAtStripe, PaymentProviderUnavailable, WebhookRejected } from '../errors.ts';
import { PaymentsEnv } from '../payments-env.ts';
import { type AccountCardPayments, type AccountTruth, accountTruthOf, cardPaymentsOf } from './account-truth.ts';
import { checkoutParams, type CheckoutOrder } from './checkout-params.ts';
import { Pace } from './pace.ts';
import { stripeClient } from './stripe-client.ts';
import { translate } from './translate-error.ts';
import { type Movement, movementOf, movementsOf } from './movement.ts';
import {
  type ApplicationFeeTruth,
  applicationFeeTruthOf,
  type ChargeTruth,
  type DisputeTruth,
  disputeTruthOf,
  REFUND_EXPAND,
  type RefundTruth,
  refundTruthOf,
  TRUTH_EXPAND,
  truthOf,
} from './truth.ts';
import { bareEvent, eventRef, isObject, LISTED_KINDS, type StripeEventRef } from './webhook-event.ts';

/** Of one account at one time. What is beyond is older than what was read, and found by the reconciliation. */
const MOST_EVENTS = 10_000;
const SIGNATURE_AGE_SECONDS = 300;
const SANDBOX_CLIENT_ID = 'ca_SandboxPlatform00';

export interface NewConnectedAccount {
  readonly displayName: string;
  readonly contactEmail: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly currency: string;
}

/**
 * Everything we ever say to Stripe, as verbs of ours. Charges are direct: each call names the practice's account. Writes carry the idempotency
 * key that was stored before. Errors come out as domain errors.
 */
@Injectable()
export class StripeGateway {
  private readonly stripe: Stripe;
  private readonly pace: Pace;

  constructor(
    private readonly env: PaymentsEnv,
    private readonly clock: Clock,
  ) {
    this.pace = new Pace(env.callsASecond);
    this.stripe = stripeClient(env, this.pace);
  }

  get livemode(): boolean {
    return this.env.livemode;
  }

  async openCheckout(accountId: string, order: CheckoutOrder, idempotencyKey: string): Promise<ChargeTruth> {
    const checkout = await this.on(accountId, (stripe) =>
      stripe.checkout.sessions.create(checkoutParams(order), { stripeAccount: accountId, idempotencyKey }),
    );
    return truthOf(accountId, checkout, this.clock.now());
  }

  /** What became of a checkout. Undefined when the account has no such checkout. */
  async checkout(accountId: string, checkoutSessionId: string): Promise<ChargeTruth | undefined> {
    try {
      const checkout = await this.on(accountId, (stripe) =>
        stripe.checkout.sessions.retrieve(
          checkoutSessionId,
          { expand: [...TRUTH_EXPAND] },
          { stripeAccount: accountId },
        ),
      );
      return truthOf(accountId, checkout, this.clock.now());
    } catch (error) {
      if (error instanceof MissingAtStripe) return undefined;
      throw error;
    }
  }

  /** @throws PaymentProviderRefused when it is not open any more: look what became of it. */
  async expireCheckout(accountId: string, checkoutSessionId: string): Promise<void> {
    await this.on(accountId, (stripe) =>
      stripe.checkout.sessions.expire(checkoutSessionId, {}, { stripeAccount: accountId }),
    );
  }

  /** The platform's part goes back with it, in proportion, unless it is to be kept: Stripe by itself would leave it with the platform. */
  async refund(
    accountId: string,
    of: {
      readonly refundId: string;
      readonly paymentIntentId: string;
      readonly amountMinor: number;
      readonly keepsPlatformFee?: boolean;
    },
    idempotencyKey: string,
  ): Promise<RefundTruth> {
    const refund = await this.on(accountId, (stripe) =>
      stripe.refunds.create(
        {
          payment_intent: of.paymentIntentId,
          amount: of.amountMinor,
          refund_application_fee: of.keepsPlatformFee !== true,
          metadata: { refund_id: of.refundId },
          expand: [...REFUND_EXPAND],
        },
        { stripeAccount: accountId, idempotencyKey },
      ),
    );
    return refundTruthOf(refund);
  }

  /** Every refund of a payment, also those made in Stripe's Dashboard. */
  async refundsOf(accountId: string, paymentIntentId: string): Promise<RefundTruth[]> {
    const refunds = await this.on(accountId, (stripe) =>
      stripe.refunds
        .list(
          { payment_intent: paymentIntentId, limit: 100, expand: REFUND_EXPAND.map((field) => `data.${field}`) },
          { stripeAccount: accountId },
        )
        .autoPagingToArray({ limit: 1_000 }),
    );
    return refunds.map(refundTruthOf);
  }

  /** Every dispute and inquiry about a payment. */
  async disputesOf(accountId: string, paymentIntentId: string): Promise<DisputeTruth[]> {
    const disputes = await this.on(accountId, (stripe) =>
      stripe.disputes
        .list({ payment_intent: paymentIntentId, limit: 100 }, { stripeAccount: accountId })
        .autoPagingToArray({ limit: 1_000 }),
    );
    return disputes.map(disputeTruthOf);
  }

  /** Which payments of an account were disputed or asked about since then. */
  async disputedPayments(
    accountId: string,
    since: Date,
  ): Promise<readonly { readonly disputeId: string; readonly paymentIntentId: string }[]> {
    const disputes = await this.on(accountId, (stripe) =>
      stripe.disputes
        .list({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 }, { stripeAccount: accountId })
        .autoPagingToArray({ limit: 10_000 }),
    );
    return disputes.flatMap(({ id, payment_intent: intent }) => {
      const paymentIntentId = typeof intent === 'string' ? intent : intent?.id;
      return paymentIntentId === undefined ? [] : [{ disputeId: id, paymentIntentId }];
    });
  }

  /** The platform's part of a payment, on the platform's own account, with all that went back of it. */
  async applicationFee(applicationFeeId: string): Promise<ApplicationFeeTruth> {
    const fee = await this.on(null, (stripe) =>
      stripe.applicationFees.retrieve(applicationFeeId, { expand: ['balance_transaction'] }),
    );
    const refunds =
      fee.amount_refunded === 0
        ? []
        : await this.on(null, (stripe) =>
            stripe.applicationFees
              .listRefunds(applicationFeeId, { limit: 100, expand: ['data.balance_transaction'] })
              .autoPagingToArray({ limit: 1_000 }),
          );
    return applicationFeeTruthOf(fee, refunds);
  }

  /** What moved an account's balance because of one object of Stripe's: also what the object itself does not name. */
  async movementsFrom(accountId: string, sourceId: string): Promise<Movement[]> {
    const entries = await this.on(accountId, (stripe) =>
      stripe.balanceTransactions
        .list({ source: sourceId, limit: 100 }, { stripeAccount: accountId })
        .autoPagingToArray({ limit: 1_000 }),
    );
    return entries.map(movementOf);
  }

  /** What a payout, and its failure, did to the account's balance. Undefined when the account has no such payout. */
  async payout(accountId: string, payoutId: string): Promise<Movement[] | undefined> {
    try {
      const payout = await this.on(accountId, (stripe) =>
        stripe.payouts.retrieve(
          payoutId,
          { expand: ['balance_transaction', 'failure_balance_transaction'] },
          { stripeAccount: accountId },
        ),
      );
      return movementsOf(payout.balance_transaction, payout.failure_balance_transaction);
    } catch (error) {
      if (error instanceof MissingAtStripe) return undefined;
      throw error;
    }
  }

  /** What all payouts since then, and their failures, did to the account's balance. */
  async payoutsSince(accountId: string, since: Date): Promise<Movement[]> {
    const payouts = await this.on(accountId, (stripe) =>
      stripe.payouts
        .list(
          {
            created: { gte: Math.floor(since.getTime() / 1000) },
            limit: 100,
            expand: ['data.balance_transaction', 'data.failure_balance_transaction'],
          },
          { stripeAccount: accountId },
        )
        .autoPagingToArray({ limit: 1_000 }),
    );
    return payouts.flatMap((payout) => movementsOf(payout.balance_transaction, payout.failure_balance_transaction));
  }

  /** A connected account of Stripe's v2 kind: Stripe collects its own fees there and carries its losses. */
  async createAccount(
    account: NewConnectedAccount,
    idempotencyKey: string,
  ): Promise<{ id: string; cardPayments: AccountCardPayments }> {
    const created = await this.on(null, (stripe) =>
      stripe.v2.core.accounts.create(
        {
          ...(account.contactEmail === null ? {} : { contact_email: account.contactEmail }),
          display_name: account.displayName,
          dashboard: 'full',
          identity: { country: account.country.toLowerCase() },
          configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
          defaults: {
            currency: account.currency.toLowerCase(),
            responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' },
          },
          include: ['configuration.merchant', 'requirements'],
        },
        { idempotencyKey },
      ),
    );
    return { id: created.id, cardPayments: cardPaymentsOf(created) };
  }

  /** @throws AccountLost when the platform may not see the account any more. */
  async account(accountId: string): Promise<AccountTruth> {
    try {
      const account = await this.on(accountId, (stripe) =>
        stripe.v2.core.accounts.retrieve(accountId, { include: ['configuration.merchant', 'requirements'] }),
      );
      return accountTruthOf(account);
    } catch (error) {
      throw error instanceof MissingAtStripe ? new AccountLost(accountId) : error;
    }
  }

  /**
   * Where somebody with a Stripe account of their own lets this platform act for it; undefined where the platform has no OAuth client. `state` comes back
   * with them and proves whom we sent.
   */
  authorizePage(state: string, back: string, email: string | null): string | undefined {
    const clientId = this.clientId;
    if (clientId === undefined) return undefined;
    const page = new URL(this.env.authorizePage);
    const asked = { response_type: 'code', client_id: clientId, scope: 'read_write', state, redirect_uri: back };
    for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value);
    if (email !== null) page.searchParams.set('stripe_user[email]', email);
    return page.href;
  }

  /** The account behind the code that its holder came back with. @throws PaymentProviderRefused for a code that is old, used or made up. */
  async accountOfCode(code: string): Promise<string> {
    const token = await this.on(null, (stripe) => stripe.oauth.token({ grant_type: 'authorization_code', code }));
    if (token.stripe_user_id === undefined) throw new MissingAtStripe();
    return token.stripe_user_id;
  }

  /** The platform may no longer act for the account. @throws PaymentProviderRefused, for example when it already may not. */
  async deauthorize(accountId: string): Promise<void> {
    const client_id = this.clientId ?? '';
    await this.on(null, (stripe) => stripe.oauth.deauthorize({ client_id, stripe_user_id: accountId }));
  }

  /** Whether accounts that exist can be connected. */
  get knowsOauth(): boolean {
    return this.clientId !== undefined;
  }

  /** The sandbox has one platform, whose client is always the same. */
  private get clientId(): string | undefined {
    return this.env.STRIPE_CLIENT_ID ?? (this.env.STRIPE_API_BASE === undefined ? undefined : SANDBOX_CLIENT_ID);
  }

  /** The address where the practice tells Stripe about itself: used once, for a few minutes. */
  async onboardingLink(accountId: string, pages: { readonly refresh: string; readonly back: string }): Promise<string> {
    const link = await this.on(accountId, (stripe) =>
      stripe.v2.core.accountLinks.create({
        account: accountId,
        use_case: {
          type: 'account_onboarding',
          account_onboarding: {
            refresh_url: pages.refresh,
            return_url: pages.back,
          },
        },
      }),
    );
    return link.url;
  }

  /** What Stripe says happened since then that we would act on, reduced as a webhook is. `null`: the platform's own events. */
  async eventsSince(
    accountId: string | null,
    since: Date,
  ): Promise<{ readonly ref: StripeEventRef; readonly payload: object }[]> {
    const created = { gte: Math.floor(since.getTime() / 1000) };
    const events = await this.on(accountId, (stripe) =>
      stripe.events
        .list({ created, types: [...LISTED_KINDS], limit: 100 }, accountId === null ? {} : { stripeAccount: accountId })
        .autoPagingToArray({ limit: MOST_EVENTS }),
    );
    return events.flatMap((event) => {
      // Asked for by itself, an account's event does not always name it; a webhook does.
      const told = { ...event, ...(accountId === null ? {} : { account: accountId }) };
      const ref = eventRef(told);
      return ref ? [{ ref, payload: bareEvent(told) }] : [];
    });
  }

  /**
   * Verifies the raw bytes against the secrets of the endpoint. `payload`: what of it may be kept. Bytes that were parsed and written again do not verify.
   *
   * @throws WebhookRejected when the signature is missing, wrong or more than five minutes old.
   */
  verifyWebhook(
    rawBody: Buffer | undefined,
    signature: string | undefined,
    endpoint: 'platform' | 'connect',
  ): { readonly ref: StripeEventRef; readonly payload: object } {
    const { STRIPE_WEBHOOK_SECRET: own, STRIPE_CONNECT_WEBHOOK_SECRET: connect } = this.env;
    const secrets = endpoint === 'connect' ? [connect] : [own, connect];
    if (rawBody === undefined || signature === undefined) throw new WebhookRejected();
    if (!secrets.some((secret) => this.isSigned(rawBody, signature, secret))) throw new WebhookRejected();
    const payload = parsed(rawBody);
    const ref = eventRef(payload);
    if (ref === undefined || !isObject(payload)) throw new WebhookRejected();
    return { ref, payload: bareEvent(payload) };
  }

  private isSigned(rawBody: Buffer, header: string, secret: string): boolean {
    const { signature } = this.stripe.webhooks;
    if (signature === null) throw new Error('this build of the stripe package cannot verify signatures');
    try {
      // Judged by the machine's time: it is a matter between two servers, not of appointments.
      return signature.verifyHeader(rawBody, header, secret, SIGNATURE_AGE_SECONDS);
    } catch {
      return false; // wrong, too old or malformed: all the same to whoever sent it
    }
  }

  /** Each of its requests in turn, for the files beside this one. `accountId`: whose connection is lost when Stripe says so. */
  async on<T>(accountId: string | null, call: (stripe: Stripe) => Promise<T>): Promise<T> {
    if (this.pace.isCrowded) throw new PaymentProviderUnavailable();
    try {
      return await call(this.stripe);
    } catch (error) {
      throw translate(error, accountId);
    }
  }
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}
