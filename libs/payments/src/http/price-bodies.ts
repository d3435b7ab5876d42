import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, OneLine } from '@vestibule/platform';
import { FeeBody, FeeWishBody } from '@vestibule/sessions';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** What is said of a participant when a session is scheduled, and of what type the session is. */
export class QuoteBody extends FeeWishBody {
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of an appointment type' })
  readonly appointmentTypeId?: string;
}

class ConcessionOffBody {
  @ApiPropertyOptional({
    minimum: 1,
    maximum: 10000,
    description: 'Hundredths of a per cent off the fee: 2000 is 20 %',
  })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole hundredths of a per cent: 2000 is 20 %' })
  @Min(1, { message: 'must be above 0' })
  @Max(10_000, { message: 'must be at most 10000, which is all of it' })
  readonly basisPoints?: number;

  @ApiPropertyOptional({ type: FeeBody, description: 'So much off the fee' })
  @MayBeAbsent()
  @IsObject({ message: 'must be { amount, currency }' })
  @ValidateNested()
  @Type(() => FeeBody)
  readonly amount?: FeeBody;
}
export class ConcessionBody extends ConcessionOffBody {
  @ApiProperty({ example: 'Student' })
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(80, { message: 'must have at most 80 characters' })
  readonly name!: string;
}
export class ChangeConcessionBody extends ConcessionOffBody {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(80, { message: 'must have at most 80 characters' })
  readonly name?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  readonly archived?: boolean;
}

export class SurchargeBody {
  @ApiProperty()
  @IsBoolean()
  readonly isOn!: boolean;

  @ApiPropertyOptional({ minimum: 0, maximum: 1000, description: 'Hundredths of a per cent of the payment' })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole hundredths of a per cent: 250 is 2.5 %' })
  @Min(0)
  @Max(1000, { message: 'must be at most 1000, which is 10 %' })
  readonly basisPoints?: number;

  @ApiPropertyOptional({ minimum: 0, description: "Whole minor units of the country's currency" })
  @MayBeAbsent()
  @IsInt({ message: 'must be a whole number of minor units' })
  @Min(0)
  @Max(100_000)
  readonly fixedMinor?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Never more than this' })
  @MayBeAbsent()
  @IsInt({ message: 'must be a whole number of minor units' })
  @Min(0)
  @Max(10_000_000)
  readonly capMinor?: number;
}
