import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Something that changed, told after the fact. `kind` is `<thing>.<what>`: `charge.changed`, `session.cancelled`. Ids only: the listener asks for the rest. */
export interface DomainEvent {
  readonly kind: string;
  readonly practiceId: string;
  readonly sessionId?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/**
 * Changes leave in the transaction that made them: they are there exactly when the change is. At commit Postgres tells every process
 * (`ChangeFeed`), so that open pages hear of it within milliseconds; the relay hands them to handlers that must not be lost.
 */
@Injectable()
export class Outbox {
  async add(tx: EntityManager, ...events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      await tx.query(`INSERT INTO outbox (kind, practice_id, session_id, payload) VALUES ($1, $2, $3, $4)`, [
        event.kind,
        event.practiceId,
        event.sessionId ?? null,
        JSON.stringify(event.payload ?? {}),
      ]);
    }
  }
}
