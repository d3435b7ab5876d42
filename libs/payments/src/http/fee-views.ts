import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS, type Standing } from '@vestibule/kernel';

export class FeePositionView {
  @ApiProperty({ enum: STANDINGS }) standing!: Standing;
  @ApiProperty({ description: 'What is still to be paid, whole minor units' }) outstandingMinor!: number;
}

class DebtPersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
class DebtSessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
}
export class DebtView {
  @ApiProperty({ type: DebtPersonView }) participant!: DebtPersonView;
  @ApiProperty({ type: DebtSessionView }) session!: DebtSessionView;
  @ApiProperty({ type: DebtPersonView }) practitioner!: DebtPersonView;
  @ApiProperty({ description: 'What is still to be paid, whole minor units' }) outstandingMinor!: number;
  @ApiProperty({ description: 'What was to be paid' }) totalMinor!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) remindedAt!: string | null;
  @ApiProperty() reminders!: number;
}
class DebtTotalView {
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty() count!: number;
  @ApiProperty() outstandingMinor!: number;
}
export class DebtListView {
  @ApiProperty({ type: [DebtView] }) items!: DebtView[];
  @ApiProperty({ type: [DebtTotalView], description: 'Of all, shown or not' }) totals!: DebtTotalView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
export class ReminderView {
  @ApiProperty({ description: 'Words to send to the client' }) message!: string;
  @ApiProperty({ description: "The client's own link, which is in the message too" }) link!: string;
  @ApiProperty({ description: 'true: an e-mail goes to the client; false: they have no address, copy the message' })
  isSent!: boolean;
}
