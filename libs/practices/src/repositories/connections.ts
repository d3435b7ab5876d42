import { Injectable } from '@nestjs/common';
import { newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { CardPayments } from '../entities/practice.ts';

export type ConnectionOrigin = 'made' | 'oauth';
export type Leaving = 'disconnected' | 'deauthorized' | 'replaced';

/** Something that Stripe wants to know before, or while, an account may take cards. */
export interface AccountRequirement {
  /** Stripe's own name of it: `identity.individual.date_of_birth`. */
  readonly what: string;
  readonly due: 'currently_due' | 'past_due' | 'eventually_due';
  readonly waitingFor: 'user' | 'stripe';
  /** Why what was given before was not enough, in Stripe's words; null where nothing was. */
  readonly problem: string | null;
}

/** One Stripe account and the time in which it was the practice's. Payments made then stay with it. */
export interface Connection {
  readonly accountId: string;
  readonly origin: ConnectionOrigin;
  readonly connectedAt: Date;
  /** When an owner first came back from Stripe's form; proves nothing about the account. */
  readonly returnedAt: Date | null;
  readonly firstActiveAt: Date | null;
  readonly requirements: readonly AccountRequirement[];
  /** When Stripe begins to restrict the account if nothing happens. */
  readonly dueAt: Date | null;
  /** When Stripe was last asked. */
  readonly askedAt: Date | null;
  readonly leftAt: Date | null;
  readonly leftBecause: Leaving | null;
}

const COLUMNS = `account_id AS "accountId", origin, connected_at AS "connectedAt", returned_at AS "returnedAt", first_active_at AS "firstActiveAt",
  requirements, due_at AS "dueAt", asked_at AS "askedAt", left_at AS "leftAt", left_because AS "leftBecause"`;

/** Every Stripe account that a practice ever had, the latest first. */
@Injectable()
export class Connections {
  all(tx: EntityManager, practiceId: string): Promise<Connection[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM connected_account WHERE practice_id = $1 ORDER BY left_at IS NULL DESC, connected_at DESC, left_at DESC`,
      [practiceId],
    );
  }

  /**
   * Follows what the practice's account became. Another account than before opens a row of its own and ends the one before; one that we lost and found
   * again goes on in its row.
   */
  async follow(
    tx: EntityManager,
    practiceId: string,
    accountId: string,
    cardPayments: CardPayments,
    how: { readonly origin: ConnectionOrigin; readonly by: string | null; readonly now: Date },
  ): Promise<void> {
    const { now } = how;
    await tx.query(
      `UPDATE connected_account SET left_at = $3, left_because = 'replaced' WHERE practice_id = $1 AND account_id <> $2 AND left_at IS NULL`,
      [practiceId, accountId, now],
    );
    if (cardPayments === 'disconnected') return this.leave(tx, practiceId, 'deauthorized', null, now);
    const [latest] = await this.all(tx, practiceId);
    if (latest?.accountId !== accountId || latest.leftBecause === 'disconnected')
      await tx.query(
        `INSERT INTO connected_account (id, practice_id, account_id, origin, connected_at, connected_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), practiceId, accountId, how.origin, now, how.by],
      );
    else if (latest.leftAt !== null)
      await tx.query(
        `UPDATE connected_account SET left_at = NULL, left_because = NULL WHERE practice_id = $1 AND account_id = $2 AND left_at = $3`,
        [practiceId, accountId, latest.leftAt],
      );
    if (cardPayments === 'active')
      await tx.query(
        `UPDATE connected_account SET first_active_at = coalesce(first_active_at, $2) WHERE practice_id = $1 AND left_at IS NULL`,
        [practiceId, now],
      );
  }

  async leave(tx: EntityManager, practiceId: string, because: Leaving, by: string | null, now: Date): Promise<void> {
    await tx.query(
      `UPDATE connected_account SET left_at = $2, left_because = $3, left_by = $4 WHERE practice_id = $1 AND left_at IS NULL`,
      [practiceId, now, because, by],
    );
  }

  async keepRequirements(
    tx: EntityManager,
    accountId: string,
    heard: { readonly requirements: readonly AccountRequirement[]; readonly dueAt: Date | null },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE connected_account SET requirements = $2, due_at = $3, asked_at = $4 WHERE account_id = $1 AND left_at IS NULL`,
      [accountId, JSON.stringify(heard.requirements), heard.dueAt, now],
    );
  }

  async cameBack(tx: EntityManager, practiceId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE connected_account SET returned_at = coalesce(returned_at, $2) WHERE practice_id = $1 AND left_at IS NULL`,
      [practiceId, now],
    );
  }
}
