import { ApiProperty } from '@nestjs/swagger';
import { type Appointment, type Change, changeOf } from '../messages/appointment.ts';
import { wentElsewhere } from '../messages/corrected-address.ts';
import { MEMBER_MESSAGE_KINDS, type MemberMessageKind } from '../messages/member-plan.ts';
import type { Message, WithMoves } from '../messages/messages.repository.ts';
import { type Channel, CHANNELS, MESSAGE_KINDS, type MessageKind } from '../messages/plan.ts';

/** Those to clients, and those to the practice's own people. */
export const ALL_KINDS = [...MESSAGE_KINDS, ...MEMBER_MESSAGE_KINDS] as const;

export class MessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ALL_KINDS }) kind!: MessageKind | MemberMessageKind;
  @ApiProperty({
    type: String,
    enum: ['time', 'practitioner', 'both'],
    nullable: true,
    description: 'Of `moved`: what is another than they were told before; null of all others',
  })
  change!: Change | null;
  @ApiProperty({ enum: CHANNELS }) channel!: Channel;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: it is told to a member' })
  participantId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The address, or the number; null where it went to one that was corrected since',
  })
  to!: string | null;
  @ApiProperty({ description: 'It went to an address, or a number, that was corrected since' }) wentElsewhere!: boolean;
  @ApiProperty({
    enum: ['due', 'sending', 'sent', 'dropped', 'failed'],
    description: '`dropped`: when its time came, its reason was gone; `failed`: not tried again by itself',
  })
  state!: 'due' | 'sending' | 'sent' | 'dropped' | 'failed';
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
  @ApiProperty() tries!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not sent, or not yet, or came back' })
  problem!: string | null;
  @ApiProperty({
    type: String,
    enum: ['arrived', 'came_back'],
    nullable: true,
    description: 'What became of it after it was sent; null: nobody has said',
  })
  arrival!: 'arrived' | 'came_back' | null;
  @ApiProperty({ type: Number, nullable: true, description: 'As how many texts it went: each is paid for' })
  segments!: number | null;
}
export class OptOutView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ enum: ['texts', 'reminders'], description: '`reminders`: those by e-mail' }) of!:
    'texts' | 'reminders';
}
export class ReturnedMailView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ description: 'Why nothing arrives at their address', example: 'the address does not exist' })
  problem!: string;
}
export class MessageListView {
  @ApiProperty({ description: 'A mail server is set up' }) isSetUp!: boolean;
  @ApiProperty({ description: 'Somebody carries text messages' }) canText!: boolean;
  @ApiProperty({ type: [OptOutView], description: 'Who asked for no more, and of what' }) optOuts!: OptOutView[];
  @ApiProperty({
    type: [ReturnedMailView],
    description: 'Whose address sent mail back: nothing more goes there until somebody says that it is right',
  })
  returned!: ReturnedMailView[];
  @ApiProperty({ type: [MessageView] }) items!: MessageView[];
}

export const messageView = (
  message: Message & Partial<WithMoves>,
  who: Pick<Appointment, 'email' | 'phone' | 'emailChangedAt' | 'phoneChangedAt'> | undefined,
): MessageView => {
  const isElsewhere = who !== undefined && wentElsewhere(message, who);
  return {
    id: message.id,
    kind: message.kind,
    change: changeOf(message.movesTold ?? []),
    channel: message.channel,
    participantId: message.participantId,
    to: isElsewhere ? null : ((message.channel === 'sms' ? who?.phone : who?.email) ?? null),
    wentElsewhere: isElsewhere,
    state: message.state,
    dueAt: message.dueAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    tries: message.tries,
    problem: message.lastError ?? message.arrivalProblem,
    arrival: message.arrival,
    segments: message.segments,
  };
};
