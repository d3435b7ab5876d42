import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type MemberId, newId, type ParticipantId, type SessionId } from '@vestibule/kernel';
import { brokenConstraint, Idempotency, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { type PracticeFacts, PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { AppointmentType } from '../appointment-type.entity.ts';
import { SessionOverlaps } from '../errors.ts';
import { sessionEvent } from '../events.ts';
import type { InvitationBody, ScheduleSessionBody } from '../http/bodies.ts';
import type { SessionView } from '../http/views.ts';
import { readZone } from '../local-time.ts';
import { type FeeWish, ParticipantFees } from '../participant-fees.ts';
import { Participant } from '../participant.entity.ts';
import { phoneOf } from '../phone.ts';
import { SessionViews } from '../session-view.ts';
import { Session } from '../session.entity.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { wishOf } from '../price-wish.ts';
import { ZoneRules } from '../zone-rules.ts';
import { readTimes } from './times.ts';
import { mustMayChange } from './who-may.ts';

/** "A practitioner schedules a session, puts a fee on a participant and gets the links." All of it, or nothing. */
@Injectable()
export class ScheduleSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly practices: PracticesService,
    private readonly sessions: SessionsRepository,
    private readonly fees: ParticipantFees,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly zones: ZoneRules,
    private readonly clock: Clock,
  ) {}

  async run(actor: MemberActor, body: ScheduleSessionBody, idempotencyKey?: string): Promise<SessionView> {
    try {
      return await this.transactions.run(actor, async (tx) => {
        // What is kept for a repeated request is the id alone: the links in the answer are capabilities and lie in no table.
        const { id } = await this.idempotency.once(tx, actor.practiceId, idempotencyKey, body, () =>
          this.schedule(tx, actor, body),
        );
        return this.views.of(tx, actor, await this.sessions.get(tx, actor, id));
      });
    } catch (error) {
      // The calendar lock makes this rare: only a session that was moved past our look gets here.
      if (brokenConstraint(error) === 'session_practitioner_once_at_a_time') throw new SessionOverlaps([]);
      throw error;
    }
  }

  private async schedule(tx: EntityManager, actor: MemberActor, body: ScheduleSessionBody): Promise<{ id: SessionId }> {
    const practice = await this.practices.facts(tx, actor.practiceId);
    const type = body.appointmentTypeId
      ? await this.sessions.appointmentType(tx, actor.practiceId, body.appointmentTypeId)
      : null;
    if (type?.archivedAt)
      throw new InvalidInput([{ field: 'appointmentTypeId', message: 'is archived; choose one that is in use' }]);
    const practitioner = await this.practices.practitioner(
      tx,
      actor,
      (body.practitionerId ?? actor.memberId) as MemberId,
    );
    if (1 + body.participants.length > practice.mostPeople)
      throw new InvalidInput([
        {
          field: 'participants',
          message: `must name at most ${practice.mostPeople - 1}: your sessions have room for ${practice.mostPeople} people, the practitioner among them`,
        },
      ]);
    const session = this.plan(practice, practitioner.id, body, type);
    mustMayChange(actor, session);
    if (!body.allowOverlap) {
      const conflicts = await this.sessions.conflicts(tx, session);
      if (conflicts.length > 0) throw new SessionOverlaps(conflicts);
    }
    await tx.insert(Session, session);
    const wishes = await this.invite(tx, session, body.participants, type, practice.country);
    await this.fees.freeze(tx, session, wishes);
    await this.timeline.record(tx, {
      ...about(session),
      kind: 'scheduled',
      at: session.createdAt,
      detail: { by: actor.memberId },
    });
    await this.outbox.add(tx, sessionEvent('scheduled', session));
    return { id: session.id };
  }

  private plan(
    practice: PracticeFacts,
    practitionerId: MemberId,
    body: ScheduleSessionBody,
    type: AppointmentType | null,
  ): Session {
    const timeZone = readZone(body.timeZone ?? practice.timeZone, 'timeZone');
    const { start, end } = readTimes(this.zones, body.startsAt, body.endsAt, timeZone);
    return Session.plan({
      id: newId<'session'>(),
      practiceId: practice.id,
      practitionerId,
      appointmentTypeId: type?.id ?? null,
      title: body.title ?? type?.name ?? 'Telehealth session',
      start,
      end,
      timeZone,
      timeZoneRules: this.zones.version,
      earlyMinutes: body.earlyMinutes ?? type?.earlyMinutes ?? practice.earlyMinutes,
      graceMinutes: body.graceMinutes ?? type?.graceMinutes ?? practice.graceMinutes,
      overlapAllowed: body.allowOverlap ?? false,
      waitingRoom: body.waitingRoom ?? type?.waitingRoom ?? false,
      autoAdmit: body.autoAdmit ?? type?.autoAdmit ?? false,
      createdAt: this.clock.now(),
    });
  }

  private async invite(
    tx: EntityManager,
    session: Session,
    invitations: readonly InvitationBody[],
    type: AppointmentType | null,
    country: string,
  ): Promise<FeeWish[]> {
    const wishes = invitations.map((invitation, index): FeeWish & { participant: Participant } => {
      const field = `participants.${index}`;
      const participant = Participant.invite({
        id: newId<'participant'>() as ParticipantId,
        practiceId: session.practiceId,
        sessionId: session.id as SessionId,
        name: invitation.name,
        email: invitation.email ?? null,
        phone: phoneOf(invitation, country, `${field}.phone`),
        language: invitation.language ?? null,
        timeZone: invitation.timeZone === undefined ? null : readZone(invitation.timeZone, `${field}.timeZone`),
        kind: invitation.kind ?? 'client',
        position: index,
        createdAt: session.createdAt,
      });
      return { participant, participantId: participant.id, field, ...wishOf(invitation, type, field) };
    });
    await tx.insert(
      Participant,
      wishes.map((wish) => wish.participant),
    );
    return wishes;
  }
}

const about = (session: Session): { sessionId: SessionId; practiceId: Session['practiceId'] } => ({
  sessionId: session.id,
  practiceId: session.practiceId,
});
