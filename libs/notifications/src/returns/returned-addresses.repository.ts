import { Injectable } from '@nestjs/common';
import { plainEmail } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';

/** Addresses to which a practice's mail came back for good: nothing more is sent there until somebody of the practice says that it is right after all. */
@Injectable()
export class ReturnedAddresses {
  /** What was sent before somebody said that the address is right says nothing against it. */
  async note(
    tx: EntityManager,
    of: { readonly practiceId: string; readonly email: string; readonly messageId: string },
    problem: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO returned_address (practice_id, address, message_id, problem, came_back_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (practice_id, address) DO UPDATE SET message_id = excluded.message_id, problem = excluded.problem, came_back_at = excluded.came_back_at,
           lifted_at = NULL, lifted_by = NULL
         WHERE returned_address.lifted_at < (SELECT m.sent_at FROM message m WHERE m.id = excluded.message_id)`,
      [of.practiceId, plainEmail(of.email), of.messageId, problem, now],
    );
  }

  /** False where nothing had come back. */
  async lift(
    tx: EntityManager,
    practiceId: string,
    email: string,
    by: { readonly memberId: string; readonly at: Date },
  ): Promise<boolean> {
    const [, lifted]: [unknown, number] = await tx.query(
      `UPDATE returned_address SET lifted_at = $3, lifted_by = $4 WHERE practice_id = $1 AND address = $2 AND lifted_at IS NULL`,
      [practiceId, plainEmail(email), by.at, by.memberId],
    );
    return lifted > 0;
  }

  /** The practice's sessions still to be told of, whose people have this address. */
  async sessionsOf(tx: EntityManager, practiceId: string, email: string, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT DISTINCT s.id FROM participant p JOIN session s ON s.id = p.session_id
        WHERE p.practice_id = $1 AND s.closes_at > $3 AND lower(btrim(p.email)) = $2`,
      [practiceId, plainEmail(email), now],
    );
    return rows.map(({ id }) => id);
  }
}
