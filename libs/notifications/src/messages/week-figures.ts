import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Ledger } from '@vestibule/ledger';
import { Debts } from '@vestibule/payments';
import { CAME } from '@vestibule/rooms';
import type { EntityManager } from 'typeorm';
import type { Week } from './week.ts';

export interface MoneyOfWeek {
  readonly currency: string;
  readonly paidMinor: number;
  readonly refundedMinor: number;
  readonly disputedMinor: number;
}
/** A week of a practice in numbers: no names. */
export interface WeekOfPractice {
  readonly held: number;
  readonly noShows: number;
  readonly practitionerAbsent: number;
  readonly money: readonly MoneyOfWeek[];
  /** At the moment of asking, as the page of debts shows it. */
  readonly owed: readonly { readonly currency: string; readonly outstandingMinor: number }[];
}

const CAME_TO = `SELECT count(*) FILTER (WHERE came = 'met')::int AS held, count(*) FILTER (WHERE came = 'participant_absent')::int AS "noShows",
    count(*) FILTER (WHERE came = 'practitioner_absent')::int AS "practitionerAbsent"
  FROM session s CROSS JOIN LATERAL (${CAME}) verdict WHERE s.practice_id = $1 AND s.starts_at >= $2 AND s.starts_at < $3 AND s.status <> 'cancelled' AND s.closes_at <= $4`;

/** The same entries, verdicts and debts that the reports are made of, by the practice's own week. */
@Injectable()
export class WeekFigures {
  constructor(
    private readonly ledger: Ledger,
    private readonly debts: Debts,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, practiceId: string, { from, to }: Week): Promise<WeekOfPractice> {
    const [came]: Pick<WeekOfPractice, 'held' | 'noShows' | 'practitionerAbsent'>[] = await tx.query(CAME_TO, [
      practiceId,
      from,
      to,
      this.clock.now(),
    ]);
    const totals = await this.ledger.totals(tx, { book: 'practice', practiceId, from, to });
    const sum = (currency: string, account: (typeof totals)[number]['account']): number =>
      totals.find((one) => one.currency === currency && one.account === account)?.amountMinor ?? 0;
    return {
      ...(came ?? { held: 0, noShows: 0, practitionerAbsent: 0 }),
      money: [...new Set(totals.map(({ currency }) => currency))].map((currency) => ({
        currency,
        paidMinor: -sum(currency, 'sales'),
        refundedMinor: sum(currency, 'refunds'),
        disputedMinor: sum(currency, 'dispute_losses'),
      })),
      owed: await this.debts.totals(tx, practiceId, null),
    };
  }
}
