import { Injectable } from '@nestjs/common';
import { newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { CallProblem } from './doorbell.ts';

/** For so long an event is tried, and for so long an endpoint may fail. */
export const THREE_DAYS_MS = 3 * 86_400_000;

/** `refused`: it answered, and not with 2xx. `secret_lost`: its seal key is not in the list any more. */
export const DELIVERY_PROBLEMS = [
  'refused',
  'redirected',
  'timeout',
  'not_reached',
  'no_such_host',
  'private_address',
  'tls',
  'secret_lost',
  'switched_off',
] as const satisfies readonly (CallProblem | 'refused' | 'redirected' | 'secret_lost' | 'switched_off')[];
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number];

/** One event for one endpoint, taken to be sent. */
export interface Taken {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly body: string;
  /** Which of its tries this is. */
  readonly tries: number;
  readonly triesSinceAsked: number;
  readonly giveUpAt: Date;
}
/** What became of a try. */
export interface Tried {
  readonly at: Date;
  readonly status: number | null;
  readonly tookMs: number | null;
  readonly answer: string | null;
  readonly problem: DeliveryProblem | null;
}

@Injectable()
export class Deliveries {
  async add(
    tx: EntityManager,
    of: { readonly practiceId: string; readonly endpointId: string; readonly eventId: string },
    now: Date,
  ): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO webhook_delivery (id, practice_id, endpoint_id, event_id, next_try_at, give_up_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $5)
         ON CONFLICT ON CONSTRAINT webhook_delivery_once DO NOTHING RETURNING id`,
      [
        newId<'webhook delivery'>(now.getTime()),
        of.practiceId,
        of.endpointId,
        of.eventId,
        now,
        new Date(now.getTime() + THREE_DAYS_MS),
      ],
    );
    return rows[0]?.id;
  }

  /** The endpoints for which something is due and nothing on its way, those that have waited longest first. */
  async dueEndpoints(tx: EntityManager, now: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT d.endpoint_id AS id FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
        WHERE d.state IN ('due', 'sending') AND d.next_try_at <= $1 AND e.switched_off_at IS NULL
          AND NOT EXISTS (SELECT FROM webhook_delivery b WHERE b.endpoint_id = d.endpoint_id AND b.state = 'sending' AND b.next_try_at > $1) GROUP BY 1 ORDER BY min(d.next_try_at) LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes the oldest that is due for this endpoint, for `leaseMs`, unless one is on its way already; the endpoint is locked. Whoever took one and has not said by then
   * what became of it has died: that one is taken before all others.
   */
  async take(tx: EntityManager, endpointId: string, now: Date, leaseMs: number): Promise<Taken | undefined> {
    const [rows]: [Taken[], number] = await tx.query(
      `UPDATE webhook_delivery d SET state = 'sending', tries = tries + 1, tries_since_asked = tries_since_asked + 1, next_try_at = $3 FROM webhook_event e
        WHERE e.id = d.event_id AND d.id = (SELECT id FROM webhook_delivery WHERE endpoint_id = $1 AND state IN ('due', 'sending') AND next_try_at <= $2
          AND NOT EXISTS (SELECT FROM webhook_delivery b WHERE b.endpoint_id = $1 AND b.state = 'sending' AND b.next_try_at > $2)
          ORDER BY state = 'sending' DESC, place LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING d.id, d.endpoint_id AS "endpointId", d.event_id AS "eventId", e.body, d.tries, d.tries_since_asked AS "triesSinceAsked", d.give_up_at AS "giveUpAt"`,
      [endpointId, now, new Date(now.getTime() + leaseMs)],
    );
    return rows[0];
  }

  /** Whether it is still this try that it is on its way with. Whoever took too long has lost it to another, who says what becomes of it. */
  async holds(tx: EntityManager, { id, tries }: Taken): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT id FROM webhook_delivery WHERE id = $1 AND state = 'sending' AND tries = $2 FOR UPDATE`,
      [id, tries],
    );
    return rows.length > 0;
  }

  /** The endpoint is well again: nothing waits for its pause to be over. */
  async hurry(tx: EntityManager, endpointId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE webhook_delivery SET next_try_at = $2 WHERE endpoint_id = $1 AND state = 'due' AND next_try_at > $2`,
      [endpointId, now],
    );
  }

  async delivered(tx: EntityManager, id: string, tried: Tried): Promise<void> {
    await this.write(tx, id, 'delivered', tried, tried.at);
  }

  async gaveUp(tx: EntityManager, id: string, tried: Tried): Promise<void> {
    await this.write(tx, id, 'failed', tried, tried.at);
  }

  /** Waits for its next try, unless the endpoint was switched off meanwhile. */
  async tryAgain(tx: EntityManager, id: string, tried: Tried, at: Date): Promise<void> {
    await this.write(tx, id, 'due', tried, at);
    await tx.query(
      `UPDATE webhook_delivery d SET state = 'failed', problem = 'switched_off' FROM webhook_endpoint e WHERE d.id = $1 AND e.id = d.endpoint_id AND e.switched_off_at IS NOT NULL`,
      [id],
    );
  }

  /** Another three days from now on. Only what has its end: what is on its way is not sent twice. Returns how many. */
  async askAgain(
    tx: EntityManager,
    endpointId: string,
    which: { readonly id: string } | 'all failed',
    now: Date,
  ): Promise<number> {
    const one = which === 'all failed' ? null : which.id;
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE webhook_delivery SET state = 'due', tries_since_asked = 0, next_try_at = $2, give_up_at = $3
        WHERE endpoint_id = $1 AND ${one === null ? `state = 'failed' AND $4::uuid IS NULL` : `state <> 'sending' AND id = $4`} RETURNING id`,
      [endpointId, now, new Date(now.getTime() + THREE_DAYS_MS), one],
    );
    return rows.length;
  }

  private async write(
    tx: EntityManager,
    id: string,
    state: 'due' | 'delivered' | 'failed',
    { at, status, tookMs, answer, problem }: Tried,
    nextTryAt: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE webhook_delivery SET state = $2, tried_at = $3, status = $4, took_ms = $5, answer = $6, problem = $7, next_try_at = $8 WHERE id = $1`,
      [id, state, at, status, tookMs, answer, problem, nextTryAt],
    );
  }
}
