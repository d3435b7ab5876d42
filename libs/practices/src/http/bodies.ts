import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  IsEmail,
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

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.trim() : value));
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

@ApiSchema({ name: 'ChangePractice' })
export class ChangePracticeBody {
  @ApiPropertyOptional() @MayBeLeftOut() @Trimmed() @IsString() @Length(1, 120) readonly name?: string;
  @ApiPropertyOptional({ example: 'Australia/Sydney' }) @MayBeLeftOut() @IsTimeZone() readonly timeZone?: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'null: none any more' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(3, 40)
  readonly phone?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'email', description: 'null: none any more' })
  @IsOptional()
  @Trimmed()
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
}

@ApiSchema({ name: 'IssueApiKey' })
export class IssueApiKeyBody {
  @ApiProperty({ description: 'What the key is for' }) @Trimmed() @IsString() @Length(1, 80) readonly name!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Whom it acts as; yourself if left out' })
  @MayBeLeftOut()
  @IsUUID()
  readonly memberId?: string;
}
