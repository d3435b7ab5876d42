import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class ChangePaymentsBody {
  @ApiPropertyOptional({ description: 'Online payments are wanted; needs an account that takes cards' })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly accepts?: boolean;

  @ApiPropertyOptional({ description: 'Where payments are an addition to the plan: takes it on, with `accepts`' })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly addOn?: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      "What payments are booked under, before the practitioner's name; null: the usual words. It stands on receipts: nothing clinical",
    example: 'Telehealth session',
  })
  @IsOptional()
  @Transform(({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: 'must be a text' })
  @MaxLength(200, { message: 'must have 3 to 40 characters' })
  readonly label?: string | null;
}

export class FinishConnectBody {
  @ApiProperty({ description: 'As Stripe put it into the address' })
  @IsString()
  @Length(1, 500)
  readonly code!: string;

  @ApiProperty({ description: 'As Stripe put it into the address' })
  @IsString()
  @Length(1, 500)
  readonly state!: string;
}

export class RefreshAccountBody {
  @ApiPropertyOptional({ description: "The owner is back from Stripe's form; it proves nothing" })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly returned?: boolean;
}
