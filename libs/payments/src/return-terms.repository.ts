import { Injectable } from '@nestjs/common';
import type { PracticeId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import { type ReturnTerms, USUAL_TERMS } from './cancellation.ts';

/** What a practice says about calling off and staying away: for all appointments, and for a type that has terms of its own. */
@Injectable()
export class ReturnTermsRepository {
  /** What somebody who is invited now agrees to: the type's own terms, else the practice's, else the usual ones. */
  async inForce(tx: EntityManager, practiceId: PracticeId, appointmentTypeId: string | null): Promise<ReturnTerms> {
    const ofType = appointmentTypeId === null ? null : await this.said(tx, practiceId, appointmentTypeId);
    return ofType ?? (await this.said(tx, practiceId, null)) ?? USUAL_TERMS;
  }

  /** Null: nothing was said. */
  async said(tx: EntityManager, practiceId: PracticeId, appointmentTypeId: string | null): Promise<ReturnTerms | null> {
    const [row]: { terms: ReturnTerms }[] = await tx.query(
      `SELECT terms FROM practice_returns WHERE practice_id = $1 AND appointment_type_id IS NOT DISTINCT FROM $2`,
      [practiceId, appointmentTypeId],
    );
    return row ? { ...USUAL_TERMS, ...row.terms } : null;
  }

  async say(
    tx: EntityManager,
    of: { readonly practiceId: PracticeId; readonly appointmentTypeId: string | null },
    terms: ReturnTerms,
    by: { readonly memberId: string; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO practice_returns (practice_id, appointment_type_id, terms, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT practice_returns_once DO UPDATE SET terms = excluded.terms, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [of.practiceId, of.appointmentTypeId, JSON.stringify(terms), by.memberId, by.at],
    );
  }

  /** From now on the type goes by the practice's own terms. */
  async unsay(tx: EntityManager, practiceId: PracticeId, appointmentTypeId: string): Promise<void> {
    await tx.query(`DELETE FROM practice_returns WHERE practice_id = $1 AND appointment_type_id = $2`, [
      practiceId,
      appointmentTypeId,
    ]);
  }
}
