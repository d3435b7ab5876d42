import { Injectable } from '@nestjs/common';
import { type ChargeId, Clock, newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import {
  type Book,
  type LedgerAccount,
  type LedgerKind,
  type LedgerLine,
  mustBalance,
  type Posting,
} from './posting.ts';

/** A movement as it stands in the books. */
export interface LedgerTransaction extends Omit<Posting, 'lines'> {
  readonly id: string;
  readonly postedAt: Date;
  readonly lines: readonly LedgerLine[];
}
/** What one payment has moved so far, in the currency of the balance: `gross` is the sum of all that follows it. */
export interface ChargeMoney {
  readonly currency: string;
  readonly gross: number;
  readonly refunded: number;
  readonly stripeFee: number;
  readonly tax: number;
  readonly platformFee: number;
  readonly dispute: number;
  readonly disputeFee: number;
  readonly other: number;
  readonly net: number;
}
export interface LedgerTotal {
  readonly account: LedgerAccount;
  readonly currency: string;
  readonly amountMinor: number;
}
/** Which entries to add up: half-open in time. */
export interface LedgerPeriod {
  readonly book: Book;
  /** Null: of all practices; in the practice's book only operators and the system see more than one. */
  readonly practiceId: string | null;
  readonly from: Date;
  readonly to: Date;
}

const TRANSACTION_COLUMNS = `t.id, t.book, t.practice_id AS "practiceId", t.account_id AS "accountId", t.balance_transaction_id AS "balanceTransactionId", t.kind,
  t.stripe_type AS "stripeType", t.source_id AS "sourceId", t.charge_id AS "chargeId", t.refund_id AS "refundId", t.dispute_id AS "disputeId", t.currency,
  t.occurred_at AS "occurredAt", t.available_on AS "availableOn", t.posted_at AS "postedAt",
  (SELECT json_agg(json_build_object('account', e.account, 'amountMinor', e.amount_minor) ORDER BY e.line) FROM ledger_entry e WHERE e.transaction_id = t.id) AS lines`;

/**
 * Append-only, balanced, and written once: a movement that is in the books already is left as it is, so that every path that hears of it may
 * post it, in any order and any number of times.
 */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes what is new, in the transaction of its cause. Returns how many movements were.
   *
   * @throws LedgerUnbalanced before anything is written.
   */
  async post(tx: EntityManager, postings: readonly Posting[]): Promise<number> {
    postings.forEach(mustBalance);
    if (postings.length === 0) return 0;
    const given = firstOfEach(postings).map((posting) => ({ ...posting, id: newId<'ledger_transaction'>() }));
    const entries = given.flatMap(({ id, lines }) => lines.map((line, index) => ({ id, line: index + 1, ...line })));
    const made: unknown[] = await tx.query(
      `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id uuid, book text, "practiceId" uuid, "accountId" text, "balanceTransactionId" text, kind text,
           "stripeType" text, "sourceId" text, "chargeId" uuid, "refundId" uuid, "disputeId" text, currency text, "occurredAt" timestamptz, "availableOn" timestamptz)),
         made AS (INSERT INTO ledger_transaction (id, book, practice_id, account_id, balance_transaction_id, kind, stripe_type, source_id, charge_id, refund_id, dispute_id,
             currency, occurred_at, available_on, posted_at)
           SELECT id, book, "practiceId", "accountId", "balanceTransactionId", kind, "stripeType", "sourceId", "chargeId", "refundId", "disputeId", currency, "occurredAt",
             "availableOn", $3::timestamptz FROM given ORDER BY "accountId", "balanceTransactionId"
           ON CONFLICT ON CONSTRAINT ledger_movement_once DO NOTHING RETURNING id, book, practice_id, occurred_at, currency),
         written AS (INSERT INTO ledger_entry (transaction_id, line, practice_id, book, occurred_at, account, amount_minor, currency)
           SELECT made.id, e.line, made.practice_id, made.book, made.occurred_at, e.account, e."amountMinor", made.currency
             FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, line smallint, account text, "amountMinor" bigint) JOIN made ON made.id = e.id)
       SELECT id FROM made`,
      [JSON.stringify(given), JSON.stringify(entries), this.clock.now()],
    );
    return made.length;
  }

  /** Every movement of one payment, in the practice's book and in ours as far as the actor may see it, oldest first. */
  ofCharge(tx: EntityManager, chargeId: ChargeId): Promise<LedgerTransaction[]> {
    return tx.query(
      `SELECT ${TRANSACTION_COLUMNS} FROM ledger_transaction t WHERE t.charge_id = $1 ORDER BY t.occurred_at, t.book DESC, t.balance_transaction_id`,
      [chargeId],
    );
  }

  /** What one payment has moved so far; a line for each currency that its balances had, none before Stripe has reported any. */
  moneyOf(tx: EntityManager, chargeId: ChargeId): Promise<ChargeMoney[]> {
    return tx.query(
      `SELECT currency, gross_minor::float8 AS gross, refunded_minor::float8 AS refunded, stripe_fee_minor::float8 AS "stripeFee", tax_minor::float8 AS tax,
         platform_fee_minor::float8 AS "platformFee", dispute_minor::float8 AS dispute, dispute_fee_minor::float8 AS "disputeFee", other_minor::float8 AS other,
         net_minor::float8 AS net FROM charge_money WHERE charge_id = $1 ORDER BY currency`,
      [chargeId],
    );
  }

  /** Which of these movements are in the books. */
  async posted(
    tx: EntityManager,
    chargeId: ChargeId,
  ): Promise<{ readonly kind: LedgerKind; readonly balanceTransactionId: string; readonly sourceId: string | null }[]> {
    return tx.query(
      `SELECT kind, balance_transaction_id AS "balanceTransactionId", source_id AS "sourceId" FROM ledger_transaction WHERE charge_id = $1`,
      [chargeId],
    );
  }

  /** The sum of each account in a period, by currency; they sum to zero. */
  totals(tx: EntityManager, { book, practiceId, from, to }: LedgerPeriod): Promise<LedgerTotal[]> {
    return tx.query(
      `SELECT account, currency, sum(amount_minor)::float8 AS "amountMinor" FROM ledger_entry
        WHERE book = $1 AND occurred_at >= $2 AND occurred_at < $3 ${practiceId === null ? '' : 'AND practice_id = $4'} GROUP BY 1, 2 ORDER BY 2, 1`,
      practiceId === null ? [book, from, to] : [book, from, to, practiceId],
    );
  }
}

/** The same movement may be told by two sources at once: the one named first knows best what it is about. */
function firstOfEach(postings: readonly Posting[]): Posting[] {
  const seen = new Map<string, Posting>();
  for (const posting of postings) {
    const key = `${posting.accountId ?? ''} ${posting.balanceTransactionId}`;
    if (!seen.has(key)) seen.set(key, posting);
  }
  return [...seen.values()];
}
