import { ApiProperty } from '@nestjs/swagger';
import { GATE_REASONS } from '@vestibule/kernel';
import { DeviceCheckView } from '../attended/attendance-views.ts';
import { DEVICE_STATES } from './waiting.repository.ts';

const PLACES = ['waiting', 'admitted', 'sent_back', 'declined', 'removed'] as const;

export class WaitingMessageView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['participant', 'practice'] }) from!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class WaitingPersonView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['client', 'guest'] }) kind!: string;
  @ApiProperty({ enum: PLACES }) place!: string;
  @ApiProperty({ format: 'date-time', description: 'Waits since; sent back: since then' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'When their page last said that it is open' }) seenAt!: string;
  @ApiProperty({ description: 'Their page is open' }) here!: boolean;
  @ApiProperty({ enum: DEVICE_STATES }) camera!: string;
  @ApiProperty({ enum: DEVICE_STATES }) microphone!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was said to them with the last decision' })
  message!: string | null;
  @ApiProperty({ type: [WaitingMessageView] }) messages!: WaitingMessageView[];
  @ApiProperty({ type: DeviceCheckView, nullable: true, description: 'What their own check found' })
  deviceCheck!: DeviceCheckView | null;
  @ApiProperty({
    enum: Object.values(GATE_REASONS).flat(),
    nullable: true,
    description: 'Why letting them in would not bring them in: their money went back meanwhile, or is owed again',
  })
  refusedBecause!: string | null;
}
export class WaitingListView {
  @ApiProperty({ format: 'date-time', description: 'Count from this, not from your own clock' }) serverTime!: string;
  @ApiProperty() waitingRoom!: boolean;
  @ApiProperty() autoAdmit!: boolean;
  @ApiProperty({ type: Number, nullable: true }) lateMinutes!: number | null;
  @ApiProperty({ type: [WaitingPersonView] }) items!: WaitingPersonView[];
}
export class WaitingNowPersonView extends WaitingPersonView {
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
}
export class WaitingNowView {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: [WaitingNowPersonView] }) items!: WaitingNowPersonView[];
}
export class OwnWaitingView {
  @ApiProperty({ format: 'date-time', description: 'Count from this, not from your own clock' }) serverTime!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: has not knocked' }) since!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the practice said with its last decision' })
  message!: string | null;
  @ApiProperty({ enum: ['not_here', 'here', 'with_another_client'] }) practitioner!: string;
  @ApiProperty({ type: Number, nullable: true }) lateMinutes!: number | null;
  @ApiProperty({ type: [WaitingMessageView] }) messages!: WaitingMessageView[];
}
