import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId, type SessionId } from '@vestibule/kernel';
import { PracticesService } from '@vestibule/practices';
import { type FeeWish, ParticipantFees } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { PracticeCannotCollect } from '../errors.ts';
import { Fee } from '../fee.entity.ts';
import { quote } from '../quote.ts';

/** Freezes what people owe, at the practice's plan of today. Nobody owes anything to a practice that cannot take payments. */
@Injectable()
export class FreezeFees extends ParticipantFees {
  constructor(
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {
    super();
  }

  async freeze(
    tx: EntityManager,
    session: { readonly id: SessionId; readonly practiceId: PracticeId },
    wishes: readonly FeeWish[],
  ): Promise<void> {
    const asked = wishes.filter((wish) => wish.fee !== null);
    if (asked.length === 0) return;
    const practice = await this.practices.facts(tx, session.practiceId);
    const fees = asked.flatMap(({ fee, policy, participantId, field }) =>
      fee === null
        ? []
        : [
            Fee.freeze(
              { participantId, practiceId: session.practiceId, sessionId: session.id },
              quote(fee, policy, practice.plan, field),
              this.clock.now(),
            ),
          ],
    );
    const canCollect = practice.stripeAccountId !== null && practice.cardPayments === 'active';
    if (!canCollect && fees.some((fee) => fee.currentStanding === 'due'))
      throw new PracticeCannotCollect(
        'the practice cannot take card payments yet, so no fee can be set; an owner connects Stripe in the settings, or use a fee of 0',
      );
    await tx.insert(Fee, fees);
  }
}
