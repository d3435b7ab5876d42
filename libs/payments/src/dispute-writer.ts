import { Injectable, Logger } from '@nestjs/common';
import { Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import type { Charge } from './charge.entity.ts';
import { Dispute } from './dispute.entity.ts';
import { DISPUTE_MEANINGS, takenByBank } from './dispute-rules.ts';
import type { DisputeTruth } from './stripe/truth.ts';

/** Writes down what Stripe says of the disputes of a payment, and what of the payment the bank has because of them. */
@Injectable()
export class DisputeWriter {
  private readonly log = new Logger('Payments');

  constructor(private readonly timeline: Timeline) {}

  /** In the transaction that holds the fee. `heard` is absent where Stripe was not asked. True when something about one of them is new. */
  async take(
    tx: EntityManager,
    charge: Charge,
    heard: readonly DisputeTruth[] | undefined,
    at: { readonly askedAt: Date; readonly now: Date; readonly anotherIsKept: boolean },
  ): Promise<boolean> {
    const isConcerned = (heard?.length ?? 0) > 0 || charge.heldMinor > 0 || charge.lostMinor > 0;
    if (!isConcerned) return false;
    const known = await tx.findBy(Dispute, { chargeId: charge.id });
    let changed = false;
    for (const truth of heard ?? []) changed = (await this.one(tx, charge, known, truth, at)) || changed;
    const taken = takenByBank(
      charge,
      known.map(({ currentStatus: status, amountMinor }) => ({ status, amountMinor })),
    );
    charge.takenByBank(taken, at);
    return changed;
  }

  private async one(
    tx: EntityManager,
    charge: Charge,
    known: Dispute[],
    truth: DisputeTruth,
    { askedAt, now }: { readonly askedAt: Date; readonly now: Date },
  ): Promise<boolean> {
    const before = known.find(({ id }) => id === truth.disputeId);
    const wasStatus = before?.currentStatus;
    const dispute = before ?? Dispute.of(charge, truth, askedAt, now);
    if (!before) known.push(dispute);
    const isNews = before === undefined || before.agreeWith(truth, askedAt, now);
    await tx.save(dispute, { reload: false });
    if (isNews && wasStatus !== dispute.currentStatus) await this.tell(tx, dispute, now);
    return isNews;
  }

  /** The timeline knows of every step; a person is called only while there is something that only a person can do. */
  private async tell(tx: EntityManager, dispute: Dispute, now: Date): Promise<void> {
    const status = dispute.currentStatus;
    const { isOver, isInquiry, needsAnswer } = DISPUTE_MEANINGS[status];
    const { practiceId, sessionId, participantId, chargeId } = dispute;
    await this.timeline.record(tx, {
      practiceId,
      sessionId,
      participantId,
      kind: isOver ? 'dispute_closed' : 'disputed',
      at: now,
      detail: {
        disputeId: dispute.id,
        chargeId,
        status,
        inquiry: isInquiry,
        reason: dispute.reason,
        amount: dispute.amountMinor,
        currency: dispute.currency,
        ...(dispute.dueBy ? { dueBy: dispute.dueBy.toISOString() } : {}),
      },
    });
    const about = { disputeId: dispute.id, chargeId, practiceId, status, dueBy: dispute.dueBy?.toISOString() };
    if (needsAnswer) this.log.error(about, 'a payment is disputed: the practice has to answer before the deadline');
    else this.log.warn(about, 'a dispute has moved on');
  }
}
