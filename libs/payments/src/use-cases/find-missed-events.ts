import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Inbox, Transactions } from '@vestibule/platform';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import type { StripeEventRef } from '../stripe/webhook-event.ts';
import { HandleEvent } from './handle-event.ts';

/** The platform's own events belong to no connected account. */
const PLATFORM = null;
/** So many accounts are asked in one turn, those first that have waited longest: two calls a second, whatever the number of practices. */
const ACCOUNTS_A_TURN = 20;
/** Where nobody remembers how far was read: since the process began, that is. Stripe itself tries a webhook for three days. */
const LOOK_BACK_MS = 24 * 3_600_000;
/** An event may be listed after younger ones. */
const OVERLAP_MS = 2 * 60_000;
/** The others are left to the inbox's own sweep, which handles several at a time. */
const HANDLED_HERE = 20;

/**
 * "What happened at Stripe of which no webhook told?" A payment under way is looked at again by itself; what happens to one that is over (refunded
 * by hand, disputed, paid out) only Stripe's list of events tells once its webhook is lost. Each event that is not in the inbox is kept there, as
 * if it had just been received, and handled; what was received already is left alone.
 */
@Injectable()
export class FindMissedEvents {
  private readonly log = new Logger('Payments');
  /** How far the events of each account have been read. Forgotten with the process: reading twice finds nothing new. */
  private readonly readTo = new Map<string | null, Date>();

  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly accounts: ConnectedAccounts,
    private readonly handling: HandleEvent,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const rows: { id: string }[] = await this.transactions.system((tx) =>
      tx.query(
        `SELECT DISTINCT account_id AS id FROM connected_account WHERE left_at IS NULL OR left_because = 'replaced'`,
      ),
    );
    const all = [PLATFORM, ...rows.map(({ id }) => id)];
    const turn = all.toSorted((a, b) => this.readMs(a) - this.readMs(b)).slice(0, ACCOUNTS_A_TURN);
    for (const accountId of turn) await this.read(accountId);
  }

  private async read(accountId: string | null): Promise<void> {
    const now = this.clock.now();
    const since = this.readTo.get(accountId) ?? new Date(now.getTime() - LOOK_BACK_MS);
    try {
      const events = await this.accounts.watching(() => this.stripe.eventsSince(accountId, since));
      const missed: StripeEventRef[] = [];
      for (const { ref, payload } of events) {
        if (ref.livemode !== this.stripe.livemode) continue;
        const account = ref.accountId === null ? {} : { accountId: ref.accountId };
        if (await this.inbox.keep({ id: ref.id, source: 'stripe', kind: ref.kind, payload, ...account }))
          missed.push(ref);
      }
      this.readTo.set(accountId, new Date(now.getTime() - OVERLAP_MS));
      if (missed.length === 0) return;
      this.log.warn(
        { accountId, missed: missed.length },
        'events of Stripe had not come by webhook; they are handled now',
      );
      for (const ref of missed.slice(0, HANDLED_HERE)) await this.handling.run(ref);
    } catch (error) {
      this.log.warn({ err: error, accountId }, "Stripe's list of events could not be read; it will be again");
    }
  }

  private readMs(accountId: string | null): number {
    return this.readTo.get(accountId)?.getTime() ?? 0;
  }
}
