import { Injectable } from '@nestjs/common';
import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { TimelineSeals } from './timeline-seals.ts';

export const TIMELINE_KINDS = [
  'scheduled',
  'rescheduled',
  'extended',
  'reopened',
  'practitioner_changed',
  'zone_asked',
  'zone_answered',
  'link_opened',
  'link_rotated',
  'guest_invited',
  'guest_withdrawn',
  'participant_corrected',
  'fee_shown',
  'checkout_opened',
  'payment_processing',
  'paid',
  'payment_failed',
  'payment_returned',
  'waived',
  'waiver_undone',
  'fee_changed',
  'paid_on_site',
  'on_site_undone',
  'reminded',
  'card_kept',
  'card_forgotten',
  'disputed',
  'dispute_closed',
  'device_checked',
  'knocked',
  'let_in',
  'sent_back',
  'declined',
  'running_late',
  'muted',
  'removed',
  'takeover_asked',
  'takeover_refused',
  'link_moved',
  'pass_issued',
  'joined',
  'left',
  'cancelled',
  'called_off',
  'practitioner_absent',
  'no_show',
  'attendance_unclear',
  'outcome_decided',
  'ended',
  'room_closed',
  'put_out',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry {
  readonly sessionId: SessionId;
  readonly practiceId: PracticeId;
  readonly participantId?: ParticipantId | null;
  readonly kind: TimelineKind;
  readonly at: Date;
  /** Ids, amounts and reasons; no names, no links. */
  readonly detail?: Readonly<Record<string, unknown>>;
}
export interface TimelineItem {
  readonly id: string;
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly participantId: string | null;
  readonly participantName: string | null;
  readonly detail: Record<string, unknown>;
}

/**
 * What happened to a session, in order, written in the transactions where it happened. It only grows, and as the last thing of its
 * transaction every line is sealed: see `TimelineSeals`.
 */
@Injectable()
export class Timeline {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: TimelineSeals,
  ) {}

  async record(tx: EntityManager, entry: TimelineEntry): Promise<void> {
    const rows: { id: string; at: Date; detail: unknown }[] = await tx.query(
      `INSERT INTO session_event (practice_id, session_id, participant_id, kind, at, detail) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (participant_id) WHERE kind = 'link_opened' DO NOTHING RETURNING id::text AS id, at, detail`,
      [
        entry.practiceId,
        entry.sessionId,
        entry.participantId ?? null,
        entry.kind,
        entry.at,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
    const { practiceId, sessionId, kind, participantId = null } = entry;
    for (const row of rows)
      this.transactions.gather(tx, this.seals, { ...row, practiceId, sessionId, participantId, kind });
  }

  /** Oldest first. */
  async of(tx: EntityManager, practiceId: PracticeId, sessionId: SessionId): Promise<TimelineItem[]> {
    return tx.query(
      `SELECT e.id::text AS id, e.at, e.kind, e.participant_id AS "participantId", p.name AS "participantName", e.detail
         FROM session_event e LEFT JOIN participant p ON p.id = e.participant_id WHERE e.session_id = $1 AND e.practice_id = $2 ORDER BY e.id`,
      [sessionId, practiceId],
    );
  }
}
