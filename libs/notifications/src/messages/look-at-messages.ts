import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@vestibule/kernel';
import { Idempotency, type MemberActor, Transactions } from '@vestibule/platform';
import { mustMayChange, SessionsRepository } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type MessageListView, messageView } from '../http/message-views.ts';
import { Post } from '../mail/post.ts';
import { Texting } from '../sms/texting.ts';
import { type Appointment, Appointments } from './appointment.ts';
import { stillWantedBy } from './member-plan.ts';
import { MembersToTell } from './members.repository.ts';
import { type ClientMessage, type MemberMessage, type Message, MessagesRepository } from './messages.repository.ts';
import { stillWanted } from './plan.ts';
import { maySeeMessageOf } from './practice-messages.ts';

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

/** What the people of a session were told; and telling something again, to them or to somebody of the practice. */
@Injectable()
export class LookAtMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly messages: MessagesRepository,
    private readonly appointments: Appointments,
    private readonly members: MembersToTell,
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
    const message = await this.transactions.run(actor, (tx) => this.tellable(tx, actor, id));
    const isToMember = message.memberId !== null;
    const isSoForMember = isToMember && (await this.isSoForMember(message));
    await this.transactions.run(actor, (tx) =>
      this.idempotency.once(tx, actor.practiceId, key, { resend: id }, async () => {
        const again = await this.tellable(tx, actor, id);
        if (await this.messages.isUnderWay(tx, again)) throw new MessageNotSendable('it is going to be sent already');
        const now = this.clock.now();
        const isSo = again.memberId === null ? await this.isSoForClient(tx, again, now) : isSoForMember;
        if (!isSo) throw new MessageNotSendable('what it tells is no longer so');
        if (again.state === 'failed') await this.messages.tryAgain(tx, again.id, now);
        else await this.messages.again(tx, again, now);
        return { sent: again.id };
      }),
    );
    return isToMember ? this.ofMember(actor, message) : this.ofSession(actor, message.sessionId);
  }

  /** @throws MessageNotFound also for what another member is told, unless an owner asks; NotAllowed where the session is another practitioner's */
  private async tellable(tx: EntityManager, actor: MemberActor, id: string): Promise<Message> {
    const message = await this.messages.lock(tx, actor.practiceId, id);
    if (!message || (message.memberId !== null && !maySeeMessageOf(actor, message.memberId)))
      throw new MessageNotFound();
    if (message.memberId === null) mustMayChange(actor, await this.sessions.get(tx, actor, message.sessionId));
    return message;
  }

  /** What a member's message depends on only the system reads together. */
  private isSoForMember(message: MemberMessage): Promise<boolean> {
    const now = this.clock.now();
    return this.transactions.system(async (tx) => {
      const facts = await this.members.of(tx, message.memberId, now);
      return facts !== undefined && stillWantedBy(facts, message, now) !== undefined;
    });
  }

  private async ofMember(actor: MemberActor, message: MemberMessage): Promise<MessageListView> {
    const told = await this.transactions.run(actor, (tx) => this.messages.ofCause(tx, message));
    const [isSetUp, canText] = [this.post.isSetUp, this.texting.isSetUp];
    return { isSetUp, canText, optOuts: [], returned: [], items: told.map((one) => messageView(one, undefined)) };
  }

  private async isSoForClient(tx: EntityManager, message: ClientMessage, now: Date): Promise<boolean> {
    const who = (await this.appointments.of(tx, [message.participantId])).get(message.participantId);
    if (message.channel === 'email' && who?.mailReturns != null)
      throw new MessageNotSendable(
        `what was sent to this address came back (${who.mailReturns}): reach them another way, or say that the address is right`,
      );
    return who !== undefined && stillWanted(message, who, now) !== undefined;
  }
}

const optOutsOf = ({ participantId, textsStopped, remindersStopped }: Appointment): MessageListView['optOuts'] => [
  ...(textsStopped ? [{ participantId, of: 'texts' as const }] : []),
  ...(remindersStopped ? [{ participantId, of: 'reminders' as const }] : []),
];
