import { ApiProperty } from '@nestjs/swagger';
import { VERDICTS } from '../verdict.ts';
import { CAPTURE_RESULTS, CONNECTION_RESULTS, SPEAKER_RESULTS } from './device-checks.ts';

const WHEN = { type: String, format: 'date-time', nullable: true } as const;

export class DeviceCheckView {
  @ApiProperty({ enum: CAPTURE_RESULTS }) camera!: string;
  @ApiProperty({ enum: CAPTURE_RESULTS }) microphone!: string;
  @ApiProperty({ enum: SPEAKER_RESULTS }) speaker!: string;
  @ApiProperty({ enum: CONNECTION_RESULTS }) connection!: string;
  @ApiProperty({ description: 'One can be heard, and nothing that was tried failed' }) passed!: boolean;
  @ApiProperty({ format: 'date-time', description: 'The last time' }) checkedAt!: string;
  @ApiProperty({ description: 'How often they checked' }) times!: number;
}
export class PresentSpanView {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time', description: 'Open: until now' }) to!: string;
  @ApiProperty({ description: 'They are in the room' }) open!: boolean;
}
class PresenceView {
  @ApiProperty({ type: [PresentSpanView], description: 'In the room, oldest first' }) spans!: PresentSpanView[];
  @ApiProperty({ description: 'Dropped out and back within two minutes' }) reconnects!: number;
  @ApiProperty({ description: 'In the room altogether' }) seconds!: number;
}
export class AttendedPractitionerView extends PresenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class AttendedParticipantView extends PresenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['client', 'guest'] }) kind!: string;
  @ApiProperty({ ...WHEN, description: 'They called off' }) cancelledAt!: string | null;
  @ApiProperty(WHEN) linkOpenedAt!: string | null;
  @ApiProperty(WHEN) paidAt!: string | null;
  @ApiProperty({ type: DeviceCheckView, nullable: true }) deviceCheck!: DeviceCheckView | null;
  @ApiProperty({ ...WHEN, description: 'For this window; one who moved to another day knocked at another door' })
  knockedAt!: string | null;
  @ApiProperty({ ...WHEN, description: 'By a person or by itself, the last time' }) letInAt!: string | null;
  @ApiProperty({ description: 'In the room at the same time as the practitioner' }) secondsTogether!: number;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'Said once the window is over' }) verdict!: string | null;
}
export class AttendanceView {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ format: 'date-time', description: 'What is counted lies between these two' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ description: 'The window is over: nothing here changes any more' }) isOver!: boolean;
  @ApiProperty({ type: AttendedPractitionerView }) practitioner!: AttendedPractitionerView;
  @ApiProperty({ type: [AttendedParticipantView] }) participants!: AttendedParticipantView[];
}
