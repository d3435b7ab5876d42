import type { ChargeId, Currency, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refundMayMove, type RefundStatus } from './charge-moves.ts';
import type { RefundTruth } from './stripe/truth.ts';

/** `requested`: somebody of the practice asked. `elsewhere`: made in Stripe's Dashboard. The others the product makes by itself, once a payment;
 * `overpaid` once for every time that a payment turned out to be more than is owed. */
export type RefundCause =
  'requested' | 'second_payment' | 'cancelled' | 'paid_too_late' | 'not_owed' | 'overpaid' | 'elsewhere';

/** Money on its way back. Written down before Stripe is asked, so that no crash and no retry sends it twice. */
@Entity({ name: 'refund' })
export class Refund {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'charge_id' }) readonly chargeId!: ChargeId;
  @Column('integer', { name: 'amount_minor' }) readonly amountMinor!: number;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('text') readonly cause!: RefundCause;
  @Column('text', { nullable: true }) readonly reason!: string | null;
  @Column('text') private status!: RefundStatus;
  @Column('text', { name: 'stripe_refund_id', nullable: true }) stripeRefundId!: string | null;
  /** Part of the idempotency key. Raised only when Stripe's answer to the last key is final and it has no such refund. */
  @Column('integer') attempt!: number;
  @Column('timestamptz', { name: 'look_at', nullable: true }) lookAt!: Date | null;
  @Column('uuid', { name: 'requested_by', nullable: true }) readonly requestedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;

  static of(
    facts: Pick<Refund, 'id' | 'practiceId' | 'chargeId' | 'amountMinor' | 'currency' | 'cause' | 'createdAt'> & {
      readonly reason?: string | null;
      readonly requestedBy?: string | null;
    },
  ): Refund {
    const refund = Object.assign(
      new Refund(),
      { reason: null, requestedBy: null, ...facts },
      {
        stripeRefundId: null,
        attempt: 1,
        // Whoever wrote it asks Stripe at once; the sweep comes when they did not get that far.
        lookAt: new Date(facts.createdAt.getTime() + 15_000),
        updatedAt: facts.createdAt,
      },
    );
    refund.status = 'creating';
    return refund;
  }

  get currentStatus(): RefundStatus {
    return this.status;
  }
  get idempotencyKey(): string {
    return `refund:${this.id}:${this.attempt}`;
  }

  /** True when it moved. A late, older answer moves nothing. */
  agreeWith(truth: Pick<RefundTruth, 'stripeRefundId' | 'status'>, now: Date): boolean {
    this.stripeRefundId = truth.stripeRefundId;
    return this.moveTo(truth.status, now);
  }
  /** Stripe will not do it. */
  refused(now: Date): void {
    this.moveTo('failed', now);
  }
  /** Growing pauses between tries, 15 s to 1 h. */
  tryAgainLater(now: Date): void {
    const ageMs = now.getTime() - this.createdAt.getTime();
    this.lookAt = new Date(now.getTime() + Math.min(3_600_000, Math.max(15_000, ageMs)));
  }

  private moveTo(to: RefundStatus, now: Date): boolean {
    if (!refundMayMove(this.status, to)) return false;
    this.status = to;
    this.updatedAt = now;
    // A refund under way is asked after, in case no webhook comes.
    this.lookAt = to === 'pending' || to === 'requires_action' ? new Date(now.getTime() + 3_600_000) : null;
    return true;
  }
}
