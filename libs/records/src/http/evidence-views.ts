import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import type { TimelineProof } from '@vestibule/sessions';
import { IsUUID } from 'class-validator';

export class EvidenceQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only what concerns this participant' })
  @MayBeAbsent()
  @IsUUID()
  readonly participant?: string;
}

const Instant = (): PropertyDecorator => ApiProperty({ type: String, format: 'date-time' });
const InstantOrNull = (): PropertyDecorator => ApiProperty({ type: String, format: 'date-time', nullable: true });
const TextOrNull = (): PropertyDecorator => ApiProperty({ type: String, nullable: true });

class EvidenceSpanView {
  @Instant() from!: Date;
  @Instant() to!: Date;
}
class EvidencePracticeView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() timeZone!: string;
}
class EvidencePersonView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}
class EvidenceSessionView {
  @ApiProperty() id!: string;
  @ApiProperty() practitioner!: EvidencePersonView;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Instant() opensAt!: Date;
  @Instant() closesAt!: Date;
  @ApiProperty() status!: string;
}
class EvidenceFeeView {
  @ApiProperty() policy!: string;
  @ApiProperty() standing!: string;
  @ApiProperty() totalMinor!: number;
  @ApiProperty() taxMinor!: number;
  @ApiProperty() currency!: string;
  @Instant() agreedAt!: Date;
  @InstantOrNull() changedAt!: Date | null;
}
class EvidencePassesView {
  @ApiProperty() times!: number;
  @InstantOrNull() firstAt!: Date | null;
  @InstantOrNull() lastAt!: Date | null;
}
class EvidencePaymentView {
  @ApiProperty() id!: string;
  @ApiProperty() status!: string;
  @ApiProperty() amountMinor!: number;
  @ApiProperty() currency!: string;
  @InstantOrNull() paidAt!: Date | null;
  @ApiProperty() accountId!: string;
  @TextOrNull() checkoutSessionId!: string | null;
  @TextOrNull() paymentIntentId!: string | null;
  @TextOrNull() stripeChargeId!: string | null;
}
class EvidenceOnSiteView {
  @ApiProperty() method!: string;
  @ApiProperty() amountMinor!: number;
  @ApiProperty() currency!: string;
  @Instant() at!: Date;
}
class EvidenceRefundView {
  @ApiProperty() id!: string;
  @TextOrNull() stripeRefundId!: string | null;
  @ApiProperty() amountMinor!: number;
  @ApiProperty() currency!: string;
  @ApiProperty() status!: string;
  @ApiProperty() cause!: string;
  @Instant() createdAt!: Date;
}
class EvidenceDisputeView {
  @ApiProperty() id!: string;
  @ApiProperty() status!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() amountMinor!: number;
  @ApiProperty() currency!: string;
  @Instant() openedAt!: Date;
  @InstantOrNull() dueBy!: Date | null;
}
class EvidencePaperView {
  @ApiProperty() kind!: string;
  @ApiProperty() number!: string;
  @ApiProperty() totalMinor!: number;
  @ApiProperty() currency!: string;
  @Instant() issuedAt!: Date;
}
class EvidenceParticipantView {
  @ApiProperty() id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ example: 'A.Q.' }) initials!: string;
  @ApiProperty({ type: EvidenceFeeView, nullable: true }) fee!: EvidenceFeeView | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the page first asked for the fee',
  })
  feeShownAt!: Date | null;
  @ApiProperty() passes!: EvidencePassesView;
  @ApiProperty({ type: [EvidenceSpanView] }) presence!: EvidenceSpanView[];
  @ApiProperty({ description: 'In the room at the same time as the practitioner' }) secondsTogether!: number;
  @ApiProperty({ type: [EvidencePaymentView] }) payments!: EvidencePaymentView[];
  @ApiProperty({ type: [EvidenceOnSiteView] }) onSite!: EvidenceOnSiteView[];
  @ApiProperty({ type: [EvidenceRefundView] }) refunds!: EvidenceRefundView[];
  @ApiProperty({ type: [EvidenceDisputeView] }) disputes!: EvidenceDisputeView[];
  @ApiProperty({ type: [EvidencePaperView] }) papers!: EvidencePaperView[];
}
class EvidenceLineView {
  @ApiProperty({ type: Number, nullable: true }) position!: number | null;
  @Instant() at!: Date;
  @ApiProperty() kind!: string;
  @TextOrNull() participantId!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail!: Record<string, unknown>;
  @TextOrNull() hash!: string | null;
}
class EvidenceFindingView {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: Number, nullable: true }) position!: number | null;
  @TextOrNull() eventId!: string | null;
}
class EvidenceProofView implements TimelineProof {
  @ApiProperty() length!: number;
  @TextOrNull() head!: string | null;
  @InstantOrNull() sealedAt!: Date | null;
  @ApiProperty() adopted!: number;
  @InstantOrNull() adoptedAt!: Date | null;
  @ApiProperty({ type: [EvidenceFindingView], description: 'Empty: the record is as it was written' })
  findings!: readonly EvidenceFindingView[] & TimelineProof['findings'];
}
export class EvidenceView {
  @Instant() madeAt!: Date;
  @ApiProperty() practice!: EvidencePracticeView;
  @ApiProperty() session!: EvidenceSessionView;
  @ApiProperty({ type: [EvidenceSpanView] }) practitionerPresence!: EvidenceSpanView[];
  @ApiProperty({ type: [EvidenceParticipantView] }) participants!: EvidenceParticipantView[];
  @ApiProperty({ type: [EvidenceLineView] }) timeline!: EvidenceLineView[];
  @ApiProperty() proof!: EvidenceProofView;
}
