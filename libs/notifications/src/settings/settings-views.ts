import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '@vestibule/kernel';
import { MEMBER_MESSAGE_KINDS, ROLES_TOLD } from '../messages/member-plan.ts';
import { MAY_BE_OFF } from '../messages/plan.ts';
import { CLIENT_KINDS } from './client-kinds.ts';
import { QuietHoursBody } from './settings-bodies.ts';

class WordsView {
  @ApiProperty() subject!: string;
  @ApiProperty() body!: string;
}
class MessageWordingView extends WordsView {
  @ApiProperty({ enum: LANGUAGES }) language!: string;
  @ApiProperty({ description: "The practice's own words; false: the standard ones" }) isOwn!: boolean;
  @ApiProperty({ type: WordsView }) standard!: WordsView;
}
class MessageKindView {
  @ApiProperty({ enum: CLIENT_KINDS }) kind!: string;
  @ApiProperty({ description: 'It can be switched off' }) mayBeOff!: boolean;
  @ApiProperty({ type: [String], example: ['name', 'when'], description: 'What can be filled in: {{name}}' })
  placeholders!: string[];
  @ApiProperty({ type: [MessageWordingView], description: 'One for each language' }) wordings!: MessageWordingView[];
}
class ToldRoleView {
  @ApiProperty({ enum: ROLES_TOLD }) role!: (typeof ROLES_TOLD)[number];
  @ApiProperty({ description: 'Each of them may switch it off for themselves' }) mayBeOff!: boolean;
}
class MemberMessageKindView {
  @ApiProperty({ enum: MEMBER_MESSAGE_KINDS }) kind!: string;
  @ApiProperty({ type: [ToldRoleView], description: 'Who is told' }) told!: ToldRoleView[];
  @ApiProperty({ type: [String], example: ['name', 'practice'], description: 'What can be filled in: {{name}}' })
  placeholders!: string[];
  @ApiProperty({ type: [MessageWordingView], description: 'One for each language' }) wordings!: MessageWordingView[];
}
export class MessageSettingsView {
  @ApiProperty({ enum: LANGUAGES }) language!: string;
  @ApiProperty({ type: String, nullable: true }) colour!: string | null;
  @ApiProperty({ type: [Number], description: 'The longest first' }) remindMinutes!: number[];
  @ApiProperty({ type: QuietHoursBody, nullable: true, description: 'When texts wait; null: never' })
  quietHours!: QuietHoursBody | null;
  @ApiProperty({ enum: MAY_BE_OFF, isArray: true }) offKinds!: string[];
  @ApiProperty({ type: [MessageKindView], description: 'What clients are told' }) kinds!: MessageKindView[];
  @ApiProperty({ type: [MemberMessageKindView], description: 'What the practice’s own people are told' })
  memberKinds!: MemberMessageKindView[];
}
export class MessagePreviewView {
  @ApiProperty() subject!: string;
  @ApiProperty({ description: 'The plain-text twin' }) text!: string;
  @ApiProperty({ description: 'A whole page; show it where nothing in it can run' }) html!: string;
}
