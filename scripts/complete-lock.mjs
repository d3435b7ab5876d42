/**
 * Makes package-lock.json say all that `npm ci` asks of it, on every platform. A registry that lacks the packages of other
 * platforms leaves them out of the lockfile, and `npm ci` then refuses it everywhere. Also takes over dependencies that a
 * workspace declares and that are locked already. `--check` changes nothing and fails when there is something to do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps/run.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
const { packages } = lock;
const done = [];

const PLATFORM =
  /-(android|darwin|freebsd|linux|openharmony|win32|windows)-(arm64|arm|x64|ppc64|riscv64|s390x|ia32|loong64)(?:-(.+))?$/;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

takeOverDeclared();
addOtherPlatforms();
if (done.length === 0) {
  console.log('The lockfile is complete.');
} else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json is incomplete, npm ci would refuse it. Run: node scripts/complete-lock.mjs\n${done.join('\n')}`,
  );
  process.exitCode = 1;
} else {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(done.join('\n'));
}

/** What a workspace's manifest declares and the lockfile's copy of it does not; only versions that are locked already. */
function takeOverDeclared() {
  for (const path of Object.keys(packages).filter((path) => !path.includes('node_modules'))) {
    const manifest = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
    for (const kind of KINDS) {
      const declared = manifest[kind] ?? {};
      if (sameEntries(declared, packages[path][kind] ?? {})) continue;
      for (const [name, version] of Object.entries(declared)) {
        const locked = packages[locate(path, name) ?? '']?.version;
        if (locked !== version)
          throw new Error(`${path} declares ${name} ${version}, which is not locked. Run: npm install`);
      }
      packages[path][kind] = declared;
      done.push(`${path || 'the root'}: ${kind} as its package.json has them`);
    }
  }
}

function addOtherPlatforms() {
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = PLATFORM.exec(name);
      if (!platform || locate(path, name)) continue;
      const [, os, cpu, abi = ''] = platform;
      const libc =
        os === 'linux'
          ? abi.startsWith('musl')
            ? ['musl']
            : abi.startsWith('gnu')
              ? ['glibc']
              : undefined
          : undefined;
      packages[`node_modules/${name}`] = {
        version: version.replace(/^[\^~]/, ''),
        cpu: [cpu],
        ...(dev ? { dev } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        os: [os === 'windows' ? 'win32' : os],
      };
      done.push(`${name} ${version}`);
    }
  }
}

/** Where a package finds another by Node's rule: in its own folder, else in each one above. */
function locate(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return packages[path].link ? packages[path].resolved : path;
    if (folder === '') return undefined;
  }
}

function sameEntries(a, b) {
  return sorted(a) === sorted(b);
}

function sorted(entries) {
  return JSON.stringify(Object.entries(entries).sort(([x], [y]) => (x < y ? -1 : 1)));
}
