import { Injectable, Logger } from '@nestjs/common';
import { Clock, type ParticipantId, type SessionId } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import { Timeline, type TimelineKind } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { keptWhenAbsent } from '../cancellation.ts';
import { ChargeWriter } from '../charge-writer.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { chargeChanged } from '../events.ts';
import type { Fee, FeeOutcome } from '../fee.entity.ts';
import { CloseCheckouts } from './close-checkouts.ts';
import { ReturnMoney } from './return-money.ts';

type Absence = 'practitioner_absent' | 'participant_absent' | 'nobody' | 'unclear';
interface Verdict {
  readonly participantId: ParticipantId;
  readonly verdict: Absence;
}

const OUTCOMES: Readonly<Record<Absence, FeeOutcome>> = {
  practitioner_absent: 'practitioner_absent',
  // The practitioner may have watched for a client who never came, without going in: money does not move on a guess.
  nobody: 'unclear',
  participant_absent: 'no_show',
  unclear: 'unclear',
};
const TOLD: Readonly<Record<Exclude<FeeOutcome, 'client_cancelled'>, TimelineKind>> = {
  practitioner_absent: 'practitioner_absent',
  no_show: 'no_show',
  unclear: 'attendance_unclear',
};
const BATCH = 50;

/**
 * Nobody came, or not everybody: acts by the rule the client was invited under. Once for each window: a fee that has an outcome is left alone. The verdict
 * is the rooms'; it is read from where they keep it, so that a lost event or a process that died in between changes nothing.
 */
@Injectable()
export class ActOnAttendance {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly closing: CloseCheckouts,
    private readonly returning: ReturnMoney,
    private readonly clock: Clock,
  ) {}

  async ofSession(sessionId: SessionId): Promise<void> {
    await this.all(await this.transactions.system((tx) => this.open(tx, sessionId)));
  }

  /** Verdicts of which nobody was told. */
  async sweep(): Promise<void> {
    await this.all(await this.transactions.system((tx) => this.open(tx, null)));
  }

  /** Of the window that the session has now: one that was moved meanwhile begins anew. */
  private open(tx: EntityManager, sessionId: SessionId | null): Promise<Verdict[]> {
    return tx.query(
      `SELECT v.participant_id AS "participantId", v.verdict FROM attendance_verdict v JOIN session s ON s.id = v.session_id AND s.closes_at = v.closes_at
         JOIN fee f ON f.participant_id = v.participant_id
       WHERE v.verdict <> 'met' AND f.outcome IS NULL AND s.status <> 'cancelled' AND ($1::uuid IS NULL OR s.id = $1)
         AND v.judged_at > $2::timestamptz - interval '7 days' ORDER BY v.judged_at LIMIT ${BATCH}`,
      [sessionId, this.clock.now()],
    );
  }

  private async all(verdicts: readonly Verdict[]): Promise<void> {
    for (const verdict of verdicts) {
      const refundsDue = await this.transactions.system((tx) => this.conclude(tx, verdict));
      await this.returning.runQuietly(refundsDue);
      // A checkout for another amount than is owed now.
      await this.closing.ofParticipant(verdict.participantId).catch((error: unknown) => {
        this.log.warn({ err: error, participantId: verdict.participantId }, 'a checkout could not be closed yet');
      });
    }
  }

  /**
   * Whether the verdict is of the window that the session still has. The session is held before the fee, as by whoever moves or cancels it: others were
   * acted on, and Stripe asked, since the verdict was read.
   */
  private async stillHolds(tx: EntityManager, { participantId, verdict }: Verdict): Promise<boolean> {
    const held: unknown[] = await tx.query(
      `SELECT s.id FROM session s JOIN attendance_verdict v ON v.session_id = s.id AND v.closes_at = s.closes_at
        WHERE v.participant_id = $1 AND v.verdict = $2 AND s.status <> 'cancelled' FOR SHARE OF s`,
      [participantId, verdict],
    );
    return held.length > 0;
  }

  private async conclude(tx: EntityManager, found: Verdict): Promise<string[]> {
    if (!(await this.stillHolds(tx, found))) return [];
    const { participantId, verdict } = found;
    const fee = await this.charges.lockFee(tx, participantId);
    if (!fee || fee.outcome !== null) return [];
    const now = this.clock.now();
    const outcome = OUTCOMES[verdict];
    fee.conclude(outcome, keptBy(fee, outcome), now);
    const refundsDue = await this.writer.rebalance(tx, fee);
    await this.charges.save(tx, fee);
    const { practiceId, sessionId } = fee;
    const kind = TOLD[outcome === 'client_cancelled' ? 'unclear' : outcome];
    const detail = { kept: fee.keepMinor, currency: fee.currency, needsDecision: fee.needsDecision };
    await this.timeline.record(tx, { practiceId, sessionId, participantId, kind, at: now, detail });
    await this.outbox.add(tx, chargeChanged(fee));
    if (fee.needsDecision) this.log.log({ participantId, outcome }, 'a person has to say what becomes of a payment');
    return refundsDue;
  }
}

/** Null: a person decides. Where there is nothing to decide about, nobody is asked. */
function keptBy(fee: Fee, outcome: FeeOutcome): number | null {
  const money = { amount: fee.totalMinor, currency: fee.currency };
  if (outcome === 'no_show') return keptWhenAbsent(fee.returnRule, money);
  if (!fee.isAtStake) return 0;
  return outcome === 'practitioner_absent' && fee.returnRule.noHost === 'refund' ? 0 : null;
}
