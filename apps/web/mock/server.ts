/**
 * For looking at the pages without the rest of the house: `node apps/web/mock/server.ts` serves the built pages under the
 * real content policy, with invented answers. Never part of the product. PORT (4300), LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import type { JoinView, NewSession, RoomPass } from '../src/api/types.ts';
import { at, charges, members, people, practice, session, sessions, STATES, timeline, types, view } from './world.ts';

const PORT = Number(process.env['PORT'] ?? 4300);
const DIST = new URL('../dist', import.meta.url).pathname;
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  `connect-src 'self' ws: wss: ${process.env['LIVEKIT_URL']?.replace('ws', 'http') ?? ''}`,
  'media-src blob: mediastream:',
  "frame-ancestors 'none'",
].join('; ');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const no = (status: number, code: string, detail: string, more: object = {}): Answer => ({
  status,
  body: { title: code, status, code, detail, requestId: 'r', ...more },
});

let signedIn: string | undefined;
const flow = new Map<string, { paidAt?: string; opensAt: number }>();

function flowView(token: string): JoinView {
  const state = flow.get(token) ?? { opensAt: Date.now() + 25_000 };
  flow.set(token, state);
  const startsIn = (state.opensAt - Date.now()) / 60_000 + 10;
  const fee = view({}).fee!;
  const opensAt = new Date(state.opensAt).toISOString();
  const base = view({}, startsIn, 30, true);
  if (!state.paidAt) return base;
  const paidFee = { ...fee, standing: 'settled' as const, paidAt: state.paidAt, receiptUrl: '#r' };
  return Date.now() < state.opensAt
    ? { ...base, state: 'wait', reason: 'too_early', changesAt: opensAt, fee: paidFee }
    : { ...base, state: 'enter', reason: 'admitted', fee: paidFee };
}

async function pass(identity: string): Promise<Answer> {
  const url = process.env['LIVEKIT_URL'];
  if (!url) return no(503, 'VIDEO_UNAVAILABLE', 'Video is being prepared.');
  const { AccessToken } = await import('livekit-server-sdk');
  const token = new AccessToken(process.env['LIVEKIT_API_KEY'], process.env['LIVEKIT_API_SECRET'], {
    identity,
    ttl: 120,
  });
  token.addGrant({ roomJoin: true, room: 'mock', canPublish: true, canSubscribe: true });
  return ok({ url, token: await token.toJwt(), room: 'mock', expiresAt: at(2), identity } satisfies RoomPass);
}

const NAMES = [
  { identity: 'm:m1', name: 'Dr Ana Nguyen', role: 'practitioner' },
  { identity: 'c1', name: 'Maria Rossi', role: 'client' },
] as const;

async function joinRoute(token: string, rest: string): Promise<Answer> {
  if (token === 'unknown') return no(404, 'LINK_UNKNOWN', 'We do not know this link.');
  if (token === 'busy')
    return { ...no(429, 'TOO_MANY_REQUESTS', 'Too many requests.'), headers: { 'retry-after': '30' } };
  if (token === 'broken') return no(500, 'INTERNAL', 'Something went wrong.');
  if (token === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
  const look = STATES[token] ?? (() => flowView(token));
  switch (rest) {
    case '':
      return ok(look());
    case '/checkout':
      return token === 'pay-failed'
        ? no(503, 'PAYMENT_PROVIDER_UNAVAILABLE', 'The payment service is not answering.')
        : ok({ url: `/j/${token}/return?cs=cs_test_1` });
    case '/return':
      if (!STATES[token])
        setTimeout(
          () => flow.set(token, { opensAt: flow.get(token)?.opensAt ?? Date.now(), paidAt: new Date().toISOString() }),
          2500,
        );
      return ok(look());
    case '/people':
      return ok({ items: NAMES });
    case '/pass':
      return pass('c1');
    default:
      return no(404, 'NOT_FOUND', 'No such page.');
  }
}

function schedule(body: NewSession): Answer {
  if (body.startsAt.startsWith('2026-10-04T02')) {
    return no(422, 'INVALID_INPUT', 'The start does not exist.', {
      errors: [{ field: 'startsAt', message: 'This time does not exist in Australia/Sydney: the clocks go forward.' }],
      nearest: [
        { localStart: '2026-10-04T01:59', startsAt: '2026-10-03T15:59:00Z' },
        { localStart: '2026-10-04T03:00', startsAt: '2026-10-03T16:00:00Z' },
      ],
    });
  }
  if (body.startsAt === '2027-04-04T02:30') {
    return no(422, 'INVALID_INPUT', 'The start happens twice.', {
      errors: [{ field: 'startsAt', message: 'This time happens twice in Australia/Sydney: the clocks go back.' }],
      choices: [
        { startsAt: '2027-04-04T02:30+11:00', label: 'the first 2:30 am (daylight saving time)' },
        { startsAt: '2027-04-04T02:30+10:00', label: 'the second 2:30 am (standard time)' },
      ],
    });
  }
  if (body.participants[0]?.email === 'taken@example.com')
    return no(422, 'INVALID_INPUT', 'Wrong.', {
      errors: [{ field: 'participants.0.email', message: 'This address cannot receive mail.' }],
    });
  if (body.participants[0]?.name === 'Overlap' && !body.allowOverlap)
    return no(409, 'SESSION_OVERLAPS', 'Overlaps.', { conflicts: [{ id: 's1', startsAt: at(0), endsAt: at(30) }] });
  const made = session(6, 1, 30, {
    participants: [
      {
        ...sessions[0]!.participants[0]!,
        id: 'c6',
        name: body.participants[0]?.name ?? '',
        standing: 'due',
        present: false,
        fee: sessions[1]!.participants[0]!.fee,
      },
    ],
  });
  sessions.push(made);
  return ok(made, 201);
}

async function memberRoute(method: string, path: string, url: URL, body: unknown): Promise<Answer> {
  const me = signedIn === undefined ? undefined : people[signedIn];
  if (!me) return no(401, 'NOT_SIGNED_IN', 'Please sign in.');
  const [, , collection = '', id, act] = path.split('/');
  const found = sessions.find((one) => one.id === id);
  switch (`${method} ${collection}`) {
    case 'GET me':
      return ok(me);
    case 'GET practice':
      return ok(practice);
    case 'PATCH practice':
      return ok({ ...practice, ...(body as object) });
    case 'GET members':
      return ok({ items: members });
    case 'GET appointment-types':
      return ok({ items: types });
    case 'GET api-keys':
      return ok({
        items: [
          {
            id: 'k1',
            name: 'Booking system',
            prefix: 'vst_9fK2',
            memberId: null,
            createdAt: at(-9000),
            lastUsedAt: at(-20),
            revokedAt: null,
          },
        ],
      });
    case 'POST api-keys':
      return ok({ id: 'k2', name: 'New', prefix: 'vst_7aaa', key: 'vst_7aaaXXXXXXXXXXXXXXXXXXXXXXXX' }, 201);
    case 'GET transactions': {
      const status = url.searchParams.get('status');
      const items = charges.filter((one) => !status || one.status === status);
      return ok({
        items,
        nextCursor: null,
        totals: items.length
          ? [
              {
                currency: 'AUD',
                settlementCurrency: 'AUD',
                count: 6,
                gross: 54500,
                stripeFee: 775,
                tax: 79,
                platformFee: 1083,
                net: 26793,
                refunded: 10000,
              },
              {
                currency: 'JPY',
                settlementCurrency: 'JPY',
                count: 1,
                gross: 9000,
                stripeFee: 0,
                tax: 0,
                platformFee: 0,
                net: 0,
                refunded: 0,
              },
            ]
          : [],
      });
    }
    case 'GET sessions':
      if (!id) return ok({ items: url.searchParams.get('from')?.startsWith('2030') ? [] : sessions, nextCursor: null });
      if (!found) return no(404, 'SESSION_NOT_FOUND', 'There is no such session.');
      return act === 'timeline' ? ok({ items: timeline }) : act === 'people' ? ok({ items: NAMES }) : ok(found);
    case 'POST sessions':
      if (!id) return schedule(body as NewSession);
      return act === 'pass' ? pass('m:m1') : ok({ ...found, status: act === 'cancel' ? 'cancelled' : found?.status });
    case 'POST participants':
      return ok({ link: 'http://localhost:4300/j/new-link', standing: 'waived' });
    default:
      return no(404, 'NOT_FOUND', 'No such page.');
  }
}

async function api(request: IncomingMessage, url: URL): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body: unknown = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
  const join = /^\/api\/join\/([^/]+)(.*)$/.exec(url.pathname);
  if (join) return joinRoute(join[1]!, join[2]!);
  if (url.pathname === '/api/video') return ok({ ready: process.env['LIVEKIT_URL'] !== undefined });
  if (url.pathname === '/api/auth/sign-in/email') {
    const { email, password } = body as { email: string; password: string };
    if (!people[email] || password !== 'demo') return no(401, 'INVALID_EMAIL_OR_PASSWORD', 'Invalid email or password');
    signedIn = email;
    return ok({});
  }
  if (url.pathname === '/api/auth/sign-out') {
    signedIn = undefined;
    return ok({});
  }
  return memberRoute(request.method ?? 'GET', url.pathname, url, body);
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', `http://localhost:${PORT}`);
  void (async () => {
    if (url.pathname.startsWith('/socket.io')) return response.writeHead(404).end();
    if (url.pathname.startsWith('/api/')) {
      const answer = await api(request, url);
      return response
        .writeHead(answer.status, {
          'content-type': answer.status < 400 ? 'application/json' : 'application/problem+json',
          ...answer.headers,
        })
        .end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
    }
    const file = extname(url.pathname) ? url.pathname : '/index.html';
    const content = await readFile(join(DIST, file)).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
      })
      .end(content);
  })();
}).listen(PORT);
