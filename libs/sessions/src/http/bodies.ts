import { MayBeAbsent, OneLine, PageQuery, SeveralLines } from '@vestibule/platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { type Language, LANGUAGES, PAYMENT_POLICIES, type PaymentPolicy } from '@vestibule/kernel';
import { PRICE_SHOWN, TAX_KINDS, type TaxTerms } from '../appointment-type.entity.ts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const MOMENT = 'An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00)';

export class FeeBody {
  @ApiProperty({ description: 'Whole minor units: 8000 is A$80.00', example: 8000 })
  @IsInt({ message: 'must be a whole number of minor units, for example 8000 for 80.00' })
  readonly amount!: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'AUD' })
  @Matches(/^[A-Za-z]{3}$/, { message: 'must be an ISO 4217 code such as AUD' })
  readonly currency!: string;
}

/** What somebody is to be charged. */
export class FeeWishBody {
  @ApiPropertyOptional({ enum: ['client', 'guest'] })
  @MayBeAbsent()
  @IsIn(['client', 'guest'], { message: 'must be client or guest' })
  readonly kind?: 'client' | 'guest';

  @ApiPropertyOptional({ type: FeeBody })
  @MayBeAbsent()
  @IsObject({ message: 'must be { amount, currency }' })
  @ValidateNested()
  @Type(() => FeeBody)
  readonly fee?: FeeBody;

  @ApiPropertyOptional({ enum: PAYMENT_POLICIES })
  @MayBeAbsent()
  @IsIn(PAYMENT_POLICIES, { message: `must be one of ${PAYMENT_POLICIES.join(', ')}` })
  readonly paymentPolicy?: PaymentPolicy;

  @ApiPropertyOptional({ format: 'uuid', description: "One of the practice's concessions, taken off the fee" })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a concession' })
  readonly concessionId?: string;
}

/** Somebody who comes along: a carer, an interpreter. */
export class GuestBody {
  @ApiProperty()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name!: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsEmail({}, { message: 'must be an e-mail address' })
  readonly email?: string;

  @ApiPropertyOptional({
    description: "For text messages: with its country, or as it is dialled in the practice's own",
    example: '+61 412 345 678',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40, { message: 'must have at most 40 characters' })
  readonly phone?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, description: "In which they are written to; default: the practice's" })
  @MayBeAbsent()
  @IsIn(LANGUAGES, { message: `must be one of ${LANGUAGES.join(', ')}` })
  readonly language?: Language;

  @ApiPropertyOptional({
    description: "By whose clocks they read their times; default: what their own page tells, until then the session's",
    example: 'Australia/Perth',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64, { message: 'must be an IANA time zone, for example Australia/Sydney' })
  readonly timeZone?: string;
}

/** What a page tells with the first thing that it asks for. One that does not know, or that we do not know, is as if nothing was said. */
export class OwnClockBody {
  @ApiPropertyOptional({
    description:
      "IANA zone of the device's clock: messages tell their times by it, where the practice has not said another",
    example: 'Australia/Perth',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64, { message: 'must have at most 64 characters' })
  readonly timeZone?: string;
}

export class InvitationBody extends IntersectionType(GuestBody, FeeWishBody) {}

/** What is absent stays; null takes an address away, or a language of one's own. */
export class CorrectParticipantBody {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsEmail({}, { message: 'must be an e-mail address' })
  readonly email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '+61 412 345 678' })
  @IsOptional()
  @IsString()
  @MaxLength(40, { message: 'must have at most 40 characters' })
  readonly phone?: string | null;

  @ApiPropertyOptional({ enum: LANGUAGES, nullable: true })
  @IsOptional()
  @IsIn(LANGUAGES, { message: `must be one of ${LANGUAGES.join(', ')}` })
  readonly language?: Language | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'By whose clocks they read their times; null: as their own page tells',
    example: 'Australia/Perth',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64, { message: 'must be an IANA time zone, for example Australia/Sydney' })
  readonly timeZone?: string | null;
}

class WindowMinutesBody {
  @ApiPropertyOptional({
    description: "The room opens so many minutes before the start; default: the type's, else the practice's",
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(240)
  readonly earlyMinutes?: number;

  @ApiPropertyOptional({
    description: "The room stays open so many minutes after the end; default: the type's, else the practice's",
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(240)
  readonly graceMinutes?: number;
}

export class ScheduleSessionBody extends WindowMinutesBody {
  @ApiPropertyOptional({
    description: "Whoever may enter knocks, and a person lets them in; default: the appointment type's, else no",
  })
  @MayBeAbsent()
  @IsBoolean()
  readonly waitingRoom?: boolean;

  @ApiPropertyOptional({ description: 'Whoever waits is let in by itself once the practitioner is in the room' })
  @MayBeAbsent()
  @IsBoolean()
  readonly autoAdmit?: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly title?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of an appointment type' })
  readonly appointmentTypeId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Default: whoever asks' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a member' })
  readonly practitionerId?: string;

  @ApiProperty({ description: MOMENT })
  @IsString()
  readonly startsAt!: string;

  @ApiProperty({ description: MOMENT })
  @IsString()
  readonly endsAt!: string;

  @ApiPropertyOptional({ description: "IANA zone; default: the practice's", example: 'Australia/Sydney' })
  @MayBeAbsent()
  @IsString()
  readonly timeZone?: string;

  @ApiPropertyOptional({ description: 'The practitioner may be in two sessions at once' })
  @MayBeAbsent()
  @IsBoolean()
  readonly allowOverlap?: boolean;

  @ApiProperty({ type: [InvitationBody] })
  @IsArray()
  @ArrayMinSize(1, { message: 'must name at least one participant' })
  @ArrayMaxSize(20, { message: 'must name at most 20 participants' })
  @IsObject({
    each: true,
    message: 'must be { name, email?, phone?, language?, timeZone?, kind?, fee?, paymentPolicy?, concessionId? }',
  })
  @ValidateNested({ each: true })
  @Type(() => InvitationBody)
  readonly participants!: InvitationBody[];
}

/** Another time, another practitioner, or both. */
export class MoveQuery {
  @ApiPropertyOptional({ description: MOMENT })
  @MayBeAbsent()
  @IsString()
  readonly startsAt?: string;

  @ApiPropertyOptional({ description: `${MOMENT}; without it the length stays` })
  @MayBeAbsent()
  @IsString()
  readonly endsAt?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Another practitioner of the practice' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a member' })
  readonly practitionerId?: string;
}

export class ChangeSessionBody extends MoveQuery {
  @ApiPropertyOptional({
    description: 'Whoever may enter knocks, and a person lets them in; can be added until the room opens',
  })
  @MayBeAbsent()
  @IsBoolean()
  readonly waitingRoom?: boolean;

  @ApiPropertyOptional({ description: 'Whoever waits is let in by itself once the practitioner is in the room' })
  @MayBeAbsent()
  @IsBoolean()
  readonly autoAdmit?: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly title?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  readonly allowOverlap?: boolean;
}

export class CancelSessionBody {
  @ApiPropertyOptional({
    enum: ['practice', 'client'],
    default: 'practice',
    description: 'practice: all that was paid goes back; client: the rule they were invited under says how much',
  })
  @MayBeAbsent()
  @IsIn(['practice', 'client'], { message: 'must be practice or client' })
  readonly by?: 'practice' | 'client';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Which client cancels, where there are several; the session goes on with the others',
  })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a participant' })
  readonly participantId?: string;

  @ApiPropertyOptional({ description: "For the practice's own records" })
  @MayBeAbsent()
  @SeveralLines()
  @IsString()
  @MaxLength(500)
  readonly reason?: string;
}

class UntilBody {
  @ApiPropertyOptional({ description: `${MOMENT}: the new end` })
  @MayBeAbsent()
  @IsString()
  readonly until?: string;
}

/** By so many minutes, or until a time: exactly one of the two. */
export class ExtensionQuery extends UntilBody {
  @ApiPropertyOptional({ minimum: 1, maximum: 240 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be whole minutes' })
  @Min(1, { message: 'must be at least 1 minute' })
  @Max(240, { message: 'must be at most 240 minutes' })
  readonly minutes?: number;
}

export class ExtendSessionBody extends UntilBody {
  @ApiPropertyOptional({ minimum: 1, maximum: 240, description: 'By so many minutes; or say until when' })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole minutes' })
  @Min(1, { message: 'must be at least 1 minute' })
  @Max(240, { message: 'must be at most 240 minutes' })
  readonly minutes?: number;

  @ApiPropertyOptional({ description: 'Extend into the next session' })
  @MayBeAbsent()
  @IsBoolean()
  readonly allowOverlap?: boolean;
}

export class ReopenSessionBody {
  @ApiPropertyOptional({ description: 'Something else was put into the time that is left, and both are meant' })
  @MayBeAbsent()
  @IsBoolean()
  readonly allowOverlap?: boolean;
}

export const ZONE_ANSWERS = ['wall_time', 'instant'] as const;
export class ZoneAnswerBody {
  @ApiProperty({
    enum: ZONE_ANSWERS,
    description: 'wall_time: the clock shows what was agreed, the instant moves; instant: the other way round',
  })
  @IsIn(ZONE_ANSWERS, { message: `must be one of ${ZONE_ANSWERS.join(', ')}` })
  readonly keep!: (typeof ZONE_ANSWERS)[number];

  @ApiPropertyOptional({ description: 'The practitioner may be in two sessions at once' })
  @MayBeAbsent()
  @IsBoolean()
  readonly allowOverlap?: boolean;
}

export class SessionListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open'], description: 'Only sessions whose time is asked about' })
  @MayBeAbsent()
  @IsIn(['open'], { message: 'must be open' })
  readonly zoneQuestion?: 'open';

  @ApiPropertyOptional({ description: 'Sessions that end after this instant' })
  @MayBeAbsent()
  @IsString()
  readonly from?: string;

  @ApiPropertyOptional({ description: 'Sessions that start before this instant' })
  @MayBeAbsent()
  @IsString()
  readonly to?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID(undefined, { message: 'must be the id of a member' })
  readonly practitionerId?: string;
}

export class TaxBody {
  @ApiProperty({ enum: TAX_KINDS, description: 'free of tax, contained in the fee, or on top of it' })
  @IsIn(TAX_KINDS, { message: `must be one of ${TAX_KINDS.join(', ')}` })
  readonly kind!: TaxTerms['kind'];

  @ApiPropertyOptional({ minimum: 1, maximum: 5000, description: 'Hundredths of a per cent: 1000 is 10 %' })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole hundredths of a per cent: 1000 is 10 %' })
  @Min(0)
  @Max(5000, { message: 'must be at most 5000, which is 50 %' })
  readonly basisPoints?: number;

  @ApiPropertyOptional({ example: 'GST', description: 'What people call it' })
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(20, { message: 'must have at most 20 characters' })
  readonly name?: string;
}

const LABEL = 'What payments are called at Stripe and on receipts, before "with <practitioner>". No clinical words';

class BookingTermsBody {
  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: "The room opens so many minutes before the start; null: as the practice's settings say",
  })
  @IsOptional()
  @IsInt({ message: 'must be whole minutes' })
  @Min(0)
  @Max(240)
  readonly earlyMinutes?: number | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: "The room stays open so many minutes after the end; null: as the practice's settings say",
  })
  @IsOptional()
  @IsInt({ message: 'must be whole minutes' })
  @Min(0)
  @Max(240)
  readonly graceMinutes?: number | null;

  @ApiPropertyOptional({ description: 'Whoever may enter knocks, and a person lets them in; default: yes' })
  @MayBeAbsent()
  @IsBoolean()
  readonly waitingRoom?: boolean;

  @ApiPropertyOptional({ description: 'Whoever waits is let in by itself once the practitioner is in the room' })
  @MayBeAbsent()
  @IsBoolean()
  readonly autoAdmit?: boolean;

  @ApiPropertyOptional({ type: TaxBody })
  @MayBeAbsent()
  @IsObject({ message: 'must be { kind, basisPoints?, name? }' })
  @ValidateNested()
  @Type(() => TaxBody)
  readonly tax?: TaxBody;

  @ApiPropertyOptional({ type: String, nullable: true, description: `${LABEL}; null: "Telehealth session"` })
  @IsOptional()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(60, { message: 'must have at most 60 characters' })
  readonly label?: string | null;

  @ApiPropertyOptional({ description: 'false: nobody is charged for it through Vestibule' })
  @MayBeAbsent()
  @IsBoolean()
  readonly takesPayment?: boolean;

  @ApiPropertyOptional({
    enum: PRICE_SHOWN,
    description: 'Whether the client sees a price where there is nothing to pay',
  })
  @MayBeAbsent()
  @IsIn(PRICE_SHOWN, { message: `must be one of ${PRICE_SHOWN.join(', ')}` })
  readonly priceShown?: (typeof PRICE_SHOWN)[number];
}

export class AppointmentTypeBody extends BookingTermsBody {
  @ApiProperty()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name!: string;

  @ApiProperty({ minimum: 1, maximum: 720 })
  @IsInt({ message: 'must be whole minutes' })
  @Min(1)
  @Max(720)
  readonly minutes!: number;

  @ApiPropertyOptional({ type: FeeBody })
  @MayBeAbsent()
  @IsObject({ message: 'must be { amount, currency }' })
  @ValidateNested()
  @Type(() => FeeBody)
  readonly fee?: FeeBody;

  @ApiPropertyOptional({ enum: PAYMENT_POLICIES })
  @MayBeAbsent()
  @IsIn(PAYMENT_POLICIES)
  readonly paymentPolicy?: PaymentPolicy;
}

export class ChangeAppointmentTypeBody extends BookingTermsBody {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @OneLine()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 720 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(720)
  readonly minutes?: number;

  @ApiPropertyOptional({ type: FeeBody, nullable: true, description: 'null: no fee' })
  @IsOptional()
  @IsObject({ message: 'must be { amount, currency }' })
  @ValidateNested()
  @Type(() => FeeBody)
  readonly fee?: FeeBody | null;

  @ApiPropertyOptional({ enum: PAYMENT_POLICIES })
  @MayBeAbsent()
  @IsIn(PAYMENT_POLICIES)
  readonly paymentPolicy?: PaymentPolicy;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  readonly archived?: boolean;
}
