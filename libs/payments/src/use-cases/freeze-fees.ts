import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId, type SessionId } from '@vestibule/kernel';
import type { PracticeFacts } from '@vestibule/practices';
import { type CalledOff, type FeeWish, ParticipantFees } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { PracticeCannotCollect } from '../errors.ts';
import { Fee } from '../fee.entity.ts';
import { ReturnTermsRepository } from '../return-terms.repository.ts';
import { CallOff } from './call-off.ts';
import { PriceList } from './price-list.ts';

/** Answers what sessions asks of people's fees. Freezes what they owe, at the practice's prices and plan of today. Nobody owes anything to a practice that cannot take payments. */
@Injectable()
export class FreezeFees extends ParticipantFees {
  constructor(
    private readonly prices: PriceList,
    private readonly terms: ReturnTermsRepository,
    private readonly callingOff: CallOff,
    private readonly clock: Clock,
  ) {
    super();
  }

  async freeze(
    tx: EntityManager,
    session: {
      readonly id: SessionId;
      readonly practiceId: PracticeId;
      readonly appointmentTypeId: string | null;
    },
    wishes: readonly FeeWish[],
  ): Promise<void> {
    const asked = wishes.filter((wish) => wish.fee !== null);
    if (asked.length === 0) return;
    const list = await this.prices.of(tx, session.practiceId);
    const returnRule = await this.terms.inForce(tx, session.practiceId, session.appointmentTypeId);
    const fees: Fee[] = [];
    for (const wish of asked) {
      const priced = await list.price(wish, wish.field);
      if (!priced) continue;
      const { id: sessionId, practiceId } = session;
      const of = { participantId: wish.participantId, practiceId, sessionId, returnRule };
      fees.push(Fee.freeze(of, priced, this.clock.now()));
    }
    if (!list.practice.canCollect && fees.some((fee) => fee.currentStanding === 'due'))
      throw new PracticeCannotCollect(whyNoFee(list.practice));
    await tx.insert(Fee, fees);
  }

  calledOff(tx: EntityManager, what: CalledOff): Promise<void> {
    return this.callingOff.run(tx, what);
  }

  moved(tx: EntityManager, sessionId: SessionId): Promise<void> {
    return this.callingOff.forget(tx, sessionId);
  }
}

const whyNoFee = ({ cardPayments }: PracticeFacts): string =>
  cardPayments === 'active'
    ? 'online payments are switched off, so no fee can be set; an owner switches them on in the settings, or use a fee of 0'
    : 'the practice cannot take card payments yet, so no fee can be set; an owner connects Stripe in the settings, or use a fee of 0';
