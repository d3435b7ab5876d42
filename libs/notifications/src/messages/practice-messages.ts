import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { AuditLog, type MemberActor, PAGE_SIZE, pageOf, placeOf, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { Post } from '../mail/post.ts';
import { toTheirAddress } from './corrected-address.ts';
import type { MemberMessageKind } from './member-plan.ts';
import { COLUMNS, type Message, MOVES_TOLD, type WithMoves } from './messages.repository.ts';
import type { MessageKind } from './plan.ts';

/** What people ask for. `returned`: it was sent and did not arrive; `waiting`: its time has come; `planned`: it has not. */
export const STANDINGS = ['failed', 'returned', 'waiting', 'sent', 'dropped', 'planned'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who is told: clients and their guests, or the practice's own people. */
export const READERS = ['clients', 'members'] as const;
export type Readers = (typeof READERS)[number];

export type PracticeMessage = Message &
  WithMoves & {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly emailChangedAt: Date | null;
    readonly phoneChangedAt: Date | null;
    /** The session that it is about; null: it is about none. */
    readonly aboutSessionId: string | null;
    readonly startsAt: Date | null;
  };
export interface MessageCounts {
  readonly waiting: number;
  /** Only those that would still be of use. */
  readonly failed: number;
  /** That did not arrive, would still be of use, and were not sent again since. */
  readonly returned: number;
}
interface Query {
  readonly standing?: Standing;
  readonly kind?: MessageKind | MemberMessageKind;
  readonly readers?: Readers;
  readonly limit?: number;
  readonly cursor?: string;
}

const CAME_BACK = `m.state = 'sent' AND m.arrival = 'came_back'`;
/** In SQL over `message m`, where `now` says that it asks for the present. A message whose time has not come is only shown to whoever asks for what is planned. */
const IS: Readonly<Record<Standing, (now: () => string) => string>> = {
  failed: () => `m.state = 'failed'`,
  waiting: (now) => `m.state IN ('due', 'sending') AND m.due_at <= ${now()}`,
  returned: () => CAME_BACK,
  sent: () => `m.state = 'sent' AND m.arrival IS DISTINCT FROM 'came_back'`,
  dropped: () => `m.state = 'dropped'`,
  planned: (now) => `m.state IN ('due', 'sending') AND m.due_at > ${now()}`,
};
const TO_THEIR_ADDRESS = toTheirAddress('m');
/** $2 is now. */
const CAN_BE_MENDED = `m.state = 'failed' AND m.useless_at > $2 AND ${TO_THEIR_ADDRESS}`;
/** Of one that came back. */
const NOT_SENT_SINCE = `NOT EXISTS (SELECT FROM message y WHERE (y.participant_id = m.participant_id OR y.member_id = m.member_id) AND y.channel = m.channel
  AND split_part(y.cause, '#', 1) = split_part(m.cause, '#', 1) AND y.id <> m.id AND y.created_at >= m.arrival_at)`;
const FROM = `message m LEFT JOIN session s ON s.id = m.session_id`;
const READ_BY: Readonly<Record<Readers, string>> = {
  clients: 'm.participant_id IS NOT NULL',
  members: 'm.member_id IS NOT NULL',
};
const READER = `SELECT p.name, p.email, p.phone, p.email_changed_at, p.phone_changed_at FROM participant p WHERE p.id = page.participant_id
  UNION ALL SELECT c.name, c.email, NULL, NULL, NULL FROM member c WHERE c.id = page.member_id`;
/** What the cause of a member's message names: `waiting:<session>:…`, `returned:<message>`, `dispute:<dispute>`. */
const NAMED = `split_part(split_part(m.cause, '#', 1), ':', 2)`;
const ABOUT = `CASE m.kind WHEN 'client_waiting' THEN ${NAMED}::uuid
  WHEN 'message_returned' THEN (SELECT x.session_id FROM message x WHERE x.id = ${NAMED}::uuid AND x.practice_id = m.practice_id)
  WHEN 'dispute_opened' THEN (SELECT d.session_id FROM dispute d WHERE d.id = ${NAMED} AND d.practice_id = m.practice_id) ELSE m.session_id END`;

/** All that a practice told its clients and its own people, or could not tell them. */
@Injectable()
export class PracticeMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: MemberActor,
    query: Query,
  ): Promise<{
    items: readonly PracticeMessage[];
    nextCursor: string | null;
    counts: MessageCounts;
    isSetUp: boolean;
  }> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor);
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const values: unknown[] = [actor.practiceId];
      const given = (value: unknown): string => `$${values.push(value)}`;
      const present = (): string => given(now);
      const conditions = [
        visibleTo(actor, given),
        query.standing === undefined ? `NOT (${IS.planned(present)})` : IS[query.standing](present),
      ];
      if (query.readers !== undefined) conditions.push(READ_BY[query.readers]);
      if (query.kind !== undefined) conditions.push(`m.kind = ${given(query.kind)}`);
      if (place) conditions.push(`(m.due_at, m.id) < (${given(place.at)}, ${given(place.id)})`);
      const rows: PracticeMessage[] = await tx.query(
        `WITH page AS (SELECT m.*, ${ABOUT} AS about, ${MOVES_TOLD} FROM ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY m.due_at DESC, m.id DESC LIMIT ${given(limit + 1)})
         SELECT ${COLUMNS}, "movesTold", about AS "aboutSessionId", (SELECT s.starts_at FROM session s WHERE s.id = page.about AND s.practice_id = page.practice_id) AS "startsAt",
           reader.name, reader.email, reader.phone, reader.email_changed_at AS "emailChangedAt", reader.phone_changed_at AS "phoneChangedAt"
         FROM page LEFT JOIN LATERAL (${READER}) reader ON true ORDER BY due_at DESC, id DESC`,
        values,
      );
      const page = pageOf(rows, limit, ({ dueAt, id }) => ({ at: dueAt, id }));
      return {
        items: page.rows,
        nextCursor: page.nextCursor,
        counts: await this.count(tx, actor, now),
        isSetUp: this.post.isSetUp,
      };
    });
  }

  counts(actor: MemberActor): Promise<MessageCounts> {
    return this.transactions.run(actor, (tx) => this.count(tx, actor, this.clock.now()));
  }

  /** All that failed and would still be of use, to clients and to the practice's own people; returns how many are due now. */
  retryAll(actor: MemberActor): Promise<number> {
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const [, retried]: [unknown, number] = await tx.query(
        `UPDATE message m SET state = 'due', next_try_at = $2 WHERE m.practice_id = $1 AND ${CAN_BE_MENDED}`,
        [actor.practiceId, now],
      );
      if (retried > 0)
        await this.audit.record(tx, actor, {
          act: 'message.all_retried',
          practiceId: actor.practiceId,
          about: { kind: 'message', id: 'all' },
          after: { retried },
        });
      return retried;
    });
  }

  private async count(tx: EntityManager, actor: MemberActor, now: Date): Promise<MessageCounts> {
    const values: unknown[] = [actor.practiceId, now];
    const where = visibleTo(actor, (value) => `$${values.push(value)}`);
    const [counts]: MessageCounts[] = await tx.query(
      `SELECT count(*) FILTER (WHERE ${IS.waiting(() => '$2')})::int AS waiting, count(*) FILTER (WHERE ${CAN_BE_MENDED})::int AS failed,
           count(*) FILTER (WHERE ${CAME_BACK} AND m.useless_at > $2 AND ${TO_THEIR_ADDRESS} AND ${NOT_SENT_SINCE})::int AS returned
         FROM ${FROM} WHERE (m.state IN ('due', 'sending', 'failed') OR (${CAME_BACK} AND m.arrival_at > $2::timestamptz - interval '30 days')) AND ${where}`,
      values,
    );
    return counts ?? { waiting: 0, failed: 0, returned: 0 };
  }
}

/**
 * In SQL over `message m` and its `session s`; $1 is the practice. Owners see everything. Of what clients are told a practitioner sees what is about
 * their own sessions, and the reception all; of what members are told each of them sees their own.
 */
function visibleTo({ role, memberId }: MemberActor, given: (value: unknown) => string): string {
  if (role === 'owner') return 'm.practice_id = $1';
  const me = given(memberId);
  const ofClients = role === 'practitioner' ? `s.practitioner_id = ${me}` : READ_BY.clients;
  return `m.practice_id = $1 AND (${ofClients} OR m.member_id = ${me})`;
}
/** The same of one message to a member. */
export const maySeeMessageOf = ({ role, memberId }: MemberActor, reader: string): boolean =>
  role === 'owner' || reader === memberId;
