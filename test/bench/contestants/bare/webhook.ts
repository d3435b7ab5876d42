import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface StripeEvent {
  readonly id: string;
  readonly type: string;
  readonly account?: string;
}
/** Keeps an event durably, once. */
export type KeepEvent = (event: StripeEvent) => Promise<void>;

const TOLERANCE_S = 300;

/** Verifies the raw bytes, keeps the event, answers. What has to be done about it is somebody else's work. */
export async function receiveWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  keep: KeepEvent,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (!isSigned(body, String(request.headers['stripe-signature'] ?? ''), secret)) {
    response.writeHead(400, { 'content-length': 0 }).end();
    return;
  }
  await keep(JSON.parse(body.toString()) as StripeEvent);
  response.writeHead(204).end();
}

function isSigned(body: Buffer, header: string, secret: string): boolean {
  const time = /(?:^|,)t=(\d+)/.exec(header)?.[1] ?? '0';
  const given = Buffer.from(/(?:^|,)v1=([0-9a-f]{64})/.exec(header)?.[1] ?? '', 'hex');
  if (Math.abs(Date.now() / 1000 - Number(time)) > TOLERANCE_S) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
