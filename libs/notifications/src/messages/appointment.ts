import {
  type Currency,
  type Language,
  type ParticipantId,
  type PaymentPolicy,
  type PracticeId,
  type SessionId,
  type Standing,
  USUAL_LANGUAGE,
} from '@vestibule/kernel';
import { type FeeOutcome, GONE_ANOTHER_WAY, type ReturnTerms } from '@vestibule/payments';
import { type PreparedStatement, preparedRows } from '@vestibule/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type QuietHours, quietHoursOf, USUAL_QUIET_HOURS } from '../sms/quiet-hours.ts';
import { TextCarrier } from '../sms/text-carrier.ts';
import { wentTo } from './corrected-address.ts';

/** Money that went back, or is on its way. */
export interface Return {
  readonly id: string;
  readonly amountMinor: number;
  readonly at: Date;
}

/** A payment that the client's bank confirms, or refuses, days later. */
export interface Debit {
  readonly id: string;
  readonly amountMinor: number;
  readonly state: string;
  readonly submittedAt: Date;
  /** When we last heard of it. */
  readonly heardAt: Date;
}

/** What is no longer as they were told. */
export type Change = 'time' | 'practitioner' | 'both';

/** Everything that a message to one participant can say: read together, as it is at that moment. */
export interface Appointment {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly kind: 'client' | 'guest';
  readonly name: string;
  readonly email: string | null;
  /** Their own, else the practice's. */
  readonly language: Language;
  /** E.164. */
  readonly phone: string | null;
  /** Somebody carries texts. */
  readonly canText: boolean;
  /** Whoever has that number asked for no more texts. */
  readonly textsStopped: boolean;
  /** Whoever has that address asked for no more reminders from this practice. */
  readonly remindersStopped: boolean;
  /** Why nothing arrives at that address; null: nothing speaks against it. */
  readonly mailReturns: string | null;
  /** Since when that address, and that number, are theirs, where they were corrected: what was sent before, somebody else has. */
  readonly emailChangedAt: Date | null;
  readonly phoneChangedAt: Date | null;
  readonly invitedAt: Date;
  readonly linkVersion: number;
  readonly title: string;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly calledOff: boolean;
  readonly cancelledBy: 'practice' | 'client' | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** By whose clocks they read their times: their own, else the session's. */
  readonly timeZone: string;
  /** Beside theirs, as on their page. */
  readonly practiceZone: string;
  /** A person is asked which of two instants it is: nobody is told a time before they have answered. */
  readonly timeInDoubt: boolean;
  /** How often its time, or who holds it, was changed: iCalendar's SEQUENCE. */
  readonly moves: number;
  readonly movedAt: Date | null;
  /** What of that they have not been told; null: nothing. */
  readonly untold: Change | null;
  readonly practitionerName: string;
  readonly practiceName: string;
  readonly practicePhone: string | null;
  readonly practiceEmail: string | null;
  /** ISO 3166: how its language writes dates and money. */
  readonly country: string;
  /** The practice's own, as hex; null: ours. */
  readonly colour: string | null;
  /** How long before the start people are reminded. */
  readonly remindMinutes: readonly number[];
  /** When the practice's texts wait; null: never. */
  readonly quietHours: QuietHours | null;
  /** The kinds that the practice does not send. */
  readonly offKinds: readonly string[];
  /** Since when the practice sends a kind again that it did not send. */
  readonly onAgainAt: Readonly<Record<string, Date>>;
  /** The practitioner said that they are so late, and when they said it. */
  readonly lateMinutes: number | null;
  readonly lateAt: Date | null;
  /** They have been in the room in this window. */
  readonly cameIn: boolean;
  readonly policy: PaymentPolicy | null;
  readonly standing: Standing;
  readonly owedMinor: number | null;
  readonly totalMinor: number | null;
  readonly keptMinor: number | null;
  readonly currency: Currency | null;
  readonly paidAt: Date | null;
  readonly taxKind: 'free' | 'inclusive' | 'exclusive' | null;
  readonly taxName: string | null;
  readonly taxBasisPoints: number | null;
  readonly taxMinor: number | null;
  /** What was agreed about calling off and staying away; null where nothing was asked. */
  readonly returnRule: ReturnTerms | null;
  readonly outcome: FeeOutcome | null;
  readonly keepMinor: number | null;
  /** The last one. */
  readonly debit: Debit | null;
  /** When somebody of the practice last asked them to pay. */
  readonly askedToPayAt: Date | null;
  readonly returns: readonly Return[];
  /** They were told that it comes, and it did not; nor is it tried again. `at`: when that was heard. */
  readonly failedReturns: readonly Return[];
  /** The newest times that a message told them: null before any. */
  readonly toldMoves: number | null;
  /** The oldest times that a message told them, or may have told them because nobody knows what became of it: null before any. */
  readonly oldestToldMoves: number | null;
  /** The practice sends messages for what is scheduled from then on. */
  readonly messagesSince: Date;
}

/** In SQL over `session_event e`: lines that change the time, or who holds it. */
export const IS_MOVE = `e.kind IN ('rescheduled', 'zone_answered', 'practitioner_changed')`;

/** How long before the start people are reminded where the practice has said nothing. */
export const USUAL_REMIND_MINUTES = [24 * 60, 15] as const;

const APPOINTMENTS = `SELECT g.participant_id AS "participantId", g.practice_id AS "practiceId", g.session_id AS "sessionId", g.participant_kind AS kind, g.participant_name AS name,
    p.email, p.phone, p.email_changed_at AS "emailChangedAt", p.phone_changed_at AS "phoneChangedAt", $2::text IS NOT NULL AS "canText",
    EXISTS (SELECT 1 FROM text_opt_out o WHERE o.sender = $2 AND o.number = p.phone AND o.stopped) AS "textsStopped",
    EXISTS (SELECT 1 FROM mail_opt_out o WHERE o.practice_id = g.practice_id AND o.address = lower(btrim(p.email)) AND o.stopped) AS "remindersStopped",
    (SELECT r.problem FROM returned_address r WHERE r.practice_id = g.practice_id AND r.address = lower(btrim(p.email)) AND r.lifted_at IS NULL) AS "mailReturns", p.created_at AS "invitedAt", g.link_version AS "linkVersion", g.title, g.status, g.called_off AS "calledOff", g.cancelled_by AS "cancelledBy",
    g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.opens_at AS "opensAt", g.closes_at AS "closesAt", coalesce(p.time_zone, s.time_zone) AS "timeZone", pr.time_zone AS "practiceZone", s.zone_start_at IS NOT NULL AS "timeInDoubt",
    moved.times AS moves, moved.last AS "movedAt", moved.kinds AS "movedKinds", g.practitioner_name AS "practitionerName", g.practice_name AS "practiceName",
    g.practice_phone AS "practicePhone", g.practice_email AS "practiceEmail", g.policy, g.standing, g.owed_minor AS "owedMinor", g.total_minor AS "totalMinor",
    g.kept_minor AS "keptMinor", g.currency, g.paid_at AS "paidAt",
    g.tax_kind AS "taxKind", g.tax_name AS "taxName", g.tax_basis_points AS "taxBasisPoints", g.tax_minor AS "taxMinor", g.return_rule AS "returnRule", g.outcome, g.keep_minor AS "keepMinor",
    coalesce(p.language, ms.language, '${USUAL_LANGUAGE}') AS language, pr.country, ms.colour, coalesce(ms.remind_minutes, '{${USUAL_REMIND_MINUTES.join(',')}}') AS "remindMinutes",
    CASE WHEN ms.practice_id IS NULL THEN '${JSON.stringify(USUAL_QUIET_HOURS)}'::jsonb ELSE ${quietHoursOf('ms')} END AS "quietHours",
    coalesce(ms.off_kinds, '{}') AS "offKinds", coalesce(ms.on_again_at, '{}') AS "onAgainAt", g.late_minutes AS "lateMinutes", late.at AS "lateAt", asked.at AS "askedToPayAt",
    EXISTS (SELECT 1 FROM presence i WHERE i.session_id = s.id AND i.participant_id = p.id AND i.joined_at >= g.opens_at) AS "cameIn",
    (SELECT jsonb_build_object('id', c.id, 'amountMinor', c.amount_minor, 'state', c.status, 'submittedAt', c.submitted_at, 'heardAt', c.updated_at)
      FROM charge c WHERE c.participant_id = p.id AND c.submitted_at IS NOT NULL ORDER BY c.attempt DESC LIMIT 1) AS debit, pr.messages_since AS "messagesSince",
    told.newest AS "toldMoves", told.oldest AS "oldestToldMoves",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'amountMinor', r.amount_minor, 'at', r.created_at) ORDER BY r.created_at, r.id)
      FROM charge c JOIN refund r ON r.charge_id = c.id WHERE c.participant_id = p.id AND r.status IN ('pending', 'requires_action', 'succeeded')), '[]') AS returns,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'amountMinor', r.amount_minor, 'at', r.updated_at) ORDER BY r.updated_at, r.id)
      FROM charge c JOIN refund r ON r.charge_id = c.id WHERE c.participant_id = p.id AND r.status IN ('failed', 'canceled') AND coalesce(r.failure_code, '') NOT IN (${GONE_ANOTHER_WAY.map((code) => `'${code}'`).join(', ')})
        AND NOT EXISTS (SELECT FROM refund again WHERE again.retry_of = r.id AND again.status NOT IN ('failed', 'canceled'))
        AND EXISTS (SELECT FROM message m WHERE m.participant_id = p.id AND m.kind = 'refunded' AND m.state IN ('sending', 'sent') AND ${wentTo('m', 'p')} AND split_part(m.cause, '#', 1) = 'refund:' || r.id)), '[]') AS "failedReturns"
  FROM gate_facts g JOIN participant p ON p.id = g.participant_id JOIN session s ON s.id = g.session_id JOIN practice pr ON pr.id = g.practice_id
    LEFT JOIN message_setting ms ON ms.practice_id = g.practice_id
    CROSS JOIN LATERAL (SELECT max(m.told_moves) FILTER (WHERE m.state = 'sent') AS newest, min(m.told_moves) AS oldest FROM message m WHERE m.participant_id = p.id AND ${wentTo('m', 'p')}) told
    CROSS JOIN LATERAL (SELECT max(e.at) AS at FROM session_event e WHERE e.session_id = s.id AND e.kind = 'running_late') late
    CROSS JOIN LATERAL (SELECT max(e.at) AS at FROM session_event e WHERE e.participant_id = p.id AND e.kind = 'reminded') asked
    CROSS JOIN LATERAL (SELECT count(*)::int AS times, max(e.at) AS last, coalesce(array_agg(e.kind ORDER BY e.id), '{}') AS kinds FROM session_event e WHERE e.session_id = s.id AND ${IS_MOVE}) moved`;

const OF_SESSIONS: PreparedStatement = {
  name: 'appointments-of-sessions',
  text: `${APPOINTMENTS} WHERE g.session_id = ANY($1) ORDER BY g.session_id, p.position`,
};
const OF_PARTICIPANTS: PreparedStatement = {
  name: 'appointments-of-participants',
  text: `${APPOINTMENTS} WHERE g.participant_id = ANY($1)`,
};

type WrittenReturn = Omit<Return, 'at'> & { readonly at: string };
type Row = Omit<Appointment, 'returns' | 'failedReturns' | 'debit' | 'untold' | 'onAgainAt'> & {
  readonly onAgainAt: Readonly<Record<string, string>>;
  readonly movedKinds: readonly string[];
  readonly returns: readonly WrittenReturn[];
  readonly failedReturns: readonly WrittenReturn[];
  readonly debit: { id: string; amountMinor: number; state: string; submittedAt: string; heardAt: string } | null;
};

@Injectable()
export class Appointments {
  constructor(private readonly carrier: TextCarrier) {}

  ofSession(tx: EntityManager, sessionId: string): Promise<Appointment[]> {
    return this.ofSessions(tx, [sessionId]);
  }

  ofSessions(tx: EntityManager, sessionIds: readonly string[]): Promise<Appointment[]> {
    return this.read(tx, OF_SESSIONS, sessionIds);
  }

  /** By participant. */
  async of(tx: EntityManager, participantIds: readonly string[]): Promise<Map<string, Appointment>> {
    if (participantIds.length === 0) return new Map();
    const appointments = await this.read(tx, OF_PARTICIPANTS, participantIds);
    return new Map(appointments.map((appointment) => [appointment.participantId, appointment]));
  }

  private async read(tx: EntityManager, statement: PreparedStatement, ids: readonly string[]): Promise<Appointment[]> {
    const rows = await preparedRows<Row>(tx, statement, [ids, this.carrier.sender ?? null]);
    return rows.map(withInstants);
  }
}

const heard = ({ at, ...one }: WrittenReturn): Return => ({ ...one, at: new Date(at) });
const withInstants = ({ returns, failedReturns, debit, movedKinds, onAgainAt, ...row }: Row): Appointment => ({
  ...row,
  onAgainAt: Object.fromEntries(Object.entries(onAgainAt).map(([kind, at]) => [kind, new Date(at)])),
  untold: changeOf(movedKinds.slice(row.toldMoves ?? row.oldestToldMoves ?? 0)),
  debit: debit && { ...debit, submittedAt: new Date(debit.submittedAt), heardAt: new Date(debit.heardAt) },
  returns: returns.map(heard),
  failedReturns: failedReturns.map(heard),
});

/** From lines of the timeline, each of them a move. */
export function changeOf(kinds: readonly string[]): Change | null {
  const isHandedOver = kinds.includes('practitioner_changed');
  if (kinds.every((kind) => kind === 'practitioner_changed')) return isHandedOver ? 'practitioner' : null;
  return isHandedOver ? 'both' : 'time';
}

/** What is still to be paid, as the gate and the list of debts reckon it: of somebody who called off only what a rule keeps, and nobody is asked before a person has decided. */
export function outstandingMinor(who: Appointment): number {
  const { standing, calledOff, policy, status, owedMinor, keptMinor, outcome, keepMinor } = who;
  const isOff = calledOff ? policy !== 'after' : status === 'cancelled';
  const isUndecided = outcome !== null && keepMinor === null;
  if (standing !== 'due' || isOff || isUndecided) return 0;
  return Math.max(0, (owedMinor ?? 0) - (keptMinor ?? 0));
}
