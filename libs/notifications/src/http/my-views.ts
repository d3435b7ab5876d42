import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { IsBoolean, IsIn } from 'class-validator';
import { FEED_COVERS, FEED_NAMES, type FeedCovers, type FeedNames } from '../calendar/feed-file.ts';
import { MEMBER_MESSAGE_KINDS, type MemberMessageKind } from '../messages/member-plan.ts';

export class MyMessageView {
  @ApiProperty({ enum: MEMBER_MESSAGE_KINDS }) kind!: MemberMessageKind;
  @ApiProperty() wanted!: boolean;
  @ApiProperty({ description: 'It cannot be switched off: it has a deadline that costs money' }) always!: boolean;
}
export class MyMessagesView {
  @ApiProperty({ description: 'A mail server is set up' }) isSetUp!: boolean;
  @ApiProperty({ description: 'Where they go' }) address!: string;
  @ApiProperty({ type: [MyMessageView], description: 'What members of your role are told' }) items!: MyMessageView[];
}

@ApiSchema({ name: 'ChooseMessage' })
export class ChooseMessageBody {
  @ApiProperty({ enum: MEMBER_MESSAGE_KINDS }) @IsIn(MEMBER_MESSAGE_KINDS) readonly kind!: MemberMessageKind;
  @ApiProperty() @IsBoolean() readonly wanted!: boolean;
}

const COVERS = '`own`: your appointments; `practice`: those of the whole practice, for owners';
const NAMES = '`none`: no client is named; `initials`: clients by their initials';

export class MyFeedView {
  @ApiProperty({ description: 'There is an address. Its text is known to nobody but who has it' }) isMade!: boolean;
  @ApiProperty({ enum: FEED_COVERS, description: COVERS }) covers!: FeedCovers;
  @ApiProperty({ enum: FEED_NAMES, description: NAMES }) names!: FeedNames;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) madeAt!: string | null;
  @ApiProperty({ description: 'Owners choose what it covers' }) mayCoverPractice!: boolean;
}
export class MadeFeedView extends MyFeedView {
  @ApiProperty({ description: 'Shown this once: whoever has it reads the calendar' }) address!: string;
}

@ApiSchema({ name: 'CalendarFeedWish' })
export class FeedWishBody {
  @ApiPropertyOptional({ enum: FEED_COVERS, description: COVERS })
  @MayBeAbsent()
  @IsIn(FEED_COVERS)
  readonly covers?: FeedCovers;
  @ApiPropertyOptional({ enum: FEED_NAMES, description: NAMES })
  @MayBeAbsent()
  @IsIn(FEED_NAMES)
  readonly names?: FeedNames;
}
