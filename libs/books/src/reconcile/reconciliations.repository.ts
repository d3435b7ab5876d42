import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { Found } from './mismatch.ts';
import type { Cursor, Part, Phase, Tally } from './part.ts';

const PART_COLUMNS = `p.id, p.run_id AS "runId", p.practice_id AS "practiceId", p.subject, p.account_id AS "accountId", p.time_zone AS "timeZone", p.from_at AS "fromAt",
  p.to_at AS "toAt", p.phase, p.cursor, p.step`;
/** What is younger may still be on its way to us. */
const YOUNG_MINUTES = 5;

export interface NewRun {
  readonly practiceId: string | null;
  readonly cause: 'nightly' | 'asked';
  readonly askedBy: string | null;
  /** `2026-11-25`, half-open, each practice's own calendar. */
  readonly fromDate: string;
  readonly toDate: string;
}

/** Runs, their parts and what they found. */
@Injectable()
export class Reconciliations {
  constructor(private readonly clock: Clock) {}

  /** A run and all its parts. Undefined when tonight's has begun already. */
  async begin(tx: EntityManager, run: NewRun): Promise<string | undefined> {
    const now = this.clock.now();
    const made: { id: string }[] = await tx.query(
      `INSERT INTO reconciliation_run (id, practice_id, cause, asked_by, from_date, to_date, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), run.practiceId, run.cause, run.askedBy, run.fromDate, run.toDate, now],
    );
    const [{ id } = { id: undefined }] = made;
    if (id === undefined) return undefined;
    const bounds = `($2::timestamp AT TIME ZONE zone), least($3::timestamp AT TIME ZONE zone, date_trunc('second', $4::timestamptz) - interval '${YOUNG_MINUTES} minutes')`;
    await tx.query(
      `INSERT INTO reconciliation_part (id, run_id, practice_id, subject, account_id, time_zone, from_at, to_at, phase)
         SELECT gen_random_uuid(), $1, practice_id, subject, account_id, zone, ${bounds}, CASE WHEN subject = 'attendance' THEN 'rest' ELSE 'statement' END
           FROM (SELECT a.practice_id, 'account' AS subject, a.account_id, p.time_zone AS zone FROM practice p JOIN connected_account a ON a.practice_id = p.id
                   WHERE ($5::uuid IS NULL OR p.id = $5) AND (a.left_at IS NULL OR a.left_at >= $2::timestamp AT TIME ZONE p.time_zone) GROUP BY 1, 3, 4
                 UNION ALL SELECT id, 'attendance', NULL, time_zone FROM practice WHERE ($5::uuid IS NULL OR id = $5)
                 UNION ALL SELECT NULL, 'platform', NULL, 'UTC' WHERE $5::uuid IS NULL) subjects`,
      [id, run.fromDate, run.toDate, now, run.practiceId],
    );
    await tx.query(`UPDATE reconciliation_part SET phase = 'done' WHERE run_id = $1 AND from_at >= to_at`, [id]);
    return id;
  }

  /** The next part of the oldest run that is not done. */
  async next(tx: EntityManager): Promise<Part | undefined> {
    const [part]: Part[] = await tx.query(
      `SELECT ${PART_COLUMNS} FROM reconciliation_run r JOIN reconciliation_part p ON p.run_id = r.id
        WHERE r.finished_at IS NULL AND p.phase NOT IN ('done', 'unreadable') ORDER BY r.started_at, r.id, p.subject, p.id LIMIT 1`,
    );
    return part;
  }

  /** True when nobody has written a step of this part since it was read: the step may be written now, in this transaction. */
  async claim(tx: EntityManager, part: Part): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT id FROM reconciliation_part WHERE id = $1 AND step = $2 AND phase = $3 FOR UPDATE`,
      [part.id, part.step, part.phase],
    );
    return rows.length > 0;
  }

  async advance(tx: EntityManager, part: Part, to: { readonly phase: Phase; readonly cursor: Cursor }): Promise<void> {
    await tx.query(`UPDATE reconciliation_part SET phase = $2, cursor = $3, step = step + 1 WHERE id = $1`, [
      part.id,
      to.phase,
      JSON.stringify(to.cursor),
    ]);
  }

  async mark(tx: EntityManager, part: Part, marks: readonly string[]): Promise<void> {
    if (marks.length > 0)
      await tx.query(
        `INSERT INTO reconciliation_mark (part_id, mark) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
        [part.id, marks],
      );
  }

  /** What is open already stays as it was written; what a person has accepted with these very numbers is not brought up again. */
  async note(tx: EntityManager, part: Part, found: readonly Found[]): Promise<void> {
    if (found.length === 0) return;
    const given = JSON.stringify(found.map((one) => ({ ...one, id: newId(), detail: one.detail ?? {} })));
    const record = `jsonb_to_recordset($1::jsonb) AS g (id uuid, kind text, key text, currency text, "expectedMinor" bigint, "foundMinor" bigint, "aboutAt" timestamptz, "chargeId" uuid,
      "participantId" uuid, "sessionId" uuid, "balanceTransactionId" text, "payoutId" text, detail jsonb)`;
    await tx.query(
      `INSERT INTO mismatch (id, run_id, practice_id, subject, account_id, kind, key, currency, expected_minor, found_minor, about_at, found_at, charge_id, participant_id,
           session_id, balance_transaction_id, payout_id, detail)
         SELECT g.id, $2, $3, $4, $5, g.kind, g.key, g.currency, g."expectedMinor", g."foundMinor", g."aboutAt", $6, g."chargeId", g."participantId", g."sessionId",
           g."balanceTransactionId", g."payoutId", g.detail FROM ${record}
          WHERE NOT EXISTS (SELECT FROM mismatch m WHERE m.resolved_how = 'accepted' AND m.kind = g.kind AND m.key = g.key AND m.subject = $4
            AND m.account_id IS NOT DISTINCT FROM $5 AND m.expected_minor IS NOT DISTINCT FROM g."expectedMinor" AND m.found_minor IS NOT DISTINCT FROM g."foundMinor")
       ON CONFLICT DO NOTHING`,
      [given, part.runId, part.practiceId, part.subject, part.accountId, this.clock.now()],
    );
    await tx.query(
      `INSERT INTO reconciliation_mark (part_id, mark) SELECT $2, m.id::text FROM ${record} JOIN mismatch m ON m.kind = g.kind AND m.key = g.key
         WHERE m.resolved_at IS NULL AND m.subject = $3 AND m.account_id IS NOT DISTINCT FROM $4 ON CONFLICT DO NOTHING`,
      [given, part.id, part.subject, part.accountId],
    );
  }

  async count(tx: EntityManager, part: Part, tallies: readonly Tally[]): Promise<void> {
    if (tallies.length === 0) return;
    await tx.query(
      `INSERT INTO reconciliation_line AS kept (part_id, run_id, practice_id, kind, key, currency, at, matched, missing, different, foreign_count, stripe_minor, ledger_minor)
         SELECT $2, $3, $4, g.kind, g.key, g.currency, g.at, g.matched, g.missing, g.different, g."foreign", g."stripeMinor", g."ledgerMinor"
           FROM jsonb_to_recordset($1::jsonb) AS g (kind text, key text, currency text, at timestamptz, matched int, missing int, different int, "foreign" int, "stripeMinor" bigint, "ledgerMinor" bigint)
       ON CONFLICT ON CONSTRAINT reconciliation_line_once DO UPDATE SET matched = kept.matched + excluded.matched, missing = kept.missing + excluded.missing,
         different = kept.different + excluded.different, foreign_count = kept.foreign_count + excluded.foreign_count,
         stripe_minor = kept.stripe_minor + excluded.stripe_minor, ledger_minor = kept.ledger_minor + excluded.ledger_minor`,
      [JSON.stringify(tallies), part.id, part.runId, part.practiceId],
    );
  }

  async closePayout(
    tx: EntityManager,
    part: Part,
    payout: { readonly id: string; readonly currency: string; readonly amountMinor: number; readonly status: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE reconciliation_line SET payout_minor = $4, payout_status = $5 WHERE part_id = $1 AND kind = 'payout' AND key = $2 AND currency = $3`,
      [part.id, payout.id, payout.currency, payout.amountMinor, payout.status],
    );
  }

  /** The part is over: what was open of its time and was not found again agrees now. */
  async close(tx: EntityManager, part: Part): Promise<void> {
    await tx.query(
      `UPDATE mismatch SET resolved_at = $5, resolved_how = 'agrees_now' WHERE resolved_at IS NULL AND subject = $2 AND account_id IS NOT DISTINCT FROM $3
          AND practice_id IS NOT DISTINCT FROM $4 AND about_at >= $6 AND about_at < $7
          AND NOT EXISTS (SELECT FROM reconciliation_mark WHERE part_id = $1 AND mark = mismatch.id::text)`,
      [part.id, part.subject, part.accountId, part.practiceId, this.clock.now(), part.fromAt, part.toAt],
    );
    await this.end(tx, part, 'done');
  }

  /** The part cannot be read: nothing is said of what was open. */
  leave(tx: EntityManager, part: Part): Promise<void> {
    return this.end(tx, part, 'unreadable');
  }

  private async end(tx: EntityManager, part: Part, phase: 'done' | 'unreadable'): Promise<void> {
    await tx.query(`DELETE FROM reconciliation_mark WHERE part_id = $1`, [part.id]);
    await this.advance(tx, part, { phase, cursor: {} });
  }

  /** Runs of which every part is over. */
  async finish(tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE reconciliation_run r SET finished_at = $1 WHERE finished_at IS NULL
          AND NOT EXISTS (SELECT FROM reconciliation_part p WHERE p.run_id = r.id AND p.phase NOT IN ('done', 'unreadable'))`,
      [this.clock.now()],
    );
  }

  /** The last day, exclusive, that a nightly run has looked at. */
  async lastNight(tx: EntityManager): Promise<string | undefined> {
    const [row]: { last: string }[] = await tx.query(
      `SELECT to_date::text AS last FROM reconciliation_run WHERE cause = 'nightly' ORDER BY to_date DESC LIMIT 1`,
    );
    return row?.last;
  }
}
