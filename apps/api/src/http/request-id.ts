import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const FROM_OUTSIDE = /^[\w-]{8,64}$/;

/** A proxy's `X-Request-Id` where it is well-formed, so that one request has one id all the way; else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && FROM_OUTSIDE.test(given) ? given : randomUUID();
}
