import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { IsIn, IsUUID, Matches } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const A_DATE = { message: 'must be a date such as 2026-11-25' };

export class ReportQuery {
  @ApiProperty({ format: 'date', description: "The first day, of each practice's own calendar" })
  @Matches(DATE, A_DATE)
  readonly from!: string;

  @ApiProperty({ format: 'date', description: 'The day after the last' })
  @Matches(DATE, A_DATE)
  readonly to!: string;

  @ApiPropertyOptional({ enum: ['week', 'month'], default: 'week', description: 'Weeks begin on Monday' })
  @MayBeAbsent()
  @IsIn(['week', 'month'], { message: 'must be week or month' })
  readonly groupBy?: 'week' | 'month';

  @ApiPropertyOptional({ format: 'uuid', description: 'For operators: one practice only' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a practice id' })
  readonly practiceId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what is about appointments of this practitioner' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a practitioner' })
  readonly practitioner?: string;
}
