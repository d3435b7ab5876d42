import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { ParticipantNotComing, SessionNotMovable } from '../errors.ts';
import { sessionEvent } from '../events.ts';
import type { CorrectParticipantBody } from '../http/bodies.ts';
import type { SessionView } from '../http/views.ts';
import { readZone } from '../local-time.ts';
import { phoneOf } from '../phone.ts';
import { SessionViews } from '../session-view.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { mustMayChange } from './who-may.ts';

/**
 * Somebody was mistyped. Their link stays; whoever is told by the address that changed is invited there anew, and nothing more goes to the old one. Until the window ends: what is
 * over is on paper. The timeline names what was corrected, and neither the old nor the new.
 */
@Injectable()
export class CorrectParticipant {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly sessions: SessionsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly clock: Clock,
  ) {}

  /** Saying it twice changes nothing. @throws ParticipantNotFound, NotAllowed, ParticipantNotComing, SessionNotMovable, InvalidInput */
  run(actor: MemberActor, participantId: string, body: CorrectParticipantBody): Promise<SessionView> {
    return this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mustMayChange(actor, session);
      if (participant.kind === 'guest' && participant.cancelledAt !== null) throw new ParticipantNotComing();
      const at = this.clock.now();
      const phase = session.phaseAt(at);
      if (phase !== 'upcoming' && phase !== 'open')
        throw new SessionNotMovable('nothing about its people can be corrected any more', phase);
      const { country } = await this.practices.facts(tx, actor.practiceId);
      const { name, email, phone, language, timeZone } = body;
      const what = participant.correct(
        {
          ...(name === undefined ? {} : { name }),
          ...(email === undefined ? {} : { email }),
          ...(phone === undefined ? {} : { phone: phone === null ? null : phoneOf({ phone }, country, 'phone') }),
          ...(language === undefined ? {} : { language }),
          ...(timeZone === undefined ? {} : { timeZone: timeZone === null ? null : readZone(timeZone, 'timeZone') }),
        },
        at,
      );
      if (what.length > 0) {
        await tx.save(participant);
        const place = { practiceId: session.practiceId, sessionId: session.id, participantId: participant.id };
        const detail = { by: actor.memberId, what };
        await this.timeline.record(tx, { ...place, kind: 'participant_corrected', at, detail });
        await this.outbox.add(tx, sessionEvent('participantCorrected', session));
      }
      return this.views.of(tx, actor, session);
    });
  }
}
