import Fastify, { type FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import { serveApi, errorBody } from './api.ts';
import { ApiError } from './errors.ts';
import type { Route } from './route.ts';

const BODY_MAX_BYTES = 1024 * 1024;

/** The HTTP face: Stripe's API, and on the same port the pages that people see. */
export function createServer(engine: Engine, routes: readonly Route[], secretKey: string): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  // Bodies stay text: the API decides per version how to read them, and idempotency compares them as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setNotFoundHandler((request, reply) => {
    const requestId = newId('req_', 14);
    const problem = new ApiError(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${request.method}: ${request.url.split('?')[0] ?? ''}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    });
    return reply
      .code(404)
      .header('request-id', requestId)
      .send(errorBody(problem, engine, requestId));
  });
  // A page of some other site, open in the same browser, must not pay, refund or reset anything here.
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site')
      return reply.code(403).send({ error: { message: 'This form belongs to the sandbox itself.' } });
    return undefined;
  });
  // Before anybody hears of it, it is written: a killed sandbox still knows everything that it has said.
  app.addHook('onSend', async (_request, _reply, payload) => {
    engine.store.flush();
    return payload;
  });
  serveApi(app, engine, routes, secretKey);
  return app;
}
