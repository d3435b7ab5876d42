import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type Standing } from '@vestibule/kernel';
import { instantOf, type MemberActor, pageOf, placeOf, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { phaseOf, type SessionStatus } from '../session.entity.ts';
import { LONGEST_HOURS } from '../use-cases/times.ts';
import { type CalendarQuery, MOST_ENTRIES } from './calendar-query.ts';
import type { CalendarEntryView, CalendarView } from './calendar-views.ts';

interface Entry {
  readonly id: string;
  readonly practitionerId: CalendarEntryView['practitioner']['id'];
  readonly title: string;
  readonly status: SessionStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly names: string[];
  readonly standings: readonly Standing[];
  readonly present: number;
  readonly waiting: number;
  readonly practitionerPresent: boolean;
}

/** What needs most looking at comes first. */
const BY_URGENCY: readonly Standing[] = [
  'disputed',
  'due',
  'processing',
  'refunded',
  'settled',
  'waived',
  'not_required',
];
const mostUrgent = (standings: readonly Standing[]): Standing =>
  BY_URGENCY.find((standing) => standings.includes(standing)) ?? 'not_required';

/** Any number of sessions lies on both sides of what is asked for: one range of an index is read, and of each session no more than a calendar shows. */
@Injectable()
export class LookAtCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput */
  between(actor: MemberActor, query: CalendarQuery): Promise<CalendarView> {
    const limit = query.limit ?? MOST_ENTRIES;
    const isOwnOnly = actor.role === 'practitioner';
    const { from, before } = query;
    if ((from === undefined) === (before === undefined))
      throw new InvalidInput([{ field: 'from', message: 'must be given, or else before: one of the two' }]);
    const values = [
      actor.practiceId,
      from === undefined ? instantOf(before ?? '', 'before') : instantOf(from, 'from'),
      query.to === undefined ? null : instantOf(query.to, 'to'),
      isOwnOnly ? actor.memberId : (query.practitionerId ?? null),
      query.q === undefined ? null : likeOf(query.q.trim()),
    ];
    const after = placeOf(query.cursor);
    return this.transactions.run(actor, async (tx) => {
      const found = await entries(tx, from === undefined ? 'before' : 'from', [
        ...values,
        after?.at ?? null,
        after?.id ?? null,
        limit + 1,
      ]);
      const { rows, nextCursor } = pageOf(found, limit, ({ startsAt, id }) => ({ at: startsAt, id }));
      const practitioners = await this.practices.members(tx, actor.practiceId, [
        ...new Set(rows.map(({ practitionerId }) => practitionerId)),
      ]);
      const now = this.clock.now();
      return {
        serverTime: now.toISOString(),
        nextCursor,
        items: rows.map((row) => {
          const phase = phaseOf(row, now);
          return {
            id: row.id,
            title: row.title,
            status: row.status,
            phase,
            practitioner: { id: row.practitionerId, name: practitioners.get(row.practitionerId)?.name ?? '' },
            startsAt: row.startsAt.toISOString(),
            endsAt: row.endsAt.toISOString(),
            timeZone: row.timeZone,
            names: row.names,
            standing: mostUrgent(row.standings),
            present: row.present,
            waiting: phase === 'open' ? row.waiting : 0,
            practitionerPresent: row.practitionerPresent,
            mayMove: row.status === 'scheduled' && (!isOwnOnly || row.practitionerId === actor.memberId),
          };
        }),
      };
    });
  }
}

/**
 * Forwards, what lasts on or comes after an instant; backwards, what was over by it: together everything, once. The start lies at most the longest session
 * before `from`: without that, everything since the practice's first day would be read.
 */
const WAYS = {
  from: {
    range: `c.starts_at > $2::timestamptz - interval '${LONGEST_HOURS} hours' AND c.ends_at > $2`,
    goesOn: '>',
    order: 'ASC',
  },
  before: { range: `c.starts_at < $2 AND c.ends_at <= $2`, goesOn: '<', order: 'DESC' },
} as const;
const entries = (tx: EntityManager, way: keyof typeof WAYS, values: readonly unknown[]): Promise<Entry[]> =>
  tx.query(
    `SELECT c.id, c.practitioner_id AS "practitionerId", c.title, c.status, c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.opens_at AS "opensAt", c.closes_at AS "closesAt",
       c.time_zone AS "timeZone", c.names, c.standings, c.present, c.waiting, c.practitioner_present AS "practitionerPresent"
     FROM calendar_entry c WHERE c.practice_id = $1 AND ${WAYS[way].range} AND ($3::timestamptz IS NULL OR c.starts_at < $3)
       AND ($4::uuid IS NULL OR c.practitioner_id = $4)
       AND ($5::text IS NULL OR c.title ILIKE $5 OR EXISTS (SELECT FROM participant p WHERE p.session_id = c.id AND p.name ILIKE $5))
       AND ($6::timestamptz IS NULL OR (c.starts_at, c.id) ${WAYS[way].goesOn} ($6, $7::uuid))
     ORDER BY c.starts_at ${WAYS[way].order}, c.id ${WAYS[way].order} LIMIT $8`,
    [...values],
  );

/** The words as they were typed: `%` and `_` are letters like others. */
const likeOf = (words: string): string => `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
