import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsString, IsUUID, MaxLength, Min } from 'class-validator';

export class RefundBody {
  @ApiPropertyOptional({ description: 'Whole minor units; absent: all that is left of the payment', example: 2000 })
  @MayBeAbsent()
  @IsInt({ message: 'must be a whole number of minor units' })
  @Min(1, { message: 'must be at least 1' })
  readonly amount?: number;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Of several payments, this one; absent: the one that settles the fee',
  })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a charge' })
  readonly chargeId?: string;

  @ApiPropertyOptional({ description: 'For the practice; not shown to the client' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly reason?: string;

  @ApiPropertyOptional({ description: "For operators: the platform's fee stays with the platform", default: false })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly keepPlatformFee?: boolean;
}

export class RefundPreviewQuery {
  @ApiPropertyOptional({ description: 'Whole minor units; absent: all that is left of the payment', example: 2000 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of minor units' })
  @Min(1, { message: 'must be at least 1' })
  readonly amount?: number;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a charge' })
  readonly chargeId?: string;

  @ApiPropertyOptional({ default: false })
  @MayBeAbsent()
  @Transform(({ value }): unknown => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'must be true or false' })
  readonly keepPlatformFee?: boolean;
}
