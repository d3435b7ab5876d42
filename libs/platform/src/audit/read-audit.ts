import { Injectable } from '@nestjs/common';
import type { MemberActor, OperatorActor } from '../actor/actor.ts';
import { Transactions } from '../database/transactions.ts';
import { PAGE_SIZE } from '../http/page.ts';
import { boundsOf, instantSql } from '../http/period.ts';
import type { AuditListView, AuditQuery } from './audit.controller.ts';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly practiceId: string | null;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly act: string;
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** A date means the reader's own calendar; operators have none. */
const ZONE = `coalesce((SELECT time_zone FROM practice WHERE id = (SELECT acting_practice())), 'UTC')`;

/** The audit log, newest first. The database itself shows an owner their own practice and an operator everything. */
@Injectable()
export class ReadAudit {
  constructor(private readonly transactions: Transactions) {}

  async page(actor: MemberActor | OperatorActor, query: AuditQuery): Promise<AuditListView> {
    const values: unknown[] = [];
    const conditions = ['true'];
    const add = (condition: (place: string) => string, value: unknown): void => {
      values.push(value);
      conditions.push(condition(`$${values.length}`));
    };
    if (actor.kind === 'member') add((place) => `a.practice_id = ${place}`, actor.practiceId);
    if (query.practiceId !== undefined) add((place) => `a.practice_id = ${place}`, query.practiceId);
    if (query.about !== undefined) add((place) => `a.about_id = ${place}`, query.about);
    for (const { sign, bound } of boundsOf(query))
      add((place) => `a.at ${sign} ${instantSql(bound, place, ZONE)}`, bound.text);
    if (query.cursor !== undefined) add((place) => `a.id < ${place}::bigint`, query.cursor);
    const limit = query.limit ?? PAGE_SIZE;
    values.push(limit + 1);
    const rows: Row[] = await this.transactions.run(actor, (tx) =>
      tx.query(
        `SELECT a.id, a.at, a.practice_id AS "practiceId", a.actor_kind AS "actorKind", a.actor_id AS "actorId", m.name AS "actorName", a.act,
           a.about_kind AS "aboutKind", a.about_id AS "aboutId", a.before, a.after
         FROM audit_event a LEFT JOIN member m ON a.actor_kind = 'member' AND m.id::text = a.actor_id
         WHERE ${conditions.join(' AND ')} ORDER BY a.id DESC LIMIT $${values.length}`,
        values,
      ),
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        practiceId: row.practiceId,
        by: { kind: row.actorKind, id: row.actorId, name: row.actorName },
        act: row.act,
        about: { kind: row.aboutKind, id: row.aboutId },
        before: row.before,
        after: row.after,
      })),
      nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}
