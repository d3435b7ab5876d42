import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { CAME } from '@vestibule/rooms';
import type { ReportQuery } from './bodies.ts';
import { CUT, inPeriod, type Reader, wanted } from './reports.ts';
import type { AttendanceReportView } from './views.ts';

/** Of one session, when somebody of the practice and when somebody else was in its room; a connection whose end nobody saw ends where it was last seen. */
const inTheRoom = (who: 'member_id' | 'participant_id'): string =>
  `(SELECT range_agg(tstzrange(joined_at, greatest(joined_at, coalesce(left_at, seen_at)))) FROM presence WHERE session_id = s.id AND ${who} IS NOT NULL)`;

const TOGETHER = `SELECT coalesce(sum(extract(epoch FROM upper(r) - lower(r))), 0) AS seconds
  FROM unnest(${inTheRoom('member_id')} * ${inTheRoom('participant_id')} * tstzmultirange(tstzrange(s.opens_at, s.closes_at))) r`;
const counted = (came: string): string => `count(*) FILTER (WHERE came = '${came}')::int`;

/** Who came, over a time: an owner's own practice, an operator's all or one. By the week or month in which the appointment began, where the practice is. */
@Injectable()
export class AttendanceReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput */
  run(actor: Reader, query: ReportQuery): Promise<AttendanceReportView> {
    const { values, groupBy } = wanted(actor, query);
    return this.transactions.run(actor, async (tx) => {
      const rows: (Omit<AttendanceReportView['items'][number], 'practice' | 'practitioner'> &
        Record<'practiceId' | 'practiceName' | 'practitionerId' | 'practitionerName', string>)[] = await tx.query(
        `WITH ${CUT}, held AS (SELECT cut.period, s.practice_id, s.practitioner_id, verdict.came, together.seconds, checks.failures
             FROM cut JOIN session s ON s.practice_id = cut.practice_id AND ${inPeriod('s.starts_at')} AND ($5::uuid IS NULL OR s.practitioner_id = $5)
               AND s.status <> 'cancelled' AND s.closes_at <= $6
             CROSS JOIN LATERAL (${CAME}) verdict CROSS JOIN LATERAL (${TOGETHER}) together
             CROSS JOIN LATERAL (SELECT count(*) AS failures FROM device_check d WHERE d.session_id = s.id AND NOT d.passed) checks)
         SELECT held.period::text, p.id AS "practiceId", p.name AS "practiceName", m.id AS "practitionerId", m.name AS "practitionerName", count(*)::int AS appointments,
             ${counted('met')} AS attended, ${counted('participant_absent')} AS "clientAbsent", ${counted('practitioner_absent')} AS "practitionerAbsent",
             ${counted('nobody')} AS nobody, ${counted('unclear')} AS unclear, floor(sum(seconds) / 60)::int AS "minutesTogether", sum(failures)::int AS "deviceCheckFailures"
           FROM held JOIN practice p ON p.id = held.practice_id JOIN member m ON m.id = held.practitioner_id GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 5, 4`,
        [...values, this.clock.now()],
      );
      return {
        groupBy,
        items: rows.map(({ practiceId, practiceName, practitionerId, practitionerName, ...counts }) => ({
          ...counts,
          practice: { id: practiceId, name: practiceName },
          practitioner: { id: practitionerId, name: practitionerName },
        })),
      };
    });
  }
}
