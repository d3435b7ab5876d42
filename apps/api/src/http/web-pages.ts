import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const ABSENT = 'The pages are not built: run "npm run build -w @vestibule/web". The API works; see /api/openapi.json\n';
const FOR_EVER = { maxAge: '365d', immutable: true };
const FOR_AN_HOUR = { maxAge: '1h' };
const NEVER = { cacheControl: false };

/** Addresses of the API are never a page, so that a mistyped route is a 404 and not the app. */
const isPage = (path: string): boolean =>
  path.startsWith('/j/') || // whatever a mail program has put behind the link: the page says what is wrong with it
  (!/^\/(api|healthz|readyz|metrics|socket\.io)(\/|$)/.test(path) && !/\.[^/]*$/.test(path));

/**
 * Serves the built web app: files under /assets carry a hash of their content in their name and are kept for ever, index.html never is, and every
 * address that names no file is the app itself, which has routes of its own. A `.br` or `.gz` beside a file is sent to who takes it.
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, dotfiles: 'ignore' });
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request: FastifyRequest, reply: FastifyReply) => {
      const path = request.url.split('?', 1)[0] ?? '/';
      if (path.startsWith('/assets/')) return reply.sendFile(path.slice(1), FOR_EVER);
      if (isPage(path)) {
        void reply.header('cache-control', 'no-store');
        if (existsSync(`${folder}/index.html`)) return reply.sendFile('index.html', NEVER);
        return reply.status(503).type('text/plain; charset=utf-8').send(ABSENT);
      }
      return path.startsWith('/api/') || path === '/api'
        ? reply.callNotFound()
        : reply.sendFile(path.slice(1), FOR_AN_HOUR);
    },
  });
}
