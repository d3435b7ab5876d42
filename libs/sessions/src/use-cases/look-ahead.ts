import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { ExtensionQuery, MoveQuery } from '../http/bodies.ts';
import type { ExtensionPreviewView, MovePreviewView } from '../http/views.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { ZoneRules } from '../zone-rules.ts';
import { newEnd, newPractitioner, newTimes } from './planned-move.ts';
import { mustMayChange } from './who-may.ts';

const MINUTE_MS = 60_000;

/** What would come of it, said before it is done. Changes nothing, and refuses what the act itself would refuse, but for other sessions at that time. */
@Injectable()
export class LookAhead {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly practices: PracticesService,
    private readonly zones: ZoneRules,
    private readonly clock: Clock,
  ) {}

  /** More time, and what the practitioner has next. */
  extension(actor: MemberActor, id: string, query: ExtensionQuery): Promise<ExtensionPreviewView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      mustMayChange(actor, session);
      const next = await this.sessions.next(tx, session);
      const before = session.endsAt.getTime();
      session.extendTo(newEnd(this.zones, session, query), this.clock.now());
      const intoMs = next === null ? 0 : session.endsAt.getTime() - Math.max(before, next.startsAt.getTime());
      return {
        endsAt: session.endsAt.toISOString(),
        closesAt: session.closesAt.toISOString(),
        next: next && { ...next, startsAt: next.startsAt.toISOString(), endsAt: next.endsAt.toISOString() },
        overlapMinutes: Math.ceil(Math.max(0, intoMs) / MINUTE_MS),
      };
    });
  }

  /** Another time and/or practitioner: what follows, what is in the way, and who is put out. */
  move(actor: MemberActor, id: string, query: MoveQuery): Promise<MovePreviewView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      mustMayChange(actor, session);
      const times = newTimes(this.zones, session, query);
      const to = await newPractitioner(tx, actor, this.practices, session, query.practitionerId);
      const now = this.clock.now();
      if (times) session.reschedule(times.start, times.end, this.zones.version);
      if (to !== null) session.handTo(to, now);
      const people = await this.sessions.participants(tx, actor, [session.id]);
      const [inside]: { count: number }[] = await tx.query(
        `SELECT count(*)::int AS count FROM presence WHERE session_id = $1 AND practice_id = $2 AND left_at IS NULL`,
        [session.id, actor.practiceId],
      );
      const practitioners = await this.practices.members(tx, actor.practiceId, [session.practitionerId]);
      return {
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        opensAt: session.opensAt.toISOString(),
        closesAt: session.closesAt.toISOString(),
        practitioner: {
          id: session.practitionerId,
          name: practitioners.get(session.practitionerId)?.name ?? '',
        },
        conflicts: await this.sessions.conflicts(tx, session),
        payments: people.flatMap(({ id: participantId, name, standing, keptMinor, currency }) =>
          currency === null || !keptMinor ? [] : [{ participantId, name, standing, paidMinor: keptMinor, currency }],
        ),
        insideNow: to !== null || session.phaseAt(now) !== 'open' ? (inside?.count ?? 0) : 0,
      };
    });
  }
}
