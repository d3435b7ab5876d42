import { MayBeAbsent } from '@vestibule/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';

export class WaiveBody {
  @ApiPropertyOptional({ description: 'Why nothing is asked; for the practice' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 500, { message: 'must have 1 to 500 characters' })
  readonly reason?: string;
}

const STATUSES = ['paid', 'processing', 'failed', 'refunded', 'partially_refunded', 'open', 'expired'] as const;

export class TransactionQuery {
  @ApiPropertyOptional({ description: 'From this date or instant' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'must be a date or an instant such as 2026-11-25T03:00:00Z' })
  readonly from?: string;

  @ApiPropertyOptional({ description: 'Before this date or instant' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'must be a date or an instant such as 2026-11-25T03:00:00Z' })
  readonly to?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @MayBeAbsent()
  @IsIn(STATUSES, { message: `must be one of ${STATUSES.join(', ')}` })
  readonly status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ format: 'uuid', description: "The practitioner's member id" })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a member id' })
  readonly practitioner?: string;

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
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;
}
