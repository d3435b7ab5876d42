import { MayBeAbsent, SeveralLines } from '@vestibule/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class WaiveBody {
  @ApiPropertyOptional({ description: 'Why nothing is asked; for the practice' })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @Length(1, 500, { message: 'must have 1 to 500 characters' })
  readonly reason?: string;
}
