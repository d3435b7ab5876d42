import { Injectable } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { Pace } from './pace.ts';
import {
  type PayoutPage,
  STATEMENT_EXPAND,
  type StatementLine,
  statementLineOf,
  type StatementPage,
  statementPayoutOf,
} from './statement.ts';
import { StripeGateway } from './stripe-gateway.ts';

/** Of what Stripe lets one process do (`StripeGateway`), at most this part goes into reading statements: somebody may be paying meanwhile. */
const CALLS_A_SECOND = 8;
/** Stripe's largest page. */
const PAGE = 100;

/** Which part of a statement. Half-open in time; both ends are whole seconds, as Stripe's are. */
export interface StatementWish {
  readonly from?: Date;
  readonly to?: Date;
  /** Only what this payout carried away. */
  readonly payoutId?: string;
  /** `next` of the page before. */
  readonly after: string | null;
}

/** Reads what Stripe says an account's balance did: a page at a time, newest first, slowly enough to be in nobody's way. `null`: the platform's own. */
@Injectable()
export class StripeStatements {
  private readonly pace = new Pace(CALLS_A_SECOND);
  constructor(private readonly stripe: StripeGateway) {}

  async movements(accountId: string | null, wish: StatementWish): Promise<StatementPage> {
    const { payoutId, after } = wish;
    const page = await this.read(accountId, (stripe, options) =>
      stripe.balanceTransactions.list(
        {
          ...createdBetween(wish),
          ...(payoutId === undefined ? {} : { payout: payoutId }),
          ...(after === null ? {} : { starting_after: after }),
          limit: PAGE,
          expand: [...STATEMENT_EXPAND],
        },
        options,
      ),
    );
    return { lines: page.data.map(statementLineOf), next: page.has_more ? (page.data.at(-1)?.id ?? null) : null };
  }

  async movement(accountId: string | null, balanceTransactionId: string): Promise<StatementLine> {
    return statementLineOf(
      await this.read(accountId, (stripe, options) =>
        stripe.balanceTransactions.retrieve(balanceTransactionId, { expand: ['source'] }, options),
      ),
    );
  }

  async payouts(accountId: string, wish: Omit<StatementWish, 'payoutId'>): Promise<PayoutPage> {
    const { after } = wish;
    const page = await this.read(accountId, (stripe, options) =>
      stripe.payouts.list(
        { ...createdBetween(wish), ...(after === null ? {} : { starting_after: after }), limit: PAGE },
        options,
      ),
    );
    return { payouts: page.data.map(statementPayoutOf), next: page.has_more ? (page.data.at(-1)?.id ?? null) : null };
  }

  /** Gives a part of the platform's own fee back to the practice, without a refund to the client. The key is stored before. */
  async returnPlatformFee(applicationFeeId: string, amountMinor: number, idempotencyKey: string): Promise<void> {
    await this.stripe.on(null, (stripe) =>
      stripe.applicationFees.createRefund(applicationFeeId, { amount: amountMinor }, { idempotencyKey }),
    );
  }

  private read<T>(
    accountId: string | null,
    call: (stripe: Stripe, options: { stripeAccount?: string }) => Promise<T>,
  ): Promise<T> {
    const options = accountId === null ? {} : { stripeAccount: accountId };
    return this.pace.run(() => this.stripe.on(accountId, (stripe) => call(stripe, options)));
  }
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

function createdBetween({ from, to }: Pick<StatementWish, 'from' | 'to'>): { created?: Stripe.RangeQueryParam } {
  if (from === undefined && to === undefined) return {};
  return { created: { ...(from ? { gte: seconds(from) } : {}), ...(to ? { lt: seconds(to) } : {}) } };
}
