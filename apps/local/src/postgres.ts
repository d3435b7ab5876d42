import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  binariesFolder,
  clusterFolder,
  databaseUser,
  letOthersPass,
  makeClusterFolder,
  type SystemUser,
} from './postgres-files.ts';
import { startOf, waitFor } from './processes.ts';
import { Program, type ProgramEvents, runToEnd } from './program.ts';
import { StackProblem } from './stack-problem.ts';

export interface PostgresOptions {
  /** The cluster is kept beneath this folder and found again by the next start. */
  readonly dataDir: string;
  readonly port: number;
  readonly password?: string;
  /** False trades safety for speed (no fsync): for tests, whose data nobody will miss. Default true. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** Postgres' settings beyond ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Started again when it dies. Default false. */
  readonly restart?: boolean;
  readonly events?: ProgramEvents;
  /** Told of the server's process before it starts. */
  started?(program: Program): void;
}

export interface RunningPostgres {
  /** Connection URL of the database `vestibule`, as its superuser. */
  readonly url: string;
  readonly port: number;
  readonly program: Program;
  /** Ends open connections and stops the server; the data stays. */
  stop(): Promise<void>;
}

const USER = 'vestibule';
const DATABASE = 'vestibule';
const START_LIMIT_MS = 60_000;

/** A real Postgres 18 on loopback, on one port, without a socket file: initialised on first use, recovered after a crash. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const password = options.password ?? 'vestibule';
  const user = databaseUser();
  mkdirSync(options.dataDir, { recursive: true, mode: 0o711 });
  if (user) letOthersPass(options.dataDir);
  const cluster = clusterFolder(options.dataDir);
  const bin = binariesFolder();
  mkdirSync(join(options.dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const logFile = resolve(options.dataDir, 'logs', 'postgres.log');
  const common = { env: plainEnv(), cwd: '/', logFile, ...user };

  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise({ cluster, bin, password, user, common });
  await endLeftover(cluster);

  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 120),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Start and stop are logged at LOG, which `warning` keeps; statements with values are never logged.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    ...options.settings,
  };
  let ready = false;
  let died: string | undefined;
  const program = new Program(
    {
      ...common,
      name: 'postgres',
      command: join(bin, 'postgres'),
      args: [
        '-D',
        cluster,
        '-p',
        String(options.port),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      stopSignals: ['SIGINT', 'SIGQUIT'],
      patienceMs: 10_000,
      restart: options.restart ?? false,
    },
    {
      ...options.events,
      line(self, line) {
        if (line.includes('database system is ready to accept connections')) ready = true;
        options.events?.line?.(self, line);
      },
      died(self, how, againInMs) {
        if (!ready) died = how;
        options.events?.died?.(self, how, againInMs);
      },
    },
  );
  options.started?.(program);
  program.start();
  await waitFor(() => ready || died !== undefined, START_LIMIT_MS, 20);
  if (!ready) {
    await program.stop();
    throw new StackProblem(
      `Postgres did not start (${died ?? 'no answer in a minute'}). Its last words: ${program.tail.slice(-3).join(' | ')} (all of them in ${logFile})`,
    );
  }
  const urlOf = (database: string): string =>
    `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${options.port}/${database}`;
  await createDatabase(urlOf('postgres'));
  return { url: urlOf(DATABASE), port: options.port, program, stop: () => program.stop() };
}

/** None of our caller's PG… variables may reach the server. */
const plainEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_MESSAGES: 'C', LANG: 'C.UTF-8' });

interface NewCluster {
  cluster: string;
  bin: string;
  password: string;
  user: SystemUser | undefined;
  common: { env: NodeJS.ProcessEnv; cwd: string; logFile: string; uid?: number; gid?: number };
}

async function initialise({ cluster, bin, password, user, common }: NewCluster): Promise<void> {
  rmSync(cluster, { recursive: true, force: true }); // a first start that was interrupted
  makeClusterFolder(cluster, user);
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const { program, end } = runToEnd({
    ...common,
    name: 'initdb',
    command: join(bin, 'initdb'),
    args: [
      `--pgdata=${cluster}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
  });
  const how = await end;
  await program.stop();
  rmSync(passwordFile, { force: true });
  if (how === 'exit code 0') return;
  rmSync(cluster, { recursive: true, force: true });
  throw new StackProblem(
    `The database could not be initialised in ${cluster} (${how}): ${program.tail.slice(-3).join(' | ')} (all of it in ${common.logFile})`,
  );
}

/**
 * A `postmaster.pid` left by a kill names a process that is gone, or is by now somebody else, or is the old server still
 * running without its parent. Only the last is ended; the file is removed so that Postgres does not mistake the second for the last.
 */
async function endLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && isServerOf(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    if (!(await waitFor(() => startOf(pid) === undefined, 10_000))) process.kill(pid, 'SIGKILL');
    await sleep(200); // its own children notice and leave
  }
  rmSync(pidFile, { force: true });
}

function isServerOf(pid: number, cluster: string): boolean {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
}
