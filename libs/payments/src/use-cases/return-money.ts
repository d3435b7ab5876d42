import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { ChargeWriter } from '../charge-writer.ts';
import type { Charge } from '../charge.entity.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost, KeySpent, PaymentProviderRefused } from '../errors.ts';
import type { Refund } from '../refund.entity.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import type { RefundTruth } from '../stripe/truth.ts';

/**
 * Asks Stripe for a refund that is written down already. Safe to run at any time and any number of times: the key is the refund's own, and
 * whoever comes back to an unfinished one looks first whether Stripe has it.
 */
@Injectable()
export class ReturnMoney {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly accounts: ConnectedAccounts,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws PaymentProviderUnavailable when Stripe cannot be asked now: the sweep goes on.
   * @throws PaymentProviderRefused, AccountLost when it will not: the refund is marked failed.
   */
  async run(refundId: string): Promise<Refund> {
    const { refund, charge } = await this.load(refundId);
    if (refund.currentStatus !== 'creating' || charge.paymentIntentId === null) return refund;
    try {
      const truth = await this.accounts.watching(() => this.ask(refund, charge));
      await this.transactions.system((tx) => this.writer.write(tx, charge, { refunds: [truth] }));
    } catch (error) {
      await this.remember(refundId, error);
      throw error;
    }
    return (await this.load(refundId)).refund;
  }

  /** The same where nobody waits for the answer: what fails now is tried again, or a person is told. */
  async runQuietly(refundIds: readonly string[]): Promise<void> {
    for (const refundId of refundIds) {
      await this.run(refundId).catch((error: unknown) => {
        this.log.warn({ err: error, refundId }, 'a refund has not gone through yet');
      });
    }
  }

  private async ask(refund: Refund, charge: Charge): Promise<RefundTruth> {
    const paymentIntentId = charge.paymentIntentId ?? '';
    if (this.isComeBackTo(refund)) {
      const made = await this.stripe.refundsOf(charge.accountId, paymentIntentId);
      const found = made.find((one) => one.refundId === refund.id);
      if (found) return found;
    }
    return this.stripe.refund(
      charge.accountId,
      {
        refundId: refund.id,
        paymentIntentId,
        amountMinor: refund.amountMinor,
        keepsPlatformFee: refund.keepsPlatformFee,
      },
      refund.idempotencyKey,
    );
  }

  /** Not the first try: Stripe keeps a key for a day only, and may have made the refund under it. */
  private isComeBackTo(refund: Refund): boolean {
    return refund.attempt > 1 || this.clock.now().getTime() - refund.createdAt.getTime() > 10_000;
  }

  private async remember(refundId: string, error: unknown): Promise<void> {
    await this.transactions.system(async (tx) => {
      const { chargeId } = await this.charges.refund(tx, refundId);
      const charge = await this.charges.get(tx, chargeId);
      if (isFinal(error)) return this.writer.refuseRefund(tx, charge, refundId, codeOf(error));
      await this.charges.lockFee(tx, charge.participantId);
      const refund = await this.charges.refund(tx, refundId);
      if (refund.currentStatus !== 'creating') return; // a webhook was faster and knows better
      if (error instanceof KeySpent) refund.attempt += 1;
      refund.tryAgainLater(this.clock.now());
      await this.charges.save(tx, refund);
    });
  }

  private load(refundId: string): Promise<{ refund: Refund; charge: Charge }> {
    return this.transactions.system(async (tx) => {
      const refund = await this.charges.refund(tx, refundId);
      return { refund, charge: await this.charges.get(tx, refund.chargeId) };
    });
  }
}

/** Stripe's code of the refusal, for the words that people read. */
function codeOf(error: unknown): string | null {
  if (error instanceof AccountLost) return 'account_lost';
  const code = error instanceof PaymentProviderRefused ? error.details['stripeCode'] : undefined;
  return typeof code === 'string' ? code : null;
}

/** Asking again would get the same answer. */
const isFinal = (error: unknown): boolean =>
  error instanceof AccountLost || (error instanceof PaymentProviderRefused && !(error instanceof KeySpent));
