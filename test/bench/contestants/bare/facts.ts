const ms = (column: string, as: string): string => `round(date_part('epoch', ${column}) * 1000) AS ${as}`;

/** The gate's reads and its log in SQL, column by column as the product has them: one view, one row a participant, one line a decision. */
const COLUMNS = `participant_id, practice_id, session_id, link_version, participant_name, participant_kind, title, status,
  ${ms('starts_at', 'starts_ms')}, ${ms('ends_at', 'ends_ms')}, ${ms('opens_at', 'opens_ms')}, ${ms('closes_at', 'closes_ms')}, practitioner_name, practitioner_suspended, practitioner_present,
  practice_name, practice_time_zone, practice_phone, practice_email, collectable, policy, total_minor, currency, standing, ${ms('paid_at', 'paid_ms')}, receipt_url,
  refunded_minor, failure_code, failure_message, after_return, room_epoch, room_state, base_minor, concession_name, concession_minor, tax_kind, tax_name, tax_basis_points, tax_minor,
  surcharge_minor, kept_minor, on_site_minor, ${ms('changed_at', 'changed_ms')}, changed_from_minor, price_shown, return_rule, outcome, keep_minor, owed_minor, cancelled_by, called_off,
  waiting, late_minutes, seat`;

export const READ_ONE = `SELECT ${COLUMNS} FROM gate_facts WHERE participant_id = $1`;
export const READ_MANY = `SELECT ${COLUMNS} FROM gate_facts WHERE participant_id = ANY($1::uuid[])`;
export const LOG_ONE = `INSERT INTO gate_decision (at, practice_id, session_id, participant_id, question, state, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
export const LOG_MANY = `INSERT INTO gate_decision (at, practice_id, session_id, participant_id, question, state, reason)
  SELECT * FROM unnest($1::timestamptz[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])`;

export interface Facts {
  readonly participant_id: string;
  readonly practice_id: string;
  readonly session_id: string;
  readonly link_version: number;
  readonly participant_name: string;
  readonly participant_kind: string;
  readonly title: string;
  readonly status: string;
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
  readonly policy: string | null;
  readonly total_minor: number | null;
  readonly currency: string | null;
  readonly standing: string;
  readonly paid_ms: number | null;
  readonly receipt_url: string | null;
  readonly refunded_minor: number;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly after_return: string | null;
  readonly room_epoch: number;
  readonly room_state: string;
  readonly base_minor: number | null;
  readonly concession_name: string | null;
  readonly concession_minor: number | null;
  readonly tax_kind: string | null;
  readonly tax_name: string | null;
  readonly tax_basis_points: number | null;
  readonly tax_minor: number | null;
  readonly surcharge_minor: number | null;
  readonly kept_minor: number | null;
  readonly on_site_minor: number | null;
  readonly changed_ms: number | null;
  readonly changed_from_minor: number | null;
  readonly price_shown: string | null;
  readonly return_rule: {
    readonly clientMayCancel: boolean;
    readonly noShowKeptBasisPoints: number;
    readonly noHost: string;
  } | null;
  readonly outcome: string | null;
  readonly keep_minor: number | null;
  readonly owed_minor: number | null;
  readonly cancelled_by: string | null;
  readonly called_off: boolean;
  readonly waiting: string | null;
  readonly late_minutes: number | null;
  /** Which device has the link; nobody's in the bench, whose callers have none. */
  readonly seat: { readonly holder: string | null } | null;
}
export interface Decision {
  readonly state: string;
  readonly reason: string;
  readonly changesAt: Date | null;
}
/** One line of the decision log, in the order of the columns. */
export type LogLine = readonly [
  at: Date,
  practiceId: string,
  sessionId: string,
  participantId: string,
  question: string,
  state: string,
  reason: string,
];

const closed = (reason: string): Decision => ({ state: 'closed', reason, changesAt: null });

export function decide(facts: Facts, now: Date): Decision {
  if (facts.status !== 'scheduled') return closed(facts.status);
  if (now.getTime() >= facts.closes_ms) return closed('over');
  if (facts.practitioner_suspended) return closed('suspended');
  if (facts.policy !== 'after') {
    if (facts.standing === 'due')
      return {
        state: 'pay',
        reason: facts.collectable ? 'payment_due' : 'collection_unavailable',
        changesAt: new Date(facts.closes_ms),
      };
    if (facts.standing === 'processing')
      return { state: 'processing', reason: 'payment_processing', changesAt: new Date(facts.closes_ms) };
    if ((facts.standing === 'refunded' || facts.standing === 'disputed') && facts.after_return === null)
      return closed(`payment_${facts.standing}`);
  }
  if (now.getTime() < facts.opens_ms)
    return { state: 'wait', reason: 'too_early', changesAt: new Date(facts.opens_ms) };
  if (facts.waiting !== null && facts.waiting !== 'admitted')
    return { state: 'knock', reason: 'not_admitted_yet', changesAt: new Date(facts.closes_ms) };
  return { state: 'enter', reason: 'admitted', changesAt: new Date(facts.closes_ms) };
}

/** The page's answer, field by field as the product gives it. */
export function view(facts: Facts, decision: Decision, now: Date): object {
  return {
    state: decision.state,
    reason: decision.reason,
    changesAt: decision.changesAt,
    serverTime: now,
    practice: {
      name: facts.practice_name,
      timeZone: facts.practice_time_zone,
      phone: facts.practice_phone,
      email: facts.practice_email,
    },
    practitioner: {
      name: facts.practitioner_name,
      present: facts.practitioner_present,
      lateMinutes: facts.late_minutes,
    },
    session: {
      id: facts.session_id,
      title: facts.title,
      startsAt: new Date(facts.starts_ms),
      endsAt: new Date(facts.ends_ms),
      opensAt: new Date(facts.opens_ms),
      closesAt: new Date(facts.closes_ms),
      waitingRoom: facts.waiting !== null,
    },
    participant: { id: facts.participant_id, name: facts.participant_name, kind: facts.participant_kind },
    fee:
      facts.total_minor === null
        ? null
        : {
            amount: facts.total_minor,
            currency: facts.currency,
            parts: {
              baseMinor: facts.base_minor ?? facts.total_minor,
              concessionName: facts.concession_name,
              concessionMinor: facts.concession_minor ?? 0,
              taxKind: facts.tax_kind ?? 'free',
              taxName: facts.tax_name,
              taxBasisPoints: facts.tax_basis_points ?? 0,
              taxMinor: facts.tax_minor ?? 0,
              surchargeMinor: facts.surcharge_minor ?? 0,
            },
            outstandingMinor:
              facts.standing === 'due' || facts.standing === 'processing'
                ? Math.max(0, (facts.owed_minor ?? 0) - (facts.kept_minor ?? 0))
                : 0,
            collectable: facts.collectable,
            onSiteMinor: facts.on_site_minor ?? 0,
            changedAt: facts.changed_ms === null ? null : new Date(facts.changed_ms),
            changedFromMinor: facts.changed_from_minor,
            policy: facts.policy,
            standing: facts.standing,
            paidAt: facts.paid_ms === null ? null : new Date(facts.paid_ms),
            receiptUrl: facts.receipt_url,
            refundedMinor: facts.refunded_minor,
            lastFailure:
              facts.failure_code === null ? null : { code: facts.failure_code, message: facts.failure_message ?? '' },
            // The steps before the start are left out here: every session of the bench has begun.
            cancellation: facts.return_rule && {
              clientMayCancel: facts.return_rule.clientMayCancel,
              steps: [],
              noShowKeptMinor: Math.round((facts.total_minor * facts.return_rule.noShowKeptBasisPoints) / 10_000),
              noHost: facts.return_rule.noHost,
              cancelledBy: facts.called_off ? 'client' : facts.status === 'cancelled' ? facts.cancelled_by : null,
              outcome: facts.outcome,
              keptMinor: facts.keep_minor,
            },
          },
  };
}
