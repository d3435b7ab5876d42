import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, PageQuery } from '@vestibule/platform';
import { IsIn } from 'class-validator';
import type { MemberMessageKind } from '../messages/member-plan.ts';
import type { MessageKind } from '../messages/plan.ts';
import { READERS, type Readers, STANDINGS, type Standing } from '../messages/practice-messages.ts';
import { ALL_KINDS, MessageView } from './message-views.ts';

export class MessagesQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: STANDINGS,
    description:
      '`returned`: it was sent and did not arrive; `waiting`: its time has come; `planned`: it has not. Without it all but those that are planned',
  })
  @MayBeAbsent()
  @IsIn(STANDINGS, { message: `must be one of ${STANDINGS.join(', ')}` })
  readonly standing?: Standing;

  @ApiPropertyOptional({ enum: ALL_KINDS })
  @MayBeAbsent()
  @IsIn(ALL_KINDS, { message: `must be one of ${ALL_KINDS.join(', ')}` })
  readonly kind?: MessageKind | MemberMessageKind;

  @ApiPropertyOptional({
    enum: READERS,
    description: 'Who is told: clients and guests, or the practice’s own people. Without it both',
  })
  @MayBeAbsent()
  @IsIn(READERS, { message: `must be one of ${READERS.join(', ')}` })
  readonly readers?: Readers;
}

export class PracticeMessageView extends MessageView {
  @ApiProperty({ description: 'Who is told' }) name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member who is told; null: a client' })
  memberId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What it is about; null: about none' })
  sessionId!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the session begins' })
  startsAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'From then on it is of no use' }) uselessAt!: string;
}
export class MessageCountsView {
  @ApiProperty() waiting!: number;
  @ApiProperty({ description: 'That would still be of use' }) failed!: number;
  @ApiProperty({ description: 'That did not arrive, would still be of use, and were not sent again since' })
  returned!: number;
}
export class PracticeMessageListView {
  @ApiProperty({ description: 'A mail server is set up' }) isSetUp!: boolean;
  @ApiProperty({ type: [PracticeMessageView] }) items!: PracticeMessageView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: MessageCountsView, description: 'Of all that one may see, not of this page' })
  counts!: MessageCountsView;
}
export class MessagesRetriedView {
  @ApiProperty({ description: 'How many are due now; each is sent within seconds' }) retried!: number;
}

class MailServerView {
  @ApiProperty({ description: 'A mail server is set up' }) isSetUp!: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null: nobody has asked it yet' }) answers!:
    boolean | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) askedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it cannot be had' }) problem!: string | null;
}
export class DeliveryView {
  @ApiProperty({ description: 'Messages whose time has come' }) waiting!: number;
  @ApiProperty({ type: Number, nullable: true }) oldestWaitingSeconds!: number | null;
  @ApiProperty({ description: 'That wait for a person and would still be of use' }) failed!: number;
  @ApiProperty() sentLastHour!: number;
  @ApiProperty({ type: MailServerView }) mailServer!: MailServerView;
}
