import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onPath } from './on-path.ts';
import { isRunning, type ProcessRef, refTo, waitFor } from './processes.ts';
import { type Program, runToEnd } from './program.ts';
import { StackProblem } from './stack-problem.ts';

const BUILD_LIMIT_MS = 30 * 60_000;

/** Where programs built with Go are kept: shared by every data folder and clone of one user, so that each is waited for once. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return (
    env['VESTIBULE_CACHE_DIR'] ?? join(env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache'), 'vestibule')
  );
}

/** The path of a Go program at exactly this version: from the cache, else built into it now. Throws with the cure when Go is missing. */
export async function goProgram(module: string, name: string): Promise<string> {
  const into = join(cacheFolder(process.env), name);
  if (existsSync(into)) return into;
  const go = findGo();
  if (go === undefined)
    throw new StackProblem(`${name} is built with Go, and there is none. Get it: https://go.dev/dl`);
  return buildGoProgram({ go, module, into, logFile: `${into}.log` });
}

/** Go's own installer puts it where a fresh shell often does not look yet. */
export const findGo = (): string | undefined => onPath('go') ?? onPath('go', '/usr/local/go/bin');

export interface GoBuild {
  readonly go: string;
  /** What `go install` is given: a package path and a version. */
  readonly module: string;
  /** Where the finished program is put, whole or not at all. */
  readonly into: string;
  readonly logFile: string;
  /** Told of the running compiler, so that a Ctrl-C can end it. */
  started?(program: Program): void;
}

/** Builds with `go install`. When another process is building the same already, waits for that one's result. */
export async function buildGoProgram(build: GoBuild): Promise<string> {
  const { into } = build;
  mkdirSync(dirname(into), { recursive: true });
  const claim = `${into}.building`;
  await waitFor(() => existsSync(into) || tryClaim(claim), BUILD_LIMIT_MS, 500);
  try {
    if (!existsSync(into)) await installInto(build);
    return into;
  } finally {
    if (holds(claim)) rmSync(claim, { force: true });
  }
}

async function installInto({ go, module, into, logFile, started }: GoBuild): Promise<void> {
  const parts = `${into}.parts`;
  rmSync(parts, { recursive: true, force: true }); // of a build that was interrupted
  mkdirSync(parts);
  try {
    const { program, end } = runToEnd({
      name: `build of ${basename(into)}`,
      command: go,
      args: ['install', module],
      env: {
        ...process.env,
        GOBIN: parts,
        GOFLAGS: [process.env['GOFLAGS'], '-buildvcs=false'].filter(Boolean).join(' '),
      },
      cwd: parts, // not inside any module of the reader's
      logFile,
    });
    started?.(program);
    const how = await end;
    await program.stop();
    if (how !== 'exit code 0') {
      const lastWords = program.tail.slice(-2).join(' ') || 'it said nothing';
      throw new StackProblem(`${module} could not be built (${how}): ${lastWords} (all of it in ${logFile})`);
    }
    const built = join(parts, basename(module.replace(/@.*$/, '')));
    chmodSync(built, 0o755);
    renameSync(built, into);
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

/** A claim of a process that is gone binds nobody. */
function tryClaim(claim: string): boolean {
  const holder = readClaim(claim);
  if (holder !== undefined && isRunning(holder)) return false;
  rmSync(claim, { force: true });
  try {
    writeFileSync(claim, JSON.stringify(refTo(process.pid)), { flag: 'wx' });
    return true;
  } catch {
    return false; // another process was quicker
  }
}

const holds = (claim: string): boolean => readClaim(claim)?.pid === process.pid;

function readClaim(claim: string): ProcessRef | undefined {
  try {
    return JSON.parse(readFileSync(claim, 'utf8')) as ProcessRef;
  } catch {
    return undefined;
  }
}
