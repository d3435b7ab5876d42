import type { ChargeId, Currency, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Charge } from './charge.entity.ts';
import { DISPUTE_MEANINGS, type DisputeStatus } from './dispute-rules.ts';
import type { DisputeTruth } from './stripe/truth.ts';

const LOOK_AGAIN_MS = 3_600_000;

/** A client's bank asks for a payment back, or only about it. What it says is only ever Stripe's word; the bank decides, not we. */
@Entity({ name: 'dispute' })
export class Dispute {
  /** Stripe's own. */
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'account_id' }) readonly accountId!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'charge_id' }) readonly chargeId!: ChargeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('uuid', { name: 'participant_id' }) readonly participantId!: ParticipantId;
  @Column('text') private status!: DisputeStatus;
  @Column('text') reason!: string;
  @Column('integer', { name: 'amount_minor' }) amountMinor!: number;
  @Column('char', { length: 3 }) currency!: Currency;
  @Column('timestamptz', { name: 'opened_at' }) readonly openedAt!: Date;
  @Column('timestamptz', { name: 'due_by', nullable: true }) dueBy!: Date | null;
  @Column('boolean', { name: 'has_evidence' }) hasEvidence!: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** When the sweep asks Stripe again, in case no webhook comes; null once it is over. */
  @Column('timestamptz', { name: 'look_at', nullable: true }) lookAt!: Date | null;
  /** When Stripe was asked for what is written here: an answer to an older question changes nothing. */
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;

  static of(charge: Charge, truth: DisputeTruth, askedAt: Date, now: Date): Dispute {
    const dispute = Object.assign(new Dispute(), {
      id: truth.disputeId,
      accountId: charge.accountId,
      practiceId: charge.practiceId,
      chargeId: charge.id,
      sessionId: charge.sessionId,
      participantId: charge.participantId,
      openedAt: truth.openedAt,
      closedAt: null,
    });
    dispute.take(truth, askedAt, now);
    return dispute;
  }

  get currentStatus(): DisputeStatus {
    return this.status;
  }

  /** True when what people see of it has changed. */
  agreeWith(truth: DisputeTruth, askedAt: Date, now: Date): boolean {
    if (askedAt < this.seenAt) return false;
    const before = this.shown();
    this.take(truth, askedAt, now);
    return before !== this.shown();
  }

  private take(truth: DisputeTruth, askedAt: Date, now: Date): void {
    const { isOver } = DISPUTE_MEANINGS[truth.status];
    Object.assign(this, {
      status: truth.status,
      reason: truth.reason,
      amountMinor: truth.amountMinor,
      currency: truth.currency,
      dueBy: truth.dueBy,
      hasEvidence: truth.hasEvidence,
      closedAt: isOver ? (this.closedAt ?? now) : null,
      lookAt: isOver ? null : new Date(now.getTime() + LOOK_AGAIN_MS),
      seenAt: askedAt,
      updatedAt: now,
    });
  }
  private shown(): string {
    return JSON.stringify([this.status, this.reason, this.amountMinor, this.dueBy, this.hasEvidence]);
  }
}
