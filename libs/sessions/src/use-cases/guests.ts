import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, newId, type ParticipantId } from '@vestibule/kernel';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { ParticipantNotFound, SessionFull, SessionNotMovable } from '../errors.ts';
import { linkReplaced, sessionEvent } from '../events.ts';
import type { GuestBody } from '../http/bodies.ts';
import type { ParticipantView, SessionView } from '../http/views.ts';
import { readZone } from '../local-time.ts';
import { ParticipantFees } from '../participant-fees.ts';
import { Participant } from '../participant.entity.ts';
import { phoneOf } from '../phone.ts';
import { wishOf } from '../price-wish.ts';
import { SessionViews } from '../session-view.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { mustMayChange } from './who-may.ts';

/** Somebody comes along, before the call or in the middle of it: a link of their own that lives as long as the session, and nothing to pay. */
@Injectable()
export class Guests {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly sessions: SessionsRepository,
    private readonly fees: ParticipantFees,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly views: SessionViews,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound, NotAllowed, SessionNotMovable once it is over, SessionFull */
  invite(actor: MemberActor, sessionId: string, body: GuestBody): Promise<ParticipantView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.lock(tx, actor, sessionId);
      mustMayChange(actor, session);
      const { country, mostPeople } = await this.practices.facts(tx, actor.practiceId);
      const at = this.clock.now();
      const phase = session.phaseAt(at);
      if (phase !== 'upcoming' && phase !== 'open')
        throw new SessionNotMovable('nobody can be invited to this session any more', phase);
      const people = await tx.findBy(Participant, { sessionId: session.id });
      if (1 + people.filter(({ cancelledAt }) => cancelledAt === null).length >= mostPeople)
        throw new SessionFull(mostPeople);
      const guest = Participant.invite({
        id: newId<'participant'>() as ParticipantId,
        practiceId: session.practiceId,
        sessionId: session.id,
        name: body.name,
        email: body.email ?? null,
        phone: phoneOf(body, country, 'phone'),
        language: body.language ?? null,
        timeZone: body.timeZone === undefined ? null : readZone(body.timeZone, 'timeZone'),
        kind: 'guest',
        position: 1 + Math.max(-1, ...people.map(({ position }) => position)),
        createdAt: at,
      });
      await tx.insert(Participant, guest);
      const wish = wishOf({ kind: 'guest' }, null, '');
      await this.fees.freeze(tx, session, [{ participantId: guest.id, field: '', ...wish }]);
      const place = { practiceId: session.practiceId, sessionId: session.id, participantId: guest.id };
      await this.timeline.record(tx, { ...place, kind: 'guest_invited', at, detail: { by: actor.memberId } });
      await this.outbox.add(tx, sessionEvent('guestInvited', session));
      const { participants } = await this.views.of(tx, actor, session);
      const view = participants.find(({ id }) => id === guest.id);
      if (!view) throw new ParticipantNotFound();
      return view;
    });
  }

  /**
   * The link is dead, and whoever is in the room by it is out within seconds. Saying it twice changes nothing. Clients are not taken back: they cancel, or are
   * cancelled, by the rule that they were invited under.
   *
   * @throws ParticipantNotFound, NotAllowed, InvalidInput
   */
  withdraw(actor: MemberActor, participantId: string): Promise<SessionView> {
    return this.transactions.run(actor, async (tx) => {
      const guest = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, guest.sessionId);
      mustMayChange(actor, session);
      if (guest.kind !== 'guest')
        throw new InvalidInput([{ field: 'id', message: 'must be a guest; a client cancels, or gets another link' }]);
      if (guest.cancelledAt === null) {
        const at = this.clock.now();
        guest.callOff(at);
        guest.replaceLink();
        await tx.save(guest);
        const place = { practiceId: session.practiceId, sessionId: session.id, participantId: guest.id };
        await this.timeline.record(tx, { ...place, kind: 'guest_withdrawn', at, detail: { by: actor.memberId } });
        await this.outbox.add(tx, linkReplaced(session, guest.id));
      }
      return this.views.of(tx, actor, session);
    });
  }
}
