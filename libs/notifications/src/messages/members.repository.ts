import { Injectable } from '@nestjs/common';
import { USUAL_LANGUAGE } from '@vestibule/kernel';
import { DISPUTE_MEANINGS, DISPUTES_TO_ANSWER, type DisputeStatus } from '@vestibule/payments';
import type { EntityManager } from 'typeorm';
import type { AtTheDoor, MemberFacts, OpenDispute, Returned, StripeAccount } from './member-plan.ts';
import { toTheirAddress } from './corrected-address.ts';

/** Who waits at the doors of this member's sessions, with a place of this window and this link. */
const AT_THE_DOOR = `SELECT s.id AS "sessionId", count(*)::int AS people, min(w.since) AS since, max(w.seen_at) AS "seenAt", s.starts_at AS "startsAt", s.closes_at AS "closesAt", s.time_zone AS "timeZone",
    (SELECT max(l.seen_at) FROM member_looking l JOIN member c ON c.id = l.member_id
      WHERE l.practice_id = s.practice_id AND c.suspended_at IS NULL AND (c.id = s.practitioner_id OR c.role IN ('owner', 'reception'))) AS "lookedAt"
  FROM session s JOIN waiting w ON w.session_id = s.id AND w.place = 'waiting' AND w.opens_at = s.opens_at
    JOIN participant p ON p.id = w.participant_id AND w.link_version = p.link_version AND p.cancelled_at IS NULL
  WHERE s.practitioner_id = m.id AND s.starts_at > $1::timestamptz - interval '2 days' AND s.starts_at < $1::timestamptz + interval '2 days'
    AND s.status = 'scheduled' AND s.waiting_room AND s.opens_at <= $1 AND s.closes_at > $1 GROUP BY s.id`;
const RETURNED = `SELECT x.id AS "messageId", x.session_id AS "sessionId", x.channel, x.arrival_at AS at, x.useless_at AS "uselessAt", s.starts_at AS "startsAt", s.time_zone AS "timeZone",
    EXISTS (SELECT FROM returned_address r WHERE r.message_id = x.id) AS "isTheAddress"
  FROM message x JOIN session s ON s.id = x.session_id
  WHERE x.practice_id = m.practice_id AND s.practitioner_id = m.id AND x.arrival = 'came_back' AND x.arrival_at > $1::timestamptz - interval '3 days' AND x.useless_at > $1
    AND x.participant_id IS NOT NULL AND ${toTheirAddress('x')} AND NOT EXISTS (SELECT FROM message y WHERE y.participant_id = x.participant_id AND y.channel = x.channel
      AND split_part(y.cause, '#', 1) = split_part(x.cause, '#', 1) AND y.id <> x.id AND y.created_at >= x.arrival_at)`;
const DISPUTES = `SELECT d.id, d.session_id AS "sessionId", d.amount_minor AS "amountMinor", d.currency, d.status, d.opened_at AS "openedAt", d.due_by AS "dueBy"
  FROM dispute d JOIN session s ON s.id = d.session_id WHERE d.practice_id = m.practice_id AND d.status = ANY($2) AND NOT d.has_evidence AND (m.role = 'owner' OR s.practitioner_id = m.id)`;
const ACCOUNT = `SELECT a.account_id AS id, pr.card_payments AS "cardPayments", a.requirements, a.due_at AS "dueAt", a.returned_at AS "returnedAt", a.first_active_at AS "firstActiveAt"
  FROM connected_account a WHERE a.practice_id = m.practice_id AND a.left_at IS NULL`;
/** Whether somebody came is for the practice to settle with the client: it is no failure between Stripe and us. */
const FAILURES = `SELECT count(*) FILTER (WHERE kind = 'webhook')::int AS webhooks, count(*) FILTER (WHERE kind = 'mismatch')::int AS mismatches, max(at) AS "newestAt" FROM (
    SELECT 'webhook' AS kind, i.given_up_at AS at FROM inbox i JOIN connected_account a ON a.account_id = i.account_id
      WHERE a.practice_id = m.practice_id AND i.handled_at IS NULL AND i.attempts > 0 AND i.given_up_at IS NOT NULL
    UNION ALL SELECT 'mismatch', x.found_at FROM mismatch x WHERE x.practice_id = m.practice_id AND x.resolved_at IS NULL AND x.subject <> 'attendance') failed`;
const WEEK = `SELECT (date_trunc('week', $1::timestamptz AT TIME ZONE pr.time_zone) - interval '7 days') AT TIME ZONE pr.time_zone AS since, date_trunc('week', $1::timestamptz AT TIME ZONE pr.time_zone) AT TIME ZONE pr.time_zone AS until`;
const HAD_A_WEEK = `SELECT EXISTS (SELECT FROM session s WHERE s.practice_id = m.practice_id AND s.starts_at >= week.since AND s.starts_at < week.until AND s.status <> 'cancelled')
    OR EXISTS (SELECT FROM ledger_entry e WHERE e.practice_id = m.practice_id AND e.book = 'practice' AND e.occurred_at >= week.since AND e.occurred_at < week.until
      AND e.account IN ('sales', 'refunds', 'dispute_losses')) FROM (${WEEK}) week`;

const listOf = (rows: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${rows}) x)`;
const ifOwner = (value: string, otherwise: string): string =>
  `CASE WHEN m.role = 'owner' THEN ${value} ELSE ${otherwise} END`;
const FACTS = `SELECT m.id AS "memberId", m.practice_id AS "practiceId", m.name, m.email, m.role, m.suspended_at IS NOT NULL AS "isSuspended", pr.name AS "practiceName", pr.country,
    coalesce((SELECT l.language FROM member_language l WHERE l.member_id = m.id), (SELECT ms.language FROM message_setting ms WHERE ms.practice_id = pr.id), '${USUAL_LANGUAGE}') AS language,
    pr.time_zone AS "timeZone", pr.messages_since AS "messagesSince",
    (SELECT coalesce(array_agg(c.kind), '{}') FROM member_choice c WHERE c.member_id = m.id AND NOT c.wanted) AS unwanted,
    EXISTS (SELECT FROM message x WHERE x.member_id = m.id AND x.state = 'due') AS "isAboutToHear",
    ${listOf(AT_THE_DOOR)} AS "atTheDoor", ${listOf(RETURNED)} AS returned, ${listOf(DISPUTES)} AS disputes,
    ${ifOwner(`(SELECT to_jsonb(x) FROM (${ACCOUNT}) x)`, 'NULL')} AS account,
    ${ifOwner(`(SELECT to_jsonb(x) FROM (${FAILURES}) x)`, `'{"webhooks": 0, "mismatches": 0, "newestAt": null}'`)} AS failures,
    ${ifOwner(`(${HAD_A_WEEK})`, 'false')} AS "hadAWeek"
  FROM member m JOIN practice pr ON pr.id = m.practice_id`;

/** What comes out of JSON has its instants as text. */
type Written<T> = {
  readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type Row = Omit<MemberFacts, 'atTheDoor' | 'returned' | 'disputes' | 'account' | 'failures'> & {
  readonly atTheDoor: readonly Written<AtTheDoor>[];
  readonly returned: readonly Written<Returned>[];
  readonly disputes: readonly (Written<Omit<OpenDispute, 'isInquiry'>> & { readonly status: DisputeStatus })[];
  readonly account: Written<StripeAccount> | null;
  readonly failures: Written<MemberFacts['failures']>;
};

/** The facts that messages to members depend on. Only the system reads them together. */
@Injectable()
export class MembersToTell {
  async of(tx: EntityManager, memberId: string, now: Date): Promise<MemberFacts | undefined> {
    const rows: Row[] = await tx.query(`${FACTS} WHERE m.id = $3`, [now, DISPUTES_TO_ANSWER, memberId]);
    return rows.map(withInstants)[0];
  }

  /** So many of all practices, by id, from behind `after` on. Nobody who is suspended. */
  async batch(tx: EntityManager, after: string, limit: number, now: Date): Promise<MemberFacts[]> {
    const rows: Row[] = await tx.query(
      `${FACTS} WHERE m.id > $3 AND m.role <> 'reception' AND m.suspended_at IS NULL ORDER BY m.id LIMIT $4`,
      [now, DISPUTES_TO_ANSWER, after, limit],
    );
    return rows.map(withInstants);
  }

  /** Whose doors somebody stands at. */
  async withSomebodyAtTheDoor(tx: EntityManager, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT DISTINCT s.practitioner_id AS id FROM waiting w JOIN session s ON s.id = w.session_id
        WHERE w.place = 'waiting' AND w.opens_at = s.opens_at AND s.status = 'scheduled' AND s.waiting_room AND s.closes_at > $1`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  async practitionerOf(tx: EntityManager, sessionId: string): Promise<string | undefined> {
    const [row]: { id: string }[] = await tx.query(`SELECT practitioner_id AS id FROM session WHERE id = $1`, [
      sessionId,
    ]);
    return row?.id;
  }
}

const instant = (text: string): Date => new Date(text);
const maybe = (text: string | null): Date | null => (text === null ? null : instant(text));
const withInstants = (row: Row): MemberFacts => ({
  ...row,
  atTheDoor: row.atTheDoor.map((door) => ({
    ...door,
    since: instant(door.since),
    seenAt: instant(door.seenAt),
    startsAt: instant(door.startsAt),
    closesAt: instant(door.closesAt),
    lookedAt: maybe(door.lookedAt),
  })),
  returned: row.returned.map((one) => ({
    ...one,
    at: instant(one.at),
    uselessAt: instant(one.uselessAt),
    startsAt: instant(one.startsAt),
  })),
  disputes: row.disputes.map(({ status, ...dispute }) => ({
    ...dispute,
    isInquiry: DISPUTE_MEANINGS[status].isInquiry,
    openedAt: instant(dispute.openedAt),
    dueBy: maybe(dispute.dueBy),
  })),
  account: row.account && {
    ...row.account,
    dueAt: maybe(row.account.dueAt),
    returnedAt: maybe(row.account.returnedAt),
    firstActiveAt: maybe(row.account.firstActiveAt),
  },
  failures: { ...row.failures, newestAt: maybe(row.failures.newestAt) },
});
