import { Injectable } from '@nestjs/common';
import { Clock, memberIdentity, type ParticipantId, type PracticeId, type SessionId } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { mustMayChange, type Session, SessionsRepository, Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { VideoServer } from '../livekit/video-server.ts';
import { RoomsRepository } from '../rooms.repository.ts';
import { WAITING_CHANGED } from '../waiting/waiting-room.ts';
import { WaitingRepository } from '../waiting/waiting.repository.ts';
import { InCallRepository } from './in-call.repository.ts';

/** What whoever holds the session can do with somebody in the room. Ending it for all is the session's own verb. */
@Injectable()
export class HostPowers {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly rooms: RoomsRepository,
    private readonly waiting: WaitingRepository,
    private readonly inCall: InCallRepository,
    private readonly video: VideoServer,
    private readonly timeline: Timeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Turns their microphone off. Turning it on again is their own act, and nobody else's: LiveKit is never asked for that. False: there was nothing to turn
   * off. @throws SessionNotFound, NotAllowed, ParticipantNotFound, ParticipantNotComing, VideoUnavailable
   */
  async mute(actor: MemberActor, id: string, who: string): Promise<boolean> {
    const found = await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      return { session, participantId: await this.known(tx, actor, session, who) };
    });
    const { session, participantId } = found;
    const [room] = await this.transactions.system((tx) => this.rooms.find(tx, [session.id]));
    if (room?.state !== 'open') return false;
    if (!(await this.video.mute(room, participantId, memberIdentity(actor.memberId)))) return false;
    await this.transactions.run(actor, (tx) => this.note(tx, actor, session, participantId, 'muted'));
    return true;
  }

  /**
   * Out of the room at once and kept out, also with a pass that was saved or refreshed: the gate says no from this commit on, and the room's epoch ends. Until
   * somebody lets them back in, or the session moves. @throws SessionNotFound, NotAllowed, ParticipantNotFound, ParticipantNotComing, SessionNotMovable once it
   * is over
   */
  async remove(actor: MemberActor, id: string, who: string, message?: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.lock(tx, actor, id);
      const participantId = await this.known(tx, actor, session, who);
      session.mustHaveADoor(this.clock.now());
      const removed = await this.waiting.remove(tx, {
        participantId,
        at: this.clock.now(),
        by: actor.memberId,
        message: message ?? null,
      });
      await this.inCall.lower(tx, session.id, participantId);
      if (!removed) return;
      await this.note(tx, actor, session, participantId, 'removed');
      await this.outbox.add(tx, { kind: WAITING_CHANGED, ...placeOf(session) });
    });
  }

  private async known(tx: EntityManager, actor: MemberActor, session: Session, id: string): Promise<ParticipantId> {
    mustMayChange(actor, session);
    return this.sessions.comingParticipantOf(tx, session, id);
  }

  private async note(
    tx: EntityManager,
    actor: MemberActor,
    session: Session,
    participantId: ParticipantId,
    act: 'muted' | 'removed',
  ): Promise<void> {
    const at = this.clock.now();
    const detail = { by: actor.memberId };
    await this.timeline.record(tx, { ...placeOf(session), participantId, kind: act, at, detail });
    await this.audit.record(tx, actor, {
      act: `participant.${act}`,
      practiceId: session.practiceId,
      about: { kind: 'participant', id: participantId },
    });
  }
}

const placeOf = ({ practiceId, id }: Session): { practiceId: PracticeId; sessionId: SessionId } => ({
  practiceId,
  sessionId: id,
});
