import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { serveCheckout } from './checkout-routes.ts';
import { serveDashboard } from './dashboard-routes.ts';
import { serveOauth } from './oauth-page.ts';
import { serveReceipts } from './receipt-page.ts';
import { serveSetup } from './setup-page.ts';
import { STYLE } from './style.ts';

/** Everything that a person sees. (The server refuses forms that another site posts.) */
export function servePages(app: FastifyInstance, engine: Engine): void {
  app.get('/_sandbox/sandbox.css', (_request, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').send(STYLE),
  );
  app.get('/', (_request, reply) => reply.redirect('/dashboard', 303));
  serveCheckout(app, engine);
  serveSetup(app, engine);
  serveOauth(app, engine);
  serveReceipts(app, engine);
  serveDashboard(app, engine);
}
