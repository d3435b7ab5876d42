import type { Currency, ParticipantId, PaymentPolicy, PracticeId, SessionId, Standing } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Charge } from './charge.entity.ts';
import { positionOf } from './standing.ts';
import type { Quote } from './quote.ts';
import type { Priced } from './use-cases/price-list.ts';

/** What one participant owes, and where that stands. The quote is frozen; the position follows the payments. */
@Entity({ name: 'fee' })
export class Fee {
  @PrimaryColumn('uuid', { name: 'participant_id' }) readonly participantId!: ParticipantId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('text') readonly policy!: PaymentPolicy;
  @Column('integer', { name: 'base_minor' }) readonly baseMinor!: number;
  @Column('uuid', { name: 'concession_id', nullable: true }) readonly concessionId!: string | null;
  @Column('text', { name: 'concession_name', nullable: true }) readonly concessionName!: string | null;
  @Column('integer', { name: 'concession_minor' }) readonly concessionMinor!: number;
  @Column('text', { name: 'tax_kind' }) readonly taxKind!: Quote['taxKind'];
  @Column('integer', { name: 'tax_basis_points' }) readonly taxBasisPoints!: number;
  @Column('text', { name: 'tax_name', nullable: true }) readonly taxName!: string | null;
  @Column('integer', { name: 'tax_minor' }) readonly taxMinor!: number;
  @Column('integer', { name: 'surcharge_minor' }) readonly surchargeMinor!: number;
  @Column('integer', { name: 'total_minor' }) readonly totalMinor!: number;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('integer', { name: 'platform_basis_points' }) readonly platformBasisPoints!: number;
  @Column('integer', { name: 'platform_fixed_minor' }) readonly platformFixedMinor!: number;
  @Column('integer', { name: 'platform_fee_minor' }) readonly platformFeeMinor!: number;
  @Column('text', { nullable: true }) readonly label!: string | null;
  @Column('text', { name: 'price_shown' }) readonly priceShown!: Quote['priceShown'];
  /** As it was shown while scheduling; null where nobody knew. */
  @Column('integer', { name: 'estimated_stripe_fee_minor', nullable: true }) readonly estimatedStripeFeeMinor!:
    number | null;
  @Column('text') private standing!: Standing;
  @Column('timestamptz', { name: 'paid_at', nullable: true }) paidAt!: Date | null;
  @Column('integer', { name: 'refunded_minor' }) refundedMinor!: number;
  @Column('text', { name: 'receipt_url', nullable: true }) receiptUrl!: string | null;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('text', { name: 'failure_message', nullable: true }) failureMessage!: string | null;
  @Column('timestamptz', { name: 'failure_at', nullable: true }) failureAt!: Date | null;
  @Column('timestamptz', { name: 'waived_at', nullable: true }) waivedAt!: Date | null;
  @Column('uuid', { name: 'waived_by', nullable: true }) waivedBy!: string | null;
  @Column('text', { name: 'waive_reason', nullable: true }) waiveReason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  static freeze(
    of: { readonly participantId: ParticipantId; readonly practiceId: PracticeId; readonly sessionId: SessionId },
    priced: Priced,
    now: Date,
  ): Fee {
    const { standing, ...owed } = priced.quote;
    const fee = Object.assign(new Fee(), of, owed, {
      estimatedStripeFeeMinor: priced.estimatedStripeFeeMinor,
      paidAt: null,
      refundedMinor: 0,
      receiptUrl: null,
      failureCode: null,
      failureMessage: null,
      failureAt: null,
      waivedAt: null,
      waivedBy: null,
      waiveReason: null,
      createdAt: now,
    });
    fee.standing = standing;
    return fee;
  }

  get currentStanding(): Standing {
    return this.standing;
  }

  /** Takes the position that these payments give it. True when something about it changed. */
  follow(payments: readonly Charge[]): boolean {
    const before = JSON.stringify([this.standing, this.paidAt, this.receiptUrl, this.refundedMinor]);
    const position = positionOf(
      this,
      payments.map((payment) => ({
        status: payment.currentStatus,
        paidAt: payment.paidAt,
        receiptUrl: payment.receiptUrl,
        refundedMinor: payment.refundedMinor,
      })),
    );
    this.standing = position.standing;
    this.paidAt = position.paidAt;
    this.receiptUrl = position.receiptUrl;
    this.refundedMinor = position.refundedMinor;
    if (position.standing === 'settled') this.forgetFailure();
    return before !== JSON.stringify([this.standing, this.paidAt, this.receiptUrl, this.refundedMinor]);
  }

  /** Remembers the bank's refusal. `at` is null where Stripe keeps no time of it. True when it is news. */
  noteFailure(code: string, message: string, at: Date | null, now: Date): boolean {
    if (this.failureCode === code && (at === null || this.failureAt?.getTime() === at.getTime())) return false;
    if (at !== null && this.failureAt !== null && at.getTime() < this.failureAt.getTime()) return false;
    this.failureCode = code;
    this.failureMessage = message;
    this.failureAt = at ?? now;
    return true;
  }

  waive(by: string, reason: string | null, now: Date): void {
    this.waivedAt = now;
    this.waivedBy = by;
    this.waiveReason = reason;
  }

  private forgetFailure(): void {
    this.failureCode = null;
    this.failureMessage = null;
    this.failureAt = null;
  }
}
