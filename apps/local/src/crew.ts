import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ChildRecord, DataFolder } from './data-folder.ts';
import { importantLine, OncePerMinute } from './important-line.ts';
import { Program, type ProgramEvents, type ProgramSpec, runToEnd } from './program.ts';
import { StackProblem } from './stack-problem.ts';

/** As in the image: young objects get 8 MB instead of V8's 32, a hundred megabytes less of memory a process at no cost that can be measured. */
const NODE_FLAGS = ['--max-semi-space-size=8'];
const DEV_FLAGS = [...NODE_FLAGS, '--enable-source-maps'];

/** What the stack says about a program; where it logs is the crew's business. */
export type Job = Omit<ProgramSpec, 'logFile'>;

/** The programs of one stack: what they say and how they end is told to the reader, and which ones run is written down. */
export class Crew {
  private readonly programs: Program[] = [];
  private readonly told = new OncePerMinute();
  private dismissed = false;

  constructor(
    private readonly root: string,
    private readonly folder: DataFolder,
    private readonly say: (text: string) => void,
    private readonly dev: boolean,
  ) {}

  /** One of our own programs: built code, run by the Node that runs us. */
  ownProgram(name: string, path: string, env: NodeJS.ProcessEnv): Job {
    const entry = join(this.root, path);
    if (!existsSync(entry)) throw new StackProblem(`${path} has not been built. Run: npm run build`);
    return { name, command: process.execPath, args: [...(this.dev ? DEV_FLAGS : NODE_FLAGS), entry], env };
  }

  /** Starts a program that is to run as long as the stack does. */
  run(job: Job, events: ProgramEvents = {}): Program {
    const program = new Program({ ...this.placed(job), restart: true }, { ...this.events, ...events });
    this.keep(program);
    return program.start();
  }

  /** Runs a program that ends by itself; gives back how, and its last lines. */
  async runToEnd(job: Job): Promise<{ how: string; tail: readonly string[] }> {
    const { program, end } = runToEnd(this.placed(job), { changed: this.events.changed });
    this.keep(program);
    const how = await end;
    await program.stop();
    this.programs.splice(this.programs.indexOf(program), 1);
    return { how, tail: program.tail };
  }

  /** Takes on a program that somebody else starts. */
  keep(program: Program): void {
    this.programs.push(program);
    if (this.dismissed) program.kill();
    this.events.changed();
  }

  /** Stops everyone; the database last, which the others may still write to. */
  async dismiss(): Promise<void> {
    this.dismissed = true;
    await Promise.all(this.programs.filter((program) => !isDatabase(program)).map((program) => program.stop()));
    await Promise.all(this.programs.filter(isDatabase).map((program) => program.stop()));
  }

  killAll(): void {
    this.dismissed = true;
    for (const program of this.programs) program.kill();
  }

  /** The log of a program, as short as the reader can use it. */
  log(name: string): string {
    return this.short(this.folder.at('logs', `${name}.log`));
  }

  short(path: string): string {
    const fromRoot = relative(this.root, path);
    return fromRoot.startsWith('..') ? path : fromRoot;
  }

  readonly events = {
    line: (program: Program, line: string): void => {
      const text = importantLine(program.name, line);
      if (text === undefined || this.dismissed || !this.told.isDue(`${program.name} ${text}`, Date.now())) return;
      this.say(`[${program.name}] ${text}`);
    },
    died: (program: Program, how: string, againInMs: number | undefined): void => {
      if (this.dismissed) return;
      const next = againInMs === undefined ? '' : `; starting it again in ${againInMs / 1000} s`;
      this.say(`[${program.name}] ended by itself (${how})${next}. Log: ${this.log(program.name)}`);
    },
    changed: (): void => {
      const children = this.programs.flatMap((program): ChildRecord[] => {
        const ref = program.ref;
        return ref ? [{ ...ref, name: program.name, stopSignal: program.spec.stopSignals?.[0] ?? 'SIGTERM' }] : [];
      });
      this.folder.writeChildren(children);
    },
  } satisfies ProgramEvents;

  private placed(job: Job): ProgramSpec {
    return { cwd: this.root, ...job, logFile: this.folder.at('logs', `${job.name}.log`) };
  }
}

const isDatabase = (program: Program): boolean => program.name === 'postgres';
