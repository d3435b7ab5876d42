import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '@vestibule/kernel';
import { MayBeAbsent } from '@vestibule/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LONGEST, type WordedKind } from '../mail/wording.ts';
import { MEMBER_MESSAGE_KINDS } from '../messages/member-plan.ts';
import { MAY_BE_OFF } from '../messages/plan.ts';
import { CLIENT_KINDS } from './client-kinds.ts';

/** Each can be worded by the practice, and looked at before. */
export const WORDED_KINDS: readonly WordedKind[] = [...CLIENT_KINDS, ...MEMBER_MESSAGE_KINDS];

const REMIND = 'must be whole minutes from 15 to 10080, which is seven days';
const COLOUR = 'must be a colour such as #0f6b5c';
const LANGUAGE = `must be one of ${LANGUAGES.join(', ')}`;
const OFF = `can only name ${MAY_BE_OFF.join(', ')}: without the others somebody stands before a closed door, or misses money that is theirs`;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class QuietHoursBody {
  @ApiProperty({ example: '21:00' })
  @Matches(TIME, { message: 'must be a time of day such as 21:00' })
  readonly from!: string;

  @ApiProperty({ example: '08:00', description: 'Earlier than from: on the next day' })
  @Matches(TIME, { message: 'must be a time of day such as 08:00' })
  readonly until!: string;
}

/** The whole of it: nothing is guessed. */
export class MessageSettingsBody {
  @ApiProperty({ enum: LANGUAGES, description: 'For whoever has none of their own' })
  @IsIn(LANGUAGES, { message: LANGUAGE })
  readonly language!: Language;

  @ApiProperty({ type: String, nullable: true, example: '#0f6b5c', description: 'Of buttons in mails; null: ours' })
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/i, { message: COLOUR })
  readonly colour!: string | null;

  @ApiProperty({ type: [Number], description: 'Reminders: so many minutes before the start, at most three' })
  @IsArray({ message: 'must be a list of minutes' })
  @ArrayMaxSize(3, { message: 'must have at most three times' })
  @ArrayUnique({ message: 'must not name the same time twice' })
  @IsInt({ each: true, message: REMIND })
  @Min(15, { each: true, message: REMIND })
  @Max(10_080, { each: true, message: REMIND })
  readonly remindMinutes!: number[];

  @ApiPropertyOptional({
    type: QuietHoursBody,
    nullable: true,
    description: 'When texts wait, by the clocks of their readers; null: never; absent: as it is',
  })
  @IsOptional()
  @IsObject({ message: 'must be { from, until }, or null for none' })
  @ValidateNested()
  @Type(() => QuietHoursBody)
  readonly quietHours?: QuietHoursBody | null;

  @ApiProperty({ enum: MAY_BE_OFF, isArray: true, description: 'What is not sent' })
  @IsArray({ message: 'must be a list of kinds' })
  @ArrayUnique({ message: 'must not name the same kind twice' })
  @IsIn(MAY_BE_OFF, { each: true, message: OFF })
  readonly offKinds!: (typeof MAY_BE_OFF)[number][];
}

export class MessageWordingBody {
  @ApiProperty({ maxLength: LONGEST.subject, example: 'See you on {{when}}' })
  @IsString()
  @MaxLength(LONGEST.subject, { message: `must have at most ${LONGEST.subject} characters` })
  readonly subject!: string;

  @ApiProperty({
    maxLength: LONGEST.body,
    description:
      'Takes the place of the first paragraph: plain text, an empty line begins a new paragraph. What is owed, agreed and true follows by itself',
  })
  @IsString()
  @MaxLength(LONGEST.body, { message: `must have at most ${LONGEST.body} characters` })
  readonly body!: string;
}

export class MessagePreviewBody {
  @ApiProperty({ enum: WORDED_KINDS })
  @IsIn(WORDED_KINDS, { message: `must be one of ${WORDED_KINDS.join(', ')}` })
  readonly kind!: WordedKind;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: LANGUAGE })
  readonly language!: Language;

  @ApiPropertyOptional({ description: 'Absent: the standard one' })
  @MayBeAbsent()
  @IsString()
  readonly subject?: string;

  @ApiPropertyOptional({ description: 'Absent: the standard words' })
  @MayBeAbsent()
  @IsString()
  readonly body?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/i, { message: COLOUR })
  readonly colour?: string | null;

  @ApiPropertyOptional({ enum: ['light', 'dark'], description: 'Absent: as the device that shows it wants it' })
  @MayBeAbsent()
  @IsIn(['light', 'dark'], { message: 'must be light or dark' })
  readonly scheme?: 'light' | 'dark';
}
