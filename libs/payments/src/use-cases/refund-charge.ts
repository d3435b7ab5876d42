import { Injectable } from '@nestjs/common';
import { CURRENCIES, Clock, formatMoney, InvalidInput, newId, type ParticipantId } from '@vestibule/kernel';
import { Idempotency, type MemberActor, Transactions } from '@vestibule/platform';
import { SessionsRepository } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { RESERVED } from '../charge-moves.ts';
import { ChargesRepository } from '../charges.repository.ts';
import {
  AccountLost,
  KeySpent,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
  RefundNotPossible,
} from '../errors.ts';
import { Refund } from '../refund.entity.ts';
import { ReturnMoney } from './return-money.ts';
import { mustMayHandleMoney } from './who-may.ts';

interface RefundWish {
  readonly amount?: number;
  readonly reason?: string;
}

/** "Give the client their money back", all of what is left or a part of it; the platform's part goes back with it. */
@Injectable()
export class RefundCharge {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly sessions: SessionsRepository,
    private readonly charges: ChargesRepository,
    private readonly returning: ReturnMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * While Stripe cannot be reached the refund is kept and sent later. Repeated with the same key, it is the same refund, as it is by then.
   *
   * @throws RefundNotPossible when nothing is left to refund, or Stripe refuses.
   */
  async run(actor: MemberActor, participantId: string, wish: RefundWish, idempotencyKey?: string): Promise<Refund> {
    const { amount, reason } = wish;
    const refund = await this.transactions.run(actor, async (tx) => {
      // Before the key is looked at: who may not refund learns nothing from somebody else's key.
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      mustMayHandleMoney(actor, await this.sessions.get(tx, actor, participant.sessionId));
      const request = { refundOf: participant.id, amount, reason };
      const { id } = await this.idempotency.once(tx, actor.practiceId, idempotencyKey, request, async () => {
        const written = await this.write(tx, actor, participant.id, wish);
        return { id: written.id, amount: written.amountMinor, currency: written.currency };
      });
      return this.charges.refund(tx, id);
    });
    try {
      return await this.returning.run(refund.id);
    } catch (error) {
      if (error instanceof PaymentProviderUnavailable || error instanceof KeySpent) return refund;
      if (error instanceof AccountLost)
        throw new RefundNotPossible(
          "the practice's Stripe account is no longer connected; refund this payment in that account's Stripe Dashboard",
        );
      if (error instanceof PaymentProviderRefused)
        throw new RefundNotPossible(
          'Stripe did not accept this refund; look at the payment in the Stripe Dashboard',
          error.details,
        );
      throw error;
    }
  }

  private async write(
    tx: EntityManager,
    actor: MemberActor,
    participantId: ParticipantId,
    wish: RefundWish,
  ): Promise<Refund> {
    await this.charges.lockFee(tx, participantId);
    const charges = await this.charges.ofParticipant(tx, participantId);
    // A fee that was raised may have been paid in two; the newest with something left is given back first.
    const kept = charges.filter((one) => one.currentStatus === 'paid').toReversed();
    const charge = kept.find((one) => one.refundedMinor < one.amountMinor) ?? kept[0];
    if (!charge) throw new RefundNotPossible('there is no payment to refund');
    const refunds = await this.charges.refunds(tx, [charge.id]);
    const reservedMinor = refunds.reduce(
      (total, one) => (RESERVED.has(one.currentStatus) ? total + one.amountMinor : total),
      0,
    );
    const leftMinor = charge.amountMinor - reservedMinor;
    if (leftMinor <= 0) throw new RefundNotPossible('all of it was refunded already');
    const amountMinor = wish.amount ?? leftMinor;
    if (amountMinor > leftMinor) {
      const left = formatMoney({ amount: leftMinor, currency: charge.currency });
      throw new InvalidInput([
        { field: 'amount', message: `is more than what is left of the payment, which is ${left}` },
      ]);
    }
    if (CURRENCIES[charge.currency].exponent === 3 && amountMinor % 10 !== 0)
      throw new InvalidInput([
        { field: 'amount', message: `must end in 0: card payments in ${charge.currency} have no smaller part` },
      ]);
    const refund = Refund.of({
      id: newId<'refund'>(),
      practiceId: charge.practiceId,
      chargeId: charge.id,
      amountMinor,
      currency: charge.currency,
      cause: 'requested',
      reason: wish.reason ?? null,
      requestedBy: actor.memberId,
      createdAt: this.clock.now(),
    });
    await this.charges.save(tx, refund);
    return refund;
  }
}
