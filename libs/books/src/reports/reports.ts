import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@vestibule/kernel';
import { boundOf, type MemberActor, type OperatorActor, Transactions } from '@vestibule/platform';
import type { ConversionReportView, FeeReportView, PlatformFeeReportView } from './views.ts';
import type { ReportQuery } from './bodies.ts';

export type Reader = MemberActor | OperatorActor;

/** Ten years, with their leap days. */
const LONGEST_MS = 3_653 * 86_400_000;

/**
 * The asked time in periods of each practice's own calendar, whatever its clocks did meanwhile; weeks begin on Monday. Cut first, so that every
 * period is one range of an index: a year of a million entries is added up in about a second, where finding each entry's week took ten.
 */
export const CUT = `cut AS MATERIALIZED (SELECT p.id AS practice_id, period::date AS period, greatest(period, $1::timestamp) AT TIME ZONE p.time_zone AS since,
    least(period + ('1 ' || $3)::interval, $2::timestamp) AT TIME ZONE p.time_zone AS until
  FROM practice p, generate_series(date_trunc($3, $1::timestamp), $2::timestamp - interval '1 day', ('1 ' || $3)::interval) period
  WHERE $4::uuid IS NULL OR p.id = $4)`;
export const inPeriod = (column: string): string => `${column} >= cut.since AND ${column} < cut.until`;
const ENTRIES = `ledger_entry e WHERE e.practice_id = cut.practice_id AND e.book = 'practice' AND ${inPeriod('e.occurred_at')} AND ($5::uuid IS NULL OR e.practitioner_id = $5)`;

const sum = (account: string, sign = ''): string =>
  `coalesce(${sign}sum(minor) FILTER (WHERE account = '${account}'), 0)::float8`;
const count = (account: string, which: 'positive' | 'negative'): string =>
  `coalesce(sum(${which}) FILTER (WHERE account = '${account}'), 0)::int`;
const MONEY = `${count('sales', 'negative')} AS payments, ${count('refunds', 'positive')} AS refunds, ${count('dispute_losses', 'positive')} AS disputes,
  ${sum('sales', '-')} AS gross, ${sum('refunds')} AS refunded, ${sum('stripe_fees')} AS "stripeFee", ${sum('tax_on_fees')} AS tax, ${sum('platform_fees')} AS "platformFee",
  ${sum('dispute_losses')} AS disputed, ${sum('dispute_fees')} AS "disputeFee", -${sum('other')} AS other, (${sum('stripe_balance')} + ${sum('bank')}) AS net`;

/** What the books say by week or month, and how links become payments and visits. An owner sees the own practice, an operator all or one. */
@Injectable()
export class Reports {
  constructor(private readonly transactions: Transactions) {}

  /** Money by the day it moved, from the ledger's entries alone. Payouts are no cost: they only change where the money lies. */
  fees(actor: Reader, query: ReportQuery): Promise<FeeReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      const rows: (FeeReportView['periods'][number] & { period: string | null })[] = await tx.query(
        `WITH ${CUT}, moved AS (SELECT cut.period, account.* FROM cut CROSS JOIN LATERAL (SELECT e.account, e.currency, sum(e.amount_minor) AS minor,
             count(*) FILTER (WHERE e.amount_minor > 0) AS positive, count(*) FILTER (WHERE e.amount_minor < 0) AS negative FROM ${ENTRIES} GROUP BY 1, 2) account)
         SELECT period::text, currency, ${MONEY} FROM moved GROUP BY GROUPING SETS ((1, 2), (2)) ORDER BY 1, 2`,
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
        `WITH ${CUT} SELECT cut.period::text, fees.currency, p.id AS "practiceId", p.name AS "practiceName", m.id AS "practitionerId", m.name AS "practitionerName",
             fees.taken, fees.returned, fees.taken - fees.returned AS kept
           FROM cut CROSS JOIN LATERAL (SELECT e.practitioner_id, e.currency, coalesce(sum(e.amount_minor) FILTER (WHERE e.amount_minor > 0), 0)::float8 AS taken,
               coalesce(-sum(e.amount_minor) FILTER (WHERE e.amount_minor < 0), 0)::float8 AS returned FROM ${ENTRIES} AND e.account = 'platform_fees' GROUP BY 1, 2) fees
             JOIN practice p ON p.id = cut.practice_id JOIN member m ON m.id = fees.practitioner_id ORDER BY 1, 4, 6, 2`,
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
        `WITH ${CUT} SELECT period::text, sum(invited)::int AS invited, sum(opened)::int AS opened, sum(paid)::int AS paid, sum(attended)::int AS attended
         FROM cut CROSS JOIN LATERAL (SELECT count(*) AS invited, count(f.paid_at) AS paid,
             count(*) FILTER (WHERE EXISTS (SELECT FROM session_event x WHERE x.participant_id = f.participant_id AND x.kind = 'link_opened')) AS opened,
             count(*) FILTER (WHERE EXISTS (SELECT FROM session_event x WHERE x.session_id = s.id AND x.participant_id = f.participant_id AND x.kind = 'joined')) AS attended
           FROM session s JOIN fee f ON f.session_id = s.id WHERE s.practice_id = cut.practice_id AND ${inPeriod('s.starts_at')} AND ($5::uuid IS NULL OR s.practitioner_id = $5)
             AND s.status <> 'cancelled' AND f.total_minor > 0) people WHERE invited > 0 GROUP BY 1 ORDER BY 1`,
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

export function wanted(actor: Reader, query: ReportQuery): { values: unknown[]; groupBy: 'week' | 'month' } {
  const groupBy = query.groupBy ?? 'week';
  const practiceId = actor.kind === 'member' ? actor.practiceId : (query.practiceId ?? null);
  const [from, to] = [boundOf(query.from, 'from').text, boundOf(query.to, 'to').text];
  if (Date.parse(to) - Date.parse(from) > LONGEST_MS)
    throw new InvalidInput([{ field: 'to', message: 'must be at most ten years after from' }]);
  return { values: [from, to, groupBy, practiceId, query.practitioner ?? null], groupBy };
}
