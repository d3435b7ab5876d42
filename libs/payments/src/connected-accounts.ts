import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@vestibule/platform';
import { type CardPayments, PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { AccountLost } from './errors.ts';
import type { AccountTruth } from './stripe/account-truth.ts';
import { StripeGateway } from './stripe/stripe-gateway.ts';

const TURNS = 3;

interface Heard extends Omit<AccountTruth, 'cardPayments'> {
  readonly cardPayments: CardPayments;
}
const GONE: Heard = { cardPayments: 'disconnected', requirements: [], dueAt: null };

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
      if (error instanceof AccountLost) await this.set(error.accountId, GONE);
      throw error;
    }
  }

  /** Asks Stripe what the account may do. An account that is none of our practices' is left alone. */
  async refresh(accountId: string): Promise<CardPayments> {
    for (let turn = 1; ; turn += 1) {
      const before = await this.transactions.system((tx) => this.kept(tx, accountId));
      if (before === undefined) return 'none';
      const truth = await this.watching(() => this.stripe.account(accountId));
      // Two answers may overtake each other on the way here: whoever finds that another was faster asks again.
      if (await this.set(accountId, truth, turn < TURNS ? before : undefined)) return truth.cardPayments;
    }
  }

  /** Stripe told us that the practice has thrown the platform out. */
  async disconnected(accountId: string): Promise<void> {
    await this.set(accountId, GONE);
  }

  /** False when what is kept is no longer `expected`: nothing was written then. */
  private set(accountId: string, heard: Heard, expected?: CardPayments): Promise<boolean> {
    const { cardPayments, requirements, dueAt } = heard;
    return this.transactions.system(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`account:${accountId}`]);
      const practiceId = await this.practices.practiceOfAccount(tx, accountId);
      if (practiceId === undefined) return true;
      const kept = await this.kept(tx, accountId);
      if (expected !== undefined && kept !== expected) return false;
      await this.practices.setAccount(tx, practiceId, accountId, cardPayments);
      if (cardPayments !== 'disconnected')
        await this.practices.keepRequirements(tx, accountId, { requirements, dueAt });
      if (cardPayments === 'disconnected' && kept !== 'disconnected')
        this.log.warn({ practiceId }, "a practice's Stripe account is disconnected");
      return true;
    });
  }

  private async kept(tx: EntityManager, accountId: string): Promise<CardPayments | undefined> {
    const practiceId = await this.practices.practiceOfAccount(tx, accountId);
    return practiceId === undefined ? undefined : (await this.practices.facts(tx, practiceId)).cardPayments;
  }
}
