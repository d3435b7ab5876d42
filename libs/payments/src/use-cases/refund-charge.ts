import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import {
  AuditLog,
  Idempotency,
  type MemberActor,
  NotAllowed,
  type OperatorActor,
  Transactions,
} from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ChargesRepository } from '../charges.repository.ts';
import {
  AccountLost,
  KeySpent,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
  RefundNotPossible,
} from '../errors.ts';
import { Refund } from '../refund.entity.ts';
import { refundFailureWords } from '../refund-words.ts';
import { mustBeRefundable, type RefundOf } from '../refundable.ts';
import { OpenPurse, type Purse } from './open-purse.ts';
import { ReturnMoney } from './return-money.ts';

export interface RefundWish extends RefundOf {
  readonly reason?: string;
  /** Operators only: the platform's part stays with the platform. */
  readonly keepPlatformFee?: boolean;
}
type Asking = MemberActor | OperatorActor;

/** "Give the client their money back", all of what is left or a part of it; the platform's part goes back with it. */
@Injectable()
export class RefundCharge {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly purses: OpenPurse,
    private readonly charges: ChargesRepository,
    private readonly audit: AuditLog,
    private readonly returning: ReturnMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * While Stripe cannot be reached the refund is kept and sent later. Repeated with the same key, it is the same refund, as it is by then.
   *
   * @throws RefundNotPossible when nothing is left to refund, or Stripe refuses.
   */
  async run(actor: Asking, participantId: string, wish: RefundWish, idempotencyKey?: string): Promise<Refund> {
    if (wish.keepPlatformFee === true && actor.kind !== 'operator')
      throw new NotAllowed('whether the platform keeps its fee is for operators of the installation to say');
    const refund = await this.transactions.run(actor, async (tx) => {
      // Before the key is looked at: who may not refund learns nothing from somebody else's key.
      const purse = await this.purses.lock(tx, actor, participantId);
      const request = { refundOf: purse.participantId, ...wish };
      const { id } = await this.idempotency.once(tx, purse.practiceId, idempotencyKey, request, async () => {
        const { charge, amountMinor } = mustBeRefundable(purse.charges, purse.refunds, wish);
        const written = await this.write(tx, actor, purse, {
          chargeId: charge.id,
          amountMinor,
          currency: charge.currency,
          reason: wish.reason ?? null,
          keepsPlatformFee: wish.keepPlatformFee ?? false,
        });
        return { id: written.id, amount: written.amountMinor, currency: written.currency };
      });
      return this.charges.refund(tx, id);
    });
    return this.send(refund);
  }

  /** One of the practice's own, on somebody's word: written down, and who said so. Stripe is asked by `send`, after the transaction. */
  async write(
    tx: EntityManager,
    actor: Asking,
    { practiceId }: Purse,
    facts: Pick<Refund, 'chargeId' | 'amountMinor' | 'currency' | 'reason'> &
      Partial<Pick<Refund, 'keepsPlatformFee' | 'retryOf'>>,
  ): Promise<Refund> {
    const refund = Refund.of({
      ...facts,
      id: newId<'refund'>(),
      practiceId,
      cause: 'requested',
      requestedBy: actor.kind === 'member' ? actor.memberId : null,
      createdAt: this.clock.now(),
    });
    await tx.insert(Refund, refund);
    await this.audit.record(tx, actor, {
      act: facts.retryOf ? 'refund.tried_again' : 'refund.requested',
      practiceId,
      about: { kind: 'charge', id: refund.chargeId },
      after: {
        refundId: refund.id,
        amount: refund.amountMinor,
        currency: refund.currency,
        ...(refund.keepsPlatformFee ? { keepsPlatformFee: true } : {}),
        ...(refund.retryOf ? { retryOf: refund.retryOf } : {}),
      },
    });
    return refund;
  }

  /** @throws RefundNotPossible in words about why Stripe refused. While it cannot be reached, the refund as it is: the sweep goes on. */
  async send(refund: Refund): Promise<Refund> {
    try {
      return await this.returning.run(refund.id);
    } catch (error) {
      if (error instanceof PaymentProviderUnavailable || error instanceof KeySpent) return refund;
      if (error instanceof AccountLost)
        throw new RefundNotPossible(sentence('account_lost'), { reason: 'account_lost', refundId: refund.id });
      if (error instanceof PaymentProviderRefused) {
        const code = error.details['stripeCode'];
        const reason = typeof code === 'string' ? code : 'refused';
        throw new RefundNotPossible(sentence(reason), { ...error.details, reason, refundId: refund.id });
      }
      throw error;
    }
  }
}

const sentence = (code: string): string => `the refund did not go through: ${refundFailureWords(code)}`;
