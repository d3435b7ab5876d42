import { Injectable } from '@nestjs/common';
import type { ChargeId } from '@vestibule/kernel';
import { Ledger } from '@vestibule/ledger';
import { type MemberActor, type OperatorActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ChargesRepository } from '../charges.repository.ts';
import { TransactionNotFound } from '../errors.ts';
import type {
  AttemptView,
  LedgerTransactionView,
  SeenWebhookView,
  TransactionDetailView,
  TransactionEventView,
  TransactionRefundView,
} from '../http/transaction-views.ts';
import { COLUMNS_SQL, FROM_SQL, type TransactionRow, viewOf, wantedBy } from './transaction-rows.ts';

/** Everything that is known of one payment: every id, every event, every line in the books. */
@Injectable()
export class LookAtTransaction {
  constructor(
    private readonly transactions: Transactions,
    private readonly charges: ChargesRepository,
    private readonly ledger: Ledger,
  ) {}

  /** @throws TransactionNotFound, also for another practice's. */
  async run(actor: MemberActor | OperatorActor, id: string): Promise<TransactionDetailView> {
    const { where, values } = wantedBy(actor, {});
    return this.transactions.run(actor, async (tx) => {
      const [row]: (TransactionRow & { booksOpenSince: Date | null })[] = await tx.query(
        `SELECT ${COLUMNS_SQL}, c.books_open_since AS "booksOpenSince" ${FROM_SQL} WHERE ${where} AND c.id = $${values.length + 1}`,
        [...values, id],
      );
      if (!row) throw new TransactionNotFound();
      const { booksOpenSince, ...listed } = row;
      return {
        transaction: viewOf(listed),
        booksOpenSince: booksOpenSince?.toISOString() ?? null,
        refunds: await this.refunds(tx, row.id),
        ledger: await this.books(tx, row.id),
        attempts: await this.attempts(tx, row),
        timeline: await this.timeline(tx, row),
        webhooks: await this.webhooks(tx, row),
      };
    });
  }

  private async refunds(tx: EntityManager, id: string): Promise<TransactionRefundView[]> {
    const refunds = await this.charges.refunds(tx, [id as ChargeId]);
    return refunds.map((refund) => ({
      id: refund.id,
      amount: refund.amountMinor,
      currency: refund.currency,
      status: refund.currentStatus,
      cause: refund.cause,
      reason: refund.reason,
      stripeRefundId: refund.stripeRefundId,
      requestedBy: refund.requestedBy,
      createdAt: refund.createdAt.toISOString(),
      updatedAt: refund.updatedAt.toISOString(),
    }));
  }

  private async books(tx: EntityManager, id: string): Promise<LedgerTransactionView[]> {
    const posted = await this.ledger.ofCharge(tx, id as ChargeId);
    return posted.map((one) => ({
      id: one.id,
      book: one.book,
      kind: one.kind,
      stripeType: one.stripeType,
      balanceTransactionId: one.balanceTransactionId,
      sourceId: one.sourceId,
      refundId: one.refundId,
      disputeId: one.disputeId,
      currency: one.currency,
      occurredAt: one.occurredAt.toISOString(),
      availableOn: one.availableOn.toISOString(),
      postedAt: one.postedAt.toISOString(),
      lines: [...one.lines],
    }));
  }

  private async attempts(tx: EntityManager, { participantId }: TransactionRow): Promise<AttemptView[]> {
    const rows: (AttemptView & { createdAt: Date })[] = await tx.query(
      `SELECT id, attempt, status, amount_minor AS amount, currency, flag, checkout_session_id AS "checkoutSessionId", payment_intent_id AS "paymentIntentId",
         created_at AS "createdAt" FROM charge WHERE participant_id = $1 ORDER BY attempt`,
      [participantId],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  private async timeline(tx: EntityManager, row: TransactionRow): Promise<TransactionEventView[]> {
    const rows: (TransactionEventView & { at: Date })[] = await tx.query(
      `SELECT at, kind, detail FROM session_event WHERE session_id = $1 AND (participant_id = $2 OR participant_id IS NULL) ORDER BY id`,
      [row.sessionId, row.participantId],
    );
    return rows.map((event) => ({ ...event, at: event.at.toISOString() }));
  }

  private async webhooks(tx: EntityManager, row: TransactionRow): Promise<SeenWebhookView[]> {
    const objects = [row.checkoutSessionId, row.paymentIntentId, row.stripeChargeId, row.applicationFeeId];
    const rows: (SeenWebhookView & { receivedAt: Date; handledAt: Date | null })[] = await tx.query(
      `SELECT id, kind, received_at AS "receivedAt", handled_at AS "handledAt", attempts, last_error AS "lastError" FROM inbox
        WHERE id IN (SELECT id FROM inbox WHERE payload #>> '{data,object,id}' = ANY($1) UNION SELECT id FROM inbox WHERE payload #>> '{data,object,payment_intent}' = $2)
        ORDER BY received_at, id`,
      [objects.filter((id) => id !== null), row.paymentIntentId],
    );
    return rows.map((seen) => ({
      ...seen,
      receivedAt: seen.receivedAt.toISOString(),
      handledAt: seen.handledAt?.toISOString() ?? null,
    }));
  }
}
