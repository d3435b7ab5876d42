import { Injectable } from '@nestjs/common';
import { type ChargeId, Clock, type Language, newId, USUAL_LANGUAGE } from '@vestibule/kernel';
import { PlatformEnv, RateLimits, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { LearnZone, pageOfLink, Session, type VerifiedLink } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Charge } from '../charge.entity.ts';
import { ChargeWriter } from '../charge-writer.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { debitsUntil } from '../debits.ts';
import {
  AccountLost,
  KeySpent,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
  PracticeCannotCollect,
} from '../errors.ts';
import type { CheckoutBody } from '../http/own-card-views.ts';
import { checkoutExpiry, type CheckoutOrder } from '../stripe/checkout-params.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import type { ChargeTruth } from '../stripe/truth.ts';
import { ClientLinks } from './client-links.ts';
import { CloseCheckouts } from './close-checkouts.ts';
import { KeepCard, type KnownClient } from './keep-card.ts';
import { mustBePayable } from './payable.ts';
import { SettleCharge } from './settle-charge.ts';

/** The attempt to go on with, as our books had it a moment ago. */
interface Attempt {
  readonly charge: Charge;
  /** Written by an earlier request: it may be under way, or have died on the way. */
  readonly isResumed: boolean;
  readonly accountId: string;
  readonly linkVersion: number;
  /** It asks for what is owed now. */
  readonly isCurrent: boolean;
  readonly order: CheckoutOrder;
}

/** For whom it is opened, where a card is kept; what they want about this one; and what they read. */
interface Wish {
  readonly client: KnownClient | null;
  readonly keepCard: boolean | undefined;
  readonly language: Language;
}

const soonest = (one: Date | null, other: Date | null): Date | null =>
  one !== null && other !== null ? (one < other ? one : other) : (one ?? other);

/** An old checkout may have to make way for a new one, and that one meet a spent key: each turn leaves the books a step further. */
const TURNS = 4;

/**
 * "The client presses Pay and is sent to the practice's checkout." One checkout a participant: pressing twice, in two tabs or after a crash
 * leads to the same page while it is open, because the attempt is written down (unique, under the fee's lock) before Stripe is asked, and Stripe
 * is asked with that attempt's key.
 */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: ClientLinks,
    private readonly practices: PracticesService,
    private readonly charges: ChargesRepository,
    private readonly writer: ChargeWriter,
    private readonly accounts: ConnectedAccounts,
    private readonly settling: SettleCharge,
    private readonly closing: CloseCheckouts,
    private readonly cards: KeepCard,
    private readonly zones: LearnZone,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
    private readonly limits: RateLimits,
  ) {}

  /**
   * `keepCard`: the client's wish. Left out, an open checkout stays as it is.
   *
   * @throws LinkUnknown, TooManyRequests, NothingToPay, PaidTooLate, PracticeCannotCollect
   * @throws PaymentProviderUnavailable when Stripe does not answer: the same attempt is gone on with next time.
   */
  async run(
    token: string,
    address: string,
    { keepCard, timeZone, language = USUAL_LANGUAGE }: CheckoutBody,
  ): Promise<{ url: string }> {
    const link = await this.links.verify(token, address);
    await this.limits.checkouts.take(link.participantId);
    await this.zones.run(link, timeZone);
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const client = await this.cards.clientOf(link, keepCard === true);
      const wish = { client, keepCard, language };
      const attempt = await this.transactions.run(link.actor, (tx) => this.begin(tx, link, token, wish));
      const url = await this.goOn(attempt);
      if (url !== null) return { url };
    }
    throw new PaymentProviderUnavailable();
  }

  private async begin(
    tx: EntityManager,
    link: VerifiedLink,
    token: string,
    { client, keepCard, language }: Wish,
  ): Promise<Attempt> {
    const participant = await this.links.participant(tx, link);
    const session = await tx.findOneByOrFail(Session, { id: participant.sessionId });
    const owed = await this.charges.lockFee(tx, participant.id);
    const charges = await this.charges.ofParticipant(tx, participant.id);
    const now = this.clock.now();
    const practitionerSuspended = await this.charges.practitionerSuspended(tx, session.practitionerId);
    const fee = mustBePayable(owed, charges, session, practitionerSuspended, now);
    const practice = await this.practices.facts(tx, participant.practiceId);
    const accountId = practice.stripeAccountId;
    if (accountId === null || !practice.canCollect) throw new PracticeCannotCollect();
    const practitioner = await this.practices.members(tx, practice.id, [session.practitionerId]);

    const debits = debitsUntil(session.startsAt, practice.debitBusinessDays, practice.timeZone);
    const debitsStillUntil = debits !== null && debits.getTime() > now.getTime() ? debits : null;
    const before = charges.find((charge) => charge.currentStatus === 'creating' || charge.currentStatus === 'open');
    const charge =
      before ??
      Charge.begin(fee, charges, {
        id: newId<'charge'>() satisfies ChargeId,
        accountId,
        attempt: (charges.at(-1)?.attempt ?? 0) + 1,
        linkVersion: link.version,
        expiresAt: checkoutExpiry(now, soonest(fee.policy === 'after' ? null : session.closesAt, debitsStillUntil)),
        debitsUntil: debitsStillUntil,
        savedCardId: client?.savedCardId ?? null,
        keepsCard: client !== null && keepCard === true,
        now,
      });
    if (!before) await tx.insert(Charge, charge);
    const order: CheckoutOrder = {
      chargeId: charge.id,
      sessionId: charge.sessionId,
      participantId: charge.participantId,
      amountMinor: charge.amountMinor,
      currency: charge.currency,
      platformFeeMinor: charge.platformFeeMinor,
      practitionerName: practitioner.get(session.practitionerId)?.name ?? practice.name,
      label: fee.label ?? practice.paymentLabel,
      language,
      clientEmail: participant.email,
      customerId: client?.customerId ?? null,
      keepsCard: charge.keepsCard,
      expiresAt: charge.expiresAt ?? now,
      // What is kept is a card: a bank account that is debited is not what the client agreed to.
      allowDelayedDebits: charge.debitsUntil !== null && !charge.keepsCard,
      linkUrl: this.env.addressOf(pageOfLink(token)),
    };
    const isCurrent =
      !charge.isOutdatedBy(fee) &&
      charge.debitsUntil?.getTime() === debitsStillUntil?.getTime() &&
      charge.savedCardId === (client?.savedCardId ?? null) &&
      (keepCard === undefined || charge.keepsCard === (keepCard && client !== null));
    return { charge, isResumed: before !== undefined, isCurrent, accountId, linkVersion: link.version, order };
  }

  /** The address to send the client to; null when the books have moved and have to be read again. */
  private async goOn(attempt: Attempt): Promise<string | null> {
    const { charge, accountId, linkVersion, isCurrent } = attempt;
    // The practice has connected another account meanwhile, the page it would come back to has a new address, the fee is another, a bank
    // debit would come too late by now, or the client thinks otherwise about the card.
    if (charge.accountId !== accountId || charge.linkVersion !== linkVersion || !isCurrent) {
      await this.closing.one(charge);
      return null;
    }
    if (charge.currentStatus === 'open') return this.reuse(charge);
    return this.create(attempt);
  }

  /** Only Stripe knows whether the page is still open. */
  private async reuse(charge: Charge): Promise<string | null> {
    const truth = await this.accounts.watching(() =>
      this.stripe.checkout(charge.accountId, charge.checkoutSessionId ?? ''),
    );
    if (truth?.phase === 'open' && truth.url !== null) return truth.url;
    await this.settling.look(charge.id);
    return null;
  }

  private async create(attempt: Attempt): Promise<string | null> {
    const { charge } = attempt;
    const truth = await this.accounts
      .watching(() => this.ask(attempt))
      .catch((error: unknown) => this.afterRefusal(attempt, error));
    if (!truth) return null;
    const { charge: kept, isOutdated } = await this.transactions.system((tx) =>
      this.writer.write(tx, charge, { truth, refunds: [] }),
    );
    const isForgotten = charge.savedCardId !== null && !(await this.cards.isKept(charge.savedCardId));
    const isWanted = !kept.isDisputedByUs && !isOutdated && !isForgotten;
    if (kept.currentStatus === 'open' && truth.url !== null && isWanted) return truth.url;
    // Cancelled, waived, changed, forgotten or given up while Stripe was making it: nobody may pay it.
    if (truth.phase === 'open') await this.closing.atStripe(charge.accountId, truth.checkoutSessionId);
    return null;
  }

  /** Undefined when a new attempt, with a new key, is worth making. Where Stripe only could not be reached, this one stays as it is. */
  private async afterRefusal({ charge, isResumed }: Attempt, error: unknown): Promise<undefined> {
    const isFinal = error instanceof PaymentProviderRefused || error instanceof AccountLost;
    if (!isFinal) throw error;
    await this.transactions.system((tx) => this.writer.giveUp(tx, charge, 'failed'));
    if (error instanceof AccountLost) throw error;
    if (charge.savedCardId !== null && error.details['stripeCode'] === 'resource_missing') {
      await this.cards.lost(charge.savedCardId); // the practice has deleted its customer at Stripe
      return undefined;
    }
    if (error instanceof KeySpent || isResumed) return undefined;
    // The account may have lost its say without our hearing of it: that, and not an error, is what the client is told.
    if ((await this.accounts.refresh(charge.accountId)) !== 'active') throw new PracticeCannotCollect();
    throw error;
  }

  /** A resumed attempt may get the answer that Stripe stored when it was first made: what became of it since is asked for. */
  private async ask({ charge, order, isResumed }: Attempt): Promise<ChargeTruth | undefined> {
    const made = await this.stripe.openCheckout(charge.accountId, order, `checkout:${charge.id}`);
    return isResumed ? this.stripe.checkout(charge.accountId, made.checkoutSessionId) : made;
  }
}
