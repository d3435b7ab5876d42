import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { OperatorsToo, Roles, SignedIn } from '../actor/actor.guard.ts';
import type { MemberActor, OperatorActor } from '../actor/actor.ts';
import { ForMembers, Problems } from '../http/documented.ts';
import { MayBeAbsent } from '../http/may-be-absent.ts';
import { NOT_A_CURSOR } from '../http/page.ts';
import { PeriodQuery } from '../http/period.ts';
import { ReadAudit } from './read-audit.ts';

export class AuditQuery extends PeriodQuery {
  @ApiPropertyOptional({ description: 'What was acted on: an id' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  readonly about?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For operators: one practice only' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeAbsent()
  @Matches(/^\d{1,18}$/, { message: NOT_A_CURSOR })
  declare readonly cursor?: string;
}

class AuditActorView {
  @ApiProperty({ enum: ['member', 'operator', 'link', 'system'] }) kind!: string;
  @ApiProperty({ description: 'Empty for the product itself' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: "A member's name" }) name!: string | null;
}
class AuditAboutView {
  @ApiProperty({ example: 'charge' }) kind!: string;
  @ApiProperty() id!: string;
}
const FACTS = { type: 'object', additionalProperties: true, nullable: true } as const;

export class AuditEventView {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) practiceId!: string | null;
  @ApiProperty({ type: AuditActorView }) by!: AuditActorView;
  @ApiProperty({ example: 'refund.requested' }) act!: string;
  @ApiProperty({ type: AuditAboutView }) about!: AuditAboutView;
  @ApiProperty(FACTS) before!: Record<string, unknown> | null;
  @ApiProperty(FACTS) after!: Record<string, unknown> | null;
}
export class AuditListView {
  @ApiProperty({ type: [AuditEventView] }) items!: AuditEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('audit')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('audit')
export class AuditController {
  constructor(private readonly reading: ReadAudit) {}

  @Get()
  @ApiOperation({ summary: "Who did what to money, newest first: an owner's own practice, for operators all" })
  @ApiOkResponse({ type: AuditListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: AuditQuery): Promise<AuditListView> {
    return this.reading.page(actor, query);
  }
}
