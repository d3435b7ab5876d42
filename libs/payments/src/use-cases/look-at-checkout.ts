import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@vestibule/kernel';
import { RateLimits, Transactions } from '@vestibule/platform';
import { ChargesRepository } from '../charges.repository.ts';
import { SettleCharge } from './settle-charge.ts';

/** The client is back from Stripe. That proves nothing: Stripe is asked what became of the checkout. */
@Injectable()
export class LookAtCheckout {
  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly settling: SettleCharge,
    private readonly limits: RateLimits,
  ) {}

  /** A forged id, or one of somebody else's checkout, has no effect at all. @throws PaymentProviderUnavailable */
  async look(participantId: ParticipantId, checkoutSessionId: string): Promise<void> {
    await this.limits.checkoutReturns.take(participantId);
    const charges = await this.transactions.run({ kind: 'link', participantId }, (tx) =>
      this.charges.ofParticipant(tx, participantId),
    );
    const charge = charges.find((one) => one.checkoutSessionId === checkoutSessionId);
    if (charge) await this.settling.look(charge.id);
  }
}
