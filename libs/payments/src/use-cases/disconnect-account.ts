import { Injectable } from '@nestjs/common';
import { AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { AccountLost, ConnectNotPossible, PaymentProviderRefused } from '../errors.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { CloseCheckouts } from './close-checkouts.ts';

const SYSTEM = { kind: 'system' } as const;

/**
 * "We leave this Stripe account." Open checkouts are closed while we still may; then the platform's access ends. Payments made through it, and its money,
 * stay where they are: sessions that were paid still run, and refunds of them are made in that account's own Dashboard.
 */
@Injectable()
export class DisconnectAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly closing: CloseCheckouts,
    private readonly stripe: StripeGateway,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ConnectNotPossible when there is none. */
  async run(actor: MemberActor): Promise<void> {
    const accountId = await this.transactions.run(actor, async (tx) => {
      await this.practices.mustBeOwner(tx, actor.practiceId);
      const practice = await this.practices.facts(tx, actor.practiceId);
      if (practice.stripeAccountId === null || practice.cardPayments === 'disconnected')
        throw new ConnectNotPossible('no Stripe account is connected');
      await this.practices.setPayments(tx, actor.practiceId, { acceptsPayments: false });
      await this.audit.record(tx, actor, {
        act: 'payments.disconnect_asked',
        practiceId: actor.practiceId,
        about: { kind: 'account', id: practice.stripeAccountId },
      });
      return practice.stripeAccountId;
    });
    await this.closing.ofPractice(actor.practiceId);
    await this.leaveAtStripe(accountId);
    await this.transactions.system(async (tx) => {
      await this.practices.leaveAccount(tx, actor.practiceId, actor.memberId);
      await this.audit.record(tx, SYSTEM, {
        act: 'payments.account_disconnected',
        practiceId: actor.practiceId,
        about: { kind: 'account', id: accountId },
        after: { askedBy: actor.memberId },
      });
    });
  }

  /** Refused because it happened already is as good as done; anything else is not. */
  private async leaveAtStripe(accountId: string): Promise<void> {
    try {
      await this.stripe.deauthorize(accountId);
    } catch (error) {
      if (!(error instanceof PaymentProviderRefused)) throw error;
      const isGone = await this.stripe.account(accountId).then(
        () => false,
        (reason: unknown) => reason instanceof AccountLost,
      );
      if (!isGone) throw error;
    }
  }
}
