import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { type Language, LANGUAGES, PEOPLE_IN_A_ROOM } from '@vestibule/kernel';
import { OneLine } from '@vestibule/platform';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  IsOptional,
} from 'class-validator';
import { isTimeZone } from '../time-zone.ts';

const PEOPLE = { message: `must be ${PEOPLE_IN_A_ROOM.least} to ${PEOPLE_IN_A_ROOM.most} people` };
const KEPT = { message: 'must be 1 to 3650 whole days' };
/** May be left out, and then nothing changes; null is a value like any other and is judged. */
const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: () => 'must be an IANA time zone, for example Australia/Sydney',
    },
  });

@ApiSchema({ name: 'SignIn' })
export class SignInBody {
  @ApiProperty({ format: 'email' }) @IsString() @MaxLength(320) readonly email!: string;
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(128) readonly password!: string;
}

@ApiSchema({ name: 'ChangeMe' })
export class ChangeMeBody {
  @ApiProperty({ type: String, enum: LANGUAGES, nullable: true, description: 'null: that of your practice' })
  @IsIn([...LANGUAGES, null], { message: `must be one of ${LANGUAGES.join(', ')}, or null` })
  readonly language!: Language | null;
}

@ApiSchema({ name: 'ChangePractice' })
export class ChangePracticeBody {
  @ApiPropertyOptional() @MayBeLeftOut() @OneLine() @IsString() @Length(1, 120) readonly name?: string;
  @ApiPropertyOptional({ example: 'Australia/Sydney' }) @MayBeLeftOut() @IsTimeZone() readonly timeZone?: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'null: none any more' })
  @IsOptional()
  @OneLine()
  @IsString()
  @Length(3, 40)
  readonly phone?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'email', description: 'null: none any more' })
  @IsOptional()
  @OneLine()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;
  @ApiPropertyOptional({ minimum: 0, maximum: 240 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(240)
  readonly earlyMinutes?: number;
  @ApiPropertyOptional({ minimum: 0, maximum: 240 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(240)
  readonly graceMinutes?: number;
  @ApiPropertyOptional({
    minimum: PEOPLE_IN_A_ROOM.least,
    maximum: PEOPLE_IN_A_ROOM.most,
    description: 'The practitioner among them; whoever is invited already stays invited',
  })
  @MayBeLeftOut()
  @IsInt(PEOPLE)
  @Min(PEOPLE_IN_A_ROOM.least, PEOPLE)
  @Max(PEOPLE_IN_A_ROOM.most, PEOPLE)
  readonly mostPeople?: number;
  @ApiPropertyOptional({
    minimum: 1,
    maximum: 3650,
    description: 'Counts at once, for sessions of the past too: what is older is deleted and does not come back',
  })
  @MayBeLeftOut()
  @IsInt(KEPT)
  @Min(1, KEPT)
  @Max(3650, KEPT)
  readonly messagesKeptDays?: number;
}

@ApiSchema({ name: 'IssueApiKey' })
export class IssueApiKeyBody {
  @ApiProperty({ description: 'What the key is for' }) @OneLine() @IsString() @Length(1, 80) readonly name!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Whom it acts as; yourself if left out' })
  @MayBeLeftOut()
  @IsUUID()
  readonly memberId?: string;
}
