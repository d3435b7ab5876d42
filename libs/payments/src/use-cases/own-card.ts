import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { RateLimits, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { Timeline } from '@vestibule/sessions';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost } from '../errors.ts';
import type { OwnCardView } from '../http/own-card-views.ts';
import { type SavedCard, SavedCards } from '../saved-cards.ts';
import { StripeCustomers } from '../stripe/stripe-customers.ts';
import { ClientLinks } from './client-links.ts';
import { CloseCheckouts } from './close-checkouts.ts';

const BATCH = 50;

/** The card that a practice keeps for the holder of a link, by their own wish: what it is, and its end. Used it is on Stripe's page alone. */
@Injectable()
export class OwnCard {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly links: ClientLinks,
    private readonly practices: PracticesService,
    private readonly charges: ChargesRepository,
    private readonly timeline: Timeline,
    private readonly accounts: ConnectedAccounts,
    private readonly closing: CloseCheckouts,
    private readonly cards: SavedCards,
    private readonly customers: StripeCustomers,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  /** Asks Stripe, and only where something is kept. @throws LinkUnknown, TooManyRequests, PaymentProviderUnavailable */
  async look(token: string, address: string): Promise<OwnCardView> {
    const link = await this.links.verify(token, address);
    await this.limits.ownCards.take(link.participantId);
    const { mayKeep, card } = await this.transactions.system(async (tx) => {
      const { practiceId, email } = await this.links.participant(tx, link);
      const { stripeAccountId: accountId, canCollect } = await this.practices.facts(tx, practiceId);
      if (email === null || accountId === null || !canCollect) return { mayKeep: false, card: undefined };
      return { mayKeep: true, card: await this.cards.find(tx, { practiceId, email }, accountId) };
    });
    if (card === undefined || card.customerId === null) return { mayKeep, cards: [] };
    const { accountId, customerId } = card;
    const kept = await this.accounts.watching(() => this.customers.cards(accountId, customerId));
    return { mayKeep, cards: (kept ?? []).map(({ brand, last4 }) => ({ brand, last4 })) };
  }

  /**
   * Nobody is offered it from this moment on, in no tab; then it is removed at Stripe. Where Stripe cannot be asked now, it is asked again until it has
   * done it.
   */
  async forget(token: string, address: string): Promise<void> {
    const link = await this.links.verify(token, address);
    await this.limits.ownCards.take(link.participantId);
    const cards = await this.transactions.system(async (tx) => {
      const { practiceId, email, sessionId, id: participantId } = await this.links.participant(tx, link);
      if (email === null) return [];
      const forgotten = await this.cards.beginToForget(tx, { practiceId, email });
      if (forgotten.length > 0)
        await this.timeline.record(tx, {
          practiceId,
          sessionId,
          participantId,
          kind: 'card_forgotten',
          at: this.clock.now(),
        });
      return forgotten;
    });
    for (const card of cards) await this.removeQuietly(card);
  }

  /** What was to be removed while Stripe did not answer, or when the process died. */
  async removeForgotten(): Promise<void> {
    const cards = await this.transactions.system((tx) => this.cards.toForget(tx, BATCH));
    for (const card of cards) await this.removeQuietly(card);
  }

  private async removeQuietly(card: SavedCard): Promise<void> {
    await this.remove(card).catch((error: unknown) => {
      this.log.warn({ err: error, savedCardId: card.id }, 'a card could not be removed at Stripe; it will be');
    });
  }

  /** First the pages on which it could be used or kept once more, then what Stripe keeps, then our own line. */
  private async remove({ id, accountId, customerId }: SavedCard): Promise<void> {
    const open = await this.transactions.system((tx) => this.charges.openWithCard(tx, id));
    for (const charge of open) await this.closing.one(charge);
    try {
      if (customerId !== null) await this.accounts.watching(() => this.customers.forgetAll(accountId, customerId));
    } catch (error) {
      // An account that is no longer ours to ask uses no card for us either.
      if (!(error instanceof AccountLost)) throw error;
    }
    await this.transactions.system((tx) => this.cards.drop(tx, id));
  }
}
