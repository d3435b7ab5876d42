import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { AuditLog, brokenConstraint, Idempotency, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { SessionNotMovable, SessionOverlaps } from '../errors.ts';
import { sessionEvent } from '../events.ts';
import type { ChangeSessionBody, ExtendSessionBody, ReopenSessionBody, ZoneAnswerBody } from '../http/bodies.ts';
import type { SessionView } from '../http/views.ts';
import { ParticipantFees } from '../participant-fees.ts';
import { SessionViews } from '../session-view.ts';
import type { Session } from '../session.entity.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { wallOf, ZoneRules } from '../zone-rules.ts';
import { newEnd, newPractitioner, newTimes } from './planned-move.ts';
import { mustMayChange } from './who-may.ts';

const TOLD = {
  rescheduled: 'rescheduled',
  extended: 'extended',
  ended: 'ended',
  reopened: 'reopened',
  practitionerChanged: 'practitioner_changed',
  zoneAnswered: 'zone_answered',
} as const;
/** What is said of an act: by this event, and by the line of this kind, with more facts where the times alone do not tell it. */
interface Told {
  readonly what: keyof typeof TOLD;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What can be done to a session after it was scheduled. Each act is one transaction: the change, its line in the timeline, its event. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly sessions: SessionsRepository,
    private readonly practices: PracticesService,
    private readonly fees: ParticipantFees,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly views: SessionViews,
    private readonly zones: ZoneRules,
    private readonly clock: Clock,
  ) {}

  /** New times, another practitioner and/or title. The payment and the link follow; the old window closes at once, and so does the old practitioner's way in. */
  reschedule(actor: MemberActor, id: string, body: ChangeSessionBody): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      if (body.title !== undefined) session.title = body.title;
      if (body.waitingRoom !== undefined || body.autoAdmit !== undefined) await this.setDoor(tx, session, body);
      const times = newTimes(this.zones, session, body);
      const to = await newPractitioner(tx, actor, this.practices, session, body.practitionerId);
      const from = session.practitionerId;
      if (times) session.reschedule(times.start, times.end, this.zones.version);
      if (to !== null) session.handTo(to, this.clock.now());
      if (times === null && to === null) return [];
      await this.keepCalendarFree(tx, session, body.allowOverlap ?? false);
      if (times) await this.fees.moved(tx, session.id);
      if (to !== null)
        await this.audit.record(tx, actor, {
          act: 'session.practitioner_changed',
          practiceId: session.practiceId,
          about: { kind: 'session', id: session.id },
          before: { practitionerId: from },
          after: { practitionerId: to },
        });
      return [
        ...(times ? [{ what: 'rescheduled' } as const] : []),
        ...(to === null ? [] : [{ what: 'practitionerChanged', detail: { from, to } } as const]),
      ];
    });
  }

  /**
   * By minutes, or until a time. Into the practitioner's next session only where that was confirmed, each time anew. Sent again with the same key, after a
   * lost answer, it is the same ten minutes.
   */
  extend(actor: MemberActor, id: string, body: ExtendSessionBody, key?: string): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      const told: Told[] = [];
      await this.idempotency.once(tx, actor.practiceId, key, { extend: session.id, ...body }, async () => {
        const before = session.endsAt;
        session.extendTo(newEnd(this.zones, session, body), this.clock.now());
        if (body.allowOverlap) session.overlapAllowed = true;
        else await this.mustBeFree(tx, session, { startsAt: before, endsAt: session.endsAt });
        told.push({ what: 'extended' });
        return { id: session.id };
      });
      return told;
    });
  }

  /** The call is over for everybody, before the window is. Saying it twice changes nothing. */
  end(actor: MemberActor, id: string): Promise<SessionView> {
    return this.act(actor, id, (_tx, session) => {
      if (session.currentStatus === 'ended') return [];
      session.end(this.clock.now());
      return [{ what: 'ended' }];
    });
  }

  /**
   * Ended too early: the room is open again, the links work, and whoever had been let in need not knock again. What an early end means for money is
   * settled when the window is over, so there is nothing here to take back. Saying it twice changes nothing.
   */
  reopen(actor: MemberActor, id: string, { allowOverlap = false }: ReopenSessionBody): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      if (session.currentStatus === 'scheduled' && session.phaseAt(this.clock.now()) === 'open') return [];
      session.reopen(this.clock.now());
      await this.keepCalendarFree(tx, session, allowOverlap);
      return [{ what: 'reopened' }];
    });
  }

  /** The rules of the zone changed under a session: a person says which of the two times was meant. @throws SessionNotMovable where nothing is asked any more */
  answerZone(actor: MemberActor, id: string, { keep, allowOverlap = false }: ZoneAnswerBody): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      const { zoneStartAt, startsAt, endsAt, localStart: local, timeZone } = session;
      if (zoneStartAt === null || session.phaseAt(this.clock.now()) !== 'upcoming')
        throw new SessionNotMovable('nothing is asked about the time of this session', session.currentStatus);
      if (keep === 'instant') {
        session.keepInstant(wallOf(this.zones, startsAt, timeZone));
        return [{ what: 'zoneAnswered', detail: { keep } }];
      }
      const end = new Date(zoneStartAt.getTime() + endsAt.getTime() - startsAt.getTime());
      session.reschedule({ instant: zoneStartAt, local }, { instant: end, local: '' }, this.zones.version);
      await this.keepCalendarFree(tx, session, allowOverlap);
      await this.fees.moved(tx, session.id);
      return [{ what: 'zoneAnswered', detail: { keep } }, { what: 'rescheduled' }];
    });
  }

  private async act(
    actor: MemberActor,
    id: string,
    change: (tx: EntityManager, session: Session) => readonly Told[] | Promise<readonly Told[]>,
  ): Promise<SessionView> {
    try {
      return await this.transactions.run(actor, async (tx) => {
        const session = await this.sessions.lock(tx, actor, id);
        mustMayChange(actor, session);
        const told = await change(tx, session);
        await tx.save(session);
        for (const one of told) await this.tell(tx, actor, session, one);
        return this.views.of(tx, actor, session);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'session_practitioner_once_at_a_time') throw new SessionOverlaps([]);
      throw error;
    }
  }

  private async tell(tx: EntityManager, actor: MemberActor, session: Session, { what, detail }: Told): Promise<void> {
    const { id: sessionId, practiceId, startsAt, endsAt } = session;
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    await this.timeline.record(tx, {
      sessionId,
      practiceId,
      kind: TOLD[what],
      at: this.clock.now(),
      detail: { by: actor.memberId, ...times, ...detail },
    });
    await this.outbox.add(tx, sessionEvent(what, session));
  }

  private async setDoor(tx: EntityManager, session: Session, body: ChangeSessionBody): Promise<void> {
    if (body.waitingRoom !== undefined) session.setWaitingRoom(body.waitingRoom, this.clock.now());
    session.autoAdmit = body.autoAdmit ?? session.autoAdmit;
    await this.outbox.add(tx, sessionEvent('doorChanged', session));
  }

  private async keepCalendarFree(tx: EntityManager, session: Session, overlapAllowed: boolean): Promise<void> {
    session.overlapAllowed ||= overlapAllowed;
    if (!session.overlapAllowed) await this.mustBeFree(tx, session, session);
  }

  private async mustBeFree(
    tx: EntityManager,
    session: Session,
    times: Pick<Session, 'startsAt' | 'endsAt'>,
  ): Promise<void> {
    const conflicts = await this.sessions.conflicts(tx, session, times);
    if (conflicts.length > 0) throw new SessionOverlaps(conflicts);
  }
}
