import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { brokenConstraint, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { SessionOverlaps } from '../errors.ts';
import { sessionEvent } from '../events.ts';
import type { ChangeSessionBody, ExtendSessionBody } from '../http/bodies.ts';
import type { SessionView } from '../http/views.ts';
import { ParticipantFees } from '../participant-fees.ts';
import { type PlannedTime, readMoment, timeZoneRules } from '../local-time.ts';
import { SessionViews } from '../session-view.ts';
import { Session } from '../session.entity.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline, type TimelineKind } from '../timeline.ts';
import { mustHaveLength } from './times.ts';
import { mustMayChange } from './who-may.ts';

type Told = 'rescheduled' | 'extended' | 'ended';

/** What can be done to a session after it was scheduled. Each act is one transaction: the change, its line in the timeline, its event. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly fees: ParticipantFees,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly clock: Clock,
  ) {}

  /** New times and/or title. The payment and the link follow; the old window closes at once. */
  reschedule(actor: MemberActor, id: string, body: ChangeSessionBody): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      if (body.title !== undefined) session.title = body.title;
      if (body.waitingRoom !== undefined || body.autoAdmit !== undefined) await this.setDoor(tx, session, body);
      if (body.startsAt === undefined && body.endsAt === undefined) return null;
      const { start, end } = newTimes(session, body);
      mustHaveLength(start.instant, end.instant);
      session.reschedule(start, end, timeZoneRules());
      await this.keepCalendarFree(tx, session, body.allowOverlap ?? false);
      await this.fees.moved(tx, session.id);
      return 'rescheduled';
    });
  }

  extend(actor: MemberActor, id: string, body: ExtendSessionBody): Promise<SessionView> {
    return this.act(actor, id, async (tx, session) => {
      session.extend(body.minutes, this.clock.now());
      mustHaveLength(session.startsAt, session.endsAt, 'minutes');
      await this.keepCalendarFree(tx, session, body.allowOverlap ?? false);
      return 'extended';
    });
  }

  /** The call is over for everybody, before the window is. Saying it twice changes nothing. */
  end(actor: MemberActor, id: string): Promise<SessionView> {
    return this.act(actor, id, async (_tx, session) => {
      if (session.currentStatus === 'ended') return null;
      session.end(this.clock.now());
      return 'ended';
    });
  }

  private async act(
    actor: MemberActor,
    id: string,
    change: (tx: EntityManager, session: Session) => Promise<(Told & TimelineKind) | null>,
  ): Promise<SessionView> {
    try {
      return await this.transactions.run(actor, async (tx) => {
        const session = await this.sessions.lock(tx, actor, id);
        mustMayChange(actor, session);
        const told = await change(tx, session);
        await tx.save(session);
        if (told) {
          await this.timeline.record(tx, {
            sessionId: session.id,
            practiceId: session.practiceId,
            kind: told,
            at: this.clock.now(),
            detail: {
              by: actor.memberId,
              startsAt: session.startsAt.toISOString(),
              endsAt: session.endsAt.toISOString(),
            },
          });
          await this.outbox.add(tx, sessionEvent(told, session));
        }
        return this.views.of(tx, actor, session);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'session_practitioner_once_at_a_time') throw new SessionOverlaps([]);
      throw error;
    }
  }

  private async setDoor(tx: EntityManager, session: Session, body: ChangeSessionBody): Promise<void> {
    if (body.waitingRoom !== undefined) session.setWaitingRoom(body.waitingRoom, this.clock.now());
    session.autoAdmit = body.autoAdmit ?? session.autoAdmit;
    await this.outbox.add(tx, sessionEvent('doorChanged', session));
  }

  private async keepCalendarFree(tx: EntityManager, session: Session, overlapAllowed: boolean): Promise<void> {
    session.overlapAllowed ||= overlapAllowed;
    if (session.overlapAllowed) return;
    const conflicts = await this.sessions.conflicts(tx, session);
    if (conflicts.length > 0) throw new SessionOverlaps(conflicts);
  }
}

/** With only a new start the length stays; with only a new end the start stays. */
function newTimes(session: Session, body: ChangeSessionBody): { start: PlannedTime; end: PlannedTime } {
  const start =
    body.startsAt === undefined
      ? { instant: session.startsAt, local: session.localStart }
      : readMoment(body.startsAt, session.timeZone, 'startsAt');
  if (body.endsAt !== undefined) return { start, end: readMoment(body.endsAt, session.timeZone, 'endsAt') };
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  return { start, end: { instant: new Date(start.instant.getTime() + length), local: '' } };
}
