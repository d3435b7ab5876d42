import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Coalesced } from '../database/coalesced.ts';
import { HotPath } from '../database/hot-path.ts';
import type { PreparedStatement } from '../database/prepared.ts';
import { Transactions } from '../database/transactions.ts';
import { Metrics } from '../observing/metrics.ts';

/** A verified webhook, as it is kept: the id is the sender's own, so the same event is kept once. */
export interface InboxMessage {
  readonly id: string;
  readonly source: 'stripe' | 'livekit';
  readonly kind: string;
  readonly accountId?: string;
  readonly payload: object;
}
export interface UnhandledMessage {
  readonly id: string;
  readonly kind: string;
  readonly accountId: string | null;
  readonly payload: Record<string, unknown>;
}

/** A round of tries is about half a day. The column's default says the same. */
export const TRIES = 24;

const KEEP: PreparedStatement = {
  name: 'inbox-keep',
  text: `INSERT INTO inbox (id, source, kind, account_id, payload)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[]) ON CONFLICT (id) DO NOTHING RETURNING id`,
};

const HANDLED: PreparedStatement = {
  name: 'inbox-handled',
  text: `UPDATE inbox SET handled_at = now(), last_error = NULL, given_up_at = NULL WHERE id = ANY($1::text[]) AND handled_at IS NULL`,
};

/** Keeps every verified webhook durably before it is acknowledged, and knows which are handled. */
@Injectable()
export class Inbox {
  /** One write under way at a time: what a burst brings meanwhile is the next one, with one commit for all of it. */
  private readonly keeping: Coalesced<InboxMessage, boolean>;
  private readonly finishing: Coalesced<string, boolean>;
  private readonly log = new Logger('Inbox');

  constructor(
    private readonly transactions: Transactions,
    private readonly hotPath: HotPath,
    private readonly metrics: Metrics,
  ) {
    this.keeping = new Coalesced((messages) => this.keepAll(messages), 1);
    this.finishing = new Coalesced((ids) => this.finishAll(ids), 1);
  }

  /** True when the message is new. After this returns, the sender may forget it. */
  async keep(message: InboxMessage): Promise<boolean> {
    return (await this.keeping.get(message)) === true;
  }

  private async keepAll(messages: readonly InboxMessage[]): Promise<ReadonlyMap<InboxMessage, boolean>> {
    const kept = await this.hotPath.rows<{ id: string }>(KEEP, [
      messages.map((message) => message.id),
      messages.map((message) => message.source),
      messages.map((message) => message.kind),
      messages.map((message) => message.accountId ?? null),
      messages.map((message) => JSON.stringify(message.payload)),
    ]);
    const isNew = new Set(kept.map((row) => row.id));
    return new Map(messages.map((message) => [message, isNew.delete(message.id)])); // the second of two with one id is not new
  }

  /** For a message that has no effect here, or whose effect has taken it already. What many finish at a time is one write. */
  async finished(id: string): Promise<void> {
    await this.finishing.get(id);
  }

  private async finishAll(ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    await this.hotPath.rows(HANDLED, [ids]);
    return new Map(ids.map((id) => [id, true]));
  }

  /** In the transaction of the effect: true exactly once a message; a second taker waits for the first and is told false. */
  async take(tx: EntityManager, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT id FROM inbox WHERE id = $1 AND handled_at IS NULL FOR UPDATE`, [
      id,
    ]);
    if (rows.length === 0) return false;
    await tx.query(`UPDATE inbox SET handled_at = now(), last_error = NULL, given_up_at = NULL WHERE id = $1`, [id]);
    return true;
  }

  /**
   * Handling did not succeed: remembered, and tried again by the sweep after a pause that doubles, at most an hour. When its tries are used up it waits for a
   * person, who is called once: an error in the log and a metric.
   */
  async failed(id: string, error: unknown): Promise<void> {
    const [[gone]]: [{ source: string; kind: string; attempts: number; isGivenUp: boolean }[], number] =
      await this.transactions.system((tx) =>
        tx.query(
          `UPDATE inbox SET attempts = attempts + 1, last_error = $2, given_up_at = CASE WHEN attempts + 1 >= tries_allowed THEN coalesce(given_up_at, now()) END,
             next_try_at = now() + make_interval(secs => least(3600, 2 ^ greatest(0, least(attempts - tries_allowed + ${TRIES}, 12))))
           WHERE id = $1 AND handled_at IS NULL RETURNING source, kind, attempts, given_up_at IS NOT NULL AND attempts = tries_allowed AS "isGivenUp"`,
          [id, error instanceof Error ? error.name : 'unknown'],
        ),
      );
    if (gone?.isGivenUp !== true) return;
    this.metrics.webhooks.inc({ source: gone.source, outcome: 'given_up' });
    this.log.error(
      { inboxId: id, source: gone.source, kind: gone.kind, tries: gone.attempts },
      'a webhook could not be handled in all its tries; it needs a person',
    );
  }

  /**
   * What was kept at least `olderThanSeconds` ago and is still not handled, by when it is due. Each failure puts a message off for twice as long (at most an
   * hour), so that one that can never be handled does not stand before the others.
   */
  async unhandled(source: InboxMessage['source'], olderThanSeconds: number, limit = 50): Promise<UnhandledMessage[]> {
    return this.transactions.system((tx) =>
      tx.query(
        `SELECT id, kind, account_id AS "accountId", payload FROM inbox WHERE source = $1 AND handled_at IS NULL AND given_up_at IS NULL
           AND next_try_at <= now() - make_interval(secs => CASE WHEN attempts = 0 THEN $2::float8 ELSE 0 END) ORDER BY next_try_at LIMIT $3`,
        [source, olderThanSeconds, limit],
      ),
    );
  }
}
