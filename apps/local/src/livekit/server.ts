import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePrivate } from '../data-folder.ts';
import { waitFor } from '../processes.ts';
import { buildGoProgram } from '../go-program.ts';
import { Program, type ProgramEvents, type ProgramSpec } from '../program.ts';
import { StackProblem } from '../stack-problem.ts';
import {
  HOW_TO_GET_LIVEKIT,
  LIVEKIT_IMAGE,
  LIVEKIT_MODULE,
  type LiveKitSource,
  resolveLiveKit,
  resolveWithoutGo,
} from './find.ts';
import { livekitConfig, type LiveKitSettings } from './settings.ts';

export interface LiveKitOptions extends LiveKitSettings {
  /** Its configuration and log are kept beneath this folder. */
  readonly dataDir: string;
  /** Started again when it dies. Default false. */
  readonly restart?: boolean;
  readonly events?: ProgramEvents;
  /** Told when a build begins: a step of minutes. */
  building?(): void;
  /** Told of every process, the compiler too. */
  started?(program: Program): void;
}

export interface RunningLiveKit {
  /** ws://… for browsers and for the server's own calls. */
  readonly url: string;
  readonly program: Program;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

/** A real LiveKit server: found, else built, else run by Docker. Resolves when it answers; throws with the cure when there is none. */
export async function startLiveKit(options: LiveKitOptions): Promise<RunningLiveKit> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o711 });
  const logs = resolve(options.dataDir, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const source = await withoutBuilding(await resolveLiveKit(), options, logs);
  const configFolder = resolve(options.dataDir, 'livekit');
  mkdirSync(configFolder, { recursive: true, mode: 0o700 });
  const configFile = join(configFolder, 'livekit.yaml');
  const common = {
    name: 'livekit',
    logFile: join(logs, 'livekit.log'),
    // A first signal asks it to wait until every room is empty, a second one ends it.
    stopSignals: ['SIGTERM', 'SIGTERM'] as const,
    patienceMs: 500,
    restart: options.restart ?? false,
  };
  const spec =
    source.kind === 'docker'
      ? inDocker(source.docker, configFile, options, common)
      : { ...common, command: source.path, args: ['--config', configFile], env: plainEnv() };
  const behindPorts = source.kind === 'docker' && !SHARES_HOST_NETWORK;
  writePrivate(configFile, livekitConfig(behindPorts ? behindPublishedPorts(options) : options));

  if (await isUp(options.port)) {
    throw new StackProblem(
      `Port ${options.port} (LiveKit) is taken by another program. Stop it or choose another port.`,
    );
  }
  let died: string | undefined;
  const program = new Program(spec, {
    ...options.events,
    died(self, how, againInMs) {
      died = how;
      options.events?.died?.(self, how, againInMs);
    },
  });
  options.started?.(program);
  program.start();
  const answers = await waitFor(async () => died !== undefined || (await isUp(options.port)), START_LIMIT_MS, 50);
  if (!answers || died !== undefined) {
    await program.stop();
    throw new StackProblem(
      `LiveKit did not start (${died ?? 'no answer in 30 s'}): ${program.tail.slice(-2).join(' | ')} (all of it in ${common.logFile})`,
    );
  }
  return { url: `ws://127.0.0.1:${options.port}`, program, stop: () => program.stop() };
}

type Runnable = Extract<LiveKitSource, { kind: 'binary' | 'docker' }>;

/** Turns "could be built" into a binary, or into the next best thing when the build fails. */
async function withoutBuilding(source: LiveKitSource, options: LiveKitOptions, logs: string): Promise<Runnable> {
  if (source.kind === 'none') throw new StackProblem(HOW_TO_GET_LIVEKIT);
  if (source.kind !== 'go') return source;
  options.building?.();
  try {
    const path = await buildGoProgram({
      go: source.go,
      into: source.into,
      module: LIVEKIT_MODULE,
      logFile: join(logs, 'livekit-build.log'),
      ...(options.started ? { started: options.started } : {}),
    });
    return { kind: 'binary', path, from: 'cache' };
  } catch (error) {
    const next = await resolveWithoutGo();
    if (next.kind !== 'docker') throw error;
    return next;
  }
}

/** LiveKit reads settings from the environment as well (LIVEKIT_KEYS, NODE_IP, …): it gets none of the reader's. */
const plainEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], HOME: process.env['HOME'] });

/** Docker on Linux can use the host's own network, so loopback is loopback; elsewhere it lives in a virtual machine. */
const SHARES_HOST_NETWORK = process.platform === 'linux';

function behindPublishedPorts(options: LiveKitOptions): LiveKitOptions {
  const webhookUrl = options.webhookUrl.replace('127.0.0.1', 'host.docker.internal');
  return { ...options, bindAddress: '0.0.0.0', webhookUrl };
}

function inDocker(
  docker: string,
  configFile: string,
  options: LiveKitOptions,
  common: Pick<ProgramSpec, 'name' | 'logFile' | 'restart'>,
): ProgramSpec {
  const network = SHARES_HOST_NETWORK
    ? ['--network', 'host']
    : [`${options.port}/tcp`, `${options.rtcTcpPort}/tcp`, `${options.rtcUdpPort}/udp`].flatMap((port) => [
        '-p',
        `127.0.0.1:${port.split('/')[0]}:${port}`,
      ]);
  const name = `vestibule-livekit-${options.port}`;
  const mount = `${configFile}:/livekit.yaml:ro`;
  return {
    ...common,
    command: docker,
    args: ['run', '--rm', '--name', name, ...network, '-v', mount, LIVEKIT_IMAGE, '--config', '/livekit.yaml'],
    env: process.env,
    patienceMs: 10_000,
  };
}

export async function isUp(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) });
    return answer.ok;
  } catch {
    return false;
  }
}
