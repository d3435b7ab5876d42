import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { StackProblem } from './stack-problem.ts';

export interface PortUse {
  readonly port: number;
  /** What it is for, as the sentence about a taken port says it. */
  readonly use: string;
  /** The environment variable that moves it. */
  readonly variable: string;
  readonly udp?: boolean;
}

/** Throws one sentence naming every port that another program has, and how to choose others. */
export async function checkPorts(uses: readonly PortUse[]): Promise<void> {
  const free = await Promise.all(uses.map(({ port, udp }) => (udp ? isUdpFree(port) : isTcpFree(port))));
  const taken = uses.filter((_use, index) => !free[index]);
  const [first] = taken;
  if (first === undefined) return;
  const many = taken.length > 1;
  const which = taken.map(({ port, use }) => `${port} (${use})`).join(', ');
  const alone = taken.length < uses.length ? `, or only ${many ? 'these' : 'this one'} with ${variables(taken)}` : '';
  throw new StackProblem(
    `Port${many ? 's' : ''} ${which} ${many ? 'are' : 'is'} taken by another program. Stop that program, or move the whole stack ` +
      `with PORT=${first.port + 100} npm start (the other ports follow)${alone}.`,
  );
}

const variables = (uses: readonly PortUse[]): string => uses.map(({ variable }) => variable).join(', ');

export function isTcpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isUdpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/** A port that is free now; for tests, which ask for one and use it at once. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port given')),
      );
    });
  });
}
