import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { DEVICE_STATES, type DeviceState } from './waiting.repository.ts';

const KNOWN = { message: `must be one of ${DEVICE_STATES.join(', ')}` };
const ID = { message: 'must be a participant id' };

export class KnockBody {
  @ApiPropertyOptional({ enum: DEVICE_STATES, default: 'unknown' })
  @MayBeAbsent()
  @IsIn(DEVICE_STATES, KNOWN)
  readonly camera?: DeviceState;

  @ApiPropertyOptional({ enum: DEVICE_STATES, default: 'unknown' })
  @MayBeAbsent()
  @IsIn(DEVICE_STATES, KNOWN)
  readonly microphone?: DeviceState;
}

export class AdmitBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: everybody who waits' })
  @MayBeAbsent()
  @IsUUID(undefined, ID)
  readonly participantId?: string;
}

export class TurnAwayBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, ID)
  readonly participantId!: string;

  @ApiPropertyOptional({ description: 'They read it on their page' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly message?: string;
}

export class AnswerBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Made by you: what is sent again with the same id is kept once' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be a UUID' })
  readonly id?: string;

  @ApiProperty()
  @SeveralLines()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly text!: string;
}

export class SayBody extends AnswerBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: to everybody who has knocked' })
  @MayBeAbsent()
  @IsUUID(undefined, ID)
  readonly participantId?: string;
}

export class LateBody {
  @ApiProperty({ minimum: 0, maximum: 240, description: '0: on time after all' })
  @IsInt({ message: 'must be whole minutes' })
  @Min(0)
  @Max(240)
  readonly minutes!: number;
}
