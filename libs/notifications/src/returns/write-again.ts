import { Injectable } from '@nestjs/common';
import { Clock, type ParticipantId } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { mustMayChange, SessionsRepository } from '@vestibule/sessions';
import type { MessageListView } from '../http/message-views.ts';
import { Appointments } from '../messages/appointment.ts';
import { LookAtMessages } from '../messages/look-at-messages.ts';
import { MESSAGE_CAME_BACK } from '../messages/plan.ts';
import { ReturnedAddresses } from './returned-addresses.repository.ts';

/** Somebody of the practice says that an address is right after all: what waits for it goes there again, in all of the practice's sessions. */
@Injectable()
export class WriteAgain {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly appointments: Appointments,
    private readonly returned: ReturnedAddresses,
    private readonly looking: LookAtMessages,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws ParticipantNotFound, NotAllowed */
  async run(actor: MemberActor, participantId: ParticipantId): Promise<MessageListView> {
    const sessionId = await this.transactions.run(actor, async (tx) => {
      const participant = await this.sessions.lockParticipant(tx, actor, participantId);
      const session = await this.sessions.get(tx, actor, participant.sessionId);
      mustMayChange(actor, session);
      const { practiceId, memberId } = actor;
      const now = this.clock.now();
      const { email } = participant;
      if (email !== null && (await this.returned.lift(tx, practiceId, email, { memberId, at: now }))) {
        for (const id of await this.returned.sessionsOf(tx, practiceId, email, now))
          await this.outbox.add(tx, { kind: MESSAGE_CAME_BACK, practiceId, sessionId: id });
        await this.audit.record(tx, actor, {
          act: 'messages.address_trusted',
          practiceId,
          about: { kind: 'participant', id: participantId },
        });
      }
      return session.id;
    });
    return this.looking.ofSession(actor, sessionId);
  }
}
