import { Injectable } from '@nestjs/common';
import { Clock, type ParticipantId, secondsTogether } from '@vestibule/kernel';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { type Session, SessionsRepository } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { CLOCKS_DIFFER_MS } from '../use-cases/judge-attendance.ts';
import type { AttendanceView, AttendedParticipantView, DeviceCheckView } from './attendance-views.ts';
import { type DeviceCheck, DeviceChecks } from './device-checks.ts';
import { type Connected, type Presence, presenceOf } from './presence.ts';

type Row = Pick<AttendedParticipantView, 'name' | 'kind' | 'verdict'> & {
  readonly id: ParticipantId;
} & Readonly<Record<'cancelledAt' | 'linkOpenedAt' | 'paidAt' | 'knockedAt' | 'letInAt', Date | null>>;
type ConnectedPerson = Connected & { readonly participantId: string | null; readonly memberId: string | null };

/** Who was there, and how far the others came: from the opened link to the minutes together. Of the window that the session has now. */
@Injectable()
export class LookAtAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly practices: PracticesService,
    private readonly checks: DeviceChecks,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound */
  ofSession(actor: MemberActor, id: string): Promise<AttendanceView> {
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      const isOver = session.phaseAt(now) !== 'open' && session.phaseAt(now) !== 'upcoming';
      const connections = await connectionsOf(tx, session);
      const of = (belongs: (one: ConnectedPerson) => boolean): Presence =>
        presenceOf(connections.filter(belongs), now, isOver);
      const practitioner = of(({ memberId }) => memberId !== null); // whoever held the session, also before it was handed to another
      const checks = await this.checks.ofSession(tx, session.id);
      const names = await this.practices.members(tx, actor.practiceId, [session.practitionerId]);
      return {
        serverTime: now.toISOString(),
        opensAt: session.opensAt.toISOString(),
        closesAt: session.closesAt.toISOString(),
        isOver,
        practitioner: {
          id: session.practitionerId,
          name: names.get(session.practitionerId)?.name ?? '',
          ...presenceView(practitioner),
        },
        participants: (await peopleOf(tx, session)).map((person) => {
          const presence = of(({ participantId }) => participantId === person.id);
          return {
            id: person.id,
            name: person.name,
            kind: person.kind,
            verdict: person.verdict,
            cancelledAt: textOf(person.cancelledAt),
            linkOpenedAt: textOf(person.linkOpenedAt),
            paidAt: textOf(person.paidAt),
            knockedAt: textOf(person.knockedAt),
            letInAt: textOf(person.letInAt),
            deviceCheck: deviceCheckView(checks.get(person.id)),
            ...presenceView(presence),
            secondsTogether: secondsTogether(presence.spans, practitioner.spans),
          };
        }),
      };
    });
  }
}

/** By LiveKit's clock and by ours. */
const windowOf = ({ opensAt, closesAt }: Session): [Date, Date] => [
  new Date(opensAt.getTime() - CLOCKS_DIFFER_MS),
  new Date(closesAt.getTime() + CLOCKS_DIFFER_MS),
];

function connectionsOf(tx: EntityManager, session: Session): Promise<ConnectedPerson[]> {
  return tx.query(
    `SELECT participant_id AS "participantId", member_id AS "memberId", joined_at AS "joinedAt", left_at AS "leftAt", seen_at AS "seenAt"
       FROM presence WHERE session_id = $1 AND joined_at < $3 AND (left_at IS NULL OR left_at > $2) ORDER BY joined_at, id`,
    [session.id, ...windowOf(session)],
  );
}

function peopleOf(tx: EntityManager, session: Session): Promise<Row[]> {
  return tx.query(
    `SELECT p.id, p.name, p.kind, p.cancelled_at AS "cancelledAt", f.paid_at AS "paidAt", v.verdict, e.*
       FROM participant p LEFT JOIN fee f ON f.participant_id = p.id LEFT JOIN attendance_verdict v ON v.participant_id = p.id AND v.closes_at = $4
         CROSS JOIN LATERAL (SELECT min(at) FILTER (WHERE kind = 'link_opened') AS "linkOpenedAt", min(at) FILTER (WHERE kind = 'knocked' AND at >= $2 AND at < $3) AS "knockedAt",
           max(at) FILTER (WHERE kind = 'let_in' AND at >= $2 AND at < $3) AS "letInAt" FROM session_event WHERE session_id = $1 AND participant_id = p.id) e
      WHERE p.session_id = $1 ORDER BY p.position, p.id`,
    [session.id, ...windowOf(session), session.closesAt],
  );
}

export const deviceCheckView = (check: DeviceCheck | undefined): DeviceCheckView | null => {
  if (!check) return null;
  const { camera, microphone, speaker, connection, passed, checkedAt, times } = check;
  return {
    camera,
    microphone,
    speaker,
    connection,
    passed,
    checkedAt: checkedAt.toISOString(),
    times,
  };
};
const presenceView = ({ spans, reconnects, seconds }: Presence): Pick<AttendedParticipantView, keyof Presence> => ({
  spans: spans.map(({ from, to, open }) => ({ from: from.toISOString(), to: to.toISOString(), open })),
  reconnects,
  seconds,
});
const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;
