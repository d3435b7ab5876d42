import type {
  Currency,
  ParticipantId,
  PaymentPolicy,
  PracticeId,
  SessionId,
  Standing,
  WaitingPlace,
} from '@vestibule/kernel';
import type { FeeOutcome, ReturnTerms } from '@vestibule/payments';
import type { PreparedStatement } from '@vestibule/platform';
import type { GateFacts } from '../decide.ts';

/** Which device had the link last. `holder` null: one that we do not know again (a caller without our cookie). */
export interface SeatOfRow {
  readonly holder: string | null;
  /** Grows with each change of hands. */
  readonly number: number;
  /** The device in coarse words. */
  readonly words: string;
  readonly takenAtMs: number;
  readonly heldUntilMs: number;
  /** Whoever has the link is in the room. */
  readonly present: boolean;
}

/** One row of the view `gate_facts`. Instants are milliseconds since 1970: cheaper to read than text, and exact (the columns keep milliseconds). */
export interface GateRow {
  readonly participant_id: ParticipantId;
  readonly practice_id: PracticeId;
  readonly session_id: SessionId;
  readonly link_version: number;
  readonly participant_name: string;
  readonly participant_kind: 'client' | 'guest';
  readonly title: string;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly starts_ms: number;
  readonly ends_ms: number;
  readonly opens_ms: number;
  readonly closes_ms: number;
  readonly practitioner_name: string;
  readonly practitioner_suspended: boolean;
  readonly practitioner_present: boolean;
  readonly practice_name: string;
  readonly practice_time_zone: string;
  readonly practice_phone: string | null;
  readonly practice_email: string | null;
  readonly collectable: boolean;
  readonly policy: PaymentPolicy | null;
  readonly total_minor: number | null;
  readonly currency: Currency | null;
  readonly standing: Standing;
  readonly paid_ms: number | null;
  readonly receipt_url: string | null;
  readonly refunded_minor: number;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly base_minor: number | null;
  readonly concession_name: string | null;
  readonly concession_minor: number | null;
  readonly tax_kind: 'free' | 'inclusive' | 'exclusive' | null;
  readonly tax_name: string | null;
  readonly tax_basis_points: number | null;
  readonly tax_minor: number | null;
  readonly surcharge_minor: number | null;
  /** Kept of card payments and taken on site: what is left of the total is owed. */
  readonly kept_minor: number | null;
  readonly on_site_minor: number | null;
  readonly changed_ms: number | null;
  readonly changed_from_minor: number | null;
  readonly price_shown: 'always' | 'when_payable' | null;
  /** Money went back, or is with the bank: `stay` lets in all the same, `finish` only those who are in the room. */
  readonly after_return: 'stay' | 'finish' | null;
  /** What was agreed about calling off; null where nothing was asked. */
  readonly return_rule: ReturnTerms | null;
  readonly outcome: FeeOutcome | null;
  readonly keep_minor: number | null;
  /** What is asked: less than the total where a rule lowered what is paid afterwards. */
  readonly owed_minor: number | null;
  readonly cancelled_by: 'practice' | 'client' | null;
  /** This participant called off. */
  readonly called_off: boolean;
  /** Null: no waiting room, and not removed. */
  readonly waiting: WaitingPlace | null;
  /** The practitioner said that they are so late. */
  readonly late_minutes: number | null;
  /** Null: no device has taken the link yet. */
  readonly seat: SeatOfRow | null;
  readonly room_epoch: number;
  readonly room_state: 'idle' | 'open';
}

/** `date_part` reckons in floating point, `extract` in numeric at twice the cost; rounded, both are exact to the millisecond. */
const ms = (column: string, as: string): string => `round(date_part('epoch', ${column}) * 1000) AS ${as}`;

const EVERYTHING = `SELECT participant_id, practice_id, session_id, link_version, participant_name, participant_kind, title, status,
    ${ms('starts_at', 'starts_ms')}, ${ms('ends_at', 'ends_ms')}, ${ms('opens_at', 'opens_ms')}, ${ms('closes_at', 'closes_ms')},
    practitioner_name, practitioner_suspended, practitioner_present, practice_name, practice_time_zone, practice_phone, practice_email, collectable,
    policy, total_minor, currency, standing, ${ms('paid_at', 'paid_ms')}, receipt_url, refunded_minor, failure_code, failure_message, after_return, room_epoch, room_state,
    base_minor, concession_name, concession_minor, tax_kind, tax_name, tax_basis_points, tax_minor, surcharge_minor, kept_minor, on_site_minor,
    ${ms('changed_at', 'changed_ms')}, changed_from_minor, price_shown, return_rule, outcome, keep_minor, owed_minor, cancelled_by, called_off, waiting, late_minutes, seat
    FROM gate_facts`;

/** All the gate reads, of one participant or of many. One alone is not asked for as an array of one: Postgres takes a third longer over that. */
export const GATE_ROW: PreparedStatement = { name: 'gate-row', text: `${EVERYTHING} WHERE participant_id = $1` };
export const GATE_ROWS: PreparedStatement = {
  name: 'gate-rows',
  text: `${EVERYTHING} WHERE participant_id = ANY($1::uuid[])`,
};

/** `elsewhere`: see `GateFacts`; absent where no device asks. */
export const factsOf = (row: GateRow, now: Date, elsewhere: GateFacts['elsewhere'] = null): GateFacts => ({
  role: 'participant',
  status: row.status,
  opensAt: new Date(row.opens_ms),
  closesAt: new Date(row.closes_ms),
  practitionerSuspended: row.practitioner_suspended,
  standing: row.standing,
  policy: row.policy,
  collectable: row.collectable,
  afterReturn: row.after_return,
  waiting: row.waiting,
  elsewhere,
  now,
});
