import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, SystemClock } from '@vestibule/kernel';
import { freePort, type LiveKitOptions, Program, type RunningLiveKit, startLiveKit, waitFor } from '@vestibule/local';
import { Callers } from './callers.ts';
import type { Environment } from './environment.ts';
import { startWorld, type World } from './world.ts';

/** The real time, or so much more or less as a story wants. */
class OwnClock extends SystemClock {
  aheadMs = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.aheadMs);
  }
}

/** A world with a real LiveKit, real browsers, a worker process of its own, and the real time: for measuring how long things take. */
export interface VideoWorld {
  readonly world: World;
  /** The api's clock. LiveKit and the worker go by the machine's. */
  readonly clock: OwnClock;
  readonly livekit: VideoService;
  readonly callers: Callers;
  /** Where LiveKit takes media. */
  readonly udpPort: number;
  /** Where its programs keep their logs. Gone when it closes. */
  readonly dataDir: string;
  /** Ends the worker without a word, as a crash would. */
  killWorker(): Promise<void>;
  startWorker(): Promise<void>;
  /** `meanwhile`: while it is away. */
  restartLiveKit(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const KEY = 'APIvideoTests';
const SECRET = 'a-livekit-secret-of-the-video-tests';

export interface VideoOptions {
  /** Without them the product has to look for itself. Default: LiveKit tells the api. */
  readonly webhooks?: boolean;
  readonly env?: Environment;
  /** How LiveKit is started. Default: one server of our own. */
  readonly start?: (options: LiveKitOptions) => Promise<VideoService>;
}
/** LiveKit as the product and the browsers reach it: one address, whatever is behind. */
export type VideoService = Pick<RunningLiveKit, 'url' | 'stop'>;

export async function startVideoWorld(options: VideoOptions = {}): Promise<VideoWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-video-'));
  const [apiPort, port, rtcTcpPort, rtcUdpPort, workerPort, nowhere] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const webhookPort = options.webhooks === false ? nowhere : apiPort;
  const settings = {
    dataDir,
    port,
    rtcTcpPort,
    rtcUdpPort,
    webhookUrl: `http://127.0.0.1:${webhookPort}/api/webhooks/livekit`,
    apiKey: KEY,
    apiSecret: SECRET,
  };
  const start: NonNullable<VideoOptions['start']> = options.start ?? startLiveKit;
  let livekit = await start(settings);
  const clock = new OwnClock();
  const world = await startWorld({
    port: apiPort,
    now: new Date().toISOString(),
    env: { LIVEKIT_URL: livekit.url, LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET, ...options.env },
    replace: [[Clock, clock]],
  });
  let worker: Program | undefined;
  const callers = await Callers.start();

  const video: VideoWorld = {
    world,
    clock,
    callers,
    udpPort: rtcUdpPort,
    dataDir,
    get livekit() {
      return livekit;
    },
    async startWorker() {
      worker = new Program({
        name: 'worker',
        command: process.execPath,
        args: [join(import.meta.dirname, '../../apps/worker/dist/main.js')],
        env: { ...process.env, ...world.env, NODE_OPTIONS: '', WORKER_PORT: String(workerPort) },
        logFile: join(dataDir, 'worker.log'),
        restart: false,
      });
      worker.start();
      await waitFor(
        () =>
          fetch(`http://127.0.0.1:${workerPort}/healthz`).then(
            (answer) => answer.ok,
            () => false,
          ),
        20_000,
      );
    },
    async killWorker() {
      if (worker?.pid !== undefined) process.kill(worker.pid, 'SIGKILL');
      await worker?.stop();
      worker = undefined;
    },
    async restartLiveKit(meanwhile) {
      await livekit.stop();
      await meanwhile?.();
      livekit = await start(settings);
    },
    async close() {
      await callers.stop();
      await video.killWorker();
      try {
        await world.close(); // fails where a rule about money does not hold
      } finally {
        await livekit.stop();
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  };
  await video.startWorker();
  return video;
}
