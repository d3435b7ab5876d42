import { Injectable } from '@nestjs/common';
import { type MemberActor, Transactions } from '@vestibule/platform';
import type { ReportQuery } from './bodies.ts';
import { CUT, inPeriod, wanted } from './reports.ts';
import type { FeedbackReportView } from './views.ts';

/** The newest; whoever wants all of them reads the appointments. */
const MOST_WORDS = 100;
const GIVEN = `cut JOIN session s ON s.practice_id = cut.practice_id AND ${inPeriod('s.starts_at')} AND ($5::uuid IS NULL OR s.practitioner_id = $5)
  JOIN feedback f ON f.session_id = s.id JOIN member m ON m.id = s.practitioner_id`;

/**
 * How the calls were for those who were in them, by practitioner and the week or month of the appointment. For an owner, of the own practice: what clients
 * wrote is none of the operator's. Without names; whoever has to know opens the appointment.
 */
@Injectable()
export class FeedbackReport {
  constructor(private readonly transactions: Transactions) {}

  /** @throws InvalidInput */
  run(actor: MemberActor, query: ReportQuery): Promise<FeedbackReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      const items: (Pick<FeedbackReportView['items'][number], 'period' | 'count' | 'average'> & Practitioner)[] =
        await tx.query(
          `WITH ${CUT} SELECT cut.period::text, m.id AS "practitionerId", m.name AS "practitionerName", count(*)::int AS count, round(avg(f.stars), 2)::float8 AS average
             FROM ${GIVEN} GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`,
          values,
        );
      const words: (Pick<FeedbackReportView['words'][number], 'sessionId' | 'stars' | 'words'> &
        Practitioner & { readonly startsAt: Date })[] = await tx.query(
        `WITH ${CUT} SELECT s.id AS "sessionId", s.starts_at AS "startsAt", f.stars, f.words, m.id AS "practitionerId", m.name AS "practitionerName"
           FROM ${GIVEN} WHERE f.words IS NOT NULL ORDER BY s.starts_at DESC, f.participant_id LIMIT ${MOST_WORDS}`,
        values,
      );
      return {
        groupBy,
        items: items.map(withPractitioner),
        words: words.map(({ startsAt, ...one }) => ({ ...withPractitioner(one), startsAt: startsAt.toISOString() })),
      };
    });
  }
}

type Practitioner = { readonly practitionerId: string; readonly practitionerName: string };
const withPractitioner = <T extends Practitioner>({ practitionerId, practitionerName, ...rest }: T) => ({
  ...rest,
  practitioner: { id: practitionerId, name: practitionerName },
});
