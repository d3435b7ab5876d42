import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 6_000;

export interface Start {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  /** Both outputs go straight into this file: a log costs its writer what it costs, and us nothing. */
  readonly logFile: string;
  /** Answers 200 once the process can do its work. */
  readonly readyPath: string;
}
export interface RunningProcess {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  /** From the start of the process to its first 200. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a server and waits until it answers. @throws with its last words when it does not. */
export async function startProcess(start: Start): Promise<RunningProcess> {
  if (await answers(start)) throw new Error(`something else answers on port ${start.port}: set BENCH_PORT`);
  const output = openSync(start.logFile, 'a');
  const began = performance.now();
  const child = spawn(start.command, [...start.args], { env: start.env, stdio: ['ignore', output, output] });
  closeSync(output);
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => running.delete(child));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  };
  while (!(await answers(start))) {
    const isGone = child.pid === undefined || child.exitCode !== null;
    if (isGone || performance.now() - began > START_LIMIT_MS) {
      await stop();
      throw new Error(`${start.name} did not start: ${readFileSync(start.logFile, 'utf8').slice(-600).trim()}`);
    }
    await sleep(10);
  }
  const startMs = performance.now() - began;
  return { name: start.name, port: start.port, pid: child.pid ?? 0, startMs, stop };
}

async function answers({ port, readyPath }: Start): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${readyPath}`, { headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
