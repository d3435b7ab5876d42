import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { plainEmail, type VerifiedLink } from '@vestibule/sessions';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { KeySpent, PaymentProviderRefused } from '../errors.ts';
import { type SavedCard, SavedCards } from '../saved-cards.ts';
import { StripeCustomers } from '../stripe/stripe-customers.ts';
import { ClientLinks } from './client-links.ts';

/** A client whom Stripe knows at this practice: a checkout can offer the card that is kept, or keep this one. */
export interface KnownClient {
  readonly savedCardId: string;
  readonly accountId: string;
  readonly customerId: string;
}

/**
 * For whom a checkout is opened, where a card is kept or is to be kept. Found again by practice, account and e-mail address alone: never across
 * practices, and not at all without an address. Written down before Stripe is asked, and asked with a key of its own: a crash is resumed, and two
 * tabs make one customer.
 */
@Injectable()
export class KeepCard {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly links: ClientLinks,
    private readonly practices: PracticesService,
    private readonly charges: ChargesRepository,
    private readonly accounts: ConnectedAccounts,
    private readonly cards: SavedCards,
    private readonly customers: StripeCustomers,
  ) {}

  /** @throws PaymentProviderUnavailable */
  async clientOf(link: VerifiedLink, keepsCard: boolean): Promise<KnownClient | null> {
    const known = await this.transactions.system(async (tx) => {
      const participant = await this.links.participant(tx, link);
      const { practiceId, email } = participant;
      const { stripeAccountId: accountId, canCollect } = await this.practices.facts(tx, practiceId);
      if (email === null || accountId === null || !canCollect) return undefined;
      const whose = { practiceId, email };
      if (!keepsCard) return { email, card: await this.cards.find(tx, whose, accountId) };
      // Nothing is kept for somebody who has nothing to pay.
      const fee = await this.charges.fee(tx, participant.id);
      if (fee?.currentStanding !== 'due') return undefined;
      return { email, card: await this.cards.findOrBegin(tx, whose, accountId) };
    });
    const card = known?.card;
    if (known === undefined || card === undefined) return null;
    if (card.customerId !== null || !keepsCard) return clientOf(card);
    const client = await this.introduce(card, plainEmail(known.email));
    // Another row has another key.
    return client === 'again' ? this.clientOf(link, keepsCard) : client;
  }

  private async introduce(card: SavedCard, email: string): Promise<KnownClient | null | 'again'> {
    const { id, accountId } = card;
    try {
      const customerId = await this.accounts.watching(() =>
        this.customers.create(accountId, { savedCardId: id, email }, `customer:${id}`),
      );
      return clientOf(await this.transactions.system((tx) => this.cards.name(tx, id, customerId)));
    } catch (error) {
      // Paying matters more than keeping the card: what Stripe will not keep is paid without.
      if (!(error instanceof PaymentProviderRefused)) throw error;
      await this.transactions.system((tx) => this.cards.drop(tx, id));
      if (error instanceof KeySpent) return 'again';
      this.log.warn({ savedCardId: id }, 'Stripe does not keep a card that its owner wants to have kept');
      return null;
    }
  }

  /** Asked once more when a checkout has been made for it: it may have been forgotten meanwhile. */
  isKept(savedCardId: string): Promise<boolean> {
    return this.transactions.system((tx) => this.cards.isKept(tx, savedCardId));
  }

  /** Stripe has no such customer any more: what is kept here is of no use. */
  async lost(savedCardId: string): Promise<void> {
    await this.transactions.system((tx) => this.cards.drop(tx, savedCardId));
  }
}

const clientOf = (card: SavedCard | undefined): KnownClient | null =>
  card === undefined || card.customerId === null
    ? null
    : { savedCardId: card.id, accountId: card.accountId, customerId: card.customerId };
