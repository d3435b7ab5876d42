import { createServer, type ServerResponse } from 'node:http';
import { decide, type Facts, type LogLine, view } from './facts.ts';
import { linkReader } from './link.ts';
import { passMaker } from './pass.ts';
import { type KeepEvent, receiveWebhook } from './webhook.ts';

/** What differs between the two bare servers: how they read and how they write. */
export interface Storage {
  facts(participantId: string): Promise<Facts | undefined>;
  /** Resolves when the line is durable. */
  log(line: LogLine): Promise<void>;
  keepEvent: KeepEvent;
}

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/**
 * The gate by hand: node:http, no framework, no validation beyond the link, no rate limit, no request log, no security headers. Like the
 * product it does not wait for the log of a mere look, and does wait for the log of a pass.
 */
export function serve(storage: Storage): void {
  const read = linkReader(env('LINK_KEYS'));
  const pass = passMaker(env('LIVEKIT_URL'), env('LIVEKIT_API_KEY'), env('LIVEKIT_API_SECRET'));
  const webhookSecret = env('STRIPE_CONNECT_WEBHOOK_SECRET');

  async function join(token: string, question: 'state' | 'pass', response: ServerResponse): Promise<void> {
    const link = read(token);
    const facts = link && (await storage.facts(link.participantId));
    if (!facts || facts.link_version !== link.version) return answer(response, 404, { code: 'LINK_UNKNOWN' });
    const now = new Date();
    const decision = decide(facts, now);
    const written = storage.log([
      now,
      facts.practice_id,
      facts.session_id,
      facts.participant_id,
      question,
      decision.state,
      decision.reason,
    ]);
    if (question === 'state') {
      written.catch(() => undefined);
      return answer(response, 200, view(facts, decision, now));
    }
    await written;
    if (decision.state !== 'enter') return answer(response, 402, { code: decision.reason });
    return answer(response, 200, pass(facts, now));
  }

  const PREFIX = '/api/join/';
  const server = createServer((request, response) => {
    const { url = '', method } = request;
    const failed = (): void => answer(response, 500, { code: 'INTERNAL' });
    if (url.startsWith(PREFIX)) {
      const [token = '', rest] = url.slice(PREFIX.length).split('/');
      if (method === 'GET' && rest === undefined) return void join(token, 'state', response).catch(failed);
      if (method === 'POST' && rest === 'pass') return void join(token, 'pass', response).catch(failed);
    }
    if (method === 'POST' && url === '/api/webhooks/stripe/connect')
      return void receiveWebhook(request, response, webhookSecret, storage.keepEvent).catch(failed);
    return answer(response, 404, { code: 'NOT_FOUND' });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(Number(env('PORT')), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
