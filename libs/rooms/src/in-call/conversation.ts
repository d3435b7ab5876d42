import { Injectable } from '@nestjs/common';
import { Clock, memberIdentity, type PracticeId, type SessionId } from '@vestibule/kernel';
import { GateRefused, GateService } from '@vestibule/gate';
import { type MemberActor, NotAllowed, Outbox, RateLimits, Transactions } from '@vestibule/platform';
import { mustMayChange, type Session, SessionsRepository, type VerifiedLink } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { InCallRepository } from './in-call.repository.ts';
import type { CallView, PractitionerCallView } from './in-call-views.ts';

/** Told to everybody whose page is open: they ask for what is said and whose hand is up. No right depends on it. */
export const CALL_CHANGED = 'call.changed';

/** As the page makes it: an id of its own, so that what is sent again after a lost answer is kept once. */
export interface Saying {
  readonly id: string;
  readonly text: string;
}

/**
 * What is said and shown in the room: messages, and raised hands. Kept by us and not by LiveKit, so that whoever reloads or comes later reads it. Whoever the
 * gate lets in reads and writes; afterwards only the session's practitioner reads, until the practice keeps it no longer.
 */
@Injectable()
export class Conversation {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly sessions: SessionsRepository,
    private readonly inCall: InCallRepository,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws LinkUnknown, GateRefused */
  async read(link: VerifiedLink): Promise<CallView> {
    const { sessionId } = await this.inside(link);
    return this.transactions.system((tx) => this.look(tx, sessionId));
  }

  /** Saying the same again changes nothing. @throws LinkUnknown, GateRefused, TooManyRequests */
  async say(link: VerifiedLink, saying: Saying): Promise<CallView> {
    const { participantId, now, ...place } = await this.inside(link);
    await this.limits.messages.take(participantId);
    return this.transactions.system(async (tx) => {
      if (await this.inCall.say(tx, { ...place, ...said(saying), by: { participantId }, at: now }))
        await this.changed(tx, place);
      return this.look(tx, place.sessionId);
    });
  }

  /** @throws LinkUnknown, GateRefused, TooManyRequests */
  async hand(link: VerifiedLink, isUp: boolean): Promise<CallView> {
    const { participantId, now, ...place } = await this.inside(link);
    await this.limits.messages.take(participantId);
    return this.transactions.system(async (tx) => {
      if (isUp) await this.inCall.raise(tx, { ...place, participantId, at: now });
      else await this.inCall.lower(tx, place.sessionId, participantId);
      await this.changed(tx, place);
      return this.look(tx, place.sessionId);
    });
  }

  /** For the session's practitioner, also when it is over. @throws SessionNotFound, NotAllowed */
  readAsPractitioner(actor: MemberActor, id: string): Promise<PractitionerCallView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.own(tx, actor, id);
      return { ...(await this.look(tx, session.id)), removed: await this.inCall.removed(tx, session.id) };
    });
  }

  /** @throws SessionNotFound, NotAllowed, GateRefused, TooManyRequests */
  async sayAsPractitioner(actor: MemberActor, id: string, saying: Saying): Promise<PractitionerCallView> {
    await this.limits.messages.take(actor.memberId);
    await this.transactions.run(actor, async (tx) => {
      const session = await this.own(tx, actor, id);
      const now = this.clock.now();
      const phase = session.phaseAt(now);
      if (phase === 'upcoming')
        throw new GateRefused({ state: 'wait', reason: 'too_early', changesAt: session.opensAt });
      if (phase !== 'open') throw new GateRefused({ state: 'closed', reason: phase, changesAt: null });
      const place = { practiceId: session.practiceId, sessionId: session.id };
      const by = { memberId: actor.memberId };
      if (await this.inCall.say(tx, { ...place, ...said(saying), by, at: now })) await this.changed(tx, place);
    });
    return this.readAsPractitioner(actor, id);
  }

  /** The practitioner has seen it. @throws SessionNotFound, NotAllowed, ParticipantNotFound */
  async lowerHand(actor: MemberActor, id: string, participantId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      mustMayChange(actor, session);
      await this.inCall.lower(tx, session.id, await this.sessions.participantOf(tx, session, participantId));
      await this.changed(tx, { practiceId: session.practiceId, sessionId: session.id });
    });
  }

  /** Run every while. */
  async forget(): Promise<void> {
    await this.transactions.system((tx) => this.inCall.forget(tx, this.clock.now()));
  }

  private async inside(link: VerifiedLink) {
    const { row, decision, now } = await this.gate.ask(link);
    if (decision.state !== 'enter') throw new GateRefused(decision);
    return { participantId: row.participant_id, sessionId: row.session_id, practiceId: row.practice_id, now };
  }

  private async own(tx: EntityManager, actor: MemberActor, id: string): Promise<Session> {
    const session = await this.sessions.get(tx, actor, id);
    if (session.practitionerId !== actor.memberId)
      throw new NotAllowed('what is said in the room is read by those who may be in it');
    return session;
  }

  private async look(tx: EntityManager, sessionId: SessionId): Promise<CallView> {
    const messages = await this.inCall.messages(tx, sessionId);
    const hands = await this.inCall.hands(tx, sessionId);
    return {
      keptDays: await this.inCall.keptDays(tx, sessionId),
      messages: messages.map(({ at, participantId, memberId, ...message }) => ({
        ...message,
        identity: memberId === null ? (participantId ?? '') : memberIdentity(memberId),
        at: at.toISOString(),
      })),
      hands: hands.map(({ participantId, at }) => ({ participantId, at: at.toISOString() })),
    };
  }

  private changed(tx: EntityManager, place: Place): Promise<void> {
    return this.outbox.add(tx, { kind: CALL_CHANGED, ...place });
  }
}

interface Place {
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
}
const said = ({ id, text }: Saying) => ({ clientId: id, text });
