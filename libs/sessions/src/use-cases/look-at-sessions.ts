import { Injectable } from '@nestjs/common';
import { InvalidInput, isUuid } from '@vestibule/kernel';
import { type MemberActor, Transactions } from '@vestibule/platform';
import type { SessionListQuery } from '../http/bodies.ts';
import type { SessionListView, SessionView, TimelineView } from '../http/views.ts';
import { SessionViews } from '../session-view.ts';
import { type SessionQuery, SessionsRepository } from '../sessions.repository.ts';
import { TimelineSeals } from '../timeline-seals.ts';
import { Timeline } from '../timeline.ts';

const DEFAULT_LIMIT = 50;

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
    const limit = query.limit ?? DEFAULT_LIMIT;
    const asked: SessionQuery = {
      from: instantOf(query.from, 'from'),
      to: instantOf(query.to, 'to'),
      practitionerId: query.practitionerId ?? null,
      after: cursorOf(query.cursor),
      limit: limit + 1,
    };
    return this.transactions.run(actor, async (tx) => {
      const found = await this.sessions.list(tx, actor, asked);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: await this.views.ofAll(tx, actor, page),
        nextCursor:
          found.length > limit && last
            ? Buffer.from(`${last.startsAt.toISOString()}|${last.id}`).toString('base64url')
            : null,
      };
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

function instantOf(text: string | undefined, field: string): Date | null {
  if (text === undefined) return null;
  const instant = new Date(text);
  if (!isInstant(instant))
    throw new InvalidInput([{ field, message: 'must be an instant such as 2026-11-25T03:00:00Z' }]);
  return instant;
}

function cursorOf(text: string | undefined): SessionQuery['after'] {
  if (text === undefined) return null;
  const [start, id] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  const startsAt = new Date(start ?? '');
  if (!id || !isInstant(startsAt) || !isUuid(id))
    throw new InvalidInput([{ field: 'cursor', message: 'must be the nextCursor of the page before' }]);
  return { startsAt, id };
}

/** One that Postgres can hold too. */
const isInstant = (instant: Date): boolean => instant.getUTCFullYear() >= 1970 && instant.getUTCFullYear() <= 9999;
