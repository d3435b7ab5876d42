import { timingSafeEqual, createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Stripe } from 'stripe';
import type { Engine } from '../engine/engine.ts';
import type { Fault } from '../engine/faults.ts';
import { fingerprint, Idempotency } from '../engine/idempotency.ts';
import type { HeardCall } from '../engine/heard.ts';
import { newId } from '../engine/ids.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import { ApiError, invalidRequest, OAuthProblem } from './errors.ts';
import { expand } from './expand.ts';
import { decodeForm } from './form.ts';
import type { Raw } from './params.ts';
import type { Route } from './route.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Serves the API routes the way Stripe's front does: key, account, idempotency, faults, parameters, expansion, headers. */
export function serveApi(app: FastifyInstance, engine: Engine, routes: readonly Route[], secretKey: string): void {
  const idempotency = new Idempotency(engine.store, engine.clock);
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const requestId = newId('req_', 14);
        head(request, reply, requestId);
        try {
          engine.heard.tell(() => heardOf(request));
          const call = open(engine, request, secretKey);
          const answer = await run(engine, idempotency, route, request, reply, { ...call, requestId });
          if (answer) return reply.code(answer.status).send(answer.body);
          return reply.hijack();
        } catch (error) {
          const problem = asProblem(error, request);
          return reply.code(problem.status).send(errorBody(problem, engine, requestId));
        }
      },
    });
  }
}

interface Opened {
  readonly account: string;
  readonly params: Record<string, Raw>;
  readonly key: string | undefined;
  readonly print: string;
}

const textOf = (request: FastifyRequest): string => (typeof request.body === 'string' ? request.body : '');

/** What the query and the body say, the body's word before the query's. */
function paramsOf(request: FastifyRequest): Record<string, Raw> {
  const query = request.raw.url?.split('?')[1] ?? '';
  const isJson = request.url.startsWith('/v2/');
  const inBody = request.method === 'POST' ? (isJson ? parseJson(textOf(request)) : decodeForm(textOf(request))) : {};
  return { ...decodeForm(query), ...inBody };
}

const heardOf = (request: FastifyRequest): HeardCall => ({
  method: request.method,
  path: request.url.split('?')[0] ?? '',
  account: header(request, 'stripe-account') ?? header(request, 'stripe-context') ?? null,
  idempotencyKey: header(request, 'idempotency-key') ?? null,
  params: paramsOf(request),
});

function open(engine: Engine, request: FastifyRequest, secretKey: string): Opened {
  checkKey(request, secretKey);
  const account = accountOf(engine, request);
  const key = header(request, 'idempotency-key');
  if (key !== undefined && key.length > 255)
    throw invalidRequest('Idempotency keys can be at most 255 characters long.');
  return {
    account,
    params: paramsOf(request),
    key: request.method === 'POST' ? key : undefined,
    print: fingerprint(request.method, request.url, textOf(request)),
  };
}

async function run(
  engine: Engine,
  idempotency: Idempotency,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  call: Opened & { requestId: string },
): Promise<Answer | undefined> {
  const { account, key } = call;
  if (key !== undefined) {
    const stored = idempotency.begin(account, key, call.print);
    if (stored) {
      reply.headers({ 'idempotent-replayed': 'true', 'original-request': stored.requestId });
      if (stored.status >= 500) reply.header('stripe-should-retry', 'false');
      return { status: stored.status, body: stored.body };
    }
  }
  const release = (): void => (key === undefined ? undefined : idempotency.release(account, key));
  const fault = engine.faults.strike(request.method, request.url);
  try {
    if (fault?.kind === 'slow') await wait(fault.delayMs ?? 1000);
    else if (fault && fault.when !== 'after') return strikeBefore(fault, reply);
    const answer = execute(engine, route, request, call);
    if (key !== undefined)
      idempotency.finish(account, key, {
        fingerprint: call.print,
        status: answer.status,
        body: answer.body,
        requestId: call.requestId,
      });
    return fault?.when === 'after' ? strikeAfter(fault, reply, idempotency, call) : answer;
  } finally {
    release();
  }
}

/**
 * Runs the handler. A refusal that names a parameter is validation: nothing began, the key stays free. Any other refusal
 * (a wrong state, an account that may not) is an answer like success is, kept under the key.
 */
function execute(engine: Engine, route: Route, request: FastifyRequest, call: Opened & { requestId: string }): Answer {
  const path = request.params as Record<string, string>;
  const paths = call.params['expand'];
  const act = route.prepare({ engine, account: call.account, params: call.params, path });
  try {
    const result = engine.events.causedBy({ id: call.requestId, idempotency_key: call.key ?? null }, act);
    return { status: 200, body: expand(engine, call.account, result, Array.isArray(paths) ? paths.map(String) : []) };
  } catch (error) {
    if (error instanceof ApiError && error.fields.param === undefined)
      return { status: error.status, body: errorBody(error, engine, call.requestId) };
    throw error;
  }
}

function strikeBefore(fault: Fault, reply: FastifyReply): Answer | undefined {
  if (fault.kind === 'timeout') {
    reply.raw.destroy();
    return undefined;
  }
  return faultAnswer(fault);
}

function strikeAfter(
  fault: Fault,
  reply: FastifyReply,
  idempotency: Idempotency,
  call: Opened & { requestId: string },
): Answer | undefined {
  if (fault.kind === 'timeout') {
    reply.raw.destroy();
    return undefined;
  }
  const answer = faultAnswer(fault);
  if (call.key !== undefined)
    idempotency.finish(call.account, call.key, { fingerprint: call.print, ...answer, requestId: call.requestId });
  return answer;
}

function faultAnswer(fault: Fault): Answer {
  if (fault.kind === 'rate_limit') {
    return {
      status: 429,
      body: {
        error: {
          type: 'invalid_request_error',
          code: 'rate_limit',
          message:
            'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
        },
      },
    };
  }
  return {
    status: 500,
    body: { error: { type: 'api_error', message: 'An unknown error occurred (a fault that was asked for).' } },
  };
}

function head(request: FastifyRequest, reply: FastifyReply, requestId: string): void {
  const account = header(request, 'stripe-account');
  reply.headers({
    'request-id': requestId,
    'stripe-version': header(request, 'stripe-version') ?? Stripe.API_VERSION,
    'cache-control': 'no-cache, no-store',
    ...(account === undefined ? {} : { 'stripe-account': account }),
    ...(header(request, 'idempotency-key') === undefined
      ? {}
      : { 'idempotency-key': header(request, 'idempotency-key') }),
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function checkKey(request: FastifyRequest, secretKey: string): void {
  const authorization = header(request, 'authorization') ?? '';
  const bearer = /^Bearer\s+(.+)$/i.exec(authorization)?.[1];
  const basic = /^Basic\s+(.+)$/i.exec(authorization)?.[1];
  const given = bearer ?? (basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':')[0]);
  if (given === undefined || given === '') {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  if (!timingSafeEqual(digest(given), digest(secretKey))) {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message: `Invalid API Key provided: ${given.slice(0, 8)}${'*'.repeat(12)}`,
    });
  }
}

function accountOf(engine: Engine, request: FastifyRequest): string {
  const id = header(request, 'stripe-account') ?? header(request, 'stripe-context') ?? PLATFORM_ACCOUNT;
  const account = engine.store.accounts.get(id);
  if (!account || account.disconnected || account.closed) {
    throw new ApiError(403, {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
    });
  }
  return id;
}

function parseJson(body: string): Record<string, Raw> {
  if (body === '') return {};
  try {
    const parsed = JSON.parse(body) as Raw;
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // said below, together with a body that is no object
  }
  throw invalidRequest('The request body is not a JSON object.');
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asProblem(error: unknown, request: FastifyRequest): ApiError {
  if (error instanceof ApiError) return error;
  request.log.error(error);
  return new ApiError(500, {
    type: 'api_error',
    message: `The local Stripe sandbox failed: ${error instanceof Error ? error.message : String(error)}`,
  });
}

/** Stripe's envelope: also says where to read about the code. */
export function errorBody(problem: ApiError, engine: Engine, requestId: string): Record<string, unknown> {
  if (problem instanceof OAuthProblem) return { error: problem.error, error_description: problem.message };
  const { code } = problem.fields;
  return {
    error: {
      ...problem.fields,
      ...(code === undefined ? {} : { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
      request_log_url: `${engine.settings.publicUrl}/dashboard?request=${requestId}`,
    },
  };
}
