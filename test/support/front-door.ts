import { createServer, type IncomingMessage, request as ask } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface FrontDoor {
  readonly url: string;
  /** What happens to the next request: it is handed to the api at this port, and `fall` is called when that api has it, or when it has answered; the caller hears nothing. */
  betray(when: 'asked' | 'answered', fall: (port: number) => void): void;
  close(): Promise<void>;
}
type Betrayal = { readonly when: 'asked' | 'answered'; readonly fall: (port: number) => void };

/**
 * What stands before several apis: each request, and each socket, goes to the next one; one that cannot be reached is a 502, one that dies in the middle
 * cuts the connection.
 */
export async function startFrontDoor(ports: readonly number[], at = 0): Promise<FrontDoor> {
  let turn = 0;
  let betrayal: Betrayal | undefined;
  const next = (): number => ports[(turn += 1) % ports.length] ?? 0;
  const server = createServer((request, response) => {
    const port = next();
    const betrayed = betrayal;
    betrayal = undefined;
    const { method, url, headers } = request;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (betrayed?.when === 'answered') {
        betrayed.fall(port);
        return void response.destroy();
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => {
      if (betrayed || response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    response.on('close', () => onward.destroy()); // whoever hangs up here has hung up there
    // The whole of it first, as balancers do: whoever is refused in the middle of a long body would miss the answer.
    const body: Buffer[] = [];
    request.on('data', (part: Buffer) => body.push(part)).on('end', () => onward.end(Buffer.concat(body)));
    request.on('error', () => onward.destroy());
    if (betrayed?.when === 'asked') onward.once('finish', () => setImmediate(() => betrayed.fall(port)));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const onward = connect(next(), '127.0.0.1', () => {
      const lines = request.rawHeaders.flatMap((text, at, all) => (at % 2 === 0 ? [`${text}: ${all[at + 1]}`] : []));
      onward.write([`GET ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const [one, other] of [
      [onward, socket],
      [socket, onward],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen({ port: at, host: '127.0.0.1', backlog: 4_096 }, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    betray: (when, fall) => void (betrayal = { when, fall }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
