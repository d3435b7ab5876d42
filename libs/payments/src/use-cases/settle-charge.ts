import { Injectable } from '@nestjs/common';
import { type ChargeId, Clock } from '@vestibule/kernel';
import { Ledger } from '@vestibule/ledger';
import { Inbox, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ChargeWriter, type Heard } from '../charge-writer.ts';
import type { Charge } from '../charge.entity.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost, PaymentProviderRefused, PaymentProviderUnavailable } from '../errors.ts';
import { ABANDONED_MS } from '../next-look.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import type { ChargeTruth } from '../stripe/truth.ts';
import { ReturnMoney } from './return-money.ts';

/** What made us look. The effect is the same whoever asks: Stripe is asked for the truth, and that is written. */
export interface LookReason {
  /** The webhook, taken from the inbox in the transaction of the effect. */
  readonly eventId?: string;
  /** The checkout that was spoken of, for an attempt that never heard Stripe's answer. */
  readonly checkoutSessionId?: string | null;
  /** The platform's part was spoken of: it is asked after although it is in the books. */
  readonly isAboutFee?: boolean;
}
/** What is known of a payment before Stripe is asked. */
interface Known {
  readonly charge: Charge;
  readonly mayHaveRefunds: boolean;
  readonly isFeePosted: boolean;
}

/**
 * Settling: ask Stripe for the truth first (no network inside the transaction), then one transaction for inbox, charge, fee, ledger, timeline
 * and outbox. The webhook, the return page, the sweep and every act on a checkout call this same verb.
 */
@Injectable()
export class SettleCharge {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly ledger: Ledger,
    private readonly accounts: ConnectedAccounts,
    private readonly returning: ReturnMoney,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  /** @throws PaymentProviderUnavailable: nothing has changed then. */
  async look(chargeId: ChargeId, reason: LookReason = {}): Promise<void> {
    const known = await this.transactions.system((tx) => this.known(tx, chargeId));
    const { charge } = known;
    const checkoutSessionId = charge.checkoutSessionId ?? reason.checkoutSessionId ?? null;
    const heard = checkoutSessionId === null ? null : await this.ask(known, checkoutSessionId, reason);
    const refundsDue = await this.transactions.system(async (tx) => {
      if (reason.eventId !== undefined && !(await this.inbox.take(tx, reason.eventId))) return []; // handled already
      if (heard === null) return this.letGo(() => this.writer.giveUp(tx, charge, 'expired'), charge);
      if (typeof heard === 'string') return this.letGo(() => this.writer.loseSight(tx, charge, heard), null);
      return (await this.writer.write(tx, charge, heard)).refundsDue;
    });
    await this.returning.runQuietly(refundsDue);
  }

  private async known(tx: EntityManager, chargeId: ChargeId): Promise<Known> {
    const charge = await this.charges.get(tx, chargeId);
    const refunds = await this.charges.refunds(tx, [chargeId]);
    const posted = await this.ledger.posted(tx, chargeId);
    return {
      charge,
      mayHaveRefunds: refunds.length > 0,
      isFeePosted: posted.some(({ kind }) => kind === 'application_fee'),
    };
  }

  private async ask(
    known: Known,
    checkoutSessionId: string,
    reason: LookReason,
  ): Promise<Heard | 'missing_at_stripe' | 'account_lost'> {
    const { accountId } = known.charge;
    const askedAt = this.clock.now();
    try {
      return await this.accounts.watching(async () => {
        const truth = await this.stripe.checkout(accountId, checkoutSessionId);
        if (!truth) return 'missing_at_stripe';
        const hasRefunds = truth.refundedMinor > 0 || known.mayHaveRefunds;
        const refunds =
          hasRefunds && truth.paymentIntentId !== null
            ? await this.stripe.refundsOf(accountId, truth.paymentIntentId)
            : [];
        const isFeeOpen = !known.isFeePosted || hasRefunds || reason.isAboutFee === true;
        return { truth, refunds, askedAt, ...(await this.askForBooks(known.charge, truth, isFeeOpen)) };
      });
    } catch (error) {
      if (error instanceof AccountLost) return 'account_lost';
      throw error;
    }
  }

  /** What only the ledger wants to know. Somebody who has just paid is let in without it: the sweep asks again. */
  private async askForBooks(
    { accountId, currentStatus }: Charge,
    truth: ChargeTruth,
    isFeeOpen: boolean,
  ): Promise<Pick<Heard, 'disputes' | 'fee' | 'others'>> {
    const { applicationFeeId, paymentIntentId, stripeChargeId } = truth;
    const isNewlyPaid = currentStatus !== 'paid' && currentStatus !== 'surplus' && currentStatus !== 'refunded';
    try {
      const disputes =
        truth.isDisputed && paymentIntentId !== null ? await this.stripe.disputesOf(accountId, paymentIntentId) : [];
      if (applicationFeeId === null || !isFeeOpen) return { disputes };
      const fee = await this.stripe.applicationFee(applicationFeeId);
      // A fee given back by itself moves the practice's balance too, and no refund tells of it.
      const others =
        fee.returnedMinor > 0 && stripeChargeId !== null
          ? await this.stripe.movementsFrom(accountId, stripeChargeId)
          : [];
      return { disputes, fee, others };
    } catch (error) {
      const isAboutBooks = error instanceof PaymentProviderUnavailable || error instanceof PaymentProviderRefused;
      if (isNewlyPaid && isAboutBooks) return {};
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
