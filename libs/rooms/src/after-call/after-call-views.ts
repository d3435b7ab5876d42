import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export class OwnFeedbackView {
  @ApiProperty({ minimum: 1, maximum: 5 }) stars!: number;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
}
export class AfterCallView {
  @ApiProperty({ description: 'This person was in the room' }) wasInside!: boolean;
  @ApiProperty({ description: 'How long they and a practitioner were in the room at once, whole seconds' })
  secondsTogether!: number;
  @ApiProperty({ description: 'How it was can be told, and changed, now' }) asksFeedback!: boolean;
  @ApiProperty({ type: OwnFeedbackView, nullable: true }) feedback!: OwnFeedbackView | null;
}
export class GivenFeedbackView extends OwnFeedbackView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class FeedbackListView {
  @ApiProperty({ type: [GivenFeedbackView] }) items!: GivenFeedbackView[];
}
export class FeedbackAverageView {
  @ApiProperty({ format: 'uuid' }) practitionerId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'So many people said something' }) count!: number;
  @ApiProperty({ description: 'Of 1 to 5, with two decimals' }) average!: number;
}
export class FeedbackAveragesView {
  @ApiProperty({ type: [FeedbackAverageView] }) items!: FeedbackAverageView[];
}

export class FeedbackBody {
  @ApiProperty({ minimum: 1, maximum: 5 })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be from 1 to 5' })
  @Max(5, { message: 'must be from 1 to 5' })
  readonly stars!: number;

  @ApiPropertyOptional({ description: 'Read by the practitioner and the owner of the practice' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(1000, { message: 'must have at most 1000 characters' })
  readonly words?: string;
}
