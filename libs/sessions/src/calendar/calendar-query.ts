import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

/** A week of a practice with thirty practitioners. */
export const MOST_ENTRIES = 1_000;

export class CalendarQuery {
  @ApiPropertyOptional({ description: 'Sessions that end after this instant, by start' })
  @MayBeAbsent()
  @IsString()
  readonly from?: string;

  @ApiPropertyOptional({ description: 'In place of `from`: sessions that had ended by this instant, the latest first' })
  @MayBeAbsent()
  @IsString()
  readonly before?: string;

  @ApiPropertyOptional({ description: 'Sessions that start before this instant' })
  @MayBeAbsent()
  @IsString()
  readonly to?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A practitioner sees only their own, whatever is said here' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a member' })
  readonly practitionerId?: string;

  @ApiPropertyOptional({ description: "In the title or a participant's name" })
  @MayBeAbsent()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  readonly q?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_ENTRIES, default: MOST_ENTRIES })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1)
  @Max(MOST_ENTRIES)
  readonly limit?: number;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(400)
  readonly cursor?: string;
}
