import { Injectable } from '@nestjs/common';
import type { PracticeId } from '@vestibule/kernel';
import { Ledger } from '@vestibule/ledger';
import { Inbox, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { AccountLost } from '../errors.ts';
import type { Movement } from '../stripe/movement.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import type { StripeEventRef } from '../stripe/webhook-event.ts';

/** Money that left a practice's Stripe balance for its bank, or came back from there. Stripe decides when; we write it down. */
@Injectable()
export class PostPayout {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly ledger: Ledger,
    private readonly accounts: ConnectedAccounts,
    private readonly stripe: StripeGateway,
  ) {}

  /** An account that is none of our practices', and the platform's own payouts, are left alone. */
  async run({ id, accountId, objectId }: StripeEventRef): Promise<void> {
    const movements = accountId === null || objectId === null ? [] : await this.ask(accountId, objectId);
    await this.transactions.system(async (tx) => {
      if (!(await this.inbox.take(tx, id)) || accountId === null) return;
      const practiceId = await practiceOf(tx, accountId);
      if (practiceId === undefined) return;
      await this.write(tx, { practiceId, accountId, movements });
    });
  }

  /** Returns how many of the movements were not in the books. */
  write(
    tx: EntityManager,
    of: { readonly practiceId: PracticeId; readonly accountId: string; readonly movements: readonly Movement[] },
  ): Promise<number> {
    const { practiceId, accountId } = of;
    const about = { book: 'practice', practiceId, accountId, chargeId: null, refundId: null, disputeId: null } as const;
    return this.ledger.post(
      tx,
      of.movements.map((movement) => ({ ...movement, ...about })),
    );
  }

  private async ask(accountId: string, payoutId: string): Promise<Movement[]> {
    try {
      return (await this.accounts.watching(() => this.stripe.payout(accountId, payoutId))) ?? [];
    } catch (error) {
      if (error instanceof AccountLost) return [];
      throw error;
    }
  }
}

/** Whose account it is, or was when it took a payment: money of an old account stays with the practice. */
async function practiceOf(tx: EntityManager, accountId: string): Promise<PracticeId | undefined> {
  const [row]: { id: PracticeId }[] = await tx.query(
    `SELECT id FROM practice WHERE stripe_account_id = $1 UNION ALL (SELECT practice_id FROM charge WHERE account_id = $1 LIMIT 1) LIMIT 1`,
    [accountId],
  );
  return row?.id;
}
