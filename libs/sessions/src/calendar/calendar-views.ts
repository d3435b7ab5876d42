import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS } from '@vestibule/kernel';
import { PersonView } from '../http/views.ts';

export class CalendarEntryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ['scheduled', 'cancelled', 'ended'] }) status!: string;
  @ApiProperty({ enum: ['upcoming', 'open', 'over', 'cancelled', 'ended'] }) phase!: string;
  @ApiProperty({ type: PersonView }) practitioner!: PersonView;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ example: 'Australia/Sydney', description: 'The zone it was made in' }) timeZone!: string;
  @ApiProperty({ type: [String], description: 'Who is invited and has not called off' }) names!: string[];
  @ApiProperty({ enum: STANDINGS, description: 'Of its clients the one that needs most looking at' }) standing!: string;
  @ApiProperty({ description: 'How many participants are in the room' }) present!: number;
  @ApiProperty({ description: 'How many wait to be let in' }) waiting!: number;
  @ApiProperty() practitionerPresent!: boolean;
  @ApiProperty({ description: 'Whoever asks may move it' }) mayMove!: boolean;
}
export class CalendarView {
  @ApiProperty({ format: 'date-time', description: 'Count from this, not from your own clock' }) serverTime!: string;
  @ApiProperty({ type: [CalendarEntryView], description: 'By start; the latest first where `before` is asked' })
  items!: CalendarEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
