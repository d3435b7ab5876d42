import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface StackPlace {
  readonly port: number;
  readonly dataDir: string;
}

/** The environment that a stack of its own needs: a port and a folder, and nothing that the machine's own set-up adds. */
export function environmentOf({ port, dataDir }: StackPlace): NodeJS.ProcessEnv {
  const { PATH, HOME, CHROMIUM_PATH, VESTIBULE_CACHE_DIR } = process.env;
  return { PATH, HOME, CHROMIUM_PATH, VESTIBULE_CACHE_DIR, PORT: String(port), VESTIBULE_DATA_DIR: dataDir };
}

/** `npm start` as a child of the test: what it says, when it is ready, how it ends. */
export class StackProcess {
  readonly lines: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly child: ChildProcess,
    readonly startedAtMs: number,
  ) {
    this.ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        resolve(code);
        this.wake();
      });
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.heard(line));
    }
  }

  static start(place: StackPlace, args: readonly string[] = []): StackProcess {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...args], {
      cwd: ROOT,
      env: environmentOf(place),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new StackProcess(child, performance.now());
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Resolves with the line, or rejects with all that was said when the stack ends without it. */
  async line(pattern: RegExp, from = 0): Promise<string> {
    for (;;) {
      const found = this.lines.slice(from).find((line) => pattern.test(line));
      if (found !== undefined) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`the stack ended without saying ${pattern}:\n${this.text}`);
      }
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Seconds from the command to the ready line. */
  async ready(): Promise<number> {
    await this.line(/^Vestibule is ready/);
    return (performance.now() - this.startedAtMs) / 1000;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  private heard(line: string): void {
    this.lines.push(line);
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

/** Every running process that has to do with a data folder: it is named in its command or in its environment. */
export function processesAround(dataDir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return `${command} ${environment}`.includes(dataDir) ? [`${pid} ${command}`] : [];
      } catch {
        return []; // gone meanwhile, or somebody else's
      }
    });
}
