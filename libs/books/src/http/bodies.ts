import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, PageQuery, SeveralLines } from '@vestibule/platform';
import { IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { MISMATCH_KINDS, type MismatchKind } from '../reconcile/mismatch.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const A_DATE = { message: 'must be a date such as 2026-11-25' };

export class ReconcileBody {
  @ApiProperty({ format: 'date', description: "The first day, of each practice's own calendar", example: '2026-11-01' })
  @Matches(DATE, A_DATE)
  readonly from!: string;

  @ApiProperty({ format: 'date', description: 'The day after the last', example: '2026-12-01' })
  @Matches(DATE, A_DATE)
  readonly to!: string;

  @ApiPropertyOptional({ format: 'uuid', description: "For operators: one practice only. An owner's is the own" })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;
}

export class MismatchQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'resolved'] })
  @MayBeAbsent()
  @IsIn(['open', 'resolved'], { message: 'must be open or resolved' })
  readonly state?: 'open' | 'resolved';

  @ApiPropertyOptional({ enum: MISMATCH_KINDS })
  @MayBeAbsent()
  @IsIn(MISMATCH_KINDS, { message: `must be one of ${MISMATCH_KINDS.join(', ')}` })
  readonly kind?: MismatchKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'First found by this reconciliation' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a reconciliation' })
  readonly reconciliationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For operators: one practice only' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;
}

export class RepairBody {
  @ApiProperty({ description: 'True: only say what would be done, and change nothing' })
  @IsBoolean({ message: 'must be true or false' })
  readonly dryRun!: boolean;
}

export class AcceptBody {
  @ApiProperty({ description: 'Why it is right as it is; kept with the mismatch' })
  @SeveralLines()
  @IsString()
  @Length(1, 500, { message: 'must have 1 to 500 characters' })
  readonly note!: string;
}
