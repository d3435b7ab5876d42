import { Injectable, Logger } from '@nestjs/common';
import { Clock, type ParticipantId, type Standing } from '@vestibule/kernel';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { SessionsRepository, Timeline } from '@vestibule/sessions';
import { ChargesRepository } from '../charges.repository.ts';
import { NothingToPay } from '../errors.ts';
import { chargeChanged } from '../events.ts';
import { CloseCheckouts } from './close-checkouts.ts';
import { mustMayHandleMoney } from './who-may.ts';

/** "This client need not pay." The door opens for them; an open checkout is closed, and what is paid in the race goes back. */
@Injectable()
export class WaiveFee {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly charges: ChargesRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly closing: CloseCheckouts,
    private readonly clock: Clock,
  ) {}

  /** Saying it twice changes nothing. @throws NothingToPay where nothing is owed, or it is paid: refund it then. */
  async run(actor: MemberActor, participantId: string, reason?: string): Promise<{ standing: Standing }> {
    const { id, standing } = await this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mustMayHandleMoney(actor, session);
      const fee = await this.charges.lockFee(tx, participant.id);
      if (!fee || fee.currentStanding === 'not_required') throw new NothingToPay('no_fee');
      if (fee.currentStanding === 'settled') throw new NothingToPay('paid');
      if (fee.currentStanding === 'waived') return { id: participant.id, standing: fee.currentStanding };
      const now = this.clock.now();
      fee.waive(actor.memberId, reason ?? null, now);
      fee.follow(await this.charges.ofParticipant(tx, participant.id));
      await this.charges.save(tx, fee);
      const { practiceId, sessionId } = fee;
      await this.timeline.record(tx, {
        practiceId,
        sessionId,
        participantId: participant.id,
        kind: 'waived',
        at: now,
        detail: { by: actor.memberId },
      });
      await this.outbox.add(tx, chargeChanged(fee));
      return { id: participant.id, standing: fee.currentStanding };
    });
    await this.close(id);
    return { standing };
  }

  /** The waiver stands whether or not Stripe can be reached now: the sweep closes what is left open. */
  private async close(participantId: ParticipantId): Promise<void> {
    await this.closing.ofParticipant(participantId).catch((error: unknown) => {
      this.log.warn({ err: error, participantId }, 'a checkout of a waived fee could not be closed yet');
    });
  }
}
