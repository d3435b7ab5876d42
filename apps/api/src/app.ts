import 'reflect-metadata';
import type { DynamicModule, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, Metrics, NestLog, PlatformEnv, problemOf } from '@vestibule/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiEnv } from './api-env.ts';
import { ApiModule } from './api.module.ts';
import { noteRequests } from './http/access-log.ts';
import { serveOpenApi } from './http/openapi.ts';
import { requestIdOf } from './http/request-id.ts';
import { securityHeaders } from './http/security-headers.ts';
import { Sockets } from './http/sockets.ts';
import { servePages } from './http/web-pages.ts';

/** The largest request body. A schedule with a hundred participants is a tenth of it. */
const BODY_LIMIT_BYTES = 256 * 1024;
const WITHOUT_PREFIX = ['healthz', 'readyz', 'metrics'];

/** A returned mail may carry the whole of what was sent. */
const RETURNED_MAIL_LIMIT_BYTES = 1024 * 1024;

type Log = ReturnType<typeof createLog>;
type Source = Readonly<Record<string, string | undefined>>;
type Assemble = (
  module: DynamicModule,
  adapter: FastifyAdapter,
  options: NestApplicationOptions,
) => Promise<NestFastifyApplication>;

export interface ApiOptions {
  /** The environment; the process's own by default. */
  readonly source?: Source;
  readonly log?: Log;
  /** How the modules become an application: tests put their clock and their far ends in here. */
  readonly assemble?: Assemble;
}

/**
 * How many connections may stand at the door before they are taken: a full hour begins, and hundreds knock in one moment. Where the queue is full Linux drops
 * the rest, who try again after a second. The kernel's own limit (`net.core.somaxconn`) holds too.
 */
const MOST_AT_THE_DOOR = 4_096;

/** The api answers at this address from now on. */
export async function answerAt(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  await app.listen({ port, host, backlog: MOST_AT_THE_DOOR });
}

const assembleWithNest: Assemble = (module, adapter, options) =>
  NestFactory.create<NestFastifyApplication>(module, adapter, options);

/**
 * The whole api, ready for `listen()`.
 *
 * @throws EnvironmentInvalid before anything has started.
 */
export async function createApi(options: ApiOptions = {}): Promise<NestFastifyApplication> {
  const source = options.source ?? process.env;
  const module = ApiModule.with(source);
  const log = options.log ?? createLog('api', source['LOG_LEVEL'] ?? 'info');
  const app = await (options.assemble ?? assembleWithNest)(module, adapterOf(source), {
    logger: new NestLog(log),
    rawBody: true,
    abortOnError: false,
  });
  const env = app.get(ApiEnv);
  const { PUBLIC_URL: publicUrl } = app.get(PlatformEnv);
  const server = app.getHttpAdapter().getInstance();
  const headers = securityHeaders({ publicUrl, ...(env.LIVEKIT_URL ? { liveKitUrl: env.LIVEKIT_URL } : {}) });
  server.addHook('onRequest', (request, reply, done) => {
    const isData = request.url.startsWith('/api/');
    void reply.headers(isData ? headers.ofData : headers.ofPages).header('x-request-id', request.id);
    done();
  });
  // "Content-Type: application/json" with no body at all is a request without a body, not broken JSON.
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.headers['content-length'] === '0') delete request.headers['content-type'];
    done();
  });
  server.addHook('onResponse', noteRequests(log, app.get(Metrics)));
  app.useBodyParser('application/webhook+json'); // LiveKit's webhooks: kept raw, verified, then read
  app.useBodyParser('multipart/form-data'); // what a mail program may post when its reader wants no more reminders: not looked at
  app.useBodyParser('message/rfc822', { bodyLimit: RETURNED_MAIL_LIMIT_BYTES }); // returned mail: kept raw and read in one place
  app.setGlobalPrefix('api', { exclude: WITHOUT_PREFIX });
  app.useWebSocketAdapter(new Sockets(app));
  serveOpenApi(app, publicUrl.startsWith('https:') ? '__Secure-vestibule.session_token' : 'vestibule.session_token');
  await servePages(app, env.WEB_DIST);
  return app;
}

function adapterOf(source: Source): FastifyAdapter {
  const proxies = source['TRUST_PROXY'];
  return new FastifyAdapter({
    logger: false,
    trustProxy: proxies ? proxies.split(',').map((address) => address.trim()) : false,
    bodyLimit: BODY_LIMIT_BYTES,
    skipMiddie: true, // no Express middleware here
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: 300 },
    // An address that cannot even be read, before any route is known.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(new UnreadableAddress(), request.id);
      void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
    },
  });
}

class UnreadableAddress extends Error {
  readonly statusCode = 404;
}
