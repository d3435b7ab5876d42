import { ApiProperty } from '@nestjs/swagger';
import { OwnClockBody } from '@vestibule/sessions';
import { IsIn } from 'class-validator';
import { CAPTURE_RESULTS, CONNECTION_RESULTS, type DeviceResult, SPEAKER_RESULTS } from './device-checks.ts';

const oneOf = (words: readonly string[]): { message: string } => ({ message: `must be one of ${words.join(', ')}` });

/** Of the devices words of closed lists alone: no name, label or id of one can be sent. */
export class DeviceCheckBody extends OwnClockBody implements DeviceResult {
  @ApiProperty({ enum: CAPTURE_RESULTS })
  @IsIn(CAPTURE_RESULTS, oneOf(CAPTURE_RESULTS))
  readonly camera!: DeviceResult['camera'];

  @ApiProperty({ enum: CAPTURE_RESULTS })
  @IsIn(CAPTURE_RESULTS, oneOf(CAPTURE_RESULTS))
  readonly microphone!: DeviceResult['microphone'];

  @ApiProperty({ enum: SPEAKER_RESULTS })
  @IsIn(SPEAKER_RESULTS, oneOf(SPEAKER_RESULTS))
  readonly speaker!: DeviceResult['speaker'];

  @ApiProperty({ enum: CONNECTION_RESULTS })
  @IsIn(CONNECTION_RESULTS, oneOf(CONNECTION_RESULTS))
  readonly connection!: DeviceResult['connection'];
}
