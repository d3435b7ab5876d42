import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.ts';

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

/** Keeps every verified webhook durably before it is acknowledged, and knows which are handled. */
@Injectable()
export class Inbox {
  constructor(private readonly transactions: Transactions) {}

  /** True when the message is new. After this returns, the sender may forget it. */
  async keep(message: InboxMessage): Promise<boolean> {
    return this.transactions.system(async (tx) => {
      const rows: unknown[] = await tx.query(
        `INSERT INTO inbox (id, source, kind, account_id, payload) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [message.id, message.source, message.kind, message.accountId ?? null, JSON.stringify(message.payload)],
      );
      return rows.length > 0;
    });
  }

  /** In the transaction of the effect: true exactly once a message; a second taker waits for the first and is told false. */
  async take(tx: EntityManager, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT id FROM inbox WHERE id = $1 AND handled_at IS NULL FOR UPDATE`, [
      id,
    ]);
    if (rows.length === 0) return false;
    await tx.query(`UPDATE inbox SET handled_at = now(), last_error = NULL WHERE id = $1`, [id]);
    return true;
  }

  /** Handling did not succeed: remembered, and tried again by the sweep. */
  async failed(id: string, error: unknown): Promise<void> {
    await this.transactions.system((tx) =>
      tx.query(`UPDATE inbox SET attempts = attempts + 1, last_error = $2 WHERE id = $1 AND handled_at IS NULL`, [
        id,
        error instanceof Error ? error.name : 'unknown',
      ]),
    );
  }

  /** What was kept at least `olderThanSeconds` ago and is still not handled, oldest first; later attempts wait longer (2^n seconds, at most an hour). */
  async unhandled(source: InboxMessage['source'], olderThanSeconds: number, limit = 50): Promise<UnhandledMessage[]> {
    return this.transactions.system((tx) =>
      tx.query(
        `SELECT id, kind, account_id AS "accountId", payload FROM inbox WHERE source = $1 AND handled_at IS NULL
           AND received_at < now() - make_interval(secs => $2 + least(3600, (2 ^ least(attempts, 12))::int - 1)) ORDER BY received_at LIMIT $3`,
        [source, olderThanSeconds, limit],
      ),
    );
  }
}
