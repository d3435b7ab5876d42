import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, PAYMENT_POLICIES, STANDINGS } from '@vestibule/kernel';
import { PRICE_SHOWN, TAX_KINDS } from '../appointment-type.entity.ts';
import { FINDINGS } from '../timeline-chain.ts';
import { TIMELINE_KINDS } from '../timeline.ts';

export class PersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class PaymentFailureView {
  @ApiProperty() code!: string;
  @ApiProperty({ description: "The bank's reason in plain words" }) message!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: string;
}
export class FeePartsView {
  @ApiProperty({ description: 'Before anything is taken off or added' }) baseMinor!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) concessionId!: string | null;
  @ApiProperty({ type: String, nullable: true }) concessionName!: string | null;
  @ApiProperty() concessionMinor!: number;
  @ApiProperty({ enum: TAX_KINDS }) taxKind!: string;
  @ApiProperty({ type: String, nullable: true, example: 'GST' }) taxName!: string | null;
  @ApiProperty({ description: 'Hundredths of a per cent' }) taxBasisPoints!: number;
  @ApiProperty() taxMinor!: number;
  @ApiProperty() surchargeMinor!: number;
}
export class FeeOutcomeView {
  @ApiProperty({ type: Number, nullable: true, description: 'As it was estimated; null: nobody knew' })
  estimatedStripeFeeMinor!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'null: nobody knew' }) estimatedNetMinor!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: "Stripe's own, with tax on it; null until it has reported",
  })
  stripeFeeMinor!: number | null;
  @ApiProperty({ type: Number, nullable: true }) platformFeeMinor!: number | null;
  @ApiProperty({ type: Number, nullable: true }) netMinor!: number | null;
  @ApiProperty({ type: String, nullable: true, description: "Of Stripe's own figures" }) settlementCurrency!:
    string | null;
}
export class FeeView {
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ type: FeePartsView }) parts!: FeePartsView;
  @ApiProperty({ description: 'What is still to be paid' }) outstandingMinor!: number;
  @ApiProperty({ description: 'Kept of card payments, of which so much could be given back' }) refundableMinor!: number;
  @ApiProperty({ description: 'Paid at the practice' }) onSiteMinor!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true }) changedFromMinor!: number | null;
  @ApiProperty({ type: FeeOutcomeView }) outcome!: FeeOutcomeView;
  @ApiProperty({ enum: PAYMENT_POLICIES }) policy!: string;
  @ApiProperty({ description: "The platform's part, whole minor units" }) platformFeeMinor!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) receiptUrl!: string | null;
  @ApiProperty() refundedMinor!: number;
  @ApiProperty({ type: PaymentFailureView, nullable: true }) lastFailure!: PaymentFailureView | null;
}
export class ParticipantView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '+61412345678' }) phone!: string | null;
  @ApiProperty({ enum: LANGUAGES, nullable: true, description: "In which they are written to; null: the practice's" })
  language!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Australia/Perth',
    description: "By whose clocks they read their times, as the practice or their own page said; null: the session's",
  })
  timeZone!: string | null;
  @ApiProperty({ enum: ['client', 'guest'] }) kind!: string;
  @ApiProperty({ description: "The participant's own link. Whoever has it is that participant." }) link!: string;
  @ApiProperty({ enum: STANDINGS }) standing!: string;
  @ApiProperty({ type: FeeView, nullable: true }) fee!: FeeView | null;
  @ApiProperty() present!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) presentSince!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'They called off' })
  cancelledAt!: string | null;
}
export class ZoneQuestionView {
  @ApiProperty({
    format: 'date-time',
    description: 'What the wall time that was agreed means under the rules of today',
  })
  wallStartsAt!: string;
  @ApiProperty({ description: 'What the clocks show at the instant that is stored', example: '2026-11-25T15:00' })
  instantLocal!: string;
}
export class SessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ['scheduled', 'cancelled', 'ended'] }) status!: string;
  @ApiProperty({ enum: ['upcoming', 'open', 'over', 'cancelled', 'ended'] }) phase!: string;
  @ApiProperty({ type: PersonView }) practitioner!: PersonView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) appointmentTypeId!: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time', description: 'First instant at which the room can be entered' }) opensAt!: string;
  @ApiProperty({ format: 'date-time', description: 'First instant at which it no longer can' }) closesAt!: string;
  @ApiProperty({ example: 'Australia/Sydney' }) timeZone!: string;
  @ApiProperty({ description: 'Wall time as it was said', example: '2026-11-25T14:00' }) localStart!: string;
  @ApiProperty({
    type: ZoneQuestionView,
    nullable: true,
    description: 'The rules of its zone changed, and somebody has to say which time counts',
  })
  zoneQuestion!: ZoneQuestionView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt!: string | null;
  @ApiProperty({ type: String, enum: ['practice', 'client'], nullable: true }) cancelledBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) cancelReason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Count from this, not from your own clock' }) serverTime!: string;
  @ApiProperty() practitionerPresent!: boolean;
  @ApiProperty({ description: 'Whoever may enter knocks first' }) waitingRoom!: boolean;
  @ApiProperty({ description: 'They are let in by themselves once the practitioner is in' }) autoAdmit!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'The practitioner said to be so late' }) lateMinutes!:
    number | null;
  @ApiProperty({ description: "The one who asks is this session's practitioner" }) canJoin!: boolean;
  @ApiProperty({ type: [ParticipantView] }) participants!: ParticipantView[];
}
class NextSessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ type: [String], description: 'Its clients' }) names!: readonly string[];
}
export class ExtensionPreviewView {
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ type: NextSessionView, nullable: true, description: 'What the practitioner has next' })
  next!: NextSessionView | null;
  @ApiProperty({ description: 'So far the new end runs into it; then allowOverlap has to be sent' })
  overlapMinutes!: number;
}
class ConflictView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
}
class FollowingPaymentView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STANDINGS }) standing!: string;
  @ApiProperty({ description: 'What they have paid, whole minor units: it follows' }) paidMinor!: number;
  @ApiProperty() currency!: string;
}
export class MovePreviewView {
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ type: PersonView }) practitioner!: PersonView;
  @ApiProperty({ type: [ConflictView], description: 'Other sessions of that practitioner at that time' })
  conflicts!: readonly ConflictView[];
  @ApiProperty({ type: [FollowingPaymentView], description: 'Nobody is charged again, and nothing goes back' })
  payments!: readonly FollowingPaymentView[];
  @ApiProperty({ description: 'So many people are in the room now, and would be asked out' }) insideNow!: number;
}
export class SessionListView {
  @ApiProperty({ type: [SessionView] }) items!: SessionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
export class TimelineItemView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Date;
  @ApiProperty({ enum: TIMELINE_KINDS }) kind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) participantId!: string | null;
  @ApiProperty({ type: String, nullable: true }) participantName!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail!: Record<string, unknown>;
}
export class TimelineFindingView {
  @ApiProperty({ enum: FINDINGS }) kind!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The place in the chain, counted from 1' })
  position!: number | null;
  @ApiProperty({ type: String, nullable: true }) eventId!: string | null;
}
export class TimelineProofView {
  @ApiProperty({ description: 'How many lines are sealed' }) length!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The last hash; written down elsewhere, it also tells of an older state that was put back',
  })
  head!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sealedAt!: Date | null;
  @ApiProperty({ description: 'Lines from before there were seals: proved from `adoptedAt` on' }) adopted!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) adoptedAt!: Date | null;
  @ApiProperty({
    type: [TimelineFindingView],
    description: 'Empty: the timeline is as it was written. Else: what was changed behind our back',
  })
  findings!: readonly TimelineFindingView[];
}
export class TimelineView {
  @ApiProperty({ type: [TimelineItemView] }) items!: TimelineItemView[];
  @ApiProperty() proof!: TimelineProofView;
}
export class LinkView {
  @ApiProperty() link!: string;
}
export class MoneyView {
  @ApiProperty() amount!: number;
  @ApiProperty() currency!: string;
}
export class TaxView {
  @ApiProperty({ enum: TAX_KINDS }) kind!: string;
  @ApiProperty({ description: 'Hundredths of a per cent' }) basisPoints!: number;
  @ApiProperty({ type: String, nullable: true, example: 'GST' }) name!: string | null;
}
export class AppointmentTypeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() minutes!: number;
  @ApiProperty({ type: MoneyView, nullable: true }) fee!: MoneyView | null;
  @ApiProperty({ enum: PAYMENT_POLICIES }) paymentPolicy!: string;
  @ApiProperty({ type: TaxView }) tax!: TaxView;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
  @ApiProperty() takesPayment!: boolean;
  @ApiProperty({ enum: PRICE_SHOWN }) priceShown!: string;
  @ApiProperty() waitingRoom!: boolean;
  @ApiProperty() autoAdmit!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: "null: the practice's" }) earlyMinutes!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: "null: the practice's" }) graceMinutes!: number | null;
  @ApiProperty() archived!: boolean;
}
export class AppointmentTypeListView {
  @ApiProperty({ type: [AppointmentTypeView] }) items!: AppointmentTypeView[];
}
