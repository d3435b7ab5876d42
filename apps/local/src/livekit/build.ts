import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning, type ProcessRef, refTo, waitFor } from '../processes.ts';
import { type Program, runToEnd } from '../program.ts';
import { StackProblem } from '../stack-problem.ts';
import { LIVEKIT_MODULE } from './find.ts';

const BUILD_LIMIT_MS = 30 * 60_000;

export interface BuildOptions {
  readonly go: string;
  /** Where the finished binary is put, whole or not at all. */
  readonly into: string;
  readonly logFile: string;
  /** Told of the running compiler, so that a Ctrl-C can end it. */
  started?(program: Program): void;
}

/** Builds LiveKit's server with `go install`. When another stack is building it already, waits for that one's result. */
export async function buildLiveKit(options: BuildOptions): Promise<string> {
  const { into } = options;
  mkdirSync(dirname(into), { recursive: true });
  const claim = `${into}.building`;
  await waitFor(() => existsSync(into) || !isClaimed(claim), BUILD_LIMIT_MS, 500);
  if (existsSync(into)) return into;
  writeFileSync(claim, JSON.stringify(refTo(process.pid)));
  const bin = `${into}.${process.pid}`;
  mkdirSync(bin, { recursive: true });
  try {
    const { program, end } = runToEnd({
      name: 'livekit build',
      command: options.go,
      args: ['install', LIVEKIT_MODULE],
      env: {
        ...process.env,
        GOBIN: bin,
        GOFLAGS: [process.env['GOFLAGS'], '-buildvcs=false'].filter(Boolean).join(' '),
      },
      cwd: bin, // not inside any module of the reader's
      logFile: options.logFile,
    });
    options.started?.(program);
    const how = await end;
    await program.stop();
    if (how !== 'exit code 0') {
      throw new StackProblem(
        `LiveKit could not be built (${how}): ${lastWords(program)} (all of it in ${options.logFile})`,
      );
    }
    chmodSync(join(bin, 'server'), 0o755);
    renameSync(join(bin, 'server'), into);
    return into;
  } finally {
    rmSync(bin, { recursive: true, force: true });
    rmSync(claim, { force: true });
  }
}

function isClaimed(claim: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(claim, 'utf8')) as ProcessRef);
  } catch {
    return false;
  }
}

const lastWords = (program: Program): string => program.tail.slice(-2).join(' ') || 'it said nothing';
