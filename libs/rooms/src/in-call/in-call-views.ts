import { ApiProperty } from '@nestjs/swagger';

export class CallMessageView {
  @ApiProperty({ description: 'In the order of these the messages stand' }) id!: string;
  @ApiProperty({ format: 'uuid', description: 'Made by the page that sent it' }) clientId!: string;
  @ApiProperty({ description: 'As in the room' }) identity!: string;
  @ApiProperty() name!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class RaisedHandView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class CallView {
  @ApiProperty({ type: [CallMessageView], description: 'Oldest first' }) messages!: CallMessageView[];
  @ApiProperty({ type: [RaisedHandView], description: 'Whoever raised theirs first stands first' })
  hands!: RaisedHandView[];
  @ApiProperty({ description: 'Days after the session for which the practitioner can read the messages' })
  keptDays!: number;
}
export class RemovedView {
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() name!: string;
}
export class PractitionerCallView extends CallView {
  @ApiProperty({ type: [RemovedView], description: 'Kept out until somebody lets them back in' })
  removed!: RemovedView[];
}
export class MutedView {
  @ApiProperty({ description: 'False: their microphone was off already, or they are not in the room' }) muted!: boolean;
}
