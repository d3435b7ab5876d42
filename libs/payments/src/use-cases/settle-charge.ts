import { Injectable } from '@nestjs/common';
import { type ChargeId, Clock } from '@vestibule/kernel';
import { Inbox, Transactions } from '@vestibule/platform';
import { ChargeWriter, type Heard } from '../charge-writer.ts';
import type { Charge } from '../charge.entity.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost } from '../errors.ts';
import { ABANDONED_MS } from '../next-look.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { ReturnMoney } from './return-money.ts';

/** What made us look. The effect is the same whoever asks: Stripe is asked for the truth, and that is written. */
export interface LookReason {
  /** The webhook, taken from the inbox in the transaction of the effect. */
  readonly eventId?: string;
  /** The checkout that was spoken of, for an attempt that never heard Stripe's answer. */
  readonly checkoutSessionId?: string | null;
}

/**
 * Settling: ask Stripe for the truth first (no network inside the transaction), then one transaction for inbox, charge, fee, timeline and
 * outbox. The webhook, the return page, the sweep and every act on a checkout call this same verb.
 */
@Injectable()
export class SettleCharge {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly accounts: ConnectedAccounts,
    private readonly returning: ReturnMoney,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  /** @throws PaymentProviderUnavailable: nothing has changed then. */
  async look(chargeId: ChargeId, reason: LookReason = {}): Promise<void> {
    const { charge, mayHaveRefunds } = await this.transactions.system(async (tx) => {
      const found = await this.charges.get(tx, chargeId);
      const refunds = await this.charges.refunds(tx, [chargeId]);
      return { charge: found, mayHaveRefunds: refunds.length > 0 };
    });
    const checkoutSessionId = charge.checkoutSessionId ?? reason.checkoutSessionId ?? null;
    const heard = checkoutSessionId === null ? null : await this.ask(charge, checkoutSessionId, mayHaveRefunds);
    const refundsDue = await this.transactions.system(async (tx) => {
      if (reason.eventId !== undefined && !(await this.inbox.take(tx, reason.eventId))) return []; // handled already
      if (heard === null) return this.letGo(() => this.writer.giveUp(tx, charge, 'expired'), charge);
      if (typeof heard === 'string') return this.letGo(() => this.writer.loseSight(tx, charge, heard), null);
      return (await this.writer.write(tx, charge, heard)).refundsDue;
    });
    await this.returning.runQuietly(refundsDue);
  }

  private async ask(
    charge: Charge,
    checkoutSessionId: string,
    mayHaveRefunds: boolean,
  ): Promise<Heard | 'missing_at_stripe' | 'account_lost'> {
    try {
      return await this.accounts.watching(async () => {
        const truth = await this.stripe.checkout(charge.accountId, checkoutSessionId);
        if (!truth) return 'missing_at_stripe';
        const hasRefunds = truth.refundedMinor > 0 || mayHaveRefunds;
        const refunds =
          hasRefunds && truth.paymentIntentId !== null
            ? await this.stripe.refundsOf(charge.accountId, truth.paymentIntentId)
            : [];
        return { truth, refunds };
      });
    } catch (error) {
      if (error instanceof AccountLost) return 'account_lost';
      throw error;
    }
  }

  /** An attempt of which Stripe never told us its checkout: its address is nobody's. Given up once nobody comes back to it. */
  private async letGo(act: () => Promise<unknown>, young: Charge | null): Promise<string[]> {
    const isYoung = young !== null && this.clock.now().getTime() - young.createdAt.getTime() < ABANDONED_MS;
    if (!isYoung) await act();
    return [];
  }
}
