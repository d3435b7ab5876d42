import { Injectable, Logger } from '@nestjs/common';
import { type ChargeId, Clock } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { ChargesRepository } from '../charges.repository.ts';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { SettleCharge } from './settle-charge.ts';

const CLAIM_MS = 600_000;
const BATCH = 50;
/** Longer than webhooks are ever retried, so that one hour's failure is made good by the next. */
const SINCE_MS = 4 * 24 * 3_600_000;
/** Cards can be disputed for about four months; after this nobody asks on an account that took nothing since. */
const DISPUTABLE_DAYS = 180;

/** Disputes are the bank's and Stripe's to decide: we look, in case that no webhook told us. */
@Injectable()
export class WatchDisputes {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly accounts: ConnectedAccounts,
    private readonly settling: SettleCharge,
    private readonly stripe: StripeGateway,
    private readonly clock: Clock,
  ) {}

  /** Those that are not over. */
  async lookAgain(): Promise<void> {
    const now = this.clock.now();
    const rows: { charge_id: ChargeId }[] = await this.transactions.system(async (tx) => {
      const [claimed]: [{ charge_id: ChargeId }[], number] = await tx.query(
        `UPDATE dispute SET look_at = $2 WHERE id IN
           (SELECT id FROM dispute WHERE look_at <= $1 ORDER BY look_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING charge_id`,
        [now, new Date(now.getTime() + CLAIM_MS)],
      );
      return claimed;
    });
    for (const chargeId of new Set(rows.map((row) => row.charge_id))) await this.quietly(chargeId);
  }

  /** Those that nobody has told us of. */
  async find(): Promise<void> {
    const now = this.clock.now();
    const accounts: { id: string }[] = await this.transactions.system((tx) =>
      tx.query(
        `SELECT DISTINCT account_id AS id FROM charge WHERE paid_at > $1::timestamptz - interval '${DISPUTABLE_DAYS} days' ORDER BY 1`,
        [now],
      ),
    );
    for (const { id } of accounts) await this.findOn(id, new Date(now.getTime() - SINCE_MS));
  }

  private async findOn(accountId: string, since: Date): Promise<void> {
    const found = await this.accounts
      .watching(() => this.stripe.disputedPayments(accountId, since))
      .catch((error: unknown) => {
        this.log.warn({ err: error, accountId }, 'an account could not be asked for its disputes; it will be again');
        return [];
      });
    for (const { disputeId, paymentIntentId } of found) {
      const charge = await this.transactions.system(async (tx) => {
        const [known]: unknown[] = await tx.query(`SELECT id FROM dispute WHERE id = $1`, [disputeId]);
        return known ? null : this.charges.find(tx, { accountId, paymentIntentId });
      });
      if (charge) await this.quietly(charge.id);
    }
  }

  private async quietly(chargeId: ChargeId): Promise<void> {
    await this.settling.look(chargeId).catch((error: unknown) => {
      this.log.warn({ err: error, chargeId }, 'a disputed payment could not be looked at; it will be again');
    });
  }
}
