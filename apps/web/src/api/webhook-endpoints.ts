import { ask, query } from './http.ts';
import type { Instant, Page } from './types.ts';

/** Where the practice's own systems are told of what happens. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  readonly failingSince: Instant | null;
  readonly offAt: Instant | null;
  readonly offWhy: 'by_hand' | 'failing' | 'gone' | null;
  readonly oldSecretUntil: Instant | null;
}
export interface WebhookEndpoints {
  readonly items: readonly WebhookEndpoint[];
  readonly types: readonly string[];
  readonly most: number;
}
/** The only answer in which the secret is. */
export interface WebhookEndpointWithSecret extends WebhookEndpoint {
  readonly secret: string;
}
export const DELIVERY_PROBLEMS = [
  'refused',
  'redirected',
  'timeout',
  'not_reached',
  'no_such_host',
  'private_address',
  'tls',
  'secret_lost',
  'switched_off',
] as const;
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number];
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface WebhookDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly createdAt: Instant;
  readonly triedAt: Instant | null;
  readonly tries: number;
  readonly nextTryAt: Instant | null;
  readonly status: number | null;
  readonly tookMs: number | null;
  readonly answer: string | null;
  readonly problem: DeliveryProblem | null;
  readonly body: string;
}
export interface WebhookDeliveryPage extends Page<WebhookDelivery> {
  readonly waiting: number;
  readonly failed: number;
}

export interface WebhookEndpointInput {
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
}

const PATH = '/api/webhook-endpoints';
const at = (id: string, rest = '') => `${PATH}/${encodeURIComponent(id)}${rest}`;
const post = { method: 'POST', body: {} } as const;

export const listWebhookEndpoints = () => ask<WebhookEndpoints>(PATH);
export const addWebhookEndpoint = (body: WebhookEndpointInput) =>
  ask<WebhookEndpointWithSecret>(PATH, { method: 'POST', body });
export const changeWebhookEndpoint = (id: string, body: Partial<WebhookEndpointInput> & { on?: boolean }) =>
  ask<WebhookEndpoint>(at(id), { method: 'PATCH', body });
export const removeWebhookEndpoint = (id: string) => ask<void>(at(id), { method: 'DELETE' });
export const rollWebhookSecret = (id: string, overlapHours: number) =>
  ask<WebhookEndpointWithSecret>(at(id, '/roll-secret'), { method: 'POST', body: { overlapHours } });
export const testWebhookEndpoint = (id: string) => ask<WebhookDelivery>(at(id, '/test'), post);

export const listWebhookDeliveries = (id: string, state: DeliveryState | undefined, cursor?: string) =>
  ask<WebhookDeliveryPage>(at(id, `/deliveries${query({ state, cursor })}`));
export const replayWebhook = (id: string, deliveryId: string) =>
  ask<WebhookDelivery>(at(id, `/deliveries/${encodeURIComponent(deliveryId)}/replay`), post);
export const replayFailedWebhooks = (id: string) =>
  ask<{ readonly replayed: number }>(at(id, '/deliveries/replay-failed'), post);
