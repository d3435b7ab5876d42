import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@vestibule/kernel';
import { RateLimit, Transactions } from '@vestibule/platform';
import { ChargesRepository } from '../charges.repository.ts';
import { SettleCharge } from './settle-charge.ts';

/** The client is back from Stripe. That proves nothing: Stripe is asked what became of the checkout. */
@Injectable()
export class LookAtCheckout {
  private readonly limit = new RateLimit('checkout-return', 30, 60);

  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly settling: SettleCharge,
  ) {}

  /** A forged id, or one of somebody else's checkout, has no effect at all. @throws PaymentProviderUnavailable */
  async look(participantId: ParticipantId, checkoutSessionId: string): Promise<void> {
    await this.limit.take(participantId);
    const charges = await this.transactions.run({ kind: 'link', participantId }, (tx) =>
      this.charges.ofParticipant(tx, participantId),
    );
    const charge = charges.find((one) => one.checkoutSessionId === checkoutSessionId);
    if (charge) await this.settling.look(charge.id);
  }
}
