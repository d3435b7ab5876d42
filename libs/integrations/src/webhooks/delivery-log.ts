import { Injectable } from '@nestjs/common';
import { Clock, isUuid } from '@vestibule/kernel';
import { type MemberActor, PAGE_SIZE, pageOf, placeOf, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { DeliveryListView, DeliveryView, ReplayedView } from '../http/views.ts';
import { Deliveries } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { DeliveryNotFound, EndpointOff } from './errors.ts';

export const LOG_STATES = ['waiting', 'delivered', 'failed'] as const;
export type LogState = (typeof LOG_STATES)[number];

export interface LogQuery {
  readonly state?: LogState;
  readonly limit?: number;
  readonly cursor?: string;
}

const IS: Readonly<Record<LogState, string>> = {
  waiting: `d.state IN ('due', 'sending')`,
  delivered: `d.state = 'delivered'`,
  failed: `d.state = 'failed'`,
};

type Row = Omit<DeliveryView, 'state' | 'createdAt' | 'triedAt' | 'nextTryAt'> & {
  readonly state: 'due' | 'sending' | 'delivered' | 'failed';
  readonly createdAt: Date;
  readonly triedAt: Date | null;
  readonly nextTryAt: Date;
};
const ROWS = `SELECT d.id, d.event_id AS "eventId", e.type, e.session_id AS "sessionId", d.state, d.created_at AS "createdAt", d.tried_at AS "triedAt", d.tries,
    d.next_try_at AS "nextTryAt", d.status, d.took_ms AS "tookMs", d.answer, d.problem, e.body FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event_id`;

/** What an endpoint was sent and what it answered, and sending it again. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly endpoints: Endpoints,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws EndpointNotFound */
  async page(actor: MemberActor, endpointId: string, query: LogQuery): Promise<DeliveryListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor);
    return this.transactions.run(actor, async (tx) => {
      const endpoint = await this.endpoints.lock(tx, actor.practiceId, endpointId);
      const [counts]: { waiting: number; failed: number }[] = await tx.query(
        `SELECT count(*) FILTER (WHERE ${IS.waiting})::int AS waiting, count(*) FILTER (WHERE ${IS.failed})::int AS failed FROM webhook_delivery d WHERE d.endpoint_id = $1`,
        [endpoint.id],
      );
      const values: unknown[] = [endpoint.id, limit + 1];
      let where = `d.endpoint_id = $1`;
      if (query.state !== undefined) where += ` AND ${IS[query.state]}`;
      if (place) {
        where += ` AND (d.created_at, d.id) < ($3, $4)`;
        values.push(place.at, place.id);
      }
      const rows: Row[] = await tx.query(
        `${ROWS} WHERE ${where} ORDER BY d.created_at DESC, d.id DESC LIMIT $2`,
        values,
      );
      const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
      return {
        items: page.rows.map(viewOf),
        nextCursor: page.nextCursor,
        waiting: counts?.waiting ?? 0,
        failed: counts?.failed ?? 0,
      };
    });
  }

  async one(tx: EntityManager, endpointId: string, id: string): Promise<DeliveryView> {
    const rows: Row[] = isUuid(id)
      ? await tx.query(`${ROWS} WHERE d.id = $1 AND d.endpoint_id = $2`, [id, endpointId])
      : [];
    const [row] = rows;
    if (!row) throw new DeliveryNotFound();
    return viewOf(row);
  }

  /** Whatever became of it. One that is on its way at this moment stays as it is. @throws DeliveryNotFound, EndpointOff */
  replay(actor: MemberActor, endpointId: string, id: string): Promise<DeliveryView> {
    return this.transactions.run(actor, async (tx) => {
      await this.mustBeOn(tx, actor, endpointId);
      await this.one(tx, endpointId, id);
      await this.deliveries.askAgain(tx, endpointId, { id }, this.clock.now());
      return this.one(tx, endpointId, id);
    });
  }

  /** All that were given up, oldest first. @throws EndpointOff */
  replayFailed(actor: MemberActor, endpointId: string): Promise<ReplayedView> {
    return this.transactions.run(actor, async (tx) => {
      await this.mustBeOn(tx, actor, endpointId);
      return { replayed: await this.deliveries.askAgain(tx, endpointId, 'all failed', this.clock.now()) };
    });
  }

  private async mustBeOn(tx: EntityManager, actor: MemberActor, endpointId: string): Promise<void> {
    const { offAt } = await this.endpoints.lock(tx, actor.practiceId, endpointId);
    if (offAt !== null) throw new EndpointOff();
  }
}

const viewOf = ({ state, createdAt, triedAt, nextTryAt, ...row }: Row): DeliveryView => {
  const waits = state === 'due' || state === 'sending';
  return {
    ...row,
    state: waits ? 'waiting' : state,
    createdAt: createdAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    nextTryAt: waits ? nextTryAt.toISOString() : null,
  };
};
