import type { ChargeId, Currency, ParticipantId, PaymentPolicy, PracticeId, SessionId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ChargeStatus, mayMove } from './charge-moves.ts';
import type { Fee } from './fee.entity.ts';
import { BOOKS_PATIENCE_MS, booksLookAt, nextLookAt } from './next-look.ts';
import type { ChargeTruth } from './stripe/truth.ts';

/** What a person has to look at, because the product must not decide it. */
export type ChargeFlag =
  | 'amount_mismatch'
  | 'currency_mismatch'
  | 'reference_mismatch'
  | 'mode_mismatch'
  | 'missing_at_stripe'
  | 'account_lost'
  | 'money_facts_missing'
  | 'refund_failed';
const DISAGREEMENTS: ReadonlySet<ChargeFlag> = new Set([
  'amount_mismatch',
  'currency_mismatch',
  'reference_mismatch',
  'mode_mismatch',
]);

const GONE_ONCE_STRIPE_AGREES: ReadonlySet<ChargeFlag> = new Set([
  ...DISAGREEMENTS,
  'missing_at_stripe',
  'account_lost',
]);

/** Money has moved: the ledger has something to say of it. */
const SUCCEEDED: ReadonlySet<ChargeStatus> = new Set(['paid', 'surplus', 'refunded']);

const LOST_SIGHT_PAUSE_MS = 3_600_000;

/** What became of a payment when it was compared with Stripe's truth. */
export interface ChargeStep {
  readonly from: ChargeStatus;
  readonly to: ChargeStatus;
  readonly flagged: ChargeFlag | null;
}

/** One attempt to collect a fee at Stripe. What was asked (`amountMinor`, …) is a snapshot; what came of it is only ever Stripe's word. */
@Entity({ name: 'charge' })
export class Charge {
  @PrimaryColumn('uuid') readonly id!: ChargeId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('uuid', { name: 'participant_id' }) readonly participantId!: ParticipantId;
  @Column('text') readonly policy!: PaymentPolicy;
  /** The Stripe account the money goes to. It stays, also when the practice connects another one. */
  @Column('text', { name: 'account_id' }) readonly accountId!: string;
  @Column('integer') readonly attempt!: number;
  /** The link that Stripe sends the client back to. Once it is replaced, this checkout leads nowhere. */
  @Column('integer', { name: 'link_version' }) readonly linkVersion!: number;
  @Column('text') private status!: ChargeStatus;
  @Column('integer', { name: 'amount_minor' }) readonly amountMinor!: number;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('integer', { name: 'platform_fee_minor' }) readonly platformFeeMinor!: number;
  @Column('text', { name: 'checkout_session_id', nullable: true }) checkoutSessionId!: string | null;
  @Column('text', { name: 'checkout_url', nullable: true }) checkoutUrl!: string | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) readonly expiresAt!: Date | null;
  @Column('text', { name: 'payment_intent_id', nullable: true }) paymentIntentId!: string | null;
  @Column('text', { name: 'stripe_charge_id', nullable: true }) stripeChargeId!: string | null;
  @Column('text', { name: 'application_fee_id', nullable: true }) applicationFeeId!: string | null;
  @Column('timestamptz', { name: 'paid_at', nullable: true }) paidAt!: Date | null;
  @Column('text', { name: 'receipt_url', nullable: true }) receiptUrl!: string | null;
  @Column('integer', { name: 'refunded_minor' }) refundedMinor!: number;
  /** So much of it was found not to be owed: a decision, whether or not the refund that follows goes through. It is never taken back. */
  @Column('integer', { name: 'excess_minor' }) excessMinor!: number;
  /** Of which quote of the fee this is an attempt to collect. */
  @Column('integer', { name: 'fee_version' }) readonly feeVersion!: number;
  /** What the payer's bank has taken back while it decides a dispute, and what it has taken for good. */
  @Column('integer', { name: 'held_minor' }) heldMinor!: number;
  @Column('integer', { name: 'lost_minor' }) lostMinor!: number;
  @Column('text', { nullable: true }) flag!: ChargeFlag | null;
  /** Until then it could be begun with a bank debit; null: never. Frozen, because Stripe was told so. */
  @Column('timestamptz', { name: 'debits_until', nullable: true }) readonly debitsUntil!: Date | null;
  /** The client is known at Stripe: the card that is kept for them is offered. Taken away by the database when it is forgotten. */
  @Column({ type: 'uuid', name: 'saved_card_id', nullable: true, update: false }) readonly savedCardId!: string | null;
  /** The client wants the card that they pay with to be kept for the next time. */
  @Column('boolean', { name: 'keeps_card' }) readonly keepsCard!: boolean;
  /** When the client's bank was asked for a debit. */
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  /** When the sweep asks Stripe again; null when nothing more is expected. */
  @Column('timestamptz', { name: 'look_at', nullable: true }) lookAt!: Date | null;
  /** Since when the ledger lacks a movement of this payment; null while it lacks none. */
  @Column('timestamptz', { name: 'books_open_since', nullable: true }) booksOpenSince!: Date | null;
  @Column('integer', { name: 'gross_minor', nullable: true }) grossMinor!: number | null;
  @Column('integer', { name: 'stripe_fee_minor', nullable: true }) stripeFeeMinor!: number | null;
  @Column('integer', { name: 'tax_minor', nullable: true }) taxMinor!: number | null;
  @Column('integer', { name: 'application_fee_minor', nullable: true }) applicationFeeMinor!: number | null;
  @Column('integer', { name: 'net_minor', nullable: true }) netMinor!: number | null;
  @Column('char', { name: 'settlement_currency', length: 3, nullable: true }) settlementCurrency!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;

  /** The attempt is written down before Stripe is asked, so that a crash in between is resumed with the same idempotency key. */
  static begin(
    fee: Fee,
    before: readonly Charge[],
    of: {
      readonly id: ChargeId;
      readonly accountId: string;
      readonly attempt: number;
      readonly linkVersion: number;
      readonly expiresAt: Date;
      readonly debitsUntil: Date | null;
      readonly savedCardId: string | null;
      readonly keepsCard: boolean;
      readonly now: Date;
    },
  ): Charge {
    const { now, ...rest } = of;
    const charge = Object.assign(new Charge(), rest, {
      practiceId: fee.practiceId,
      sessionId: fee.sessionId,
      participantId: fee.participantId,
      policy: fee.policy,
      amountMinor: fee.outstandingMinor,
      currency: fee.currency,
      platformFeeMinor: fee.platformFeeFor(fee.outstandingMinor, before),
      feeVersion: fee.version,
      checkoutSessionId: null,
      checkoutUrl: null,
      paymentIntentId: null,
      stripeChargeId: null,
      applicationFeeId: null,
      booksOpenSince: null,
      submittedAt: null,
      paidAt: null,
      receiptUrl: null,
      refundedMinor: 0,
      excessMinor: 0,
      heldMinor: 0,
      lostMinor: 0,
      flag: null,
      grossMinor: null,
      stripeFeeMinor: null,
      taxMinor: null,
      applicationFeeMinor: null,
      netMinor: null,
      settlementCurrency: null,
      lookAt: nextLookAt({ status: 'creating', createdAt: now }, null, now),
      createdAt: now,
      updatedAt: now,
    });
    charge.status = 'creating';
    return charge;
  }

  get currentStatus(): ChargeStatus {
    return this.status;
  }
  /** What the platform keeps of it, in proportion to what is kept of the payment. */
  get platformFeeKeptMinor(): number {
    if (this.status !== 'paid') return 0;
    return Math.floor((this.platformFeeMinor * (this.amountMinor - this.excessMinor)) / this.amountMinor);
  }
  /** Made for a fee that has changed since: other money would be asked for now. */
  isOutdatedBy(fee: Fee): boolean {
    return (
      this.feeVersion !== fee.version || this.amountMinor !== fee.outstandingMinor || this.currency !== fee.currency
    );
  }
  /** So much more of it turned out not to be owed. Returns how much of that it could bear. */
  findTooMuch(minor: number): number {
    const more = Math.max(0, Math.min(minor, this.amountMinor - this.excessMinor));
    this.excessMinor += more;
    return more;
  }
  /** Stripe and we disagree about what was to be paid: nothing is unlocked until a person has looked. */
  get isDisputedByUs(): boolean {
    return this.flag !== null && DISAGREEMENTS.has(this.flag);
  }

  /** Stripe will not make this checkout, or it is past use and nobody has its address. */
  giveUp(now: Date, to: 'failed' | 'expired'): ChargeStep {
    return this.moveTo(to, now);
  }
  /**
   * Stripe cannot be asked about it any more: a person has to find out why. What the bank is still deciding stays as it is, and is asked after
   * hourly: the account may be connected again.
   */
  loseSight(flag: 'missing_at_stripe' | 'account_lost', now: Date): ChargeStep {
    this.flag = flag;
    this.lookAt = this.status === 'processing' ? new Date(now.getTime() + LOST_SIGHT_PAUSE_MS) : null;
    return this.moveTo('expired', now);
  }

  /**
   * Takes over what Stripe says, as far as it moves the payment forward and fits what was asked. `anotherIsKept`: the fee is settled by another
   * payment already, so this one is too much. `opensAt`: when the session's room opens, which decides how closely to watch.
   */
  agreeWith(
    truth: ChargeTruth,
    at: {
      readonly anotherIsKept: boolean;
      readonly opensAt: Date | null;
      readonly livemode: boolean;
      readonly now: Date;
    },
  ): ChargeStep {
    const disagreement = this.disagreementWith(truth, at.livemode);
    if (disagreement) {
      this.flag = disagreement;
      this.lookAt = null;
      this.updatedAt = at.now;
      return { from: this.status, to: this.status, flagged: disagreement };
    }
    if (this.flag !== null && GONE_ONCE_STRIPE_AGREES.has(this.flag)) this.flag = null;
    this.checkoutSessionId = truth.checkoutSessionId;
    this.checkoutUrl = truth.url;
    this.paymentIntentId = truth.paymentIntentId ?? this.paymentIntentId;
    this.stripeChargeId = truth.stripeChargeId ?? this.stripeChargeId;
    const wanted = truth.phase === 'paid' && at.anotherIsKept && this.status !== 'paid' ? 'surplus' : truth.phase;
    const step = this.status === 'refunded' ? this.stay() : this.moveTo(wanted, at.now);
    if (step.to === 'processing') this.submittedAt ??= truth.submittedAt ?? at.now;
    if (truth.phase === 'paid') this.takePayment(truth);
    this.lookAt = nextLookAt({ status: this.status, createdAt: this.createdAt }, at.opensAt, at.now);
    return step;
  }

  /**
   * Whether the ledger has every movement of this payment. While it has not, Stripe is asked again and again; after a day a person is told.
   * True when that moment is now.
   */
  keepBooks(areWhole: boolean, now: Date): boolean {
    if (!SUCCEEDED.has(this.status)) return false;
    if (areWhole) {
      this.booksOpenSince = null;
      this.lookAt = null;
      if (this.flag === 'money_facts_missing') this.flag = null;
      return false;
    }
    this.booksOpenSince ??= now;
    this.lookAt = booksLookAt(this.booksOpenSince, now);
    if (this.flag !== null || now.getTime() - this.booksOpenSince.getTime() < BOOKS_PATIENCE_MS) return false;
    this.flag = 'money_facts_missing';
    return true;
  }

  /** `returnedMinor`: what is back with the client or on its way, over all refunds. All of it means that the payment no longer settles anything. */
  returned(returnedMinor: number, at: { readonly anotherIsKept: boolean; readonly now: Date }): ChargeStep {
    this.refundedMinor = Math.min(returnedMinor, this.amountMinor);
    return this.conclude(at);
  }
  /** What the payer's bank has taken back in disputes. What is lost is gone like what was refunded; what is held may come back. */
  takenByBank(
    taken: { readonly heldMinor: number; readonly lostMinor: number },
    at: { readonly anotherIsKept: boolean; readonly now: Date },
  ): ChargeStep {
    this.heldMinor = taken.heldMinor;
    this.lostMinor = taken.lostMinor;
    return this.conclude(at);
  }

  private conclude(at: { readonly anotherIsKept: boolean; readonly now: Date }): ChargeStep {
    const isAll = this.refundedMinor + this.lostMinor >= this.amountMinor;
    if (isAll && this.status === 'paid') return this.moveTo('refunded', at.now);
    if (!isAll && this.status === 'refunded') return this.moveTo(at.anotherIsKept ? 'surplus' : 'paid', at.now);
    return this.stay();
  }

  private takePayment(truth: ChargeTruth): void {
    this.paidAt ??= truth.paidAt;
    this.receiptUrl = truth.receiptUrl ?? this.receiptUrl;
    this.applicationFeeId = truth.applicationFeeId ?? this.applicationFeeId;
    if (!truth.money) return;
    const { gross, stripeFee, tax, applicationFee, net, currency } = truth.money;
    this.grossMinor = gross;
    this.stripeFeeMinor = stripeFee;
    this.taxMinor = tax;
    this.applicationFeeMinor = applicationFee;
    this.netMinor = net;
    this.settlementCurrency = currency;
  }

  /** The event or the address that brought us here proves nothing: the checkout must be ours, for this payment, for this money. */
  private disagreementWith(truth: ChargeTruth, livemode: boolean): ChargeFlag | null {
    if (truth.livemode !== livemode) return 'mode_mismatch';
    if (truth.accountId !== this.accountId || truth.sessionId !== this.sessionId || truth.chargeId !== this.id)
      return 'reference_mismatch';
    if (truth.currency !== this.currency) return 'currency_mismatch';
    return truth.amountMinor === this.amountMinor ? null : 'amount_mismatch';
  }

  private moveTo(to: ChargeStatus, now: Date): ChargeStep {
    if (!mayMove(this.status, to)) return this.stay();
    const from = this.status;
    this.status = to;
    this.updatedAt = now;
    if (to === 'failed' || to === 'expired') this.lookAt = null;
    return { from, to, flagged: null };
  }
  private stay(): ChargeStep {
    return { from: this.status, to: this.status, flagged: null };
  }
}
