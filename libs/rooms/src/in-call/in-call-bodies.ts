import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { IsBoolean, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const ID = { message: 'must be a participant id' };

export class SayInCallBody {
  @ApiProperty({ format: 'uuid', description: 'Made by you: what is sent again with the same id is kept once' })
  @IsUUID(undefined, { message: 'must be a UUID' })
  readonly id!: string;

  @ApiProperty({ maxLength: 2000 })
  @SeveralLines()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(2000, { message: 'must have at most 2000 characters' })
  readonly text!: string;
}

export class HandBody {
  @ApiProperty()
  @IsBoolean({ message: 'must be true or false' })
  readonly raised!: boolean;
}

export class WhoBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, ID)
  readonly participantId!: string;
}

export class RemoveBody extends WhoBody {
  @ApiPropertyOptional({ description: 'They read it on their page' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500, { message: 'must have at most 500 characters' })
  readonly message?: string;
}
