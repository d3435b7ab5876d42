import { Injectable } from '@nestjs/common';
import { Clock, newId, type PracticeId } from '@vestibule/kernel';
import { EmailMarks } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';

/** That somebody with this e-mail address asked this practice to keep a card. The card is at Stripe. */
export interface SavedCard {
  readonly id: string;
  readonly accountId: string;
  /** Who they are on that account; null until Stripe has said so. */
  readonly customerId: string | null;
}
interface Whose {
  readonly practiceId: PracticeId;
  readonly email: string;
}

const CARD = `id, account_id AS "accountId", customer_id AS "customerId"`;

/** Rows of `saved_card`, in transactions of the system. One that is being forgotten is not there any more for anybody but `toForget`. */
@Injectable()
export class SavedCards {
  constructor(
    private readonly marks: EmailMarks,
    private readonly clock: Clock,
  ) {}

  /** Of this account only: who connects another one begins anew. */
  async find(tx: EntityManager, { practiceId, email }: Whose, accountId: string): Promise<SavedCard | undefined> {
    const [row]: SavedCard[] = await tx.query(
      `SELECT ${CARD} FROM saved_card WHERE practice_id = $1 AND account_id = $2 AND email_mark = ANY($3::bytea[]) AND forgotten_at IS NULL
         ORDER BY created_at LIMIT 1`,
      [practiceId, accountId, this.marks.of(practiceId, email)],
    );
    return row;
  }

  async isKept(tx: EntityManager, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT FROM saved_card WHERE id = $1 AND forgotten_at IS NULL`, [id]);
    return rows.length > 0;
  }

  /** Two tabs at once make one. */
  async findOrBegin(tx: EntityManager, whose: Whose, accountId: string): Promise<SavedCard> {
    const known = await this.find(tx, whose, accountId);
    if (known) return known;
    await tx.query(
      `INSERT INTO saved_card (id, practice_id, account_id, email_mark, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (practice_id, account_id, email_mark) WHERE forgotten_at IS NULL DO NOTHING`,
      [newId(), whose.practiceId, accountId, this.marks.of(whose.practiceId, whose.email)[0], this.clock.now()],
    );
    const begun = await this.find(tx, whose, accountId);
    if (!begun) throw new Error('a saved card that was just written is not there');
    return begun;
  }

  /** Undefined when it was forgotten meanwhile. */
  async name(tx: EntityManager, id: string, customerId: string): Promise<SavedCard | undefined> {
    const [rows]: [SavedCard[], number] = await tx.query(
      `UPDATE saved_card SET customer_id = coalesce(customer_id, $2) WHERE id = $1 AND forgotten_at IS NULL RETURNING ${CARD}`,
      [id, customerId],
    );
    return rows[0];
  }

  /** From now on nobody is offered it, on whichever account it is. Returns what is to be removed at Stripe. */
  async beginToForget(tx: EntityManager, { practiceId, email }: Whose): Promise<SavedCard[]> {
    const [rows]: [SavedCard[], number] = await tx.query(
      `UPDATE saved_card SET forgotten_at = $3 WHERE practice_id = $1 AND email_mark = ANY($2::bytea[]) AND forgotten_at IS NULL RETURNING ${CARD}`,
      [practiceId, this.marks.of(practiceId, email), this.clock.now()],
    );
    return rows;
  }

  toForget(tx: EntityManager, most: number): Promise<SavedCard[]> {
    return tx.query(
      `SELECT ${CARD} FROM saved_card WHERE forgotten_at IS NOT NULL ORDER BY forgotten_at LIMIT ${most}`,
    );
  }

  async drop(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`DELETE FROM saved_card WHERE id = $1`, [id]);
  }
}
