import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { IsBoolean } from 'class-validator';

export class PassBody {
  @ApiPropertyOptional({
    description: 'LiveKit did not let the last pass in: asks whether the room is full (ROOM_FULL)',
  })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly turnedAway?: boolean;
}
export class PassView {
  @ApiProperty({ description: 'LiveKit address' }) url!: string;
  @ApiProperty({ description: 'LiveKit access token: use it at once, ask again for every reconnect' }) token!: string;
  @ApiProperty() room!: string;
  @ApiProperty() identity!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}
export class PersonInRoomView {
  @ApiProperty() identity!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['practitioner', 'client', 'guest'] }) role!: string;
}
export class PeopleView {
  @ApiProperty({ type: [PersonInRoomView] }) items!: PersonInRoomView[];
}
export class VideoView {
  @ApiProperty({ description: 'False while LiveKit is being prepared or cannot be reached' }) ready!: boolean;
}
