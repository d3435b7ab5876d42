import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { CURRENCIES, type Currency, type PlatformFeeRate } from '@vestibule/kernel';
import { MayBeAbsent } from '@vestibule/platform';
import { IsIn, IsInt, IsISO8601, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { RateWish } from '../use-cases/plan-book.ts';

const MOST_BASIS_POINTS = 3_000;
const MOST_FIXED_MINOR = 1_000_000;

class FromBody {
  @ApiPropertyOptional({ format: 'date-time', description: 'When it begins, not in the past; now if left out' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'must be an instant such as 2026-12-01T00:00:00Z' })
  readonly from?: string;
}

@ApiSchema({ name: 'AddRate' })
export class AddRateBody extends FromBody {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    enum: Object.keys(CURRENCIES),
    description: 'null: for every currency without a rate of its own; then nothing can be added to the percentage',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsIn(Object.keys(CURRENCIES), { message: 'must be a currency in which fees can be set' })
  readonly currency?: Currency | null;

  @ApiProperty({ description: 'Hundredths of a per cent: 250 is 2.5 %', minimum: 0, maximum: MOST_BASIS_POINTS })
  @IsInt({ message: 'must be whole basis points: 250 for 2.5 %' })
  @Min(0, { message: 'must not be negative' })
  @Max(MOST_BASIS_POINTS, { message: 'must be at most 3000, which is 30 %' })
  readonly basisPoints!: number;

  @ApiPropertyOptional({ description: 'Minor units of the currency, added to each payment', minimum: 0, default: 0 })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole minor units: 30 for A$0.30' })
  @Min(0, { message: 'must not be negative' })
  @Max(MOST_FIXED_MINOR, { message: `must be at most ${MOST_FIXED_MINOR}` })
  readonly fixedMinor?: number;
}

@ApiSchema({ name: 'EndRate' })
export class EndRateBody extends FromBody {
  @ApiPropertyOptional({ type: String, nullable: true, enum: Object.keys(CURRENCIES) })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsIn(Object.keys(CURRENCIES), { message: 'must be a currency in which fees can be set' })
  readonly currency?: Currency | null;
}

@ApiSchema({ name: 'MovePlan' })
export class MovePlanBody extends FromBody {
  @ApiProperty({ example: 'standard' }) @IsString() @MaxLength(40) readonly plan!: string;
}

@ApiSchema({ name: 'SearchPractices' })
export class SearchPracticesQuery {
  @ApiPropertyOptional({ description: 'A part of the name' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(120)
  readonly search?: string;
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  readonly cursor?: string;
}

export const rateWish = (body: AddRateBody): RateWish & { readonly rate: PlatformFeeRate } => ({
  currency: body.currency ?? null,
  rate: { basisPoints: body.basisPoints, fixedMinor: body.fixedMinor ?? 0 },
  ...(body.from === undefined ? {} : { from: body.from }),
});
