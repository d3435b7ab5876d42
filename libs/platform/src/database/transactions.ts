import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import { type Actor, identityOf } from '../actor/actor.ts';

/** Postgres asks to try again: serialization failure and deadlock. Nothing has happened when it says so. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** What a transaction does last, once, with all that was gathered for it while it ran. */
export interface LastAct<Item> {
  atTheEnd(tx: EntityManager, items: readonly Item[]): Promise<void>;
}
type Gathered = Map<LastAct<unknown>, unknown[]>;

/**
 * The only way to a transaction. Whoever acts is a required argument and is told to Postgres, whose row-level security decides for itself
 * what that actor may touch. No network call belongs inside `work`: it may be run again.
 */
@Injectable()
export class Transactions {
  private readonly gathered = new WeakMap<QueryRunner, Gathered>();

  constructor(private readonly source: DataSource) {}

  async run<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { kind, id } = identityOf(actor);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (tx) => {
          await tx.query(
            `SELECT set_config('vestibule.actor_kind', $1, true), set_config('vestibule.actor_id', $2, true)`,
            [kind, id],
          );
          const gathered: Gathered = new Map();
          this.gathered.set(runnerOf(tx), gathered);
          const result = await work(tx);
          for (const [act, items] of gathered) await act.atTheEnd(tx, items);
          return result;
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !TRY_AGAIN.has(sqlState(error))) throw error;
      }
    }
  }

  /**
   * Leaves `item` to an act that comes after all else in this transaction: what takes a lock that many want takes it last, so that it is
   * held for an instant and nobody who holds it waits for another.
   */
  gather<Item>(tx: EntityManager, act: LastAct<Item>, item: Item): void {
    const gathered = this.gathered.get(runnerOf(tx));
    if (!gathered) throw new Error('this transaction was not begun by Transactions.run');
    const items = gathered.get(act as LastAct<unknown>);
    if (items) items.push(item);
    else gathered.set(act as LastAct<unknown>, [item]);
  }

  /** The product itself acts: webhooks, timers, sign-in. Greppable, and never with a person's request inside. */
  system<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run({ kind: 'system' }, work);
  }
}

/** @throws outside a transaction */
export function runnerOf(tx: EntityManager): QueryRunner {
  if (!tx.queryRunner) throw new Error('not a transaction');
  return tx.queryRunner;
}

/** The SQLSTATE of a failed query, or an empty string. */
export function sqlState(error: unknown): string {
  if (!(error instanceof QueryFailedError)) return '';
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** The name of the database constraint that refused a write, or an empty string. */
export function brokenConstraint(error: unknown): string {
  if (!(error instanceof QueryFailedError)) return '';
  const { constraint } = error.driverError as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : '';
}
