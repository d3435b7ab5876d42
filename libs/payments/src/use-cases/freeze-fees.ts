import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId, type SessionId } from '@vestibule/kernel';
import { type PracticeFacts, PracticesService } from '@vestibule/practices';
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
    const now = this.clock.now();
    const fees: Fee[] = [];
    for (const { fee, policy, participantId, field } of asked) {
      if (fee === null) continue;
      const rate = await this.practices.rateAt(tx, session.practiceId, fee.currency, now);
      const of = { participantId, practiceId: session.practiceId, sessionId: session.id };
      fees.push(Fee.freeze(of, quote(fee, policy, rate, field), now));
    }
    if (!practice.canCollect && fees.some((fee) => fee.currentStanding === 'due'))
      throw new PracticeCannotCollect(whyNoFee(practice));
    await tx.insert(Fee, fees);
  }
}

const whyNoFee = ({ cardPayments }: PracticeFacts): string =>
  cardPayments === 'active'
    ? 'online payments are switched off, so no fee can be set; an owner switches them on in the settings, or use a fee of 0'
    : 'the practice cannot take card payments yet, so no fee can be set; an owner connects Stripe in the settings, or use a fee of 0';
