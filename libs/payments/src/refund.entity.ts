import type { ChargeId, Currency, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refundMayMove, type RefundStatus } from './charge-moves.ts';
import type { RefundTruth } from './stripe/truth.ts';

/** `requested`: somebody of the practice asked. `elsewhere`: made in Stripe's Dashboard. The others the product makes by itself, once a payment;
 * `overpaid` once for every time that a payment turned out to be more than is owed. */
export type RefundCause =
  | 'requested'
  | 'second_payment'
  | 'cancelled'
  | 'paid_too_late'
  | 'not_owed'
  | 'overpaid'
  | 'client_cancelled'
  | 'practitioner_absent'
  | 'no_show'
  | 'elsewhere';

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
  /** The platform's part is not returned with it: an operator's decision, case by case. */
  @Column('boolean', { name: 'keeps_platform_fee' }) readonly keepsPlatformFee!: boolean;
  /** Stripe's word for why it failed, or the code of the error with which it was refused. */
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  /** Stripe's word for what it waits for. */
  @Column('text', { name: 'pending_reason', nullable: true }) pendingReason!: string | null;
  /** The one that failed, and that this one takes the place of. At most one takes it: the database keeps that. */
  @Column('uuid', { name: 'retry_of', nullable: true }) readonly retryOf!: string | null;
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
      readonly keepsPlatformFee?: boolean;
      readonly retryOf?: string | null;
    },
  ): Refund {
    const refund = Object.assign(
      new Refund(),
      { reason: null, requestedBy: null, keepsPlatformFee: false, retryOf: null, ...facts },
      {
        stripeRefundId: null,
        failureCode: null,
        pendingReason: null,
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

  /**
   * True when something about it changed. A late, older answer moves nothing. One that we took for refused, and that Stripe has made after all (its
   * answer was lost, and the account with it), is what Stripe says it is.
   */
  agreeWith(
    truth: Pick<RefundTruth, 'stripeRefundId' | 'status'> &
      Partial<Pick<RefundTruth, 'failureReason' | 'pendingReason'>>,
    now: Date,
  ): boolean {
    const wasTakenForRefused = this.status === 'failed' && this.stripeRefundId === null;
    const waitedFor = this.pendingReason;
    this.stripeRefundId = truth.stripeRefundId;
    const moved = wasTakenForRefused ? this.put(truth.status, now) : this.moveTo(truth.status, now);
    if (this.status !== truth.status) return moved;
    this.failureCode = truth.failureReason ?? null;
    this.pendingReason = truth.pendingReason ?? null;
    return moved || waitedFor !== this.pendingReason;
  }
  /** Stripe will not do it, and says why. */
  refused(code: string | null, now: Date): void {
    if (this.moveTo('failed', now)) this.failureCode = code;
  }
  /** Growing pauses between tries, 15 s to 1 h. */
  tryAgainLater(now: Date): void {
    const ageMs = now.getTime() - this.createdAt.getTime();
    this.lookAt = new Date(now.getTime() + Math.min(3_600_000, Math.max(15_000, ageMs)));
  }

  private moveTo(to: RefundStatus, now: Date): boolean {
    return refundMayMove(this.status, to) && this.put(to, now);
  }
  private put(to: RefundStatus, now: Date): boolean {
    this.status = to;
    this.updatedAt = now;
    // A refund under way is asked after, in case no webhook comes.
    this.lookAt = to === 'pending' || to === 'requires_action' ? new Date(now.getTime() + 3_600_000) : null;
    return true;
  }
}
