import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { OperatorsToo, Roles, SignedIn } from '../actor/actor.guard.ts';
import type { MemberActor, OperatorActor } from '../actor/actor.ts';
import { ForMembers, Problems } from '../http/documented.ts';
import { MayBeAbsent } from '../http/may-be-absent.ts';
import { ReadAudit } from './read-audit.ts';

const WHEN = { message: 'must be a date or an instant such as 2026-11-25T03:00:00Z' };

export class AuditQuery {
  @ApiPropertyOptional({ description: "From this date (of the practice's calendar) or instant" })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, WHEN)
  readonly from?: string;

  @ApiPropertyOptional({ description: 'Before this date or instant' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, WHEN)
  readonly to?: string;

  @ApiPropertyOptional({ description: 'What was acted on: an id' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  readonly about?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For operators: one practice only' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1)
  @Max(200)
  readonly limit?: number;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeAbsent()
  @Matches(/^\d{1,18}$/, { message: 'must be the nextCursor of the page before' })
  readonly cursor?: string;
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
