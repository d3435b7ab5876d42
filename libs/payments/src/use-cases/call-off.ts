import { Injectable } from '@nestjs/common';
import type { ParticipantId, SessionId } from '@vestibule/kernel';
import type { CalledOff } from '@vestibule/sessions';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { keptWhenCancelled } from '../cancellation.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { CancellationNotPossible } from '../errors.ts';
import { Fee } from '../fee.entity.ts';

/**
 * What a client who calls off owes by the rule they were invited under: settled at the instant of the act and written down with it. The money moves
 * afterwards (`ChargeWriter`), down to what is kept, however often it is looked at and whenever a payment of before comes to light.
 */
@Injectable()
export class CallOff {
  constructor(private readonly charges: ChargesRepository) {}

  /** @throws CancellationNotPossible */
  async run(tx: EntityManager, { session, participantId, at, isOwnAct }: CalledOff): Promise<void> {
    const fee = await this.charges.lockFee(tx, participantId);
    mustBePossible(fee, { session, at, isOwnAct });
    if (!fee) return;
    const { totalMinor: amount, currency } = fee;
    const keepMinor = keptWhenCancelled(fee.returnRule, session.startsAt, { amount, currency }, at);
    fee.conclude('client_cancelled', keepMinor, at);
    fee.follow(await this.charges.ofParticipant(tx, participantId));
    await this.charges.save(tx, fee);
  }

  /** A session that took another time: whoever called off stays away, everybody else begins anew. */
  async forget(tx: EntityManager, sessionId: SessionId): Promise<void> {
    const fees = await tx.find(Fee, { where: { sessionId, outcome: Not(IsNull()) } });
    for (const { participantId } of fees) await this.forgetOne(tx, participantId);
  }

  private async forgetOne(tx: EntityManager, participantId: ParticipantId): Promise<void> {
    const fee = await this.charges.lockFee(tx, participantId);
    if (!fee || fee.outcome === null || fee.outcome === 'client_cancelled') return;
    fee.forgetOutcome();
    fee.follow(await this.charges.ofParticipant(tx, participantId));
    await this.charges.save(tx, fee);
  }
}

/** The same answer for whoever only looks and for whoever acts. @throws CancellationNotPossible */
export function mustBePossible(
  fee: Fee | null,
  { session, at, isOwnAct }: Pick<CalledOff, 'session' | 'at' | 'isOwnAct'>,
): void {
  const isOver = session.currentStatus !== 'scheduled' || at.getTime() >= session.closesAt.getTime();
  if (isOver)
    throw new CancellationNotPossible('the session is over or was called off; there is nothing to cancel any more', {
      reason: 'over',
    });
  if (!isOwnAct) return;
  if (fee?.returnRule.clientMayCancel !== true)
    throw new CancellationNotPossible('this session is cancelled by telling the practice; contact it', {
      reason: 'not_by_link',
    });
  if (at.getTime() >= session.startsAt.getTime())
    throw new CancellationNotPossible('the session has begun; contact the practice', { reason: 'begun' });
}
