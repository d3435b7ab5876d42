import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { MayBeAbsent, PageQuery } from '@vestibule/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LOG_STATES, type LogState } from '../webhooks/delivery-log.ts';
import { USUAL_OVERLAP_HOURS } from '../webhooks/endpoint-book.ts';
import { EVENT_TYPES, type EventType } from '../webhooks/event-types.ts';

const URL_LENGTH = 500;
const DESCRIPTION_LENGTH = 100;
const ONE_OF = `must be types of events, such as ${EVENT_TYPES[0]}`;
const SOME = 'choose at least one type of event';

@ApiSchema({ name: 'AddWebhookEndpoint' })
export class AddEndpointBody {
  @ApiProperty({ example: 'https://example.com/vestibule', maxLength: URL_LENGTH })
  @IsString()
  @MaxLength(URL_LENGTH)
  readonly url!: string;

  @ApiPropertyOptional({ maxLength: DESCRIPTION_LENGTH, description: 'For you, such as "Our accounts"' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(DESCRIPTION_LENGTH)
  readonly description?: string;

  @ApiProperty({ enum: EVENT_TYPES, isArray: true })
  @IsArray()
  @ArrayMinSize(1, { message: SOME })
  @ArrayMaxSize(EVENT_TYPES.length)
  @ArrayUnique({ message: 'must name each type once' })
  @IsIn(EVENT_TYPES, { each: true, message: ONE_OF })
  readonly types!: EventType[];
}

@ApiSchema({ name: 'ChangeWebhookEndpoint' })
export class ChangeEndpointBody {
  @ApiPropertyOptional({ maxLength: URL_LENGTH })
  @MayBeAbsent()
  @IsString()
  @MaxLength(URL_LENGTH)
  readonly url?: string;

  @ApiPropertyOptional({ maxLength: DESCRIPTION_LENGTH })
  @MayBeAbsent()
  @IsString()
  @MaxLength(DESCRIPTION_LENGTH)
  readonly description?: string;

  @ApiPropertyOptional({ enum: EVENT_TYPES, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1, { message: SOME })
  @ArrayMaxSize(EVENT_TYPES.length)
  @ArrayUnique({ message: 'must name each type once' })
  @IsIn(EVENT_TYPES, { each: true, message: ONE_OF })
  readonly types?: EventType[];

  @ApiPropertyOptional({ description: 'false: nothing is sent any more; true: from now on it is told again' })
  @MayBeAbsent()
  @IsBoolean()
  readonly on?: boolean;
}

@ApiSchema({ name: 'RollWebhookSecret' })
export class RollSecretBody {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 72,
    default: USUAL_OVERLAP_HOURS,
    description: '0: the old one ends at once',
  })
  @MayBeAbsent()
  @IsInt({ message: 'must be whole hours' })
  @Min(0)
  @Max(72)
  readonly overlapHours?: number;
}

export class DeliveryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LOG_STATES })
  @MayBeAbsent()
  @IsIn(LOG_STATES, { message: `must be one of ${LOG_STATES.join(', ')}` })
  readonly state?: LogState;
}
