import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Sweeps, Transactions } from '@vestibule/platform';

const NIGHTLY_MS = 24 * 3_600_000;
/** Enough to look into; the rule is broken whether for one or for thousands. */
const IDS_TOLD = 100;

/**
 * What is always true of money, as questions that find whoever breaks it: each answers the ids. Money that is on its way back is not kept, and a refund that
 * Stripe could not do (`refund_failed`) is a person's matter that is told elsewhere.
 */
const RULES = {
  /** Of what a participant paid, by card and on site, no more is kept than the fee. */
  kept_above_fee: `SELECT f.participant_id AS id FROM fee f
    JOIN (SELECT c.participant_id, sum(c.amount_minor - coalesce(r.returning_minor, 0)) AS kept_minor FROM charge c
        LEFT JOIN (SELECT charge_id, sum(amount_minor) AS returning_minor FROM refund WHERE status NOT IN ('failed', 'canceled') GROUP BY charge_id) r ON r.charge_id = c.id
      WHERE c.status IN ('paid', 'surplus') AND c.flag IS DISTINCT FROM 'refund_failed' GROUP BY c.participant_id) k ON k.participant_id = f.participant_id
    WHERE k.kept_minor > 0 AND k.kept_minor + f.on_site_minor > f.total_minor`,
  /** A client never gets back more than was paid. */
  returned_above_paid: `SELECT c.id FROM charge c JOIN refund r ON r.charge_id = c.id AND r.status NOT IN ('failed', 'canceled') GROUP BY c.id HAVING sum(r.amount_minor) > c.amount_minor`,
  /** The entries of every movement sum to zero, in every currency. */
  ledger_unbalanced: `SELECT transaction_id AS id FROM ledger_entry GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0`,
  /** No movement is without entries. */
  ledger_empty: `SELECT t.id FROM ledger_transaction t WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.transaction_id = t.id)`,
  /** A payment with Stripe's numbers is in the ledger. */
  paid_not_posted: `SELECT c.id FROM charge c WHERE c.status IN ('paid', 'surplus', 'refunded') AND c.net_minor IS NOT NULL AND c.look_at IS NULL
    AND (c.flag IS NULL OR c.flag NOT IN ('reference_mismatch', 'mode_mismatch'))
    AND NOT EXISTS (SELECT FROM ledger_transaction t WHERE t.charge_id = c.id AND t.kind = 'charge')`,
  /** The numbers beside a payment are those of its movement, a correction of it counted in. */
  charge_differs_from_ledger: `SELECT c.id FROM charge c JOIN ledger_transaction t ON t.charge_id = c.id AND t.kind = 'charge' AND t.book = 'practice'
    JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'stripe_balance' WHERE c.net_minor IS NOT NULL
    GROUP BY c.id HAVING sum(e.amount_minor) <> max(c.net_minor) OR bool_or(c.settlement_currency <> e.currency)`,
  /** The sums of a payment are those of its entries. */
  sums_differ_from_ledger: `SELECT coalesce(m.charge_id, e.charge_id) AS id FROM charge_money m
    FULL JOIN (SELECT t.charge_id, e.currency, sum(e.amount_minor) FILTER (WHERE e.account = 'stripe_balance') AS net_minor,
        -sum(e.amount_minor) FILTER (WHERE e.account = 'sales') AS gross_minor, sum(e.amount_minor) FILTER (WHERE e.account = 'platform_fees') AS platform_fee_minor
      FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id WHERE t.book = 'practice' AND t.charge_id IS NOT NULL GROUP BY 1, 2) e
      ON e.charge_id = m.charge_id AND e.currency = m.currency
    WHERE m.net_minor IS DISTINCT FROM e.net_minor OR m.gross_minor IS DISTINCT FROM coalesce(e.gross_minor, 0)
      OR m.platform_fee_minor IS DISTINCT FROM coalesce(e.platform_fee_minor, 0)`,
} as const;
export type MoneyRule = keyof typeof RULES;

export interface BrokenRule {
  readonly rule: MoneyRule;
  /** Of participants, payments or movements, by the rule. */
  readonly ids: readonly string[];
}

/** Asks everything that is always true of money, every night and whenever somebody wants to know. Reads only. */
@Injectable()
export class MoneyInvariants implements OnModuleInit {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(NIGHTLY_MS, 'payments.invariants', () => this.tell());
  }

  /** The rules that do not hold; none when all is well. */
  async check(): Promise<BrokenRule[]> {
    const broken: BrokenRule[] = [];
    for (const [rule, question] of Object.entries(RULES) as [MoneyRule, string][]) {
      const rows: { id: string }[] = await this.transactions.system((tx) =>
        tx.query(`${question} ORDER BY 1 LIMIT ${IDS_TOLD}`),
      );
      if (rows.length > 0) broken.push({ rule, ids: rows.map(({ id }) => id) });
    }
    return broken;
  }

  private async tell(): Promise<void> {
    for (const { rule, ids } of await this.check())
      this.log.error({ rule, ids }, 'a rule about money does not hold: a person has to look');
  }
}
