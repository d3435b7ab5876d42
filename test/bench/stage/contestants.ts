import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileOrdinaryNest } from '../contestants/ordinary-nest/compile.ts';
import { apiEnvironment, type BenchSecrets, sharedEnvironment } from './secrets.ts';
import { type RunningProcess, startProcess } from './process.ts';

const HERE = import.meta.dirname;
const API = join(HERE, '..', '..', '..', 'apps', 'api', 'bundle', 'main.js');
/** As the image and `npm start` run it: V8's default of 32 MB for young objects is a hundred megabytes of memory and wins nothing here. */
const NODE_FLAGS = ['--max-semi-space-size=8'];
const GO_BUILD_LIMIT_MS = 120_000;

export const CONTESTANTS = {
  ours: 'Vestibule api',
  bare: 'node:http + pg',
  bareCoalescing: 'node:http + pg, coalescing',
  ordinaryNest: 'Nest + TypeORM',
  go: 'Go net/http + pgx',
  goCoalescing: 'Go, coalescing',
} as const;
export type ContestantName = keyof typeof CONTESTANTS;
export type Contestants = Partial<Record<ContestantName, RunningProcess>>;

export interface Stage {
  readonly secrets: BenchSecrets;
  readonly logFolder: string;
  /** A genuine link's path, asked until it is answered. */
  readonly readyPath: string;
  /** The path of the Go contestant, or why there is none. */
  readonly go: { readonly path: string } | { readonly missing: string };
}

/** Starts one contestant on a port of its own. Undefined: it is written in Go and there is none. */
export async function startContestant(
  name: ContestantName,
  stage: Stage,
  databaseUrl: string,
  port: number,
): Promise<RunningProcess | undefined> {
  const command = commandOf(name, stage);
  if (!command) return undefined;
  return startProcess({
    name,
    port,
    logFile: join(stage.logFolder, `${name}-${port}.log`),
    readyPath: stage.readyPath,
    command: command.command,
    args: command.args,
    env: { ...sharedEnvironment(stage.secrets, databaseUrl, port), ...command.env },
  });
}

/** A socket.io server with nothing behind it, with the flags of our api. */
export const startBareSockets = (logFolder: string, port: number): Promise<RunningProcess> => {
  const { command, args, env } = node(join(HERE, '..', 'contestants', 'bare', 'sockets.ts'), {}, NODE_FLAGS);
  const start = { command, args, env: { ...env, PORT: String(port) } };
  return startProcess({ ...start, name: 'sockets', port, logFile: join(logFolder, 'sockets.log'), readyPath: '/' });
};

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const node = (file: string, env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Command => ({
  command: process.execPath,
  args: [...flags, file],
  env: { NODE_ENV: 'production', ...env },
});

function commandOf(name: ContestantName, stage: Stage): Command | undefined {
  switch (name) {
    case 'ours':
      return node(API, apiEnvironment(), NODE_FLAGS);
    case 'bare':
      return node(join(HERE, '..', 'contestants', 'bare', 'plain.ts'));
    case 'bareCoalescing':
      return node(join(HERE, '..', 'contestants', 'bare', 'coalescing.ts'));
    case 'ordinaryNest':
      return node(compileOrdinaryNest());
    case 'go':
    case 'goCoalescing':
      if ('missing' in stage.go) return undefined;
      return { command: stage.go.path, args: [], env: { COALESCE: name === 'goCoalescing' ? '1' : '0' } };
  }
}

/** Builds the Go contestant in a temporary folder, with the versions its go.sum pins. */
export async function buildGo(): Promise<Stage['go']> {
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-bench-go-'));
  cpSync(join(HERE, '..', 'go'), folder, { recursive: true });
  const path = join(folder, 'gate');
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/local/go/bin` };
  try {
    await promisify(execFile)('go', ['build', '-buildvcs=false', '-o', path, '.'], {
      cwd: folder,
      env,
      timeout: GO_BUILD_LIMIT_MS,
    });
    return { path };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      missing: code === 'ENOENT' ? 'there is no Go on this machine' : message.split('\n').slice(0, 3).join(' '),
    };
  }
}
