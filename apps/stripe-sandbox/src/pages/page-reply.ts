import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeForm } from '../http/form.ts';

/** No script and nothing from elsewhere runs on these pages; other sites neither frame them nor learn their address. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

export const page = (reply: FastifyReply, html: string, status = 200): FastifyReply =>
  reply.code(status).headers(HEADERS).send(html);

/** The fields of a posted form, as plain text. */
export function fieldsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const decoded = decodeForm(typeof request.body === 'string' ? request.body : '');
  return Object.fromEntries(Object.entries(decoded).map(([name, value]) => [name, String(value)]));
}

export const part = (request: FastifyRequest, name: string): string =>
  (request.params as Record<string, string>)[name] ?? '';
