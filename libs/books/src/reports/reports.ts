import { Injectable } from '@nestjs/common';
import { boundOf, type MemberActor, type OperatorActor, Transactions } from '@vestibule/platform';
import type { ConversionReportView, FeeReportView, PlatformFeeReportView } from './views.ts';
import type { ReportQuery } from './bodies.ts';

type Reader = MemberActor | OperatorActor;

/** The period of each practice's own calendar, whatever its clocks did meanwhile; weeks begin on Monday. */
const periodSql = (column: string, place: string): string =>
  `date_trunc(${place}::text, ${column} AT TIME ZONE p.time_zone)::date`;
const inPeriod = (column: string): string =>
  `${column} >= $1::timestamp AT TIME ZONE p.time_zone AND ${column} < $2::timestamp AT TIME ZONE p.time_zone`;
const OF_PRACTICE = `($4::uuid IS NULL OR p.id = $4)`;

const sum = (account: string, sign = ''): string =>
  `coalesce(${sign}sum(e.amount_minor) FILTER (WHERE e.account = '${account}'), 0)::float8`;
const MONEY = `(count(*) FILTER (WHERE e.account = 'sales' AND e.amount_minor < 0))::int AS payments, (count(*) FILTER (WHERE e.account = 'refunds' AND e.amount_minor > 0))::int AS refunds,
  (count(*) FILTER (WHERE e.account = 'dispute_losses' AND e.amount_minor > 0))::int AS disputes, ${sum('sales', '-')} AS gross, ${sum('refunds')} AS refunded,
  ${sum('stripe_fees')} AS "stripeFee", ${sum('tax_on_fees')} AS tax, ${sum('platform_fees')} AS "platformFee", ${sum('dispute_losses')} AS disputed,
  ${sum('dispute_fees')} AS "disputeFee", -${sum('other')} AS other,
  (${sum('stripe_balance')} + ${sum('bank')}) AS net`;

/** What the books say by week or month, and how links become payments and visits. An owner sees the own practice, an operator all or one. */
@Injectable()
export class Reports {
  constructor(private readonly transactions: Transactions) {}

  /** Money by the day it moved, from the ledger's entries alone. Payouts are no cost: they only change where the money lies. */
  fees(actor: Reader, query: ReportQuery): Promise<FeeReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      const from = `FROM practice p JOIN ledger_entry e ON e.practice_id = p.id AND e.book = 'practice' WHERE ${OF_PRACTICE} AND ${inPeriod('e.occurred_at')}`;
      const rows: (FeeReportView['periods'][number] & { period: string | null })[] = await tx.query(
        `SELECT ${periodSql('e.occurred_at', '$3')}::text AS period, e.currency, ${MONEY} ${from} GROUP BY GROUPING SETS ((1, 2), (2)) ORDER BY 1, 2`,
        values,
      );
      const shown = rows.map((row) => ({ ...row, feeShareBasisPoints: shareOf(row) }));
      return {
        groupBy,
        periods: shown.filter(({ period }) => period !== null),
        totals: shown.filter(({ period }) => period === null).map(({ period: _all, ...total }) => total),
      };
    });
  }

  /** What the platform took and returned, by practitioner, month and currency: Stripe's application fees and their refunds. */
  platformFees(actor: Reader, query: ReportQuery): Promise<PlatformFeeReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      const items: (Omit<PlatformFeeReportView['items'][number], 'practice' | 'practitioner'> &
        Record<'practiceId' | 'practiceName' | 'practitionerId' | 'practitionerName', string>)[] = await tx.query(
        `SELECT ${periodSql('e.occurred_at', '$3')}::text AS period, e.currency, p.id AS "practiceId", p.name AS "practiceName", m.id AS "practitionerId", m.name AS "practitionerName",
             coalesce(sum(e.amount_minor) FILTER (WHERE e.amount_minor > 0), 0)::float8 AS taken, coalesce(-sum(e.amount_minor) FILTER (WHERE e.amount_minor < 0), 0)::float8 AS returned,
             sum(e.amount_minor)::float8 AS kept
           FROM practice p JOIN ledger_entry e ON e.practice_id = p.id AND e.book = 'practice' AND e.account = 'platform_fees' JOIN ledger_transaction t ON t.id = e.transaction_id
             JOIN charge c ON c.id = t.charge_id JOIN session s ON s.id = c.session_id JOIN member m ON m.id = s.practitioner_id
           WHERE ${OF_PRACTICE} AND ${inPeriod('e.occurred_at')} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 4, 6, 2`,
        values,
      );
      return {
        groupBy,
        items: items.map(({ practiceId, practiceName, practitionerId, practitionerName, ...item }) => ({
          ...item,
          practice: { id: practiceId, name: practiceName },
          practitioner: { id: practitionerId, name: practitionerName },
        })),
      };
    });
  }

  /** Of everybody who owed a fee for a session of the period: who opened the link, who paid, who came. */
  conversion(actor: Reader, query: ReportQuery): Promise<ConversionReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => ({
      groupBy,
      periods: await tx.query(
        `SELECT period::text, count(*)::int AS invited, (count(*) FILTER (WHERE opened))::int AS opened, (count(*) FILTER (WHERE paid))::int AS paid,
           (count(*) FILTER (WHERE attended))::int AS attended
         FROM (SELECT ${periodSql('s.starts_at', '$3')} AS period, f.paid_at IS NOT NULL AS paid,
             EXISTS (SELECT FROM session_event x WHERE x.participant_id = f.participant_id AND x.kind = 'link_opened') AS opened,
             EXISTS (SELECT FROM session_event x WHERE x.session_id = s.id AND x.participant_id = f.participant_id AND x.kind = 'joined') AS attended
           FROM practice p JOIN session s ON s.practice_id = p.id JOIN fee f ON f.session_id = s.id
           WHERE ${OF_PRACTICE} AND ${inPeriod('s.starts_at')} AND s.status <> 'cancelled' AND f.total_minor > 0) people GROUP BY period ORDER BY period`,
        values,
      ),
    }));
  }
}

/** Hundredths of a per cent that Stripe, its tax and the platform took of what came in; null where nothing did. */
const shareOf = (of: {
  readonly gross: number;
  readonly stripeFee: number;
  readonly tax: number;
  readonly platformFee: number;
}): number | null => (of.gross > 0 ? Math.round(((of.stripeFee + of.tax + of.platformFee) * 10_000) / of.gross) : null);

function wanted(actor: Reader, query: ReportQuery): { values: unknown[]; groupBy: 'week' | 'month' } {
  const groupBy = query.groupBy ?? 'week';
  const practiceId = actor.kind === 'member' ? actor.practiceId : (query.practiceId ?? null);
  return { values: [boundOf(query.from, 'from').text, boundOf(query.to, 'to').text, groupBy, practiceId], groupBy };
}
