import { ApiProperty } from '@nestjs/swagger';
import { BooksPracticeView } from '../http/views.ts';

const PERIOD = { type: String, format: 'date', description: 'Its first day', example: '2026-11-23' } as const;
const GROUP = { enum: ['week', 'month'] };

export class FeeTotalView {
  @ApiProperty({ example: 'AUD', description: 'Of the balance; all amounts are in its minor units' }) currency!: string;
  @ApiProperty({ description: 'How many payments came in' }) payments!: number;
  @ApiProperty({ description: 'How many refunds went out' }) refunds!: number;
  @ApiProperty({ description: 'How many payments were taken back by a bank' }) disputes!: number;
  @ApiProperty({ description: 'What clients paid' }) gross!: number;
  @ApiProperty() refunded!: number;
  @ApiProperty() stripeFee!: number;
  @ApiProperty({ description: "Tax on Stripe's fee" }) tax!: number;
  @ApiProperty({ description: "The platform's fee, what was returned of it taken off" }) platformFee!: number;
  @ApiProperty({ description: 'Taken back by banks, less what was won' }) disputed!: number;
  @ApiProperty() disputeFee!: number;
  @ApiProperty({ description: 'Movements of other kinds; positive: money came' }) other!: number;
  @ApiProperty({ description: 'What is left for the practice: all of the above added up' }) net!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Fees and their tax as a part of gross, in hundredths of a per cent; null without payments',
  })
  feeShareBasisPoints!: number | null;
}
export class FeePeriodView extends FeeTotalView {
  @ApiProperty(PERIOD) period!: string | null;
}
export class FeeReportView {
  @ApiProperty(GROUP) groupBy!: 'week' | 'month';
  @ApiProperty({
    type: [FeePeriodView],
    description: 'Oldest first; a line for each currency; none where nothing moved',
  })
  periods!: FeePeriodView[];
  @ApiProperty({ type: [FeeTotalView], description: 'Of the whole time, by currency' }) totals!: FeeTotalView[];
}

export class PlatformFeeItemView {
  @ApiProperty(PERIOD) period!: string;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ type: BooksPracticeView }) practice!: BooksPracticeView;
  @ApiProperty({ type: BooksPracticeView }) practitioner!: BooksPracticeView;
  @ApiProperty({ description: 'Application fees, minor units' }) taken!: number;
  @ApiProperty({ description: 'What of them went back' }) returned!: number;
  @ApiProperty({ description: 'taken − returned' }) kept!: number;
}
export class PlatformFeeReportView {
  @ApiProperty(GROUP) groupBy!: 'week' | 'month';
  @ApiProperty({ type: [PlatformFeeItemView] }) items!: PlatformFeeItemView[];
}

export class AttendanceItemView {
  @ApiProperty(PERIOD) period!: string;
  @ApiProperty({ type: BooksPracticeView }) practice!: BooksPracticeView;
  @ApiProperty({ type: BooksPracticeView }) practitioner!: BooksPracticeView;
  @ApiProperty({ description: 'Not cancelled, and over' }) appointments!: number;
  @ApiProperty({ description: 'A client and the practitioner met' }) attended!: number;
  @ApiProperty() clientAbsent!: number;
  @ApiProperty() practitionerAbsent!: number;
  @ApiProperty({ description: 'Neither of them came' }) nobody!: number;
  @ApiProperty({ description: 'Nobody can tell, or nobody has said yet' }) unclear!: number;
  @ApiProperty({ description: 'In the room together, whole minutes' }) minutesTogether!: number;
  @ApiProperty({ description: 'Participants whose last device check did not pass' }) deviceCheckFailures!: number;
}
export class AttendanceReportView {
  @ApiProperty(GROUP) groupBy!: 'week' | 'month';
  @ApiProperty({ type: [AttendanceItemView], description: 'Oldest first; none where there was no appointment' })
  items!: AttendanceItemView[];
}

export class FeedbackItemView {
  @ApiProperty(PERIOD) period!: string;
  @ApiProperty({ type: BooksPracticeView }) practitioner!: BooksPracticeView;
  @ApiProperty({ description: 'So many people said something' }) count!: number;
  @ApiProperty({ description: 'Of 1 to 5, with two decimals' }) average!: number;
}
export class FeedbackWordsView {
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ type: BooksPracticeView }) practitioner!: BooksPracticeView;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ minimum: 1, maximum: 5 }) stars!: number;
  @ApiProperty() words!: string;
}
export class FeedbackReportView {
  @ApiProperty(GROUP) groupBy!: 'week' | 'month';
  @ApiProperty({ type: [FeedbackItemView], description: 'Oldest first; none where nobody said anything' })
  items!: FeedbackItemView[];
  @ApiProperty({ type: [FeedbackWordsView], description: 'The newest hundred, newest first' })
  words!: FeedbackWordsView[];
}

export class ConversionPeriodView {
  @ApiProperty(PERIOD) period!: string;
  @ApiProperty({ description: 'Participants with a fee, in sessions that begin in the period and were not cancelled' })
  invited!: number;
  @ApiProperty() opened!: number;
  @ApiProperty() paid!: number;
  @ApiProperty() attended!: number;
}
export class ConversionReportView {
  @ApiProperty(GROUP) groupBy!: 'week' | 'month';
  @ApiProperty({ type: [ConversionPeriodView], description: 'Oldest first' }) periods!: ConversionPeriodView[];
}
