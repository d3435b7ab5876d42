import { Injectable } from '@nestjs/common';
import { instantOf, type MemberActor, PAGE_SIZE, pageOf, placeOf, Transactions } from '@vestibule/platform';
import type { SessionListQuery } from '../http/bodies.ts';
import type { SessionListView, SessionView, TimelineView } from '../http/views.ts';
import { SessionViews } from '../session-view.ts';
import { type SessionQuery, SessionsRepository } from '../sessions.repository.ts';
import { TimelineSeals } from '../timeline-seals.ts';
import { Timeline } from '../timeline.ts';

@Injectable()
export class LookAtSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly timeline: Timeline,
    private readonly seals: TimelineSeals,
    private readonly views: SessionViews,
  ) {}

  one(actor: MemberActor, id: string): Promise<SessionView> {
    return this.transactions.run(actor, async (tx) => this.views.of(tx, actor, await this.sessions.get(tx, actor, id)));
  }

  /** Ordered by start. The cursor is a place in that order, so that nothing is shown twice or skipped while others schedule. */
  list(actor: MemberActor, query: SessionListQuery): Promise<SessionListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const asked: SessionQuery = {
      from: query.from === undefined ? null : instantOf(query.from, 'from'),
      to: query.to === undefined ? null : instantOf(query.to, 'to'),
      practitionerId: query.practitionerId ?? null,
      zoneQuestion: query.zoneQuestion === 'open',
      after: placeOf(query.cursor),
      limit: limit + 1,
    };
    return this.transactions.run(actor, async (tx) => {
      const found = await this.sessions.list(tx, actor, asked);
      const { rows, nextCursor } = pageOf(found, limit, ({ startsAt, id }) => ({ at: startsAt, id }));
      return { items: await this.views.ofAll(tx, actor, rows), nextCursor };
    });
  }

  timelineOf(actor: MemberActor, id: string): Promise<TimelineView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      return {
        items: await this.timeline.of(tx, session.practiceId, session.id),
        proof: await this.seals.verify(tx, session.practiceId, session.id),
      };
    });
  }
}
