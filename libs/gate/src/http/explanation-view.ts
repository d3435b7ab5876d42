import { ApiProperty } from '@nestjs/swagger';
import { GATE_REASONS, PAYMENT_POLICIES, STANDINGS, WAITING_PLACES } from '@vestibule/kernel';

const STATES = Object.keys(GATE_REASONS);
const REASONS = Object.values(GATE_REASONS).flat();

export class LoggedAnswerView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    enum: ['state', 'pass', 'stay'],
    description: 'A look, a pass was asked for, somebody inside was checked',
  })
  question!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ enum: REASONS }) reason!: string;
  @ApiProperty() sentence!: string;
}
export class GateFactsView {
  @ApiProperty({ enum: ['scheduled', 'cancelled', 'ended'] }) status!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ enum: STANDINGS }) standing!: string;
  @ApiProperty({ enum: PAYMENT_POLICIES, nullable: true, type: String }) policy!: string | null;
  @ApiProperty({ description: 'The practice can take a payment' }) collectable!: boolean;
  @ApiProperty() practitionerSuspended!: boolean;
  @ApiProperty({ enum: WAITING_PLACES, nullable: true, type: String, description: 'null: no waiting room' }) waiting!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The device that has their link at this moment' }) openOn!:
    string | null;
}
export class ExplanationView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ format: 'date-time', description: 'The moment that was asked about' }) at!: string;
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({
    enum: ['answered_then', 'facts_of_now'],
    description: 'What the gate did answer, or what it says with the facts as they are now',
  })
  basis!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
  @ApiProperty() couldEnter!: boolean;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ enum: REASONS }) reason!: string;
  @ApiProperty({ description: 'Why, in words' }) sentence!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What would change it' }) cure!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it changes by the clock alone' })
  changesAt!: string | null;
  @ApiProperty({ description: 'As they are now' }) facts!: GateFactsView;
  @ApiProperty({ type: [LoggedAnswerView], description: 'What the gate answered half an hour around that moment' })
  log!: LoggedAnswerView[];
}
