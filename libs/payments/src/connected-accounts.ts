import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@vestibule/platform';
import { type CardPayments, PracticesService } from '@vestibule/practices';
import { AccountLost } from './errors.ts';
import { StripeGateway } from './stripe/stripe-gateway.ts';

/** Keeps what practices knows of its Stripe account in step with what Stripe says. */
@Injectable()
export class ConnectedAccounts {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly stripe: StripeGateway,
  ) {}

  /** Runs calls to a practice's account; when Stripe says that it is no longer ours, the practice is marked at once. */
  async watching<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AccountLost) await this.set(error.accountId, 'disconnected');
      throw error;
    }
  }

  /** Asks Stripe what the account may do. An account that is none of our practices' is left alone. */
  async refresh(accountId: string): Promise<CardPayments> {
    const practiceId = await this.transactions.system((tx) => this.practices.practiceOfAccount(tx, accountId));
    if (practiceId === undefined) return 'none';
    const state = await this.watching(() => this.stripe.cardPayments(accountId));
    await this.set(accountId, state);
    return state;
  }

  /** Stripe told us that the practice has thrown the platform out. */
  disconnected(accountId: string): Promise<void> {
    return this.set(accountId, 'disconnected');
  }

  private async set(accountId: string, cardPayments: CardPayments): Promise<void> {
    await this.transactions.system(async (tx) => {
      const practiceId = await this.practices.practiceOfAccount(tx, accountId);
      if (practiceId === undefined) return;
      await this.practices.setAccount(tx, practiceId, accountId, cardPayments);
      if (cardPayments === 'disconnected') this.log.warn({ practiceId }, "a practice's Stripe account is disconnected");
    });
  }
}
