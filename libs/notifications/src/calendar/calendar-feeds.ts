import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, InvalidInput, type Language, USUAL_LANGUAGE } from '@vestibule/kernel';
import { AuditLog, type MemberActor, PlatformEnv, RateLimits, Transactions } from '@vestibule/platform';
import { MemberNotFound } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { MadeFeedView, MyFeedView } from '../http/my-views.ts';
import { Texts } from '../texts/texts.ts';
import { type Feed, feedFile, type FeedEntry } from './feed-file.ts';

/** Never made, removed, another since, or of somebody who is suspended: all look the same. */
export class CalendarFeedNotFound extends DomainError<'CALENDAR_FEED_NOT_FOUND'> {
  readonly code = 'CALENDAR_FEED_NOT_FOUND';
  constructor() {
    super('there is no such calendar; make a new address in your settings');
  }
}

type Wish = Partial<Pick<Feed, 'covers' | 'names'>>;
interface Kept extends Pick<Feed, 'covers' | 'names'> {
  readonly madeAt: Date;
}
interface Found extends Pick<Feed, 'covers' | 'names' | 'practiceName'> {
  readonly memberId: string;
  readonly practiceId: string;
  readonly language: Language;
}
export interface ServedFeed {
  readonly content: string;
  readonly etag: string;
}

const SECRET_BYTES = 32;
const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;
/** A program takes minutes over more, and the whole of it is read every time. */
const MOST_ENTRIES = 5_000;
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const CHANGES = `'rescheduled', 'extended', 'reopened', 'practitioner_changed', 'zone_asked', 'zone_answered', 'cancelled'`;
const ENTRIES = `SELECT s.id AS "sessionId", s.status, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.zone_start_at IS NOT NULL AS "timeInDoubt",
    changed.times AS changes, coalesce(changed.last, s.created_at) AS "changedAt", m.name AS "practitionerName",
    coalesce((SELECT array_agg(i.initials ORDER BY i.position) FROM participant_initials i JOIN participant p ON p.id = i.id
      WHERE i.session_id = s.id AND i.kind = 'client' AND p.cancelled_at IS NULL), '{}') AS initials
  FROM session s JOIN member m ON m.id = s.practitioner_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS times, max(e.at) AS last FROM session_event e WHERE e.session_id = s.id AND e.kind IN (${CHANGES})) changed
  WHERE s.practice_id = $1 AND ($2::uuid IS NULL OR s.practitioner_id = $2) AND s.starts_at >= $3::timestamptz - interval '30 days' AND s.starts_at < $3::timestamptz + interval '12 months'
  ORDER BY s.starts_at, s.id LIMIT ${MOST_ENTRIES}`;

/** One secret address for each member, at which a calendar program reads their appointments. Of the secret only its hash is kept. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
    private readonly texts: Texts,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
  ) {}

  read(actor: MemberActor): Promise<MyFeedView> {
    return this.transactions.run(actor, async (tx) => viewOf(await this.kept(tx, actor), actor));
  }

  /** A new secret; the one before is dead. @throws InvalidInput, MemberNotFound */
  make(actor: MemberActor, wish: Wish): Promise<MadeFeedView> {
    const { covers = 'own', names = 'none' } = wish;
    mustMayCover(actor, covers);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.transactions.run(actor, async (tx) => {
      const before = await this.kept(tx, actor);
      const [kept]: Kept[] = await tx.query(
        `INSERT INTO calendar_feed AS f (member_id, practice_id, secret_hash, covers, names, made_at) SELECT id, practice_id, $3, $4, $5, $6 FROM member WHERE id = $1 AND practice_id = $2
         ON CONFLICT (member_id) DO UPDATE SET secret_hash = excluded.secret_hash, covers = excluded.covers, names = excluded.names, made_at = excluded.made_at
         RETURNING covers, names, made_at AS "madeAt"`,
        [actor.memberId, actor.practiceId, hashOf(secret), covers, names, this.clock.now()],
      );
      if (!kept) throw new MemberNotFound();
      await this.note(tx, actor, before ? 'calendar_feed.rolled' : 'calendar_feed.made', { covers, names });
      return { ...viewOf(kept, actor), address: this.env.addressOf(`/api/feeds/${secret}.ics`) };
    });
  }

  /** @throws InvalidInput, CalendarFeedNotFound */
  change(actor: MemberActor, wish: Wish): Promise<MyFeedView> {
    if (wish.covers !== undefined) mustMayCover(actor, wish.covers);
    return this.transactions.run(actor, async (tx) => {
      const [rows]: [Kept[], number] = await tx.query(
        `UPDATE calendar_feed SET covers = coalesce($3, covers), names = coalesce($4, names) WHERE member_id = $1 AND practice_id = $2 RETURNING covers, names, made_at AS "madeAt"`,
        [actor.memberId, actor.practiceId, wish.covers ?? null, wish.names ?? null],
      );
      const [kept] = rows;
      if (!kept) throw new CalendarFeedNotFound();
      await this.note(tx, actor, 'calendar_feed.changed', { covers: kept.covers, names: kept.names });
      return viewOf(kept, actor);
    });
  }

  /** Removing twice is removing once. */
  remove(actor: MemberActor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const [, removed]: [unknown, number] = await tx.query(
        `DELETE FROM calendar_feed WHERE member_id = $1 AND practice_id = $2`,
        [actor.memberId, actor.practiceId],
      );
      if (removed > 0) await this.note(tx, actor, 'calendar_feed.removed');
    });
  }

  /** For whoever knows the secret. A wrong one costs its sender a point. @throws CalendarFeedNotFound, TooManyRequests */
  async serve(file: string, ip: string): Promise<ServedFeed> {
    const secret = FILE.exec(file)?.[1];
    const found = secret === undefined ? undefined : await this.transactions.system((tx) => this.find(tx, secret));
    if (!found) {
      await this.limits.wrongLinks.take(ip);
      throw new CalendarFeedNotFound();
    }
    await this.limits.feeds.take(found.memberId);
    const entries = await this.transactions.system((tx) => this.entries(tx, found));
    const { hostname } = new URL(this.env.PUBLIC_URL);
    const content = feedFile(this.texts.toMembers(found.language), { ...found, entries }, hostname, (sessionId) =>
      this.env.addressOf(`/sessions/${sessionId}`),
    );
    return { content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
  }

  /** Who is no owner reads their own, whatever they once chose. */
  private async find(tx: EntityManager, secret: string): Promise<Found | undefined> {
    const [found]: Found[] = await tx.query(
      `SELECT f.member_id AS "memberId", f.practice_id AS "practiceId", p.name AS "practiceName", f.names, coalesce(l.language, ms.language, $2) AS language, CASE WHEN m.role = 'owner' THEN f.covers ELSE 'own' END AS covers
         FROM calendar_feed f JOIN member m ON m.id = f.member_id JOIN practice p ON p.id = f.practice_id
           LEFT JOIN member_language l ON l.member_id = m.id LEFT JOIN message_setting ms ON ms.practice_id = f.practice_id WHERE f.secret_hash = $1 AND m.suspended_at IS NULL`,
      [hashOf(secret), USUAL_LANGUAGE],
    );
    return found;
  }

  private entries(tx: EntityManager, { practiceId, memberId, covers }: Found): Promise<FeedEntry[]> {
    return tx.query(ENTRIES, [practiceId, covers === 'practice' ? null : memberId, this.clock.now()]);
  }

  private async kept(tx: EntityManager, actor: MemberActor): Promise<Kept | undefined> {
    const [kept]: Kept[] = await tx.query(
      `SELECT covers, names, made_at AS "madeAt" FROM calendar_feed WHERE member_id = $1 AND practice_id = $2`,
      [actor.memberId, actor.practiceId],
    );
    return kept;
  }

  private note(tx: EntityManager, actor: MemberActor, act: string, after?: Required<Wish>): Promise<void> {
    const about = { kind: 'member', id: actor.memberId };
    return this.audit.record(tx, actor, { act, practiceId: actor.practiceId, about, ...(after ? { after } : {}) });
  }
}

/** @throws InvalidInput */
function mustMayCover({ role }: MemberActor, covers: Feed['covers']): void {
  if (covers === 'practice' && role !== 'owner')
    throw new InvalidInput([{ field: 'covers', message: 'must be own: only owners may read the whole practice’s' }]);
}

const viewOf = (kept: Kept | undefined, { role }: MemberActor): MyFeedView => ({
  isMade: kept !== undefined,
  covers: kept?.covers ?? 'own',
  names: kept?.names ?? 'none',
  madeAt: kept?.madeAt.toISOString() ?? null,
  mayCoverPractice: role === 'owner',
});
