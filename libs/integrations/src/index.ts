export { DeliverEvents } from './webhooks/deliver-events.ts';
export { IntegrationsModule } from './integrations.module.ts';
