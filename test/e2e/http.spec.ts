import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let pages: string;
beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'vestibule-pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Vestibule</title>');
  writeFileSync(join(pages, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(pages, 'assets/index-1a2b3c.js'), 'console.log("the app")');
  writeFileSync(join(pages, 'assets/index-1a2b3c.js.br'), brotliCompressSync('console.log("the app")'));
  writeFileSync(join(pages, '.secret'), 'not for anybody');
  world = await startWorld({ env: { WEB_DIST: pages, LIVEKIT_URL: 'wss://video.example' } });
});
afterAll(async () => {
  await world.close();
  rmSync(pages, { recursive: true });
});
const get = (path: string): supertest.Test => supertest(world.url).get(path);
const post = (body: string): supertest.Test => supertest(world.url).post('/api/auth/sign-in/email').send(body);
/** The status that the opening of a socket is answered with. 101: it is open. */
const handshake = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = rawRequest(`${world.url}/socket.io/?EIO=4&transport=websocket`, {
      headers: {
        ...headers,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16, 'key of a socket').toString('base64'),
      },
    });
    asked.on('upgrade', (answer, socket) => (socket.destroy(), resolve(answer.statusCode)));
    asked.on('response', (answer) => (answer.resume(), resolve(answer.statusCode)));
    asked.on('error', reject);
    asked.end();
  });

describe('a refusal', () => {
  it.each([
    ['an address of the API that is not there', () => get('/api/nothing-here'), 404, 'NOT_FOUND'],
    ['an address that cannot be read', () => get('/api/%zz'), 404, 'NOT_FOUND'],
    ['a method that is not there', () => supertest(world.url).delete('/api/me'), 404, 'NOT_FOUND'],
    ['nobody', () => get('/api/me'), 401, 'NOT_SIGNED_IN'],
    ['a body that is no JSON', () => post('{').type('json'), 400, 'INVALID_INPUT'],
    ['a body in another format', () => post('<a/>').type('application/xml'), 415, 'INVALID_INPUT'],
    [
      'a body beyond all measure',
      () => post(JSON.stringify({ email: 'x'.repeat(300_000) })).type('json'),
      413,
      'INVALID_INPUT',
    ],
  ])('of %s is problem details', async (_what, ask, status, code) => {
    const { body, headers } = await ask().expect(status);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      type: expect.stringMatching(/^https:/),
      title: expect.any(String),
      status,
      code,
      detail: expect.any(String),
    });
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of something we did not foresee tells nothing of it', async () => {
    const { practitioner } = await world.practice();
    await world.rows('ALTER TABLE member RENAME TO member_away');
    try {
      const { body } = await world.as(practitioner).get('/api/members').expect(500);
      expect(body).toMatchObject({
        code: 'INTERNAL',
        detail: 'something went wrong on our side; it has been recorded',
      });
      expect(JSON.stringify(body)).not.toMatch(/member/);
    } finally {
      await world.rows('ALTER TABLE member_away RENAME TO member');
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/j/whatever', '/api', '/healthz', '/assets/index-1a2b3c.js'])(
    'of %s says what a page may do and whose it is',
    async (path) => {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toContain(`default-src 'none';script-src 'self';`);
      expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
      expect(headers['content-security-policy']).toContain('wss://video.example');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['permissions-policy']).toContain('camera=(self)');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it.each(['/api/me', '/api/nothing', '/api/openapi.json'])(
    'of %s is data: nothing may run from it or frame it',
    async (path) => {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('carries the id of its request: the proxy’s, or one of ours', async () => {
    const given = await get('/healthz').set('x-request-id', 'from-the-proxy-1');
    expect(given.headers['x-request-id']).toBe('from-the-proxy-1');
    const ours = await get('/healthz').set('x-request-id', 'no good <script>');
    expect(ours.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the pages', () => {
  it('are the app wherever no file is named, and never kept', async () => {
    for (const path of ['/', '/sign-in', '/j/AQGiAc76fnsposdxJN1O7QAAAce2Zbr2R1PSILoXe9pX7MM/return?cs=cs_test_1']) {
      const { headers, text } = await get(path).expect(200);
      expect(text).toContain('<title>Vestibule</title>');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-type']).toMatch(/^text\/html/);
    }
  });

  it('keep what is named by its content for ever, and take the smaller file', async () => {
    const { headers } = await get('/assets/index-1a2b3c.js').set('accept-encoding', 'identity').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
    const small = await get('/assets/index-1a2b3c.js').set('accept-encoding', 'br').expect(200);
    expect(small.headers['content-encoding']).toBe('br');
    const mark = await get('/mark.svg').expect(200);
    expect(mark.headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/gone.js',
    '/gone.png',
    '/.secret',
    '/assets/../.secret',
    '/assets/%2e%2e/.secret',
    '/assets/..%2f.secret',
    '//etc/passwd',
  ])('give nothing for %s', async (path) => {
    const { status, body } = await raw(path);
    expect(body).not.toMatch(/not for anybody|root:/);
    expect(status === 404 || status === 403 || body.includes('<title>Vestibule')).toBe(true);
  });

  it('say what is missing when they are not built', async () => {
    const bare = await startWorld();
    try {
      const { text } = await supertest(bare.url).get('/').expect(503);
      expect(text).toMatch(/not built/);
      await supertest(bare.url).get('/healthz').expect(200);
    } finally {
      await bare.close();
    }
  });
});

describe('a socket', () => {
  it('is opened by our own pages and by what is no browser, not by another site', async () => {
    expect(await handshake({ origin: world.url })).toBe(101);
    expect(await handshake({})).toBe(101);
    expect(await handshake({ origin: 'https://evil.example' })).toBe(400);
    expect(await handshake({ origin: 'null' })).toBe(400);
  });
});

describe('what operators watch', () => {
  it('an operator reads whether a worker is there, is late, or is missing', async () => {
    const operator = await world.signIn(await world.given.operator());
    const worker = async (): Promise<object> => (await operator.get('/api/operations/worker').expect(200)).body;
    expect(await worker()).toEqual({ worker: 'missing', workerSeenSecondsAgo: null });
    await world.settle({ sweeps: ['platform.worker-seen'] });
    expect(await worker()).toMatchObject({ worker: 'here' });
    for (const [seconds, state] of [
      [20, 'late'],
      [60, 'missing'],
    ] as const) {
      await world.rows(`UPDATE worker_seen SET at = now() - make_interval(secs => $1)`, [seconds]);
      expect(await worker()).toMatchObject({ worker: state });
      expect((await get('/readyz').expect(200)).body).toMatchObject({ status: 'ok', worker: state });
    }
    await world.rows('DELETE FROM worker_seen');
  });

  it('is alive, is ready, and counts by route pattern, never by address', async () => {
    await get('/healthz').expect(200, { status: 'ok' });
    const missing = { status: 'ok', database: true, worker: 'missing', workerSeenSecondsAgo: null };
    await get('/readyz').expect(200, missing);
    await get('/j/a-link-that-must-not-be-counted');
    await get('/api/join/a-link-that-must-not-be-counted');
    await get('/metrics').expect(200);
    const text = await world.metrics();
    expect(text).toMatch(
      /vestibule_http_request_seconds_count\{method="GET",route="\/api\/join\/:token",status="404"\} 1/,
    );
    expect(text).not.toContain('a-link-that-must-not-be-counted');
  });
});

describe('the description of the API', () => {
  it('names every route once, with how to be somebody and how it refuses', async () => {
    const { body } = await get('/api/openapi.json').expect(200);
    const operations = Object.entries<Record<string, Operation>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, ...operation })),
    );
    expect(operations.length).toBeGreaterThan(30);
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { at, security, responses } of operations) {
      if (!security) continue;
      expect({ at, security }).toEqual({ at, security: [{ cookie: [] }, { apiKey: [] }] });
      expect({ at, known: Object.keys(responses) }).toEqual({ at, known: expect.arrayContaining(['401', '403']) });
    }
    expect(Object.keys(body.components.securitySchemes)).toEqual(['cookie', 'apiKey']);
    expect(body.components.schemas.Problem.properties.code).toBeDefined();
    expect(JSON.stringify(body.paths['/api/me'])).toContain('application/problem+json');
  });
});

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly responses: Record<string, unknown>;
}

/** The path as it is: other clients tidy up `..` before they ask. */
function raw(path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(world.url);
  return new Promise((resolve, reject) => {
    const asked = rawRequest({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}
