import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId, type SessionId } from '@vestibule/kernel';
import type { PracticeFacts } from '@vestibule/practices';
import { type FeeWish, ParticipantFees } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { PracticeCannotCollect } from '../errors.ts';
import { Fee } from '../fee.entity.ts';
import { PriceList } from './price-list.ts';

/** Freezes what people owe, at the practice's prices and plan of today. Nobody owes anything to a practice that cannot take payments. */
@Injectable()
export class FreezeFees extends ParticipantFees {
  constructor(
    private readonly prices: PriceList,
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
    const list = await this.prices.of(tx, session.practiceId);
    const fees: Fee[] = [];
    for (const wish of asked) {
      const priced = await list.price(wish, wish.field);
      if (!priced) continue;
      const of = { participantId: wish.participantId, practiceId: session.practiceId, sessionId: session.id };
      fees.push(Fee.freeze(of, priced, this.clock.now()));
    }
    if (!list.practice.canCollect && fees.some((fee) => fee.currentStanding === 'due'))
      throw new PracticeCannotCollect(whyNoFee(list.practice));
    await tx.insert(Fee, fees);
  }
}

const whyNoFee = ({ cardPayments }: PracticeFacts): string =>
  cardPayments === 'active'
    ? 'online payments are switched off, so no fee can be set; an owner switches them on in the settings, or use a fee of 0'
    : 'the practice cannot take card payments yet, so no fee can be set; an owner connects Stripe in the settings, or use a fee of 0';
