import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ProcessRef, refTo, signalGroup, waitFor } from './processes.ts';

export interface ProgramSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Sent one after the other, `patienceMs` apart; what still runs after the last one is killed. */
  readonly stopSignals?: readonly NodeJS.Signals[];
  readonly patienceMs?: number;
  /** False keeps what it prints on stdout out of the log (it is an answer, with secrets in it). Default true. */
  readonly logStdout?: boolean;
  /** Whether a program that ends by itself is started again. */
  readonly restart?: boolean;
}

export interface ProgramEvents {
  line?(program: Program, line: string): void;
  /** It ended without being asked to; `againInMs` is undefined when it will not be started again. */
  died?(program: Program, how: string, againInMs: number | undefined): void;
  /** The set of running processes changed: the place to write down which ones a later start may have to clean up. */
  changed?(): void;
}

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 15_000;
/** After this long a program counts as healthy and its next death waits the first delay again. */
const HEALTHY_AFTER_MS = 30_000;
const LOG_LIMIT_BYTES = 10_000_000;
const TAIL_LINES = 30;

/**
 * One child process, in a process group of its own so that a Ctrl-C in the terminal reaches only us and everything stops
 * in our order. Keeps its output in a log file and its last lines in memory; starts it again, ever more slowly, when it dies.
 */
export class Program {
  readonly tail: string[] = [];
  deaths = 0;
  private child: ChildProcess | undefined;
  private log: WriteStream | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private killed = false;
  private delayMs = FIRST_DELAY_MS;
  private startedAtMs = 0;

  constructor(
    readonly spec: ProgramSpec,
    private readonly events: ProgramEvents = {},
  ) {}

  get name(): string {
    return this.spec.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get ref(): ProcessRef | undefined {
    return this.pid === undefined ? undefined : refTo(this.pid);
  }

  /** Does nothing after a `kill`, which may come before a start that was already on its way. */
  start(): this {
    if (this.killed) return this;
    this.stopping = false;
    this.log ??= openLog(this.spec.logFile);
    this.startedAtMs = Date.now();
    const { command, args, env, cwd, uid, gid } = this.spec;
    const child = spawn(command, args, {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      const logged = stream === child.stderr || this.spec.logStdout !== false;
      if (stream) createInterface({ input: stream }).on('line', (line) => this.keep(line, logged));
    }
    child.once('error', (error) => {
      if (child.pid === undefined) this.ended(child, error.message);
    });
    child.once('exit', () => {
      if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL'); // what it started must not outlive it
    });
    child.once('close', (code, signal) => this.ended(child, signal ? `signal ${signal}` : `exit code ${code}`));
    this.events.changed?.();
    return this;
  }

  /** Resolves when the process has ended and what was left of its group has been killed. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (child?.pid !== undefined) {
      const over = (): boolean => child.exitCode !== null || child.signalCode !== null;
      for (const signal of [...(this.spec.stopSignals ?? ['SIGTERM' as const]), 'SIGKILL' as const]) {
        if (over()) break;
        child.kill(signal);
        await waitFor(over, this.spec.patienceMs ?? 8000, 20);
      }
      signalGroup(child.pid, 'SIGKILL');
    }
    this.child = undefined;
    this.log?.end();
    this.log = undefined;
    this.events.changed?.();
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  kill(): void {
    this.killed = true;
    this.stopping = true;
    clearTimeout(this.timer);
    if (this.pid !== undefined) signalGroup(this.pid, 'SIGKILL');
  }

  private keep(line: string, logged: boolean): void {
    if (logged) this.log?.write(`${line}\n`);
    this.tail.push(line);
    if (this.tail.length > TAIL_LINES) this.tail.shift();
    this.events.line?.(this, line);
  }

  private ended(child: ChildProcess, how: string): void {
    if (this.child !== child || this.stopping) return;
    this.child = undefined;
    this.deaths += 1;
    this.events.changed?.();
    if (!this.spec.restart) {
      this.events.died?.(this, how, undefined);
      return;
    }
    if (Date.now() - this.startedAtMs > HEALTHY_AFTER_MS) this.delayMs = FIRST_DELAY_MS;
    const delay = this.delayMs;
    this.delayMs = Math.min(delay * 2, LAST_DELAY_MS);
    this.timer = setTimeout(() => this.start(), delay);
    this.events.died?.(this, how, delay);
  }
}

/** Appends; a log grown past its limit becomes `<name>.1`, so that two files at most are kept. */
function openLog(path: string): WriteStream {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: 'a', mode: 0o600 });
}

/** Runs a program to its end; `end` says how it ended ("exit code 0"). Stopped before, it never resolves. */
export function runToEnd(spec: ProgramSpec, events: ProgramEvents = {}): { program: Program; end: Promise<string> } {
  const { promise: end, resolve } = Promise.withResolvers<string>();
  const program = new Program({ ...spec, restart: false }, { ...events, died: (_program, how) => resolve(how) });
  program.start();
  return { program, end };
}
