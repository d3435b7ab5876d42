import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PAYMENT_POLICIES, type PaymentPolicy } from '@vestibule/kernel';
import { MayBeAbsent, OneLine, SeveralLines } from '@vestibule/platform';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { ON_SITE_METHODS, type OnSiteMethod } from '../on-site-payment.entity.ts';

export class ChangeFeeBody {
  @ApiPropertyOptional({ description: 'The fee before concession and tax, whole minor units; 0: nothing is asked' })
  @MayBeAbsent()
  @IsInt({ message: 'must be a whole number of minor units, for example 8000 for 80.00' })
  readonly amount?: number;

  @ApiPropertyOptional({ example: 'AUD' })
  @MayBeAbsent()
  @Matches(/^[A-Za-z]{3}$/, { message: 'must be an ISO 4217 code such as AUD' })
  readonly currency?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: none any more' })
  @IsOptional()
  @IsUUID(undefined, { message: 'must be the id of a concession' })
  readonly concessionId?: string | null;

  @ApiPropertyOptional({
    enum: PAYMENT_POLICIES,
    description: 'none: nothing can be charged, and what was paid goes back',
  })
  @MayBeAbsent()
  @IsIn(PAYMENT_POLICIES, { message: `must be one of ${PAYMENT_POLICIES.join(', ')}` })
  readonly policy?: PaymentPolicy;

  @ApiProperty({ description: 'Why; for the practice' })
  @SeveralLines()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly reason!: string;
}

export class OnSiteBody {
  @ApiProperty({ enum: ON_SITE_METHODS, description: "terminal: the practice's own, not through Vestibule" })
  @IsIn(ON_SITE_METHODS, { message: `must be one of ${ON_SITE_METHODS.join(', ')}` })
  readonly method!: OnSiteMethod;

  @ApiPropertyOptional({ description: 'Whole minor units; absent: all that is left to pay' })
  @MayBeAbsent()
  @IsInt({ message: 'must be a whole number of minor units' })
  @Min(1, { message: 'must be at least 1' })
  readonly amount?: number;

  @ApiPropertyOptional({ description: 'For the practice; no card numbers' })
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @MaxLength(200, { message: 'must have at most 200 characters' })
  @Matches(/^(?!.*(?:\d[ -]?){13,19})/s, { message: 'must not contain a card number' })
  readonly note?: string;
}

export class UndoBody {
  @ApiPropertyOptional({ description: 'Why; for the practice' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly reason?: string;
}
