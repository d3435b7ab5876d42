import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import { type Actor, identityOf } from '../actor/actor.ts';

/** Plain data that may be read by the practice's owner for years: ids, amounts, states, words of our own. Never a client's name, e-mail or link. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  /** `<thing>.<what was done>`: `refund.requested`, `fee.waived`, `plan.changed`. */
  readonly act: string;
  /** Whose money it is; null for what concerns the installation. */
  readonly practiceId: PracticeId | null;
  /** What was acted on: `{ kind: 'charge', id }`. */
  readonly about: { readonly kind: string; readonly id: string };
  readonly before?: AuditFacts;
  readonly after?: AuditFacts;
}

/**
 * Who did what to money, in the transaction that did it: the line is there exactly when the act is. Append-only; the database lets nobody sign
 * with another's name. An owner reads their own practice's, an operator all.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async record(tx: EntityManager, actor: Actor, entry: AuditEntry): Promise<void> {
    const { kind, id } = identityOf(actor);
    await tx.query(`${INTO} VALUES ($1, $2, $8, $9, $3, $4, $5, $6, $7)`, [...this.line(entry), kind, id]);
  }

  /** What a rule did in the course of an act: in the name of whoever acts in this transaction, a person or the product itself. */
  async recordRule(tx: EntityManager, entry: AuditEntry): Promise<void> {
    await tx.query(
      `${INTO} VALUES ($1, $2, current_setting('vestibule.actor_kind'), coalesce(current_setting('vestibule.actor_id', true), ''), $3, $4, $5, $6, $7)`,
      this.line(entry),
    );
  }

  private line(entry: AuditEntry): unknown[] {
    return [
      entry.practiceId,
      this.clock.now(),
      entry.act,
      entry.about.kind,
      entry.about.id,
      json(entry.before),
      json(entry.after),
    ];
  }
}

const INTO = `INSERT INTO audit_event (practice_id, at, actor_kind, actor_id, act, about_kind, about_id, before, after)`;

const json = (facts: AuditFacts | undefined): string | null => (facts === undefined ? null : JSON.stringify(facts));
