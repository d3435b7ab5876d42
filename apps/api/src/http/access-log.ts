import type { createLog, Metrics } from '@vestibule/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Log = ReturnType<typeof createLog>;
interface Observed {
  observe(seconds: number): void;
}

/**
 * One line a request: its id, the route's pattern (never the address, which may hold a link), status and time. The histogram's children are
 * kept by route, so that a request costs one look-up.
 */
export function noteRequests(
  log: Log,
  metrics: Metrics,
): (request: FastifyRequest, reply: FastifyReply, done: () => void) => void {
  const children = new Map<string, Observed>();
  const lines = log.child({}, { redact: [] }); // none of the five fields can hold what is to be cut, and looking for it costs more than the line
  return (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const ms = reply.elapsedTime;
    const key = `${method} ${route} ${status}`;
    let child = children.get(key);
    if (!child) {
      child = metrics.requests.labels(method, route, String(status));
      children.set(key, child);
    }
    child.observe(ms / 1000);
    lines.info({ requestId: request.id, method, route, status, ms: Math.round(ms * 100) / 100 });
    done();
  };
}
