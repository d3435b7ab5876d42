import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Currency, newId } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { BillingEnv } from '../billing-env.ts';
import { type InvoiceLine, taxNumberName } from '../invoices/invoice.ts';
import { containedTax, type MonthFacts, type MonthSum, monthSum } from './month-sum.ts';
import { monthName, type PlatformInvoiceContent } from './platform-invoice.ts';

const LOOK_EVERY_MS = 3_600_000;
/** How long after a month's end it is closed: what Stripe told late, or not at all, is in the books by then. */
const CLOSED_AFTER_HOURS = 36;
const BATCH = 200;

interface DueMonth {
  readonly practiceId: string;
  readonly month: string;
  /** When the month before ended, and this one ends, where the practice is. */
  readonly since: Date;
  readonly endsAt: Date;
}
interface Buyer {
  readonly name: string;
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly address: string | null;
  readonly country: string;
  readonly timeZone: string;
}

/**
 * Closes every practice's months, one a transaction, oldest first, and invoices the platform's fees of each: as often as it is run, and after any time
 * that it was not, each month is closed once. A practice's first month is that of its first fee.
 */
@Injectable()
export class ClosePlatformMonths implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
    private readonly env: BillingEnv,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(LOOK_EVERY_MS, 'records.platform-invoices', () => this.run());
  }

  async run(): Promise<void> {
    for (;;) {
      const due = await this.transactions.system((tx) => this.due(tx));
      for (const month of due) await this.transactions.system((tx) => this.close(tx, month));
      if (due.length === 0) return;
    }
  }

  /** The oldest open month of each practice that is over; the next run of the loop finds the one after it. */
  private async due(tx: EntityManager): Promise<DueMonth[]> {
    return tx.query(
      `SELECT p.id AS "practiceId", n.month::date::text AS month, n.since, ((n.month + interval '1 month') AT TIME ZONE p.time_zone) AS "endsAt"
         FROM practice p
           LEFT JOIN LATERAL (SELECT month, ends_at FROM platform_month m WHERE m.practice_id = p.id ORDER BY month DESC LIMIT 1) last ON true
           LEFT JOIN LATERAL (SELECT occurred_at FROM ledger_entry e WHERE last.month IS NULL AND e.practice_id = p.id AND e.book = 'platform' AND e.account = 'platform_revenue'
             ORDER BY occurred_at LIMIT 1) first ON true
           CROSS JOIN LATERAL (SELECT coalesce(last.month + interval '1 month', date_trunc('month', first.occurred_at AT TIME ZONE p.time_zone)) AS month) m
           CROSS JOIN LATERAL (SELECT m.month, coalesce(last.ends_at, m.month AT TIME ZONE p.time_zone) AS since) n
         WHERE n.month IS NOT NULL AND ((n.month + interval '1 month') AT TIME ZONE p.time_zone) + interval '${CLOSED_AFTER_HOURS} hours' <= $1
         ORDER BY n.month, p.id LIMIT ${BATCH}`,
      [this.clock.now()],
    );
  }

  private async close(tx: EntityManager, { practiceId, month, since, endsAt }: DueMonth): Promise<void> {
    const closed: unknown[] = await tx.query(
      `INSERT INTO platform_month (practice_id, month, ends_at, closed_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING month`,
      [practiceId, month, endsAt, this.clock.now()],
    );
    if (closed.length === 0) return;
    const facts: (MonthFacts & { currency: Currency })[] = await tx.query(
      `SELECT e.currency, coalesce(-sum(e.amount_minor) FILTER (WHERE e.occurred_at >= $2 AND e.amount_minor < 0), 0)::float8 AS "takenMinor",
           coalesce(sum(e.amount_minor) FILTER (WHERE e.occurred_at >= $2 AND e.amount_minor > 0), 0)::float8 AS "returnedMinor", -sum(e.amount_minor)::float8 AS "untilNowMinor",
           (SELECT coalesce(sum(v.total_minor), 0)::float8 FROM platform_invoice v WHERE v.practice_id = $1 AND v.currency = e.currency) AS "invoicedMinor"
         FROM ledger_entry e WHERE e.practice_id = $1 AND e.book = 'platform' AND e.account = 'platform_revenue' AND e.occurred_at < $3 GROUP BY e.currency ORDER BY e.currency`,
      [practiceId, since, endsAt],
    );
    for (const { currency, ...of } of facts) {
      const sum = monthSum(of);
      if (sum.totalMinor > 0) await this.issue(tx, practiceId, month, currency, sum);
    }
  }

  private async issue(
    tx: EntityManager,
    practiceId: string,
    month: string,
    currency: Currency,
    sum: MonthSum,
  ): Promise<void> {
    const content = this.content(await this.buyer(tx, practiceId), month, sum);
    const now = this.clock.now();
    // The counter's row is held until the transaction is over: a number is never lost to one that fails.
    await tx.query(
      `WITH counted AS (INSERT INTO platform_invoice_counter (series, last) VALUES ('invoice', 1) ON CONFLICT (series) DO UPDATE SET last = platform_invoice_counter.last + 1 RETURNING last)
       INSERT INTO platform_invoice (id, practice_id, month, number, currency, total_minor, tax_minor, content, issued_at)
         SELECT $1, $2, $3, last, $4, $5, $6, $7, $8 FROM counted`,
      [
        newId<'platform_invoice'>(now.getTime()),
        practiceId,
        month,
        currency,
        sum.totalMinor,
        content.tax.amountMinor,
        JSON.stringify(content),
        now,
      ],
    );
  }

  private content(buyer: Buyer, month: string, sum: MonthSum): PlatformInvoiceContent {
    const { BILLING_TAX_BASIS_POINTS: basisPoints, BILLING_TAX_NUMBER: taxNumber = null } = this.env;
    const amountMinor = containedTax(sum.totalMinor, basisPoints);
    const lines: InvoiceLine[] = [
      { text: `Platform fees, ${monthName(month)}`, amountMinor: sum.takenMinor },
      { text: 'Fees given back with refunds', amountMinor: -sum.returnedMinor },
      {
        text:
          sum.carriedMinor < 0 ? 'Credit carried over from months before' : 'Fees of months before that were told late',
        amountMinor: sum.carriedMinor,
      },
    ];
    return {
      title: amountMinor > 0 && taxNumber !== null ? 'Tax invoice' : 'Invoice',
      seller: {
        name: this.env.BILLING_LEGAL_NAME,
        taxNumber,
        taxNumberName: this.env.BILLING_TAX_NUMBER_NAME,
        address: this.env.BILLING_ADDRESS?.replaceAll(String.raw`\n`, '\n') ?? null,
      },
      buyer: {
        name: buyer.legalName ?? buyer.name,
        taxNumber: buyer.taxNumber,
        taxNumberName: taxNumberName(buyer.country),
        address: buyer.address,
      },
      timeZone: buyer.timeZone,
      lines: lines.filter((line) => line.amountMinor !== 0),
      tax: { name: this.env.BILLING_TAX_NAME, basisPoints, amountMinor },
    };
  }

  private async buyer(tx: EntityManager, practiceId: string): Promise<Buyer> {
    const [buyer]: Buyer[] = await tx.query(
      `SELECT p.name, p.country, p.time_zone AS "timeZone", i.legal_name AS "legalName", i.tax_number AS "taxNumber", i.address
         FROM practice p LEFT JOIN invoice_issuer i ON i.practice_id = p.id WHERE p.id = $1`,
      [practiceId],
    );
    if (!buyer) throw new Error('a month of no practice');
    return buyer;
  }
}
