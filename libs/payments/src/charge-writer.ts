import { Injectable, Logger } from '@nestjs/common';
import { type ChargeId, Clock, newId, type ParticipantId } from '@vestibule/kernel';
import type { LedgerKind } from '@vestibule/ledger';
import { AuditLog, Metrics, Outbox } from '@vestibule/platform';
import { Session, Timeline, type TimelineKind } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { returnsDownTo } from './cancellation.ts';
import { ChargeBooks } from './charge-books.ts';
import { RESERVED, RETURNING } from './charge-moves.ts';
import type { Charge, ChargeStep } from './charge.entity.ts';
import { ChargesRepository } from './charges.repository.ts';
import { DisputeWriter } from './dispute-writer.ts';
import { declineWords } from './decline-words.ts';
import { chargeChanged } from './events.ts';
import type { Fee } from './fee.entity.ts';
import { whyTooLate } from './lateness.ts';
import { keptOfPayment, leftOf } from './refundable.ts';
import { Refund, type RefundCause } from './refund.entity.ts';
import { StripeGateway } from './stripe/stripe-gateway.ts';
import type { Movement } from './stripe/movement.ts';
import type { ApplicationFeeTruth, ChargeTruth, DisputeTruth, RefundTruth } from './stripe/truth.ts';

/** What was heard from Stripe about one payment. `truth` is absent when only refunds were heard of. */
export interface Heard {
  readonly truth?: ChargeTruth;
  readonly refunds: readonly RefundTruth[];
  readonly disputes?: readonly DisputeTruth[];
  /** When Stripe was asked: an answer to an older question than was written already says nothing new of a dispute. */
  readonly askedAt?: Date;
  readonly fee?: ApplicationFeeTruth | null;
  /** Movements that the payment caused and that nothing else names. */
  readonly others?: readonly Movement[];
}

/** Everything about one participant's money, held for the length of a transaction. */
interface Held {
  readonly tx: EntityManager;
  readonly fee: Fee;
  readonly charge: Charge;
  readonly charges: readonly Charge[];
  readonly refunds: Refund[];
  readonly session: Session;
  readonly now: Date;
}

/** A refund or a dispute says itself which one it is. */
const TOLD_BY_NOTHING_ELSE: ReadonlySet<LedgerKind> = new Set(['adjustment', 'application_fee_refund', 'other']);

const WORTH_TELLING: Partial<Record<ChargeStep['to'], TimelineKind>> = {
  open: 'checkout_opened',
  processing: 'payment_processing',
  paid: 'paid',
  surplus: 'paid',
  failed: 'payment_failed',
};

/**
 * The one writer of what became of a payment. In the transaction it is given: takes over Stripe's truth, decides what must go back, gives the
 * fee its position, writes the timeline and tells of the change. Speaks to nobody outside.
 */
@Injectable()
export class ChargeWriter {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly charges: ChargesRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly books: ChargeBooks,
    private readonly disputes: DisputeWriter,
    private readonly stripe: StripeGateway,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Returns the refunds that the product owes now: whoever called asks Stripe for them after the transaction. */
  async write(
    tx: EntityManager,
    of: Pick<Charge, 'id' | 'participantId'>,
    heard: Heard,
  ): Promise<{ charge: Charge; isOutdated: boolean; refundsDue: string[] }> {
    const held = await this.hold(tx, of);
    const { charge, fee } = held;
    const step = heard.truth ? this.takeTruth(held, heard.truth) : undefined;
    if (step?.flagged)
      this.log.warn({ chargeId: charge.id, flag: step.flagged }, 'a payment does not fit what was asked');
    const refused = heard.truth ? await this.noteRefusal(held, heard.truth, step) : false;
    const returned = await this.takeRefunds(held, heard.refunds);
    const disputed = await this.takeDisputes(held, heard);
    findWhatIsTooMuch(held, step);
    const due = await this.owedBack(held, step);
    const positionChanged = fee.follow(held.charges);
    fee.noteMoneyBack(held.now);
    await this.keepBooks(held, heard);
    await this.charges.save(tx, charge, fee);
    if (step && step.from !== step.to) await this.tell(held, step);
    if (refused || returned || disputed || positionChanged || due !== null || (step && step.from !== step.to))
      await this.outbox.add(tx, chargeChanged(fee));
    return { charge, isOutdated: charge.isOutdatedBy(fee), refundsDue: due === null ? [] : [due.id] };
  }

  /**
   * After an act that changed what is owed: what is kept beyond it is found to be too much, newest payment first. Returns the refunds owed now.
   * The caller has locked the fee and saves it.
   */
  async rebalance(tx: EntityManager, fee: Fee): Promise<string[]> {
    const charges = await this.charges.ofParticipant(tx, fee.participantId);
    const session = await tx.findOneByOrFail(Session, { id: fee.sessionId });
    const refundsDue: string[] = [];
    for (const charge of charges.toReversed()) {
      if (charge.currentStatus !== 'paid') continue;
      const refunds = await this.charges.refunds(tx, [charge.id]);
      const held: Held = { tx, fee, charge, charges, refunds, session, now: this.clock.now() };
      findWhatIsTooMuch(held, undefined);
      await this.charges.save(tx, charge);
      const due = await this.owedBack(held, undefined);
      if (due) refundsDue.push(due.id);
    }
    fee.follow(charges);
    return refundsDue;
  }

  /** An attempt that nobody can pay any more, by our own knowledge. Nothing happens when it has moved on meanwhile. */
  async giveUp(tx: EntityManager, of: Pick<Charge, 'id' | 'participantId'>, to: 'failed' | 'expired'): Promise<Charge> {
    const held = await this.hold(tx, of);
    if (held.charge.currentStatus === 'creating') held.charge.giveUp(held.now, to);
    await this.charges.save(tx, held.charge);
    return held.charge;
  }

  /** Stripe has no such checkout, or the account is not ours to ask any more. */
  async loseSight(
    tx: EntityManager,
    of: Pick<Charge, 'id' | 'participantId'>,
    why: 'missing_at_stripe' | 'account_lost',
  ): Promise<void> {
    const held = await this.hold(tx, of);
    const { charge, fee } = held;
    const isNews = charge.flag !== why;
    const step = charge.loseSight(why, held.now);
    fee.follow(held.charges);
    await this.charges.save(tx, charge, fee);
    if (!isNews && step.from === step.to) return;
    this.log.warn({ chargeId: charge.id, flag: why }, 'Stripe cannot be asked about a payment of ours');
    await this.outbox.add(tx, chargeChanged(fee));
  }

  /** Stripe will not make this refund. Nothing happens when a webhook was faster and knows better. */
  async refuseRefund(
    tx: EntityManager,
    of: Pick<Charge, 'id' | 'participantId'>,
    refundId: string,
    code: string | null,
  ): Promise<void> {
    const held = await this.hold(tx, of);
    const refund = held.refunds.find(({ id }) => id === refundId);
    if (refund?.currentStatus !== 'creating') return;
    refund.refused(code, held.now);
    await this.tellOfRefund(held, refund, 'creating');
    await this.charges.save(tx, refund, held.charge);
    await this.outbox.add(tx, chargeChanged(held.fee));
  }

  private async hold(
    tx: EntityManager,
    of: { readonly id: ChargeId; readonly participantId: ParticipantId },
  ): Promise<Held> {
    const fee = await this.charges.lockFee(tx, of.participantId);
    const charges = await this.charges.ofParticipant(tx, of.participantId);
    const charge = charges.find(({ id }) => id === of.id);
    if (!fee || !charge) throw new Error('a charge without a fee: the foreign key does not allow it');
    const session = await tx.findOneByOrFail(Session, { id: fee.sessionId });
    const refunds = await this.charges.refunds(tx, [charge.id]);
    return { tx, fee, charge, charges, refunds, session, now: this.clock.now() };
  }

  private takeTruth({ charge, charges, fee, session, now }: Held, truth: ChargeTruth): ChargeStep {
    return charge.agreeWith(truth, {
      anotherIsKept: isTooMany(fee, charge, charges),
      opensAt: session.opensAt,
      livemode: this.stripe.livemode,
      now,
    });
  }

  /** The bank's last refusal, for the client to read. A payment that went through, or an old checkout, has none. */
  private async noteRefusal(held: Held, truth: ChargeTruth, step: ChargeStep | undefined): Promise<boolean> {
    const { fee, charge, charges, tx, now } = held;
    const isLatest = charges.at(-1)?.id === charge.id;
    if (!truth.failure || !step || step.flagged || !isLatest || fee.currentStanding === 'settled') return false;
    if (step.to !== 'open' && step.to !== 'failed') return false;
    const { code, at } = truth.failure;
    if (!fee.noteFailure(code, declineWords(code), at, now)) return false;
    if (step.from === step.to)
      await this.timeline.record(tx, { ...about(held), kind: 'payment_failed', detail: { code, chargeId: charge.id } });
    return true;
  }

  private async takeRefunds(held: Held, heard: readonly RefundTruth[]): Promise<boolean> {
    const { tx, fee, charge, charges, refunds, now } = held;
    let changed = false;
    for (const truth of heard) {
      const refund =
        refunds.find((one) => one.stripeRefundId === truth.stripeRefundId || one.id === truth.refundId) ??
        this.madeElsewhere(held, truth);
      const before = refund.currentStatus;
      if (!refund.agreeWith(truth, now)) continue;
      changed = true;
      await this.charges.save(tx, refund);
      await this.tellOfRefund(held, refund, before);
    }
    const returningMinor = sumOf(refunds, (refund) => RETURNING.has(refund.currentStatus));
    if (returningMinor !== charge.refundedMinor) changed = true;
    charge.returned(returningMinor, { anotherIsKept: isTooMany(fee, charge, charges), now });
    if (charge.flag === 'refund_failed' && refunds.every((refund) => isMadeUpFor(refund, refunds))) charge.flag = null;
    return changed;
  }

  private takeDisputes({ tx, fee, charge, charges, now }: Held, { disputes, askedAt }: Heard): Promise<boolean> {
    const anotherIsKept = isTooMany(fee, charge, charges);
    return this.disputes.take(tx, charge, disputes, { askedAt: askedAt ?? now, now, anotherIsKept });
  }

  /** The same transaction writes the charge and its movements. Money of a payment that is not ours to speak of is not ours to book. */
  private async keepBooks(held: Held, { truth, refunds, disputes, fee, others }: Heard): Promise<void> {
    const { tx, charge, now } = held;
    if (charge.flag === 'reference_mismatch' || charge.flag === 'mode_mismatch') return;
    await this.books.post(tx, charge, {
      charge: [...(truth?.movements ?? []), ...(others ?? []).filter(({ kind }) => TOLD_BY_NOTHING_ELSE.has(kind))],
      refunds: refunds.flatMap(({ stripeRefundId, movements }) => {
        const refund = held.refunds.find((one) => one.stripeRefundId === stripeRefundId);
        return refund ? [{ refundId: refund.id, movements }] : [];
      }),
      ...(disputes ? { disputes } : {}),
      ...(fee ? { fee } : {}),
    });
    if (charge.currentStatus === 'open' || charge.currentStatus === 'processing') return;
    const missing = await this.books.missing(tx, charge, held.refunds);
    if (!charge.keepBooks(missing.length === 0, now)) return;
    this.metrics.booksLate.inc();
    this.log.error({ chargeId: charge.id, missing }, 'Stripe has not reported all of a payment for a day');
  }

  private madeElsewhere(held: Held, truth: RefundTruth): Refund {
    const { charge, refunds } = held;
    const refund = Refund.of({
      id: newId<'refund'>(),
      practiceId: charge.practiceId,
      chargeId: charge.id,
      amountMinor: truth.amountMinor,
      currency: charge.currency,
      cause: 'elsewhere',
      createdAt: truth.createdAt,
    });
    refunds.push(refund);
    return refund;
  }

  private async tellOfRefund(held: Held, refund: Refund, before: string): Promise<void> {
    const { tx, charge } = held;
    const after = refund.currentStatus;
    const isFailed = after === 'failed' || after === 'canceled';
    if (isFailed) {
      charge.flag = 'refund_failed';
      this.log.error(
        { chargeId: charge.id, refundId: refund.id },
        'a refund failed: the money stayed with the practice',
      );
    }
    if ((isFailed && before !== after) || before === 'creating') {
      const detail = {
        amount: refund.amountMinor,
        currency: refund.currency,
        cause: refund.cause,
        chargeId: charge.id,
        ...(isFailed ? { status: after } : {}),
      };
      await this.timeline.record(tx, { ...about(held), kind: 'payment_returned', detail });
    }
  }

  /**
   * The rule of what goes back by itself: a second payment, one for a cancelled session, one that came too late, one that was waived; and what is
   * more than the fee.
   */
  private async owedBack(held: Held, step: ChargeStep | undefined): Promise<Refund | null> {
    const { tx, charge, now } = held;
    const usual = this.causeToReturn(held, step);
    const back = usual && RETURNS_ALL.has(usual.cause) ? usual : ((await this.causeByOutcome(held)) ?? usual);
    const amountMinor = back === null ? 0 : back.amountMinor;
    if (back === null || amountMinor <= 0) return null;
    const refund = Refund.of({
      id: newId<'refund'>(),
      practiceId: charge.practiceId,
      chargeId: charge.id,
      amountMinor,
      currency: charge.currency,
      cause: back.cause,
      createdAt: now,
    });
    await this.charges.save(tx, refund);
    await this.audit.recordRule(tx, {
      act: 'refund.by_rule',
      practiceId: charge.practiceId,
      about: { kind: 'charge', id: charge.id },
      after: { refundId: refund.id, amount: amountMinor, currency: charge.currency, cause: back.cause },
    });
    return refund;
  }

  /**
   * It did not take place as agreed: down to what the rule keeps, over all payments of before. What is paid for a session after its client has called off goes
   * back whole, as for one that was cancelled. Null where no rule speaks, or everything has its reason elsewhere.
   */
  private async causeByOutcome({ tx, fee, charge, charges, session }: Held): Promise<Owed | null> {
    const { outcome, keepMinor, outcomeAt } = fee;
    if (charge.currentStatus !== 'paid' || outcome === null || outcome === 'unclear' || keepMinor === null) return null;
    if (session.currentStatus === 'cancelled' && outcome !== 'client_cancelled') return null;
    const refunds = await this.charges.refunds(
      tx,
      charges.map(({ id }) => id),
    );
    const ofThis = refunds.filter(({ chargeId }) => chargeId === charge.id);
    if (isPaidAfter(charge, outcomeAt) && outcome === 'client_cancelled' && fee.policy !== 'after')
      return ofThis.some(({ cause }) => cause === 'cancelled')
        ? null
        : { cause: 'cancelled', amountMinor: leftOf(charge, ofThis) };
    // Once a payment and cause: when Stripe could not do it, a person decides (flag `refund_failed`).
    if (ofThis.some(({ cause }) => cause === outcome)) return { cause: outcome, amountMinor: 0 };
    const kept = charges
      .filter((one) => one.currentStatus === 'paid')
      .map((one) => ({ id: one.id, leftMinor: keptOfPayment(one, refunds) }));
    const back = returnsDownTo(keepMinor, fee.onSiteMinor, kept);
    const own = kept.find(({ id }) => id === charge.id);
    return { cause: outcome, amountMinor: (own && back.get(own)) ?? 0 };
  }

  private causeToReturn(held: Held, step: ChargeStep | undefined): Owed | null {
    const { charge, refunds } = held;
    const cause = this.causeToReturnAll(held, step);
    // What the bank has because of a dispute cannot be sent back as well; if it comes back, it is looked at again.
    const reservedMinor =
      sumOf(refunds, (refund) => RESERVED.has(refund.currentStatus)) + charge.heldMinor + charge.lostMinor;
    // Once a payment: when Stripe could not do it, a person decides (flag `refund_failed`).
    if (cause !== null && !refunds.some((refund) => RETURNS_ALL.has(refund.cause)))
      return { cause, amountMinor: charge.amountMinor - reservedMinor };
    if (cause !== null || charge.currentStatus !== 'paid') return null;
    const failedMinor = sumOf(refunds, (refund) => isOwn(refund.cause) && !RESERVED.has(refund.currentStatus));
    const isNothingOwed = charge.excessMinor === charge.amountMinor && refunds.length === 0;
    return {
      cause: isNothingOwed ? 'not_owed' : 'overpaid',
      amountMinor: charge.excessMinor - reservedMinor - failedMinor,
    };
  }

  private causeToReturnAll({ charge, fee, session, now }: Held, step: ChargeStep | undefined): RefundCause | null {
    if (charge.currentStatus === 'surplus') return 'second_payment';
    if (charge.currentStatus !== 'paid') return null;
    const status = session.currentStatus;
    // Whenever it is noticed: the cancellation and the payment may have crossed. What a client who called off owes is not for this.
    if (status === 'cancelled') return fee.outcome === 'client_cancelled' ? null : 'cancelled';
    if (step?.to !== 'paid' || step.from === 'paid') return null;
    if (fee.waivedAt !== null) return 'not_owed';
    const late = whyTooLate(
      { status, closesAt: session.closesAt, endedAt: session.endedAt },
      fee.policy,
      charge.paidAt ?? now,
    );
    return late === null ? null : 'paid_too_late';
  }

  private async tell(held: Held, step: ChargeStep): Promise<void> {
    const kind = WORTH_TELLING[step.to];
    if (!kind) return;
    const { charge, fee, tx } = held;
    const detail = {
      chargeId: charge.id,
      amount: charge.amountMinor,
      currency: charge.currency,
      ...(step.to === 'surplus' ? { second: true } : {}),
      ...(step.to === 'failed' && fee.failureCode !== null ? { code: fee.failureCode } : {}),
    };
    await this.timeline.record(tx, { ...about(held), kind, detail });
    // Consent: the card is kept because its owner said so on the way to this checkout.
    if (step.to === 'open' && charge.keepsCard)
      await this.timeline.record(tx, { ...about(held), kind: 'card_kept', detail: { chargeId: charge.id } });
  }
}

interface Owed {
  readonly cause: RefundCause;
  readonly amountMinor: number;
}

/**
 * Stripe's times have no smaller part than a second: within the one of the act, it counts as paid before. A bank debit is the client's when they give it,
 * however long the bank takes.
 */
function isPaidAfter({ paidAt, submittedAt }: Charge, act: Date | null): boolean {
  const given = submittedAt ?? paidAt;
  return given !== null && act !== null && Math.floor(given.getTime() / 1000) > Math.floor(act.getTime() / 1000);
}

/** Causes for which all of a payment goes back, once. */
const RETURNS_ALL: ReadonlySet<RefundCause> = new Set(['second_payment', 'cancelled', 'paid_too_late', 'not_owed']);
const isOwn = (cause: RefundCause): boolean => cause === 'overpaid' || RETURNS_ALL.has(cause);

/** The others settle the fee already: this one is a second payment, all of which goes back. */
const isTooMany = (fee: Fee, charge: Charge, charges: readonly Charge[]): boolean =>
  fee.isCoveredBy(charges.filter((other) => other.id !== charge.id));

/**
 * What is kept is never more than the fee. Of a payment in another currency than the fee's, and of one that arrives after the fee was waived,
 * nothing is owed; else as much as is kept beyond the fee is not.
 */
function findWhatIsTooMuch({ fee, charge, charges }: Held, step: ChargeStep | undefined): void {
  if (charge.currentStatus !== 'paid') return;
  const isNew = step?.to === 'paid' && step.from !== 'paid';
  if (charge.currency !== fee.currency || (isNew && fee.waivedAt !== null)) charge.findTooMuch(charge.amountMinor);
  else charge.findTooMuch(fee.overpaidBy(charges));
}

/** It did not fail, or the one that took its place is on its way. */
const isMadeUpFor = (refund: Refund, refunds: readonly Refund[]): boolean =>
  (refund.currentStatus !== 'failed' && refund.currentStatus !== 'canceled') ||
  refunds.some((other) => other.retryOf === refund.id && isMadeUpFor(other, refunds));

const sumOf = (refunds: readonly Refund[], which: (refund: Refund) => boolean): number =>
  refunds.reduce((total, refund) => (which(refund) ? total + refund.amountMinor : total), 0);

const about = ({ fee, now }: Held): Pick<Fee, 'sessionId' | 'practiceId' | 'participantId'> & { at: Date } => ({
  sessionId: fee.sessionId,
  practiceId: fee.practiceId,
  participantId: fee.participantId,
  at: now,
});
