import { Injectable } from '@nestjs/common';
import { DomainError, type PracticeId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { MemberActor, OperatorActor } from '../actor/actor.ts';
import { AuditLog } from '../audit/audit-log.ts';
import { Transactions } from '../database/transactions.ts';
import { PAGE_SIZE, pageOf, placeOf } from '../http/page.ts';
import { TRIES } from './inbox.ts';

/** Missing, handled meanwhile, or of another practice's account: all look the same. */
export class WebhookNotFound extends DomainError<'WEBHOOK_NOT_FOUND'> {
  readonly code = 'WEBHOOK_NOT_FOUND';
  constructor() {
    super('there is no such webhook waiting; it may have been handled meanwhile');
  }
}

export const FAILED_STATES = ['retrying', 'needs_person'] as const;
export type FailedState = (typeof FAILED_STATES)[number];

export interface FailedWebhook {
  readonly id: string;
  readonly source: 'stripe' | 'livekit';
  readonly kind: string;
  readonly accountId: string | null;
  readonly practiceId: string | null;
  readonly practiceName: string | null;
  readonly payloadId: string | null;
  readonly receivedAt: Date;
  readonly ageSeconds: number;
  readonly tries: number;
  readonly nextTryAt: Date | null;
  readonly lastError: string;
  readonly state: FailedState;
}
export interface FailedWebhookPage {
  readonly items: readonly FailedWebhook[];
  readonly nextCursor: string | null;
  readonly retrying: number;
  readonly needsPerson: number;
}
type Reader = MemberActor | OperatorActor;

const IS_FAILED = `i.handled_at IS NULL AND i.attempts > 0`;
/** The practice an event's account belongs, or belonged, to. Row-level security shows a member their own practice alone. */
const ACCOUNTS = `(SELECT account_id, practice_id FROM connected_account UNION SELECT stripe_account_id, id FROM practice WHERE stripe_account_id IS NOT NULL)`;

/**
 * Webhooks that were kept and could not be handled yet: those that are still tried by themselves, and those that wait for a person. An owner sees the
 * events of the own practice's Stripe accounts, an operator all. Retrying makes them due; the worker handles them within seconds.
 */
@Injectable()
export class FailedWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async page(
    actor: Reader,
    query: { readonly state?: FailedState; readonly limit?: number; readonly cursor?: string },
  ): Promise<FailedWebhookPage> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor, isEventId);
    return this.transactions.run(actor, async (tx) => {
      const { join, where, values } = visibleTo(actor);
      const [counts]: { retrying: number; needsPerson: number }[] = await tx.query(
        `SELECT count(*) FILTER (WHERE i.given_up_at IS NULL)::int AS retrying, count(*) FILTER (WHERE i.given_up_at IS NOT NULL)::int AS "needsPerson"
           FROM inbox i ${join} WHERE ${IS_FAILED} AND ${where}`,
        [...values],
      );
      const more = [...values];
      let conditions = `${IS_FAILED} AND ${where}`;
      if (query.state !== undefined)
        conditions += ` AND i.given_up_at IS ${query.state === 'needs_person' ? 'NOT NULL' : 'NULL'}`;
      if (place) {
        more.push(place.at, place.id);
        conditions += ` AND (i.received_at, i.id) < ($${more.length - 1}, $${more.length})`;
      }
      more.push(limit + 1);
      const rows: FailedWebhook[] = await tx.query(
        `SELECT i.id, i.source, i.kind, i.account_id AS "accountId", a.practice_id AS "practiceId", p.name AS "practiceName",
           coalesce(i.payload #>> '{data,object,id}', i.payload #>> '{related_object,id}') AS "payloadId", i.received_at AS "receivedAt",
           floor(extract(epoch FROM now() - i.received_at))::int AS "ageSeconds", i.attempts AS tries, CASE WHEN i.given_up_at IS NULL THEN i.next_try_at END AS "nextTryAt",
           coalesce(i.last_error, 'unknown') AS "lastError", CASE WHEN i.given_up_at IS NULL THEN 'retrying' ELSE 'needs_person' END AS state
         FROM inbox i ${join} LEFT JOIN practice p ON p.id = a.practice_id WHERE ${conditions} ORDER BY i.received_at DESC, i.id DESC LIMIT $${more.length}`,
        more,
      );
      const page = pageOf(rows, limit, ({ receivedAt, id }) => ({ at: receivedAt, id }));
      return {
        items: page.rows,
        nextCursor: page.nextCursor,
        retrying: counts?.retrying ?? 0,
        needsPerson: counts?.needsPerson ?? 0,
      };
    });
  }

  /** @throws WebhookNotFound */
  async retry(actor: Reader, id: string): Promise<number> {
    const retried = await this.transactions.run(actor, (tx) => this.makeDue(tx, actor, id));
    if (retried === 0) throw new WebhookNotFound();
    return retried;
  }

  /** Returns how many are due now. */
  retryAll(actor: Reader): Promise<number> {
    return this.transactions.run(actor, (tx) => this.makeDue(tx, actor, null));
  }

  /** Another round of tries from now on, in the order in which they came. */
  private async makeDue(tx: EntityManager, actor: Reader, id: string | null): Promise<number> {
    const { join, where, values } = visibleTo(actor);
    const [due]: [{ id: string; practiceId: PracticeId | null }[], number] = await tx.query(
      `UPDATE inbox SET given_up_at = NULL, next_try_at = now(), tries_allowed = attempts + ${TRIES}
         FROM (SELECT i.id, a.practice_id FROM inbox i ${join} WHERE ${IS_FAILED} AND ${where} ${id === null ? '' : `AND i.id = $${values.length + 1}`} FOR UPDATE OF i) due
        WHERE inbox.id = due.id RETURNING inbox.id, due.practice_id AS "practiceId"`,
      id === null ? [...values] : [...values, id],
    );
    for (const one of id === null ? [] : due)
      await this.audit.record(tx, actor, {
        act: 'webhook.retried',
        practiceId: one.practiceId,
        about: { kind: 'webhook', id: one.id },
      });
    if (id === null && due.length > 0)
      await this.audit.record(tx, actor, {
        act: 'webhook.all_retried',
        practiceId: actor.kind === 'member' ? actor.practiceId : null,
        about: { kind: 'webhook', id: 'all' },
        after: { retried: due.length },
      });
    return due.length;
  }
}

/** What a person may see, in SQL over `inbox i`. */
function visibleTo(actor: Reader): { join: string; where: string; values: readonly unknown[] } {
  if (actor.kind === 'operator')
    return { join: `LEFT JOIN ${ACCOUNTS} a ON a.account_id = i.account_id`, where: 'true', values: [] };
  return {
    join: `JOIN ${ACCOUNTS} a ON a.account_id = i.account_id`,
    where: 'a.practice_id = $1',
    values: [actor.practiceId],
  };
}

/** Of Stripe or of LiveKit: whatever they call it. */
const isEventId = (id: string): boolean => id !== '';
