import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Every link is as long as every other. */
export const LINK_CHARACTERS = 47;

export type Work =
  | { readonly kind: 'state' | 'pass'; readonly linksFile: string }
  | { readonly kind: 'webhook'; readonly secret: string; readonly account: string };

/** Makes the next request: another person's link each time, in random order; or another event, signed as Stripe signs. */
export function requestsFor(work: Work): () => string | Buffer {
  return work.kind === 'webhook' ? webhooks(work.secret, work.account) : joins(work.linksFile, work.kind);
}

function joins(linksFile: string, question: 'state' | 'pass'): () => string {
  const links = readFileSync(linksFile, 'latin1');
  const count = links.length / LINK_CHARACTERS;
  const [before, after] =
    question === 'state'
      ? ['GET /api/join/', ' HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n\r\n']
      : [
          'POST /api/join/',
          '/pass HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-length: 0\r\n\r\n',
        ];
  return () => {
    const at = Math.floor(Math.random() * count) * LINK_CHARACTERS;
    return before + links.slice(at, at + LINK_CHARACTERS) + after;
  };
}

function webhooks(secret: string, account: string): () => string {
  return () => {
    const id = randomUUID().replaceAll('-', '');
    const seconds = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({
      id: `evt_${id}`,
      object: 'event',
      account,
      api_version: '2026-06-30.basil',
      created: seconds,
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type: 'checkout.session.completed',
      data: {
        object: {
          id: `cs_test_${id}`,
          object: 'checkout.session',
          amount_total: 8000,
          currency: 'aud',
          livemode: false,
          mode: 'payment',
          payment_intent: `pi_${id}`,
          payment_status: 'paid',
          status: 'complete',
        },
      },
    });
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return `POST /api/webhooks/stripe/connect HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json; charset=utf-8\r\nstripe-signature: t=${seconds},v1=${signature}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
}
