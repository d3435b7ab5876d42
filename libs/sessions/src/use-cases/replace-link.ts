import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { ParticipantNotComing } from '../errors.ts';
import { linkReplaced } from '../events.ts';
import type { LinkView } from '../http/views.ts';
import { SessionViews } from '../session-view.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { mustMayChange } from './who-may.ts';

/**
 * The old link is dead from this instant, also for whoever is in the room on it. A client who called off can have another, because theirs still tells
 * what became of their money; a guest whose invitation was taken back cannot.
 */
@Injectable()
export class ReplaceLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly clock: Clock,
  ) {}

  /** @throws ParticipantNotFound, NotAllowed, ParticipantNotComing */
  run(actor: MemberActor, participantId: string): Promise<LinkView> {
    return this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mustMayChange(actor, session);
      if (participant.kind === 'guest' && participant.cancelledAt !== null) throw new ParticipantNotComing();
      participant.replaceLink();
      await tx.save(participant);
      await this.timeline.record(tx, {
        sessionId: session.id,
        practiceId: session.practiceId,
        participantId: participant.id,
        kind: 'link_rotated',
        at: this.clock.now(),
        detail: { by: actor.memberId },
      });
      await this.outbox.add(tx, linkReplaced(session, participant.id));
      return { link: this.views.linkOf(participant.id, participant.linkVersion) };
    });
  }
}
