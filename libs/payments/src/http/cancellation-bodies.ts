import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const LONGEST_HOURS = 336;
const HOURS = `must be whole hours from 0 to ${LONGEST_HOURS}, which is two weeks`;
const PART = 'must be whole hundredths of a per cent from 0 to 10000: 5000 is half';
export const NO_HOST = ['refund', 'rebook', 'ask'] as const;
export const ON_FULL_RETURN = ['evict', 'finish'] as const;
export const ON_DISPUTE = ['close', 'stay'] as const;

/** The whole of it: nothing is guessed. */
export class ReturnTermsBody {
  @ApiProperty({ description: 'The client may cancel on the page of their link' })
  @IsBoolean({ message: 'must be true or false' })
  readonly clientMayCancel!: boolean;

  @ApiProperty({ minimum: 0, maximum: LONGEST_HOURS, description: 'Everything goes back until so long before' })
  @IsInt({ message: HOURS })
  @Min(0, { message: HOURS })
  @Max(LONGEST_HOURS, { message: HOURS })
  readonly fullUntilHours!: number;

  @ApiProperty({ minimum: 0, maximum: LONGEST_HOURS, description: 'Then a part, until so long before' })
  @IsInt({ message: HOURS })
  @Min(0, { message: HOURS })
  @Max(LONGEST_HOURS, { message: HOURS })
  readonly partUntilHours!: number;

  @ApiProperty({ minimum: 0, maximum: 10000, description: 'This part goes back: hundredths of a per cent' })
  @IsInt({ message: PART })
  @Min(0, { message: PART })
  @Max(10_000, { message: PART })
  readonly partBasisPoints!: number;

  @ApiProperty({ minimum: 0, maximum: 10000, description: 'Later, this part is kept: the late-cancel fee' })
  @IsInt({ message: PART })
  @Min(0, { message: PART })
  @Max(10_000, { message: PART })
  readonly lateKeptBasisPoints!: number;

  @ApiProperty({ minimum: 0, maximum: 10000, description: 'Of a client who never came, this part is kept' })
  @IsInt({ message: PART })
  @Min(0, { message: PART })
  @Max(10_000, { message: PART })
  readonly noShowKeptBasisPoints!: number;

  @ApiProperty({
    enum: NO_HOST,
    description:
      'The practitioner never came. refund: all goes back by itself; rebook: the payment stays for another time and a person is told; ask: a person decides',
  })
  @IsIn(NO_HOST, { message: `must be one of ${NO_HOST.join(', ')}` })
  readonly noHost!: (typeof NO_HOST)[number];

  @ApiProperty({ enum: ON_FULL_RETURN, description: 'All went back while the client was in the room' })
  @IsIn(ON_FULL_RETURN, { message: `must be one of ${ON_FULL_RETURN.join(', ')}` })
  readonly onFullReturn!: (typeof ON_FULL_RETURN)[number];

  @ApiProperty({ enum: ON_DISPUTE, description: 'The bank holds the money: the door is closed, or stays open' })
  @IsIn(ON_DISPUTE, { message: `must be one of ${ON_DISPUTE.join(', ')}` })
  readonly onDispute!: (typeof ON_DISPUTE)[number];
}

export class CancelPreviewQuery {
  @ApiPropertyOptional({ enum: ['practice', 'client'], default: 'practice' })
  @MayBeAbsent()
  @IsIn(['practice', 'client'], { message: 'must be practice or client' })
  readonly by?: 'practice' | 'client';

  @ApiPropertyOptional({ format: 'uuid', description: 'Which client cancels, where there are several' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a participant' })
  readonly participantId?: string;
}

export class DecideOutcomeBody {
  @ApiProperty({
    enum: ['refund', 'keep'],
    description: 'refund: all that was paid goes back; keep: it stays, for another appointment or because they met',
  })
  @IsIn(['refund', 'keep'], { message: 'must be refund or keep' })
  readonly decision!: 'refund' | 'keep';

  @ApiPropertyOptional({ description: 'For the practice; not shown to the client' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly reason?: string;
}
