import { Injectable, Logger } from '@nestjs/common';
import { Clock, type ParticipantId, type Standing } from '@vestibule/kernel';
import { type AuditFacts, AuditLog, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { type Participant, type Session, SessionsRepository, Timeline, type TimelineKind } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { ChargeWriter } from '../charge-writer.ts';
import type { Charge } from '../charge.entity.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { chargeChanged } from '../events.ts';
import type { Fee } from '../fee.entity.ts';
import { CloseCheckouts } from './close-checkouts.ts';
import { ReturnMoney } from './return-money.ts';
import { mustMayHandleMoney } from './who-may.ts';

/** Everything about one participant's money, held by whoever acts on it. */
export interface Acting {
  readonly tx: EntityManager;
  readonly actor: MemberActor;
  readonly participant: Participant;
  readonly session: Session;
  /** Null: nothing was ever asked of them. */
  readonly fee: Fee | null;
  readonly charges: readonly Charge[];
  readonly now: Date;
}
/** What was done to the fee, for the timeline (`detail`) and the audit log. */
export interface Act {
  readonly fee: Fee;
  readonly kind: TimelineKind;
  readonly act: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly before: AuditFacts;
  readonly after: AuditFacts;
}
export interface Position {
  readonly standing: Standing;
  readonly outstandingMinor: number;
}

/**
 * The frame of every act of a practice on what a client owes: one transaction for the change, what is kept beyond it, timeline, audit and outbox;
 * after it, open checkouts are closed and what is too much is sent back. Both are found by the sweeps if this process dies first.
 */
@Injectable()
export class FeeActs {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly timeline: Timeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly closing: CloseCheckouts,
    private readonly returning: ReturnMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * `decide` changes the fee and says what it did; null: nothing was to be done. The answer is the position afterwards, with what was found to have
   * been paid in the race.
   */
  async run(
    actor: MemberActor,
    participantId: string,
    decide: (acting: Acting) => Promise<Act | null>,
    mayAct: (actor: MemberActor, session: Session) => void = mustMayHandleMoney,
  ): Promise<Position> {
    const done = await this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mayAct(actor, session);
      const fee = await this.charges.lockFee(tx, participant.id);
      // What a rule gives back was promised before this act, and is written down before it: whichever is first, the same comes of it.
      const promised = fee?.keepMinor == null ? [] : await this.writer.rebalance(tx, fee);
      const charges = await this.charges.ofParticipant(tx, participant.id);
      const act = await decide({ tx, actor, participant, session, fee, charges, now: this.clock.now() });
      if (act === null) return { id: participant.id, refundsDue: promised.length > 0 ? promised : null };
      const refundsDue = await this.writer.rebalance(tx, act.fee);
      await this.charges.save(tx, act.fee);
      await this.write(tx, actor, act);
      return { id: participant.id, refundsDue: [...promised, ...refundsDue] };
    });
    if (done.refundsDue !== null) await this.afterwards(done.id, done.refundsDue);
    return this.transactions.run(actor, async (tx) => positionOf(await this.charges.fee(tx, done.id)));
  }

  private async write(tx: EntityManager, actor: MemberActor, act: Act): Promise<void> {
    const { practiceId, sessionId, participantId } = act.fee;
    const at = this.clock.now();
    const detail = { by: actor.memberId, ...act.detail };
    await this.timeline.record(tx, { practiceId, sessionId, participantId, kind: act.kind, at, detail });
    const about = { kind: 'participant', id: participantId };
    await this.audit.record(tx, actor, { act: act.act, practiceId, about, before: act.before, after: act.after });
    await this.outbox.add(tx, chargeChanged(act.fee));
  }

  /** The act stands whether or not Stripe can be reached now: the sweeps close and send back what is left. */
  private async afterwards(participantId: ParticipantId, refundsDue: readonly string[]): Promise<void> {
    await this.closing.ofParticipant(participantId).catch((error: unknown) => {
      this.log.warn({ err: error, participantId }, 'a checkout of a fee that changed could not be closed yet');
    });
    await this.returning.runQuietly(refundsDue);
  }
}

const positionOf = (fee: Fee | null): Position => ({
  standing: fee?.currentStanding ?? 'not_required',
  outstandingMinor: fee?.outstandingMinor ?? 0,
});

/** A fee as the audit log and the timeline keep it. */
export const auditFacts = (fee: Fee): AuditFacts => ({
  amount: fee.totalMinor,
  currency: fee.currency,
  policy: fee.policy,
  concessionId: fee.concessionId,
  standing: fee.currentStanding,
  onSite: fee.onSiteMinor,
});
