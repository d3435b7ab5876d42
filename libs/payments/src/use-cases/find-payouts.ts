import { Injectable, Logger } from '@nestjs/common';
import { Clock, type PracticeId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { PostPayout } from './post-payout.ts';

const DAY_MS = 24 * 3_600_000;
/** A bank may send a payout back for days after it was said to be there: those so much older than the newest known one are asked after again. */
const MAY_FAIL_WITHIN_MS = 14 * DAY_MS;
/** Where no payout is known. What is older, the reconciliation finds. */
const LOOK_BACK_DAYS = 35;

interface Account {
  readonly id: string;
  readonly practiceId: PracticeId;
  /** When the newest payout in our books was made. */
  readonly newest: Date | null;
}

/**
 * "Which payouts has nobody told us of?" Events tell for a day; a payout may come while nothing of ours runs. Each account is asked for its payouts since the
 * newest that the books have, and what they moved is posted as if it had been told: what stands there already is left as it is.
 */
@Injectable()
export class FindPayouts {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: ConnectedAccounts,
    private readonly posting: PostPayout,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const earliest = new Date(this.clock.now().getTime() - LOOK_BACK_DAYS * DAY_MS);
    const accounts: Account[] = await this.transactions.system((tx) =>
      tx.query(
        `SELECT a.account_id AS id, a.practice_id AS "practiceId", (SELECT max(t.occurred_at) FROM ledger_transaction t
            WHERE t.practice_id = a.practice_id AND t.account_id = a.account_id AND t.kind = 'payout' AND t.occurred_at > $1) AS newest
           FROM (SELECT DISTINCT ON (account_id) account_id, practice_id FROM connected_account WHERE left_at IS NULL OR left_because = 'replaced'
                  ORDER BY account_id, connected_at DESC) a ORDER BY 1`,
        [earliest],
      ),
    );
    for (const account of accounts) await this.read(account, earliest);
  }

  /** An account that cannot be read now does not keep the others waiting. */
  private async read({ id: accountId, practiceId, newest }: Account, earliest: Date): Promise<void> {
    try {
      const since = newest === null ? earliest : new Date(newest.getTime() - MAY_FAIL_WITHIN_MS);
      const movements = await this.accounts.watching(() => this.stripe.payoutsSince(accountId, since));
      const posted = await this.transactions.system((tx) =>
        this.posting.write(tx, { practiceId, accountId, movements }),
      );
      if (posted > 0)
        this.log.warn({ accountId, practiceId, posted }, 'payouts had not come by webhook; they are posted now');
    } catch (error) {
      this.log.warn({ err: error, accountId }, 'an account could not be asked for its payouts; it will be again');
    }
  }
}
