import { Injectable, Logger } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
import { Coalesced, Inbox, Transactions } from '@vestibule/platform';
import type { Charge } from '../charge.entity.ts';
import { type ChargeRef, ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost } from '../errors.ts';
import { concernOf, type StripeEventRef } from '../stripe/webhook-event.ts';
import { PostPayout } from './post-payout.ts';
import { SettleCharge } from './settle-charge.ts';

/** Acts on a kept event: finds what it is about and asks Stripe for the truth. The event itself is believed in nothing but its ids. */
@Injectable()
export class HandleEvent {
  private readonly log = new Logger('Payments');
  /** Most events of a practice's account are about payments that are none of ours: a burst of them is one look. */
  private readonly finding: Coalesced<ChargeRef, Charge>;

  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly charges: ChargesRepository,
    private readonly accounts: ConnectedAccounts,
    private readonly settling: SettleCharge,
    private readonly payouts: PostPayout,
  ) {
    this.finding = new Coalesced((refs) => this.transactions.system((tx) => this.charges.findAll(tx, refs)));
  }

  /** Never throws: what failed is remembered in the inbox and tried again by the sweep. */
  async run(event: StripeEventRef): Promise<void> {
    try {
      await this.handle(event);
    } catch (error) {
      this.log.warn({ err: error, eventId: event.id, kind: event.kind }, 'a webhook could not be handled yet');
      await this.inbox.failed(event.id, error).catch((reason: unknown) => this.log.error({ err: reason }));
    }
  }

  private async handle(event: StripeEventRef): Promise<void> {
    switch (concernOf(event.kind)) {
      case 'charge':
        return this.aboutCharge(event);
      case 'fee':
        return this.aboutFee(event);
      case 'payout':
        return this.payouts.run(event);
      case 'account':
        if (event.accountId !== null) await this.refresh(event.accountId);
        return this.done(event);
      case 'disconnected':
        if (event.accountId !== null) await this.accounts.disconnected(event.accountId);
        return this.done(event);
      default:
        return this.done(event);
    }
  }

  /** An account that is lost is known as such by now: asking again would say nothing else. */
  private async refresh(accountId: string): Promise<void> {
    await this.accounts.refresh(accountId).catch((error: unknown) => {
      if (!(error instanceof AccountLost)) throw error;
    });
  }

  private async aboutCharge(event: StripeEventRef): Promise<void> {
    const charge = await this.find(event);
    // A practice's account has payments of its own that are none of ours.
    if (!charge) return this.done(event);
    if (charge.accountId !== event.accountId) {
      this.log.warn(
        { eventId: event.id, chargeId: charge.id },
        'an event of another account speaks of a payment of ours; it has no effect',
      );
      return this.done(event);
    }
    const checkoutSessionId = event.objectId?.startsWith('cs_') ? event.objectId : null;
    await this.settling.look(charge.id, { eventId: event.id, checkoutSessionId });
    await this.done(event);
  }

  /** The platform's own events name the account inside. A fee of a payment that is not known yet is found with that payment. */
  private async aboutFee(event: StripeEventRef): Promise<void> {
    const { accountId, feeAccountId, stripeChargeId } = event;
    if (accountId !== null || feeAccountId === null || stripeChargeId === null) return this.done(event);
    const charge = await this.transactions.system((tx) =>
      this.charges.find(tx, { accountId: feeAccountId, stripeChargeId }),
    );
    if (charge) await this.settling.look(charge.id, { eventId: event.id, isAboutFee: true });
    await this.done(event);
  }

  private find(event: StripeEventRef): Promise<Charge | undefined> {
    const { accountId, objectId, paymentIntentId, chargeId } = event;
    return this.finding.get({
      accountId: accountId ?? '',
      checkoutSessionId: objectId?.startsWith('cs_') ? objectId : null,
      paymentIntentId,
      chargeId: chargeId !== null && isUuid(chargeId) ? chargeId : null,
    });
  }

  private done(event: StripeEventRef): Promise<void> {
    return this.inbox.finished(event.id);
  }
}
