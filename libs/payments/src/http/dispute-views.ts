import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, PageQuery } from '@vestibule/platform';
import { IsIn, IsUUID } from 'class-validator';
import { DISPUTE_STATUSES } from '../dispute-rules.ts';

const STATES = ['open', 'closed'] as const;

export class DisputeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATES, description: 'open: not decided yet' })
  @MayBeAbsent()
  @IsIn(STATES, { message: `must be one of ${STATES.join(', ')}` })
  readonly state?: (typeof STATES)[number];

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a participant id' })
  readonly participantId?: string;
}

class NamedThingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class DisputeView {
  @ApiProperty({ example: 'dp_1', description: "Stripe's own id" }) id!: string;
  @ApiProperty({ enum: DISPUTE_STATUSES }) status!: string;
  @ApiProperty({ description: 'The bank only asks; no money has moved' }) inquiry!: boolean;
  @ApiProperty({ description: 'Somebody has to answer before the deadline' }) needsAnswer!: boolean;
  @ApiProperty({ enum: ['kept', 'held', 'lost'], description: 'With the practice, with the bank, gone for good' })
  money!: string;
  @ApiProperty({ description: "Stripe's word for what the client says" }) reason!: string;
  @ApiProperty({ description: 'The same for people' }) reasonText!: string;
  @ApiProperty({ description: 'What can be done now' }) advice!: string;
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when an answer counts' })
  dueBy!: string | null;
  @ApiProperty() hasEvidence!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ format: 'uri', description: "The dispute in the practice's own Stripe Dashboard" })
  dashboardUrl!: string;
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ format: 'date-time' }) sessionStartsAt!: string;
  @ApiProperty({ type: NamedThingView }) practice!: NamedThingView;
  @ApiProperty({ type: NamedThingView }) practitioner!: NamedThingView;
}
export class DisputeListView {
  @ApiProperty({ type: [DisputeView] }) items!: DisputeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'How many of everything that fits wait for an answer' }) needAnswer!: number;
}
