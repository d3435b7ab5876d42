import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';

class OpenOnView {
  @ApiProperty({ example: 'Chrome on Android' }) device!: string;
  @ApiProperty({ description: 'In the call; else waiting, or on the way in' }) inTheRoom!: boolean;
}
class AskedView {
  @ApiProperty({ example: 'Chrome on Android', description: 'The device that asks' }) device!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
/** A link and the devices that want it, from where one of them stands. */
export class TakeoverView {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: OpenOnView, nullable: true, description: 'Another device has the link' })
  openOn!: OpenOnView | null;
  @ApiProperty({
    enum: ['none', 'asked', 'refused', 'another_asks'],
    description: 'What became of the question of the device that looks',
  })
  ask!: 'none' | 'asked' | 'refused' | 'another_asks';
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Refused: when it can ask again' })
  mayAskAt!: string | null;
  @ApiProperty({ type: AskedView, nullable: true, description: 'To the device that has the link: another one asks' })
  asked!: AskedView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'This device had it until then' })
  movedAt!: string | null;
}
export class TakeoverOfSessionView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'Chrome on Android', description: 'The device that asks' }) device!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ example: 'Safari on iPhone', description: 'The device that has the link' }) openOn!: string;
  @ApiProperty({ description: 'That device is in the call' }) inTheRoom!: boolean;
}
export class TakeoverListView {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: [TakeoverOfSessionView] }) items!: TakeoverOfSessionView[];
}

const YES_OR_NO = { message: 'must be true (the link moves) or false (it stays)' };

export class AnswerTakeoverBody {
  @ApiProperty({ description: 'true: the link moves to the device that asks' })
  @IsBoolean(YES_OR_NO)
  readonly allow!: boolean;
}
export class DecideTakeoverBody extends AnswerTakeoverBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'must be a participant id' })
  readonly participantId!: string;
}
