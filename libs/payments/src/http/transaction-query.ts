import { ApiPropertyOptional } from '@nestjs/swagger';
import { CURRENCIES } from '@vestibule/kernel';
import { MayBeAbsent, PeriodQuery } from '@vestibule/platform';
import { IsIn, IsUUID, Matches } from 'class-validator';

export const TRANSACTION_STATUSES = [
  'paid',
  'processing',
  'failed',
  'refunded',
  'partially_refunded',
  'open',
  'expired',
] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

export class TransactionQuery extends PeriodQuery {
  @ApiPropertyOptional({ enum: TRANSACTION_STATUSES })
  @MayBeAbsent()
  @IsIn(TRANSACTION_STATUSES, { message: `must be one of ${TRANSACTION_STATUSES.join(', ')}` })
  readonly status?: TransactionStatus;

  @ApiPropertyOptional({ format: 'uuid', description: "The practitioner's member id" })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a member id' })
  readonly practitioner?: string;

  @ApiPropertyOptional({ example: 'AUD' })
  @MayBeAbsent()
  @IsIn(Object.keys(CURRENCIES), { message: 'must be a currency such as AUD' })
  readonly currency?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For operators: one practice only' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;

  @ApiPropertyOptional({
    description: "Any id of Stripe's (pi_…, ch_…, cs_…, re_…, fee_…, txn_…, dp_…, acct_…, evt_…) or of ours, whole",
  })
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{3,255}$/, { message: 'must be a whole id, such as pi_3Qk…' })
  readonly search?: string;
}
