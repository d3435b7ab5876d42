import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DELIVERY_PROBLEMS, type DeliveryProblem } from '../webhooks/deliveries.ts';
import { OFF_REASONS, type OffReason } from '../webhooks/endpoints.ts';
import { EVENT_TYPES, type EventType } from '../webhooks/event-types.ts';

const instantOrNone = { type: String, format: 'date-time', nullable: true } as const;

@ApiSchema({ name: 'WebhookEndpoint' })
export class EndpointView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() url!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: EVENT_TYPES, isArray: true }) types!: readonly EventType[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...instantOrNone, description: 'Nothing has got through since then' }) failingSince!: string | null;
  @ApiProperty({ ...instantOrNone, description: 'Switched off since then: nothing is sent' }) offAt!: string | null;
  @ApiProperty({
    type: String,
    enum: OFF_REASONS,
    nullable: true,
    description: '`failing`: nothing got through for three days; `gone`: it answered 410',
  })
  offWhy!: OffReason | null;
  @ApiProperty({ ...instantOrNone, description: 'The secret before this one signs, too, until then' })
  oldSecretUntil!: string | null;
}
@ApiSchema({ name: 'WebhookEndpointWithSecret' })
export class EndpointWithSecretView extends EndpointView {
  @ApiProperty({ description: 'Shown this once', example: 'whsec_…' }) secret!: string;
}
@ApiSchema({ name: 'WebhookEndpointList' })
export class EndpointListView {
  @ApiProperty({ type: [EndpointView] }) items!: EndpointView[];
  @ApiProperty({ enum: EVENT_TYPES, isArray: true, description: 'All that can be asked for' })
  types!: readonly EventType[];
  @ApiProperty({ description: 'So many endpoints a practice can have' }) most!: number;
}
@ApiSchema({ name: 'WebhookDelivery' })
export class DeliveryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid', description: "The event's own id: the same at every try" }) eventId!: string;
  @ApiProperty({ example: 'payment.succeeded' }) type!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId!: string | null;
  @ApiProperty({ enum: ['waiting', 'delivered', 'failed'], description: '`failed`: not tried again by itself' })
  state!: 'waiting' | 'delivered' | 'failed';
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...instantOrNone, description: 'The last try' }) triedAt!: string | null;
  @ApiProperty() tries!: number;
  @ApiProperty(instantOrNone) nextTryAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'HTTP status of the last answer' }) status!: number | null;
  @ApiProperty({ type: Number, nullable: true }) tookMs!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The first bytes of the last answer' }) answer!:
    string | null;
  @ApiProperty({ type: String, enum: DELIVERY_PROBLEMS, nullable: true }) problem!: DeliveryProblem | null;
  @ApiProperty({ description: 'What is sent, as it is signed' }) body!: string;
}
@ApiSchema({ name: 'WebhookDeliveryList' })
export class DeliveryListView {
  @ApiProperty({ type: [DeliveryView] }) items!: DeliveryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() waiting!: number;
  @ApiProperty() failed!: number;
}
@ApiSchema({ name: 'WebhooksReplayed' })
export class ReplayedView {
  @ApiProperty({ description: 'How many are sent again' }) replayed!: number;
}
