import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@vestibule/kernel';
import { Idempotency, type MemberActor, Transactions } from '@vestibule/platform';
import { mustMayChange, SessionsRepository } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type MessageListView, messageView } from '../http/message-views.ts';
import { Post } from '../mail/post.ts';
import { Texting } from '../sms/texting.ts';
import { type Appointment, Appointments } from './appointment.ts';
import { MessagesRepository } from './messages.repository.ts';
import { stillWanted } from './plan.ts';

/** Missing and foreign look the same. */
export class MessageNotFound extends DomainError<'MESSAGE_NOT_FOUND'> {
  readonly code = 'MESSAGE_NOT_FOUND';
  constructor() {
    super('there is no such message');
  }
}
export class MessageNotSendable extends DomainError<'MESSAGE_NOT_SENDABLE'> {
  readonly code = 'MESSAGE_NOT_SENDABLE';
}

/** What the people of a session were told, and telling it again. */
@Injectable()
export class LookAtMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly messages: MessagesRepository,
    private readonly appointments: Appointments,
    private readonly idempotency: Idempotency,
    private readonly post: Post,
    private readonly texting: Texting,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound */
  async ofSession(actor: MemberActor, sessionId: string): Promise<MessageListView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, sessionId);
      const people = await this.appointments.ofSession(tx, session.id);
      const messages = await this.messages.ofSession(tx, session.practiceId, session.id);
      return {
        isSetUp: this.post.isSetUp,
        canText: this.texting.isSetUp,
        optOuts: people.flatMap(optOutsOf),
        returned: people.flatMap(({ participantId, mailReturns: problem }) =>
          problem === null ? [] : [{ participantId, problem }],
        ),
        items: messages.map((message) =>
          messageView(
            message,
            people.find(({ participantId }) => participantId === message.participantId),
          ),
        ),
      };
    });
  }

  /** Sends it once more now, and not twice at a time; one that failed is tried again itself. @throws MessageNotFound, MessageNotSendable when its reason is gone, NotAllowed */
  async resend(actor: MemberActor, id: string, key?: string): Promise<MessageListView> {
    const { sessionId } = await this.transactions.run(actor, (tx) =>
      this.idempotency.once(tx, actor.practiceId, key, { resend: id }, () => this.sendAgain(tx, actor, id)),
    );
    return this.ofSession(actor, sessionId);
  }

  private async sendAgain(tx: EntityManager, actor: MemberActor, id: string): Promise<{ readonly sessionId: string }> {
    const message = await this.messages.lock(tx, actor.practiceId, id);
    if (!message || message.memberId !== null) throw new MessageNotFound();
    const session = await this.sessions.get(tx, actor, message.sessionId);
    mustMayChange(actor, session);
    if (await this.messages.isUnderWay(tx, message)) throw new MessageNotSendable('it is going to be sent already');
    const who = (await this.appointments.of(tx, [message.participantId])).get(message.participantId);
    const now = this.clock.now();
    if (message.channel === 'email' && who?.mailReturns != null)
      throw new MessageNotSendable(
        `what was sent to this address came back (${who.mailReturns}): reach them another way, or say that the address is right`,
      );
    if (!who || !stillWanted(message, who, now)) throw new MessageNotSendable('what it tells is no longer so');
    if (message.state === 'failed') await this.messages.tryAgain(tx, message.id, now);
    else await this.messages.again(tx, message, now);
    return { sessionId: session.id };
  }
}

const optOutsOf = ({ participantId, textsStopped, remindersStopped }: Appointment): MessageListView['optOuts'] => [
  ...(textsStopped ? [{ participantId, of: 'texts' as const }] : []),
  ...(remindersStopped ? [{ participantId, of: 'reminders' as const }] : []),
];
