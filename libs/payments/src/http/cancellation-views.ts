import { ApiProperty } from '@nestjs/swagger';
import { ReturnTermsBody } from './cancellation-bodies.ts';

export class ReturnTermsView extends ReturnTermsBody {
  @ApiProperty({ description: 'Said for exactly this; false: inherited' }) isOwn!: boolean;
}

export class CancelledPersonView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ description: 'The fee, whole minor units' }) amount!: number;
  @ApiProperty({
    enum: ['full', 'part', 'late'],
    nullable: true,
    type: String,
    description: 'Which step of the rule holds now; null: the practice cancels',
  })
  step!: string | null;
  @ApiProperty({ description: 'Of the fee, what stays with the practice' }) keptMinor!: number;
  @ApiProperty({ description: 'Goes back to the card it came from' }) backMinor!: number;
  @ApiProperty({ description: 'Was paid at the practice and is to be given back there' }) backOnSiteMinor!: number;
  @ApiProperty({ description: 'Is still to be paid: only where people pay afterwards' }) owedMinor!: number;
}
export class CancelPreviewView {
  @ApiProperty({ enum: ['practice', 'client'] }) by!: string;
  @ApiProperty({ description: 'False: the session goes on with the others' }) endsSession!: boolean;
  @ApiProperty({ format: 'date-time', description: 'As of now: at a later instant another step may hold' }) at!: string;
  @ApiProperty({ type: [CancelledPersonView], description: 'Everybody whose money it is about' })
  people!: CancelledPersonView[];
}

export class CancelStepView {
  @ApiProperty({ enum: ['full', 'part', 'late'] }) step!: string;
  @ApiProperty({ format: 'date-time', description: 'At this instant it is too late already' }) until!: string;
  @ApiProperty({ description: 'Of the fee, whole minor units' }) backMinor!: number;
  @ApiProperty() keptMinor!: number;
}
export class ParticipantTermsView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty() clientMayCancel!: boolean;
  @ApiProperty({ type: [CancelStepView] }) steps!: CancelStepView[];
  @ApiProperty({ description: 'Kept of a client who does not come' }) noShowKeptMinor!: number;
  @ApiProperty({ enum: ['refund', 'rebook', 'ask'] }) noHost!: string;
  @ApiProperty({
    enum: ['client_cancelled', 'practitioner_absent', 'no_show', 'unclear'],
    nullable: true,
    type: String,
  })
  outcome!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the fee, what stays; null: all of it' })
  keptMinor!: number | null;
  @ApiProperty({ description: 'A person has to say what becomes of the payment' }) needsDecision!: boolean;
}
export class SessionTermsView {
  @ApiProperty({
    type: [ParticipantTermsView],
    description: 'Everybody who was asked for money, as frozen when invited',
  })
  items!: ParticipantTermsView[];
}

export class OpenOutcomeView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'uuid' }) practitionerId!: string;
  @ApiProperty() practitionerName!: string;
  @ApiProperty({ enum: ['practitioner_absent', 'unclear'] }) outcome!: string;
  @ApiProperty({ description: 'The practice offers another appointment for the same payment' }) toRebook!: boolean;
  @ApiProperty() paidMinor!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
}
export class OutcomeListView {
  @ApiProperty({ type: [OpenOutcomeView] }) items!: OpenOutcomeView[];
}
