import { Injectable } from '@nestjs/common';
import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { Participant } from '@vestibule/sessions';
import type { Charge } from '../charge.entity.ts';
import { ChargeWriter } from '../charge-writer.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost, PaymentProviderRefused } from '../errors.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { SettleCharge } from './settle-charge.ts';

/**
 * Ends checkouts that must not be paid any more. Stripe cannot let one expire within half an hour of its making, so we end it ourselves. One
 * that was paid in the race is looked at like any other: what must go back goes back.
 */
@Injectable()
export class CloseCheckouts {
  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly accounts: ConnectedAccounts,
    private readonly settling: SettleCharge,
    private readonly stripe: StripeGateway,
  ) {}

  /** `paid: true` also looks at what they paid: what a rule does not keep goes back. */
  async ofParticipant(
    participantId: ParticipantId,
    options: { readonly paid: boolean } = { paid: false },
  ): Promise<void> {
    const charges = await this.transactions.system((tx) => this.charges.ofParticipant(tx, participantId));
    await this.all(charges);
    if (options.paid) await this.lookAtPaid(charges);
  }

  /** Those that would send the client back to a link that is dead. One made since, with the new link, goes on. */
  async ofReplacedLinks(participantId: ParticipantId): Promise<void> {
    const charges = await this.transactions.system(async (tx) => {
      const { linkVersion } = await tx.findOneByOrFail(Participant, { id: participantId });
      const all = await this.charges.ofParticipant(tx, participantId);
      return all.filter((charge) => charge.linkVersion !== linkVersion);
    });
    await this.all(charges);
  }

  /** For a session that was cancelled, `paid: true` also looks at what was paid for it, which sends it back. */
  async ofSession(sessionId: SessionId, options: { readonly paid: boolean }): Promise<void> {
    const charges = await this.transactions.system((tx) => this.charges.ofSession(tx, sessionId));
    await this.all(charges);
    if (options.paid) await this.lookAtPaid(charges);
  }

  /** The practice takes no payments any more: whatever its clients have open. */
  async ofPractice(practiceId: PracticeId): Promise<void> {
    await this.all(await this.transactions.system((tx) => this.charges.openOfPractice(tx, practiceId)));
  }

  async one(charge: Charge): Promise<void> {
    if (charge.checkoutSessionId === null) {
      // Nobody has its address yet. Whoever is asking Stripe for it finds it given up and ends it there.
      await this.transactions.system((tx) => this.writer.giveUp(tx, charge, 'expired'));
      return;
    }
    await this.atStripe(charge.accountId, charge.checkoutSessionId);
    await this.settling.look(charge.id);
  }

  /** No matter whether it was open: afterwards it is not. */
  async atStripe(accountId: string, checkoutSessionId: string): Promise<void> {
    try {
      await this.accounts.watching(() => this.stripe.expireCheckout(accountId, checkoutSessionId));
    } catch (error) {
      // Complete or expired already; or of an account that is no longer ours, where there is nothing left to do.
      if (!(error instanceof PaymentProviderRefused || error instanceof AccountLost)) throw error;
    }
  }

  private async lookAtPaid(charges: readonly Charge[]): Promise<void> {
    for (const charge of charges) if (charge.currentStatus === 'paid') await this.settling.look(charge.id);
  }

  private async all(charges: readonly Charge[]): Promise<void> {
    for (const charge of charges)
      if (charge.currentStatus === 'open' || charge.currentStatus === 'creating') await this.one(charge);
  }
}
