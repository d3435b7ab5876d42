import { Injectable } from '@nestjs/common';
import { isUuid, type PracticeId } from '@vestibule/kernel';
import type { MemberActor } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { type CardPayments, Practice } from '../entities/practice.ts';
import { PracticeNotFound } from '../errors.ts';

export interface PaymentChanges {
  readonly acceptsPayments?: boolean;
  readonly paymentLabel?: string | null;
  readonly debitBusinessDays?: number | null;
}

@Injectable()
export class Practices {
  /** The actor's own practice. */
  own(tx: EntityManager, actor: MemberActor): Promise<Practice> {
    return this.get(tx, actor.practiceId);
  }

  /** @throws PracticeNotFound also where the database does not let the actor see it. */
  async get(tx: EntityManager, practiceId: string): Promise<Practice> {
    const practice = isUuid(practiceId) ? await tx.findOneBy(Practice, { id: practiceId as PracticeId }) : null;
    if (!practice) throw new PracticeNotFound();
    return practice;
  }

  async save(tx: EntityManager, practice: Practice): Promise<void> {
    await tx.save(practice, { reload: false });
  }

  async setAccount(
    tx: EntityManager,
    practiceId: string,
    stripeAccountId: string,
    cardPayments: CardPayments,
  ): Promise<void> {
    const { affected } = await tx.update(Practice, { id: practiceId }, { stripeAccountId, cardPayments });
    if (affected === 0) throw new PracticeNotFound();
  }

  /** What the owner decides about payments; nothing else of the practice changes. */
  async setPayments(tx: EntityManager, practiceId: string, changes: PaymentChanges): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    const { affected } = await tx.update(Practice, { id: practiceId }, changes);
    if (affected === 0) throw new PracticeNotFound();
  }

  async ofAccount(tx: EntityManager, stripeAccountId: string): Promise<PracticeId | undefined> {
    const practice = await tx.findOne(Practice, { select: { id: true }, where: { stripeAccountId } });
    return practice?.id;
  }
}
