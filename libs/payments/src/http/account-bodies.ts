import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, OneLine } from '@vestibule/platform';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { DEBIT_DAYS } from '../debits.ts';

const DEBIT_DAYS_MESSAGE = `must be ${DEBIT_DAYS.least} to ${DEBIT_DAYS.most} business days, or null where no bank debits are taken`;

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
  @OneLine()
  @IsString({ message: 'must be a text' })
  @MaxLength(200, { message: 'must have 3 to 40 characters' })
  readonly label?: string | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: DEBIT_DAYS.least,
    maximum: DEBIT_DAYS.most,
    description: 'How many business days before a session a bank debit may begin; null: none are taken',
  })
  @IsOptional()
  @IsInt({ message: DEBIT_DAYS_MESSAGE })
  @Min(DEBIT_DAYS.least, { message: DEBIT_DAYS_MESSAGE })
  @Max(DEBIT_DAYS.most, { message: DEBIT_DAYS_MESSAGE })
  readonly debitBusinessDays?: number | null;
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
