import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FrontDoor {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * What stands before several apis: each request goes to the next one; one that cannot be reached is a 502, one that dies in the middle cuts the
 * connection.
 */
export async function startFrontDoor(ports: readonly number[]): Promise<FrontDoor> {
  let turn = 0;
  const server = createServer((request, response) => {
    const port = ports[(turn += 1) % ports.length];
    const { method, url, headers } = request;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
