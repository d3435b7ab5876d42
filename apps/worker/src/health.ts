import { createServer, type Server } from 'node:http';

/** `GET /healthz`: 200 while the database answers. Nothing else of the worker can be reached. */
export async function serveHealth(isWell: () => Promise<boolean>, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
    };
    if (request.method !== 'GET' || request.url !== '/healthz') return answer(404, '{"status":"unknown"}');
    isWell().then(
      (well) => answer(well ? 200 : 503, `{"status":"${well ? 'ok' : 'unavailable'}"}`),
      () => answer(503, '{"status":"unavailable"}'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
