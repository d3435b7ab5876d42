import {
  CURRENCIES,
  type Currency,
  type ParticipantId,
  type PaymentPolicy,
  type PracticeId,
  type SessionId,
  type Standing,
} from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReturnTerms } from './cancellation.ts';
import type { Charge } from './charge.entity.ts';
import { coveredBy, isCovered, keptOf, owedOf, type PaymentFacts, positionOf } from './standing.ts';
import { platformPart, type Quote } from './quote.ts';
import type { Priced } from './use-cases/price-list.ts';

/** What became of an appointment that did not take place as agreed. `unclear`: nobody can tell who came, so a person decides. */
export type FeeOutcome = 'client_cancelled' | 'practitioner_absent' | 'no_show' | 'unclear';

/**
 * What one participant owes, and where that stands. The quote is frozen: only an act (`requote`) puts another in its place. The position follows
 * the payments.
 */
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
  /** What counts towards the fee: kept of cards, and taken on site. */
  @Column('integer', { name: 'kept_minor' }) keptMinor!: number;
  @Column('integer', { name: 'on_site_minor' }) onSiteMinor!: number;
  /** Raised by every act that changes what is to be paid: a checkout that was opened before is out of date. */
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;
  @Column('integer', { name: 'changed_from_minor', nullable: true }) changedFromMinor!: number | null;
  @Column('timestamptz', { name: 'asked_again_at', nullable: true }) askedAgainAt!: Date | null;
  /** Since when nothing of it is with the practice any more: whoever was in the room then may be let finish. */
  @Column('timestamptz', { name: 'money_back_at', nullable: true }) moneyBackAt!: Date | null;
  @Column('timestamptz', { name: 'waived_at', nullable: true }) waivedAt!: Date | null;
  @Column('uuid', { name: 'waived_by', nullable: true }) waivedBy!: string | null;
  @Column('text', { name: 'waive_reason', nullable: true }) waiveReason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  /** What was agreed about calling off and staying away, when they were invited. */
  @Column('jsonb', { name: 'return_rule' }) readonly returnRule!: ReturnTerms;
  @Column('text', { nullable: true }) readonly outcome!: FeeOutcome | null;
  @Column('timestamptz', { name: 'outcome_at', nullable: true }) readonly outcomeAt!: Date | null;
  /** A person has said what becomes of the money; null: the rule did, or nobody has yet. */
  @Column('timestamptz', { name: 'outcome_decided_at', nullable: true }) readonly outcomeDecidedAt!: Date | null;
  @Column('uuid', { name: 'outcome_decided_by', nullable: true }) readonly outcomeDecidedBy!: string | null;
  @Column('text', { name: 'outcome_reason', nullable: true }) readonly outcomeReason!: string | null;
  /** So much of the fee stays with the practice; null: all of it, or nobody has decided yet. */
  @Column('integer', { name: 'keep_minor', nullable: true }) readonly keepMinor!: number | null;

  static freeze(
    of: {
      readonly participantId: ParticipantId;
      readonly practiceId: PracticeId;
      readonly sessionId: SessionId;
      readonly returnRule: ReturnTerms;
    },
    priced: Priced,
    now: Date,
  ): Fee {
    const { standing, ...owed } = priced.quote;
    const fee = Object.assign(new Fee(), of, owed, {
      estimatedStripeFeeMinor: priced.estimatedStripeFeeMinor,
      paidAt: null,
      refundedMinor: 0,
      keptMinor: 0,
      onSiteMinor: 0,
      version: 1,
      changedAt: null,
      changedFromMinor: null,
      askedAgainAt: null,
      moneyBackAt: null,
      receiptUrl: null,
      failureCode: null,
      failureMessage: null,
      failureAt: null,
      waivedAt: null,
      waivedBy: null,
      waiveReason: null,
      ...NO_OUTCOME,
      createdAt: now,
    });
    fee.standing = standing;
    return fee;
  }

  get currentStanding(): Standing {
    return this.standing;
  }

  /** What is asked: the fee, or what the rule keeps of it where people pay afterwards. */
  get owedMinor(): number {
    return owedOf(this);
  }

  /** The client will not come. Nothing more can be paid then, unless people pay afterwards and the rule keeps a part. */
  get isCalledOff(): boolean {
    return this.outcome === 'client_cancelled' && this.policy !== 'after';
  }
  /** The client will not come, and pays afterwards what the rule keeps, also when the session is cancelled with that. */
  get owesForCallingOff(): boolean {
    return this.outcome === 'client_cancelled' && this.policy === 'after';
  }

  /** What is still to be paid; nothing while the position asks for nothing. Whoever was to pay before the door and called off owes nothing. */
  get outstandingMinor(): number {
    if (this.isCalledOff) return 0;
    return this.standing === 'due' || this.standing === 'processing' ? Math.max(0, this.owedMinor - this.keptMinor) : 0;
  }

  /** Of what a rule keeps: nothing where the fee was waived, and no less than the smallest card payment of somebody who has paid nothing. */
  keepable(minor: number): number {
    const isTooLittle = this.keptMinor === 0 && minor < CURRENCIES[this.currency].minimum;
    return this.waivedAt !== null || isTooLittle ? 0 : minor;
  }
  /** It did not take place as agreed. `keepMinor` stays with the practice; null: a person has to say. Checkouts of before are out of date. */
  conclude(outcome: FeeOutcome, keepMinor: number | null, now: Date): void {
    const keep = keepMinor === null ? null : this.keepable(keepMinor);
    Object.assign(this, NO_OUTCOME, { outcome, keepMinor: keep, outcomeAt: now, version: this.version + 1 });
  }
  /** There is money to keep or to give back, or to ask for. */
  get isAtStake(): boolean {
    return this.keptMinor > 0 || (this.policy === 'after' && this.standing === 'due');
  }
  /** The rule leaves it to a person, and nobody has said yet. Whoever gave all of it back meanwhile has said it by that. */
  get needsDecision(): boolean {
    return this.outcome !== null && this.keepMinor === null && this.outcomeDecidedAt === null && this.isAtStake;
  }
  /** What a person said where the rule leaves it to one. Null: the payment stays, for another appointment. */
  decide(keepMinor: number | null, by: { readonly memberId: string; readonly reason: string | null }, now: Date): void {
    // Whoever gives the money back says by it who did not come.
    const outcome = this.outcome === 'unclear' && keepMinor !== null ? 'practitioner_absent' : this.outcome;
    const decided = { outcomeDecidedAt: now, outcomeDecidedBy: by.memberId, outcomeReason: by.reason };
    Object.assign(this, { outcome, keepMinor, ...decided, version: this.version + 1 });
  }
  /** Another time was agreed: what became of the old one says nothing about the new. */
  forgetOutcome(): void {
    Object.assign(this, NO_OUTCOME, { version: this.version + 1 });
  }

  /** Takes the position that these payments give it. True when something about it changed. */
  follow(payments: readonly Charge[]): boolean {
    const before = JSON.stringify([this.standing, this.keptMinor, this.paidAt, this.receiptUrl, this.refundedMinor]);
    const position = positionOf(this, payments.map(factsOf));
    this.standing = position.standing;
    this.keptMinor = position.keptMinor;
    this.paidAt = position.paidAt;
    this.receiptUrl = position.receiptUrl;
    this.refundedMinor = position.refundedMinor;
    if (position.standing === 'settled') this.forgetFailure();
    return before !== JSON.stringify([this.standing, this.keptMinor, this.paidAt, this.receiptUrl, this.refundedMinor]);
  }

  /** Called after `follow`. */
  noteMoneyBack(now: Date): void {
    const isBack = this.standing === 'refunded' || this.standing === 'disputed';
    this.moneyBackAt = isBack ? (this.moneyBackAt ?? now) : null;
  }

  /** Whether these payments, of which at least one is kept, leave nothing to pay: then one more is too much. */
  isCoveredBy(payments: readonly Charge[]): boolean {
    const facts = payments.map(factsOf);
    return keptOf(this, facts) > 0 && isCovered(this, coveredBy(this, facts));
  }

  /** How much more than the fee is kept of cards, on-site payments counted first. Money of another currency pays nothing of it. */
  overpaidBy(payments: readonly Charge[]): number {
    return Math.max(0, keptOf(this, payments.map(factsOf)) - Math.max(0, this.totalMinor - this.onSiteMinor));
  }

  /** The platform's part of what is still to be paid by card: its part of all that is paid by card, less what was taken already. */
  platformFeeFor(amountMinor: number, payments: readonly Charge[]): number {
    const byCard = { amount: Math.max(0, this.owedMinor - this.onSiteMinor), currency: this.currency };
    const rate = { basisPoints: this.platformBasisPoints, fixedMinor: this.platformFixedMinor };
    const taken = payments.reduce((total, payment) => total + payment.platformFeeKeptMinor, 0);
    return Math.min(amountMinor, Math.max(0, platformPart(byCard, rate) - taken));
  }

  /** Another quote takes the place of this one. What was given back before counts no more: the new one is asked anew. */
  requote(priced: Priced, now: Date): void {
    const { standing: _position, ...owed } = priced.quote;
    if (this.standing === 'refunded') this.askedAgainAt = now;
    const changedFromMinor = this.totalMinor;
    // The practice says anew what is owed: it has the last word over what the rule made of the old fee.
    const spoken = this.outcome === null ? {} : { keepMinor: null, outcomeDecidedAt: now };
    Object.assign(this, owed, spoken, {
      estimatedStripeFeeMinor: priced.estimatedStripeFeeMinor,
      changedFromMinor,
      changedAt: now,
      version: this.version + 1,
    });
    this.forgetFailure();
  }

  /** Taken at the practice (or, below zero, undone). The price of paying by card falls away with it once it is paid in full. */
  takeOnSite(amountMinor: number): void {
    this.onSiteMinor += amountMinor;
    this.version += 1;
  }
  /** Nobody pays for a card that is not used. */
  dropSurcharge(): void {
    Object.assign(this, { totalMinor: this.totalMinor - this.surchargeMinor, surchargeMinor: 0 });
    const rate = { basisPoints: this.platformBasisPoints, fixedMinor: this.platformFixedMinor };
    Object.assign(this, { platformFeeMinor: platformPart({ amount: this.totalMinor, currency: this.currency }, rate) });
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

  unwaive(): void {
    this.waivedAt = null;
    this.waivedBy = null;
    this.waiveReason = null;
    this.version += 1;
  }

  private forgetFailure(): void {
    this.failureCode = null;
    this.failureMessage = null;
    this.failureAt = null;
  }
}

const NO_OUTCOME = {
  outcome: null,
  outcomeAt: null,
  outcomeDecidedAt: null,
  outcomeDecidedBy: null,
  outcomeReason: null,
  keepMinor: null,
};

const factsOf = (payment: Charge): PaymentFacts => ({
  status: payment.currentStatus,
  amountMinor: payment.amountMinor,
  excessMinor: payment.excessMinor,
  currency: payment.currency,
  paidAt: payment.paidAt,
  receiptUrl: payment.receiptUrl,
  refundedMinor: Math.min(payment.amountMinor, payment.refundedMinor + payment.lostMinor),
  isHeld: payment.heldMinor > 0 && payment.refundedMinor + payment.lostMinor + payment.heldMinor >= payment.amountMinor,
});
