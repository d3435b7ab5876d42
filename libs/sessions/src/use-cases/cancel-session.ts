import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput } from '@vestibule/kernel';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { LinkUnknown } from '../errors.ts';
import { participantCalledOff, sessionEvent } from '../events.ts';
import type { CancelSessionBody } from '../http/bodies.ts';
import type { SessionView } from '../http/views.ts';
import type { VerifiedLink } from '../link.ts';
import { ParticipantFees } from '../participant-fees.ts';
import { Participant } from '../participant.entity.ts';
import { SessionViews } from '../session-view.ts';
import { Session } from '../session.entity.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { mustMayChange } from './who-may.ts';

interface CallingOff {
  readonly isOwnAct: boolean;
  readonly by: string;
  readonly reason: string | null;
}

/**
 * "We cannot hold it", or "I cannot come". Cancelled by the practice, everybody's money goes back. A client who calls off leaves by the rule they were
 * invited under, and alone: where other clients still come the session goes on, where none is left it is cancelled. What is kept is settled in the
 * transaction of the act.
 */
@Injectable()
export class CancelSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly fees: ParticipantFees,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Saying it twice changes nothing and answers the same.
   *
   * @throws SessionNotFound, NotAllowed, SessionNotMovable; CancellationNotPossible, InvalidInput where a client calls off
   */
  run(
    actor: MemberActor,
    id: string,
    { by = 'practice', participantId, reason }: CancelSessionBody,
  ): Promise<SessionView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.lock(tx, actor, id);
      mustMayChange(actor, session);
      const how = { isOwnAct: false, by: actor.memberId, reason: reason ?? null };
      const people = await peopleOf(tx, session);
      if (by === 'client') await this.callOff(tx, session, whoCallsOff(people, participantId), people, how);
      else if (session.currentStatus !== 'cancelled') await this.cancel(tx, session, 'practice', how);
      return this.views.of(tx, actor, session);
    });
  }

  /** The client's own act, on the page of their link. @throws LinkUnknown, CancellationNotPossible */
  byLink({ participantId, version }: VerifiedLink): Promise<void> {
    return this.transactions.run({ kind: 'link', participantId }, async (tx) => {
      const known = await tx.findOneBy(Participant, { id: participantId });
      if (!known || known.linkVersion !== version) throw new LinkUnknown();
      const session = await tx.findOneOrFail(Session, {
        where: { id: known.sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      const people = await peopleOf(tx, session);
      const who = people.find(({ id }) => id === participantId);
      if (!who) throw new LinkUnknown();
      await this.callOff(tx, session, who, people, { isOwnAct: true, by: 'client', reason: null });
    });
  }

  private async callOff(
    tx: EntityManager,
    session: Session,
    who: Participant,
    people: readonly Participant[],
    how: CallingOff,
  ): Promise<void> {
    if (who.cancelledAt !== null) return;
    const at = this.clock.now();
    await this.fees.calledOff(tx, { session, participantId: who.id, at, isOwnAct: how.isOwnAct });
    who.callOff(at);
    await tx.save(who);
    const comesStill = people.some((one) => one.kind === 'client' && one.cancelledAt === null);
    if (!comesStill) return this.cancel(tx, session, 'client', how, who);
    await this.timeline.record(tx, {
      ...about(session),
      participantId: who.id,
      kind: 'called_off',
      at,
      detail: { by: how.by, ...(how.reason === null ? {} : { reason: how.reason }) },
    });
    await this.outbox.add(tx, participantCalledOff(session, who.id));
  }

  private async cancel(
    tx: EntityManager,
    session: Session,
    by: 'practice' | 'client',
    how: CallingOff,
    who?: Participant,
  ): Promise<void> {
    const at = this.clock.now();
    session.cancel(at, how.reason, by);
    await tx.save(session);
    const { startsAt, endsAt } = session;
    await this.timeline.record(tx, {
      ...about(session),
      participantId: who?.id ?? null,
      kind: 'cancelled',
      at,
      detail: { by: how.by, cancelledBy: by, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    });
    await this.outbox.add(tx, sessionEvent('cancelled', session));
  }
}

const peopleOf = (tx: EntityManager, session: Session): Promise<Participant[]> =>
  tx.find(Participant, {
    where: { sessionId: session.id },
    order: { position: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });

/** Named; or the only client there is. @throws InvalidInput where it could be several, or is nobody of this session. */
export function whoCallsOff(people: readonly Participant[], participantId: string | undefined): Participant {
  const clients = people.filter((one) => one.kind === 'client');
  const who =
    participantId === undefined
      ? clients.length === 1
        ? clients[0]
        : undefined
      : people.find(({ id }) => id === participantId);
  if (who) return who;
  const message =
    participantId === undefined
      ? 'must say which client cancels: there is not exactly one in this session'
      : 'is not a participant of this session';
  throw new InvalidInput([{ field: 'participantId', message }]);
}

const about = (session: Session): Pick<Session, 'practiceId'> & { sessionId: Session['id'] } => ({
  sessionId: session.id,
  practiceId: session.practiceId,
});
