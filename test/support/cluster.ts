import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { freePort, type LiveKitOptions, Program, type RunningLiveKit, startLiveKit, waitFor } from '@vestibule/local';
import type { VideoService } from './video.ts';

/** Several LiveKit servers that share their rooms through a Redis, behind one address. */
export interface Cluster extends VideoService {
  /** Of each room, by its name, the server that holds it: an index from 0. */
  holders(): Promise<ReadonlyMap<string, number>>;
  /** SIGKILL. */
  kill(index: number): Promise<void>;
}

export async function startCluster(options: LiveKitOptions, size = 2): Promise<Cluster> {
  const redisPort = await freePort();
  const redis = new Program({
    name: 'redis',
    command: 'redis-server',
    args: ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    env: { PATH: process.env['PATH'] },
    logFile: join(options.dataDir, 'redis.log'),
    restart: false,
  }).start();
  const ask = async (...command: string[]): Promise<string[]> => {
    const { stdout } = await promisify(execFile)('redis-cli', ['-p', String(redisPort), '--raw', ...command]);
    return stdout.trim().split('\n');
  };
  const answers = (): Promise<boolean> =>
    ask('ping').then(
      ([answer]) => answer === 'PONG',
      () => false,
    );
  if (!(await waitFor(answers, 10_000))) throw new Error(`Redis did not start: ${redis.tail.join('\n')}`);
  const nodes: RunningLiveKit[] = [];
  /** Each names itself in Redis by an id of its own making. */
  const ids: string[] = [];
  const ports: number[] = [];
  for (let index = 0; index < size; index += 1) {
    const port = await freePort();
    const settings = {
      ...options,
      dataDir: join(options.dataDir, `livekit-${index + 1}`),
      port,
      rtcTcpPort: await freePort(),
      rtcUdpPort: await freePort(),
      redisAddress: `127.0.0.1:${redisPort}`,
    };
    nodes.push(await startLiveKit(settings));
    ports.push(port);
    ids.push(...(await ask('hkeys', 'nodes')).filter((id) => id !== '' && !ids.includes(id)));
  }
  const balancer = await startBalancer(options.port, ports);
  return {
    url: `ws://127.0.0.1:${options.port}`,
    async holders() {
      const flat = await ask('hgetall', 'room_node_map');
      const pairs = flat.flatMap((room, at) => (at % 2 === 0 && room !== '' ? [[room, flat[at + 1] ?? '']] : []));
      return new Map(pairs.map(([room, id]) => [room ?? '', ids.indexOf(id ?? '')]));
    },
    async kill(index) {
      const { program } = nodes[index] ?? {};
      if (program?.pid === undefined) throw new Error(`there is no server ${index}`);
      process.kill(program.pid, 'SIGKILL');
      await program.stop();
    },
    async stop() {
      await balancer.stop();
      await Promise.all(nodes.map((node) => node.stop()));
      await redis.stop();
    },
  };
}

/** As a load balancer does it: each connection to the next server that takes it, and what is open when a server dies is cut. */
async function startBalancer(port: number, ports: readonly number[]): Promise<{ stop(): Promise<void> }> {
  const open = new Set<Socket>();
  let turn = 0;
  const hand = (socket: Socket, left: number): void => {
    const onward = connect(ports[(turn += 1) % ports.length] ?? 0, '127.0.0.1');
    onward.once('error', () => (left > 1 && onward.pending ? hand(socket, left - 1) : socket.destroy()));
    onward.once('connect', () => {
      onward.pipe(socket).pipe(onward);
      for (const [one, other] of [
        [onward, socket],
        [socket, onward],
      ] as const)
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
    });
  };
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    hand(socket, ports.length);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
