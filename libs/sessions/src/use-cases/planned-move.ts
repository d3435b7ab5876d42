import { InvalidInput, type MemberId } from '@vestibule/kernel';
import { type MemberActor, NotAllowed } from '@vestibule/platform';
import type { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { ExtensionQuery, MoveQuery } from '../http/bodies.ts';
import { type PlannedTime, readMoment } from '../local-time.ts';
import type { Session } from '../session.entity.ts';
import type { ZoneRules } from '../zone-rules.ts';
import { mustHaveLength } from './times.ts';

/** What an act and its preview have in common: the same request means the same times for whoever only looks and for whoever acts. */

/** With only a new start the length stays; with only a new end the start stays. Null: the time is not touched. @throws InvalidInput */
export function newTimes(
  rules: ZoneRules,
  session: Session,
  { startsAt, endsAt }: Pick<MoveQuery, 'startsAt' | 'endsAt'>,
): { start: PlannedTime; end: PlannedTime } | null {
  if (startsAt === undefined && endsAt === undefined) return null;
  const start =
    startsAt === undefined
      ? { instant: session.startsAt, local: session.localStart }
      : readMoment(rules, startsAt, session.timeZone, 'startsAt');
  const lengthMs = session.endsAt.getTime() - session.startsAt.getTime();
  const end =
    endsAt === undefined
      ? { instant: new Date(start.instant.getTime() + lengthMs), local: '' }
      : readMoment(rules, endsAt, session.timeZone, 'endsAt');
  mustHaveLength(start.instant, end.instant);
  return { start, end };
}

/**
 * To whom a session is handed; null: to nobody. Stripe accounts belong to practices, and a session never leaves its practice: what was paid stays where
 * it is, whoever holds the session.
 *
 * @throws NotAllowed for practitioners; MemberNotFound for anybody who holds no sessions in this practice.
 */
export async function newPractitioner(
  tx: EntityManager,
  actor: MemberActor,
  practices: PracticesService,
  session: Session,
  practitionerId: string | undefined,
): Promise<MemberId | null> {
  if (practitionerId === undefined || practitionerId === session.practitionerId) return null;
  if (actor.role === 'practitioner') throw new NotAllowed('an owner or reception hands a session to somebody else');
  return (await practices.practitioner(tx, actor, practitionerId)).id;
}

/** @throws InvalidInput for both or neither, an end that is not later, or a session that gets too long. */
export function newEnd(rules: ZoneRules, session: Session, { minutes, until }: ExtensionQuery): Date {
  if ((minutes === undefined) === (until === undefined))
    throw new InvalidInput([{ field: 'minutes', message: 'must be given, or else until: one of the two' }]);
  if (minutes !== undefined) {
    const endsAt = new Date(session.endsAt.getTime() + minutes * 60_000);
    mustHaveLength(session.startsAt, endsAt, 'minutes');
    return endsAt;
  }
  const { instant } = readMoment(rules, until ?? '', session.timeZone, 'until');
  if (instant.getTime() <= session.endsAt.getTime())
    throw new InvalidInput([{ field: 'until', message: 'must be later than the end of the session' }]);
  mustHaveLength(session.startsAt, instant, 'until');
  return instant;
}
