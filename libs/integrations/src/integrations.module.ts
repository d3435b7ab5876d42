import { Module } from '@nestjs/common';
import { SessionsModule } from '@vestibule/sessions';
import { WebhookEndpointsController } from './http/webhook-endpoints.controller.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { DeliverEvents } from './webhooks/deliver-events.ts';
import { DeliveryLog } from './webhooks/delivery-log.ts';
import { Doorbell } from './webhooks/doorbell.ts';
import { EndpointBook } from './webhooks/endpoint-book.ts';
import { Endpoints } from './webhooks/endpoints.ts';
import { EventBodies } from './webhooks/event-bodies.ts';
import { FindUntold } from './webhooks/find-untold.ts';
import { WebhookSecrets } from './webhooks/webhook-secrets.ts';
import { WriteEvents } from './webhooks/write-events.ts';

/** What practices' own systems are told. Listens to everything; nobody imports it but the apps. */
@Module({
  imports: [SessionsModule],
  controllers: [WebhookEndpointsController],
  providers: [
    Deliveries,
    DeliverEvents,
    DeliveryLog,
    Doorbell,
    EndpointBook,
    Endpoints,
    EventBodies,
    FindUntold,
    WebhookSecrets,
    WriteEvents,
  ],
})
export class IntegrationsModule {}
